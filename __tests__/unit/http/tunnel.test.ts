import { once } from 'node:events'
import { Agent, createServer as createHttpServer } from 'node:http'
import { createServer, type Socket } from 'node:net'
import { urlToHttpOptions } from 'node:url'
import { afterEach, expect, test } from '@jest/globals'
import { deadPort } from '../../../harness/own-port.js'
import type { TransportError } from '../../../src/http/failure.js'
import { TunnelAgent } from '../../../src/http/proxy.js'
import { createTransport } from '../../../src/http/transport.js'
import './one-realm.js'
import { closeServers, listenOn } from './local-server.js'

afterEach(closeServers)

const OPTIONS = { keepAlive: false, maxSockets: 1 }

/** Sends a GET through a tunnel of the proxy at this port. */
function throughTunnel(url: string, port: number, signal: AbortSignal): Promise<unknown> {
  const agent = new TunnelAgent(new URL(`http://127.0.0.1:${port}`), OPTIONS)
  const transport = createTransport((to) => ({
    secure: true,
    options: { ...urlToHttpOptions(to), agent },
    headers: {},
    proxy: `127.0.0.1:${port}`,
  }))
  return transport(new URL(url), { signal }).catch((error: unknown) => error)
}

test.each([
  ['https://[2001:db8::1]/x', '[2001:db8::1]:443'],
  ['https://ghes.example.com:8443/x', 'ghes.example.com:8443'],
])('the tunnel to %s is asked for as %s', async (url, authority) => {
  const asked: (string | undefined)[] = []
  const server = createHttpServer()
  server.on('connect', ({ url: path, headers }, socket) => {
    asked.push(path, headers.host)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  const result = await throughTunnel(url, await listenOn(server), new AbortController().signal)
  expect(result).toMatchObject({ fault: 'proxy', stage: 'connecting' })
  expect(asked).toEqual([authority, authority])
})

test.each([
  ['502 Bad Gateway', 'reset'],
  ['500 Internal Server Error', 'reset'],
  ['407 Proxy Authentication Required', 'proxy'],
  ['403 Forbidden', 'proxy'],
])('a proxy that refuses the tunnel with %s: the fault is %s', async (status, fault) => {
  const server = createHttpServer()
  server.on('connect', (_, socket) => socket.end(`HTTP/1.1 ${status}\r\n\r\n`))
  const result = await throughTunnel('https://ghes.example.com/', await listenOn(server), new AbortController().signal)
  expect(result).toMatchObject({ fault, message: expect.stringContaining(`(${status})`) })
})

test('a proxy that cannot be reached is named, with what is wrong', async () => {
  const { signal } = new AbortController()
  const port = await deadPort()
  expect(await throughTunnel('https://ghes.example.com/', port, signal)).toMatchObject({
    fault: 'refused',
    stage: 'connecting',
    message: `the proxy 127.0.0.1:${port} refused the connection (ECONNREFUSED)`,
    proxy: `127.0.0.1:${port}`,
  })
})

test('a server that does not speak TLS is not put down to its certificate', async () => {
  const port = await listenOn(createHttpServer((_, response) => response.end()))
  const { signal } = new AbortController()
  const result = await createTransport()(new URL(`https://127.0.0.1:${port}/`), { signal }).catch((error) => error)
  expect(result).toMatchObject({
    fault: 'no-tls',
    stage: 'connecting',
    message: `127.0.0.1:${port} does not answer by TLS (EPROTO: wrong version number)`,
    isTransient: false,
  })
})

test('a proxy that never answers loses its connection with the time-out', async () => {
  const connections: Socket[] = []
  const abort = new AbortController()
  const server = createServer((socket) => {
    connections.push(socket)
    socket.on('error', () => {})
    socket.once('data', () => abort.abort(new Error('too late')))
  })
  const port = await listenOn(server)
  const connected = once(server, 'connection')
  expect(await throughTunnel('https://ghes.example.com/', port, abort.signal)).toMatchObject({ fault: 'timeout' })
  await connected
  const [connection] = connections
  if (connection && !connection.closed) await once(connection, 'close')
}, 10_000)

test('a failure names the proxy only where it came before there was a connection', async () => {
  const breaking = await listenOn(createServer((socket) => socket.once('data', () => socket.destroy())))
  const failing = async (port: number) => {
    const transport = createTransport(() => ({
      secure: false,
      options: { hostname: '127.0.0.1', port, agent: new Agent() },
      headers: {},
      proxy: 'proxy.example.com:3128',
    }))
    const url = new URL('http://ghes.example.com/')
    const error = await transport(url, { signal: new AbortController().signal }).catch((one: TransportError) => one)
    return 'stage' in error ? [error.stage, error.proxy] : []
  }
  expect(await failing(await deadPort())).toEqual(['connecting', 'proxy.example.com:3128'])
  expect(await failing(breaking)).toEqual(['answering', undefined])
})
