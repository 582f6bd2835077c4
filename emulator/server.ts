import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerControl } from './control.js'
import { answerFile } from './endpoints/files.js'
import { type Fault, Faults, losesAnswer } from './faults.js'
import { answerApi, requestId, secondaryLimit } from './http/api.js'
import { type Incoming, readIncoming } from './http/incoming.js'
import type { Reply } from './http/reply.js'
import { send, sendNone, toWire, type Wire, withoutGitHub } from './http/wire.js'
import { isServer, type Product, productOf } from './product.js'
import type { RecordedRequest } from './recorded.js'
import type { TokenFormat } from './token-format.js'
import { urlsFor } from './urls.js'
import { World } from './world.js'

export type { RecordedRequest } from './recorded.js'

export interface EmulatorOptions {
  /** 0, the default, takes a free one. */
  port?: number
  /** Default: 127.0.0.1. */
  host?: string
  /** PEM; makes it an HTTPS server. */
  tls?: { key: string; cert: string }
  /** Default: judged at each request by its host and path. An Enterprise Server answers API paths only below `/api/v3`. */
  product?: Product
  /** Default: stateless. */
  tokenFormat?: TokenFormat
}

export interface Emulator {
  /** Origin, such as `http://127.0.0.1:41234`. */
  readonly url: string
  readonly world: World
  /** Every request so far, in the order in which they came in. */
  readonly requests: RecordedRequest[]
  readonly faults: Faults
  clearRequests(): void
  /** Ends every connection and refuses new ones, as a machine does on which no server runs. */
  goDown(): void
  /** Listens again, where it did before. Without effect if it never stopped. */
  goUp(): Promise<void>
  /** Stops listening and destroys every connection. */
  close(): Promise<void>
}

/** Starts a GitHub of our own on this machine, with an empty world. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const world = new World()
  world.tokenFormat = options.tokenFormat ?? 'stateless'
  const scheme = options.tls ? 'https' : 'http'
  const sockets = new Set<Socket>()
  const goDown = () => {
    server.close()
    // Those with an answer under way end with it.
    server.closeIdleConnections()
  }
  const state: State = { world, scheme, product: options.product, faults: new Faults(), requests: [], goDown }
  const listener: RequestListener = (message, response) => {
    serve(state, message, response).catch((error: unknown) => {
      // A client that went away is its own affair; anything else is a mistake in the emulator, so show it.
      if (!message.destroyed && !response.headersSent) {
        response.writeHead(500, { 'content-type': 'text/plain' }).end(`emulator: ${String(error)}`)
      }
    })
  }
  const server = options.tls ? createSecureServer(options.tls, listener) : createServer(listener)
  // Longer than any test pauses: a client must not run into a connection that is just being closed.
  server.keepAliveTimeout = 120_000
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  })
  const listen = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(at, options.host ?? '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })
  await listen(options.port ?? 0)
  const { address, port, family } = server.address() as AddressInfo
  const name = family === 'IPv6' ? `[${address}]` : address
  return {
    url: `${scheme}://${name}:${port}`,
    world,
    requests: state.requests,
    faults: state.faults,
    clearRequests: () => {
      state.requests.length = 0
    },
    goDown: () => {
      goDown()
      for (const socket of sockets) socket.destroy()
    },
    goUp: async () => {
      if (!server.listening) await listen(port)
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

interface State {
  readonly world: World
  readonly scheme: 'http' | 'https'
  readonly product: Product | undefined
  readonly faults: Faults
  readonly requests: RecordedRequest[]
  /** Stops listening. */
  readonly goDown: () => void
}

