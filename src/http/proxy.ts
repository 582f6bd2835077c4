import { request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isIP, isIPv6, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type ConnectionOptions, connect as tlsConnect } from 'node:tls'
import { urlToHttpOptions } from 'node:url'
import { checkBypass } from '@actions/http-client/lib/proxy'
import { errorCode } from '../base/errors.js'
import { TransportError, toTransportError } from './failure.js'

/**
 * The proxy that the environment names for a URL: `https_proxy` or `http_proxy`, in both spellings, unless `no_proxy` lists
 * the host as the toolkit reads it (host, suffix, `host:port`, `*`); never for loopback addresses.
 *
 * @returns the proxy's URL; undefined for a direct connection
 * @throws TransportError (fault `proxy`) if the variable is set to something that is not a proxy: a direct connection would
 *   bypass the one that was meant
 */
export function proxyFor(url: URL, env: NodeJS.ProcessEnv = process.env): URL | undefined {
  if (checkBypass(url)) return undefined
  const name = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy'
  const value = env[name] || env[name.toUpperCase()]
  if (!value) return undefined
  // Without a scheme, `host:3128` would parse as a URL of the scheme `host`.
  const text = value.includes('://') ? value : `http://${value}`
  const proxy = URL.canParse(text) ? new URL(text) : undefined
  if (proxy === undefined || !/^https?:$/.test(proxy.protocol) || !isDecodable(proxy.username + proxy.password)) {
    throw new TransportError(
      `${name} does not name an http(s) proxy, such as http://proxy.example.com:3128`,
      'proxy',
      'connecting',
    )
  }
  return proxy
}

/**
 * Where a proxy listens, for Node's `request`, by its URL. With `servername`, Node checks the proxy's own certificate: without
 * it, Node would take the name from the `host` header, which is that of the target server.
 */
export function proxyEndpoint(proxy: URL): { hostname: string; port: number; servername?: string } {
  const secure = proxy.protocol === 'https:'
  const hostname = urlToHttpOptions(proxy).hostname ?? ''
  return {
    hostname,
    port: Number(proxy.port) || (secure ? 443 : 80),
    // TLS knows no server names that are addresses; the certificate is held against the address then.
    ...(secure && { servername: isIP(hostname) === 0 ? hostname : '' }),
  }
}

/** `Basic` credentials for a proxy, from the user name and password in its URL; undefined without them. */
export function proxyAuthorization({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return `Basic ${Buffer.from(credentials).toString('base64')}`
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

/** What Node hands an agent for a new connection, and the signal that ends the attempt, which our transport adds. */
interface ConnectOptions extends ConnectionOptions {
  readonly giveUp?: AbortSignal
}

type Connected = (error: Error | null, socket?: Duplex) => void

/**
 * An agent for https through a proxy's CONNECT, with kept connections. Written here because the usual packages cannot be
 * aborted: a proxy that accepts and never answers would block the step without end.
 */
export class TunnelAgent extends HttpsAgent {
  readonly #proxy: URL

  constructor(proxy: URL, options: { keepAlive: boolean; maxSockets: number }) {
    super(options)
    this.#proxy = proxy
  }

  override createConnection(options: ConnectOptions, connected: Connected): undefined {
    const proxy = this.#proxy
    const host = options.host ?? ''
    const authority = `${isIPv6(host) ? `[${host}]` : host}:${options.port}`
    const authorization = proxyAuthorization(proxy)
    const fail = (message: string, fault: 'proxy' | 'reset', cause?: unknown) =>
      connected(new TransportError(message, fault, 'connecting', cause))
    const send = proxy.protocol === 'https:' ? httpsRequest : httpRequest
    const connectRequest = send({
      ...proxyEndpoint(proxy),
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...(authorization !== undefined && { 'proxy-authorization': authorization }) },
      agent: false,
      ...(options.giveUp && { signal: options.giveUp }),
    })
    connectRequest.once('connect', ({ statusCode = 0, statusMessage = '' }, socket: Socket) => {
      if (statusCode >= 200 && statusCode < 300) return connected(null, tlsConnect({ ...options, socket }))
      socket.destroy()
      const said = `${statusCode} ${statusMessage}`.trim()
      // A 5xx of the proxy is temporary, so the call is retried; a 403 or 407 is not.
      fail(`the proxy ${proxy.host} did not connect to ${authority} (${said})`, statusCode >= 500 ? 'reset' : 'proxy')
    })
    connectRequest.on('error', (cause) => {
      if (errorCode(cause).startsWith('HPE_'))
        return fail(`the proxy ${proxy.host} does not answer as a proxy does`, 'proxy', cause)
      connected(toTransportError(cause, 'connecting', `the proxy ${proxy.host}`))
    })
    connectRequest.end()
    return undefined
  }
}
