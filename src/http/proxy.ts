import { isIP } from 'node:net'
import { urlToHttpOptions } from 'node:url'
import { checkBypass } from '@actions/http-client/lib/proxy'
import { TransportError } from './transport-error.js'

/**
 * The proxy that the environment names for a URL: `https_proxy` or `http_proxy`, in both spellings, unless `no_proxy` lists
 * the host as the toolkit reads it (host, suffix, `host:port`, `*`); never for loopback addresses.
 *
 * @returns the proxy's URL, or undefined where the way is straight
 * @throws TransportError (fault `proxy`) if the variable is set to something that is no proxy: going straight instead would
 *   go around what somebody meant to be gone through
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

/** Where a proxy listens, for Node's `request`. */
export interface ProxyEndpoint {
  readonly hostname: string
  readonly port: number
  readonly servername?: string
}

/**
 * Reads a proxy's address from its URL. The certificate of one that is talked to by TLS has to be its own: without a server
 * name Node would ask for that of the `host` header, which names the server behind it.
 */
export function proxyEndpoint(proxy: URL): ProxyEndpoint {
  const secure = proxy.protocol === 'https:'
  const hostname = urlToHttpOptions(proxy).hostname ?? ''
  return {
    hostname,
    port: Number(proxy.port) || (secure ? 443 : 80),
    // TLS knows no server names that are addresses; the certificate is held against the address then.
    ...(secure && { servername: isIP(hostname) === 0 ? hostname : '' }),
  }
}

/** `Basic` credentials for a proxy, from the user name and password in its URL; undefined if there are none. */
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