async function serve(state: State, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = await readIncoming(message)
  const control = answerControl(state, request)
  if (control) return send(response, request.method, toWire(control))

  const { method, host, path, headers, body } = request
  const remotePort = message.socket.remotePort ?? 0
  const record: RecordedRequest = { method, host, path, headers: { ...headers }, body, remotePort, response: null }
  state.requests.push(record)
  state.world.onRequest?.({ method, host, path, headers, body })

  const fault = state.faults.take(request)
  if (fault?.delayMs !== undefined) await sleep(fault.delayMs)
  const { reply: decided, done } = decide(state, request, fault)
  const reply = altered(decided, request, state.world)
  response.once('close', done)
  if (fault?.answerDelayMs !== undefined) await sleep(fault.answerDelayMs)
  if (fault && losesAnswer(fault)) return sendNone(message.socket, fault)
  if (fault?.thenDown) {
    response.setHeader('connection', 'close')
    state.goDown()
  }
  const wire = toWire(fault?.foreign ? { ...reply, headers: withoutGitHub(reply.headers ?? {}) } : reply)
  if (fault?.cut === undefined) record.response = recorded(reply, wire)
  await send(response, method, wire, fault)
  done()
}

/** The answer as the world's hook wants it, if it is JSON. */
function altered(reply: Reply, { method, host, path, headers, body }: Incoming, { onAnswer }: World): Reply {
  if (!onAnswer || typeof reply.body !== 'object' || reply.body === null || Buffer.isBuffer(reply.body)) return reply
  return { ...reply, body: onAnswer(structuredClone(reply.body), { method, host, path, headers, body }) }
}

/** What to answer, and whether the request takes effect at all. */
function decide(state: State, request: Incoming, fault: Fault | undefined): { reply: Reply; done: () => void } {
  const { world, scheme } = state
  const product = state.product ?? productOf(request.host, request.path)
  const instead = fault ? replacement(state, product, fault) : undefined
  const lost = instead !== undefined || (fault !== undefined && losesAnswer(fault))
  if (lost && !fault?.afterHandling) return { reply: instead ?? { status: 500 }, done: () => {} }
  const urls = urlsFor(scheme, request.host, request.prefix)
  const file = answerFile(world, urls, request)
  if (file) return { reply: instead ?? file, done: () => {} }
  if (state.product && isServer(state.product) && request.prefix === '') {
    return { reply: instead ?? fromWebsite(world, request), done: () => {} }
  }
  const answer = answerApi(world, product, urls, request)
  return { reply: instead ?? answer.reply, done: answer.done }
}

/** What the website beside the API answers to a client that takes it for the API. */
function fromWebsite(world: World, { method }: Incoming): Reply {
  const headers = commonHeaders(world)
  if (method !== 'GET' && method !== 'HEAD') {
    const type = 'text/plain; charset=utf-8'
    return {
      status: 403,
      headers: { ...headers, 'content-type': type },
      body: 'Cookies must be enabled to use GitHub.',
    }
  }
  return { status: 404, headers, body: '<!DOCTYPE html><title>Page not found · GitHub</title><h1>404</h1>' }
}

function commonHeaders(world: World): Record<string, string> {
  return { server: 'github.com', date: new Date(world.now()).toUTCString(), 'x-github-request-id': requestId() }
}

/** The answer that a fault puts in the place of the real one; undefined if it only damages that. */
function replacement(state: State, product: Product, fault: Fault): Reply | undefined {
  const { world } = state
  const common = commonHeaders(world)
  if (fault.secondaryLimit) {
    const given = typeof fault.secondaryLimit === 'object' ? fault.secondaryLimit : {}
    const reply = secondaryLimit({ world, product }, given.status ?? 403, given.retryAfter)
    return { ...reply, headers: { ...common, ...reply.headers, ...fault.headers } }
  }
  if (fault.html) {
    const page = typeof fault.html === 'string' ? fault.html : '<!DOCTYPE html><title>Unicorn!</title><h1>Unicorn!</h1>'
    return { status: fault.status ?? 502, headers: { ...common, ...fault.headers }, body: page }
  }
  if (fault.status === undefined && fault.body === undefined) return undefined
  const status = fault.status ?? 200
  const bodiless = status === 204 || status === 304
  const body = fault.body ?? (bodiless ? undefined : { message: 'Server Error', status: String(status) })
  return { status, headers: { ...common, ...fault.headers }, body }
}

function recorded(reply: Reply, wire: Wire): RecordedRequest['response'] {
  const body = Buffer.isBuffer(reply.body) ? { bytes: reply.body.length } : (reply.body ?? null)
  return { status: wire.status, headers: wire.headers, body }
}
