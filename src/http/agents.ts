import { type Agent, Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { getProxyUrl } from '@actions/http-client/lib/proxy'

/** Finds the agent for a URL: straight to its host, or through the proxy that the environment names. */
export type AgentFor = (url: URL) => Promise<Agent>

const OPTIONS = { keepAlive: true, maxSockets: 16 }

/**
 * Keeps one agent, and with it its open connections, for each protocol and proxy. Reads `https_proxy`, `http_proxy` and
 * `no_proxy`, in both spellings, as the toolkit does; loopback addresses never go through a proxy.
 */
export function createAgents(): AgentFor {
  const agents = new Map<string, Agent>()
  return async (url) => {
    // The toolkit's object shows user name and password decoded, and the agents decode them again: hand on the text.
    const proxy = getProxyUrl(url)?.href
    const key = `${url.protocol} ${proxy ?? 'direct'}`
    const known = agents.get(key)
    if (known !== undefined) return known
    const agent = await createAgent(url.protocol === 'https:', proxy)
    agents.set(key, agent)
    return agent
  }
}

async function createAgent(secure: boolean, proxy: string | undefined): Promise<Agent> {
  if (proxy === undefined) return secure ? new HttpsAgent(OPTIONS) : new HttpAgent(OPTIONS)
  if (secure) {
    const { HttpsProxyAgent } = await import('https-proxy-agent')
    return new HttpsProxyAgent(proxy, OPTIONS)
  }
  const { HttpProxyAgent } = await import('http-proxy-agent')
  return new HttpProxyAgent(proxy, OPTIONS)
}
