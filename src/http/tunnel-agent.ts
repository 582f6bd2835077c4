import { request as httpRequest } from 'node:http'
import { Agent, request as httpsRequest } from 'node:https'
import { isIPv6, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type ConnectionOptions, connect as tlsConnect } from 'node:tls'
import { proxyAuthorization, proxyEndpoint } from './proxy.js'
import { TransportError, toTransportError } from './transport-error.js'

/** What Node hands an agent for a new connection, and the signal that ends the attempt, which our transport adds. */
interface Wanted extends ConnectionOptions {
  readonly giveUp?: AbortSignal
}

type Connected = (error: Error | null, socket?: Duplex) => void

/**
 * An agent for https through a proxy's CONNECT, with kept connections. Written here because the usual packages cannot be
 * told to give up: a proxy that accepts and never answers would hold the step for ever.
 */
export class TunnelAgent extends Agent {
  readonly #proxy: URL

  constructor(proxy: URL, options: { keepAlive: boolean; maxSockets: number }) {
    super(options)
    this.#proxy = proxy
  }

  override createConnection(wanted: Wanted, connected: Connected): undefined {
    const proxy = this.#proxy
    const host = wanted.host ?? ''
    const authority = `${isIPv6(host) ? `[${host}]` : host}:${wanted.port}`
    const authorization = proxyAuthorization(proxy)
    const fail = (message: string, fault: 'proxy' | 'reset', cause?: unknown) =>
      connected(new TransportError(message, fault, 'connecting', cause))
    const send = proxy.protocol === 'https:' ? httpsRequest : httpRequest
    const asking = send({
      ...proxyEndpoint(proxy),
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...(authorization !== undefined && { 'proxy-authorization': authorization }) },
      agent: false,
      ...(wanted.giveUp && { signal: wanted.giveUp }),
    })
    asking.once('connect', ({ statusCode = 0, statusMessage = '' }, socket: Socket) => {
      if (statusCode >= 200 && statusCode < 300) return connected(null, tlsConnect({ ...wanted, socket }))
      socket.destroy()
      const said = `${statusCode} ${statusMessage}`.trim()
      // A proxy's 5xx passes as a server's does; its 403 or 407 stays.
      fail(`the proxy ${proxy.host} did not connect to ${authority} (${said})`, statusCode >= 500 ? 'reset' : 'proxy')
    })
    asking.on('error', (cause) => {
      const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message
      if (code.startsWith('HPE_'))
        return fail(`the proxy ${proxy.host} does not answer as a proxy does`, 'proxy', cause)
      const known = toTransportError(cause, 'connecting', `the proxy ${proxy.host}`)
      if (known.fault === 'tls') return connected(known)
      fail(`the proxy ${proxy.host} could not be reached (${code})`, 'reset', cause)
    })
    asking.end()
    return undefined
  }
}
