import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { Server } from 'node:net'
import { listenAt } from '../../../harness/own-port.js'

/** A request as it came, with its body. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A server on a free port of the loopback address. */
export interface LocalServer {
  readonly origin: string
  readonly requests: readonly Received[]
}

export type Answer = (request: Received, response: ServerResponse) => void

const open: { close(): void }[] = []

/** Starts an HTTP server, or with a certificate an HTTPS server. */
export async function serve(
  answer: Answer,
  certificate?: { readonly key: string; readonly cert: string },
): Promise<LocalServer> {
  const requests: Received[] = []
  const listener: RequestListener = async (incoming, response) => {
    let body = ''
    for await (const chunk of incoming) body += chunk
    const received = { method: incoming.method ?? '', path: incoming.url ?? '', headers: incoming.headers, body }
    requests.push(received)
    answer(received, response)
  }
  const server = certificate ? createSecureServer(certificate, listener) : createServer(listener)
  open.push({
    close() {
      server.closeAllConnections()
      server.close()
    },
  })
  return { origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${await listenAt(server, 0)}`, requests }
}

/** Starts a server that is no HTTP server; it is closed with the others. */
export async function listenOn(server: Server): Promise<number> {
  const sockets = new Set<{ destroy(): void }>()
  server.on('connection', (socket) => sockets.add(socket))
  open.push({
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  })
  return listenAt(server, 0)
}

/** Closes all of them; to be called after each test. */
export function closeServers(): void {
  for (const server of open.splice(0)) server.close()
}
