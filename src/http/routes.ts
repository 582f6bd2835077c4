import { type Agent, Agent as HttpAgent, type RequestOptions } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { urlToHttpOptions } from 'node:url'
import { proxyAuthorization, proxyEndpoint, proxyFor, TunnelAgent } from './proxy.js'

/** How a request gets to its URL. */
interface Route {
  /** Whether the first hop speaks TLS. */
  readonly secure: boolean
  /** For Node's `request`: where to connect, what to ask for, with which agent. */
  readonly options: RequestOptions
  /** Headers for the proxy. */
  readonly headers: Readonly<Record<string, string>>
  /** `host:port` of the proxy, if there is one. */
  readonly proxy?: string
}

/** Finds the route to a URL. Throws a TransportError where the environment names no proper proxy. */
export type RouteTo = (url: URL) => Route

const KEPT = { keepAlive: true, maxSockets: 16 }

/** Keeps one agent, and with it its open connections, for each protocol and proxy. */
export function createRoutes(): RouteTo {
  const agents = new Map<string, Agent>()
  const kept = (key: string, make: () => Agent): Agent => {
    const agent = agents.get(key) ?? make()
    agents.set(key, agent)
    return agent
  }
  return (url) => {
    const proxy = proxyFor(url)
    const secure = url.protocol === 'https:'
    if (proxy === undefined) {
      const agent = kept(url.protocol, () => (secure ? new HttpsAgent(KEPT) : new HttpAgent(KEPT)))
      return { secure, options: { ...urlToHttpOptions(url), agent }, headers: {} }
    }
    if (secure) {
      const agent = kept(`tunnel ${proxy.href}`, () => new TunnelAgent(proxy, KEPT))
      return { secure, options: { ...urlToHttpOptions(url), agent }, headers: {}, proxy: proxy.host }
    }
    // Plain http is asked of the proxy itself, by the full URL.
    const toProxy = proxy.protocol === 'https:'
    const agent = kept(`plain ${proxy.href}`, () => (toProxy ? new HttpsAgent(KEPT) : new HttpAgent(KEPT)))
    const authorization = proxyAuthorization(proxy)
    return {
      secure: toProxy,
      options: { ...proxyEndpoint(proxy), path: url.href, agent },
      headers: { host: url.host, ...(authorization !== undefined && { 'proxy-authorization': authorization }) },
      proxy: proxy.host,
    }
  }
}
