import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault } from '../faults.js'
import type { Reply } from './reply.js'

/** An answer as bytes, ready to be sent. */
export interface Wire {
  status: number
  headers: Record<string, string>
  bytes: Buffer
}

/** Turns an answer's body into bytes, with the headers that describe them. */
export function toWire(reply: Reply): Wire {
  const headers = { ...reply.headers }
  if (reply.body === undefined) return { status: reply.status, headers, bytes: Buffer.alloc(0) }
  const isBytes = Buffer.isBuffer(reply.body)
  const text = typeof reply.body === 'string' ? reply.body : undefined
  headers['content-type'] ??= isBytes
    ? 'application/octet-stream'
    : text === undefined || /^\s*[{[]/.test(text)
      ? 'application/json; charset=utf-8'
      : 'text/html; charset=utf-8'
  const bytes = isBytes ? (reply.body as Buffer) : Buffer.from(text ?? JSON.stringify(reply.body))
  return { status: reply.status, headers, bytes }
}

/** Sends an answer, whole or as damaged as a fault wants it. Resolves when all was handed over. */
export async function send(response: ServerResponse, method: string, wire: Wire, fault?: Fault): Promise<void> {
  const bytes = fault?.corrupt ? corrupted(wire.bytes) : wire.bytes
  const headers = { ...wire.headers }
  if (wire.status !== 204 && wire.status !== 304) headers['content-length'] = String(bytes.length)
  response.writeHead(wire.status, headers)
  if (method === 'HEAD') return finish(response)
  if (fault?.bodyDelayMs !== undefined) {
    response.flushHeaders()
    await sleep(fault.bodyDelayMs)
  }
  if (fault?.cut === 'in-body') {
    await write(response, bytes.subarray(0, Math.floor(bytes.length / 2)))
    response.socket?.destroy()
    return
  }
  const part = fault?.truncate ?? fault?.stall
  if (part !== undefined) {
    await write(response, bytes.subarray(0, part < 1 ? Math.floor(bytes.length * part) : part))
    if (fault?.stall === undefined) response.socket?.end()
    return
  }
  return finish(response, bytes)
}

/** Does what a fault does in an answer's place, without a final status. */
export function sendNone(socket: Socket, fault: Fault): void {
  if (fault.interim !== undefined) {
    const upgrade = fault.interim === 101 ? 'connection: upgrade\r\nupgrade: foo\r\n' : ''
    socket.write(`HTTP/1.1 ${fault.interim} ${STATUS_CODES[fault.interim]}\r\n${upgrade}\r\n`)
  }
  if (fault.hang) {
    if (typeof fault.hang === 'function') fault.hang()
  } else if (fault.cut === 'reset') socket.resetAndDestroy()
  else if (fault.cut === 'in-headers') socket.end('HTTP/1.1 200 OK\r\ncontent-ty')
  else if (fault.interim !== undefined) socket.end()
  else socket.destroy()
}

/** Leaves out what only GitHub sends. */
export function withoutGitHub(headers: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(headers).filter(([name]) => !/^(x-github-|x-ratelimit-|x-oauth-|server$)/i.test(name))
  return Object.fromEntries(own)
}

function corrupted(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const middle = Math.floor(copy.length / 2)
  if (copy.length > 0) copy[middle] = (copy[middle] ?? 0) ^ 1
  return copy
}

function write(response: ServerResponse, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve)
    // The headers leave with the first write only, even if it is empty.
    response.flushHeaders()
    response.write(bytes.length > 0 ? bytes : Buffer.alloc(0), () => resolve())
  })
}

function finish(response: ServerResponse, bytes?: Buffer): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve)
    response.end(bytes ?? Buffer.alloc(0), () => resolve())
  })
}
