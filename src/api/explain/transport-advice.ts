import type { TransportError, TransportFault } from '../../http/transport-error.js'
import type { ApiCall } from '../call.js'
import type { BaseContext } from './context.js'

/** What to do where no answer came. */
export function transportAdvice({ fault, proxy }: TransportError, call: ApiCall, context: BaseContext): string {
  // What broke off may hold the next time; the rest is for somebody to mend.
  if (proxy !== undefined && fault !== 'reset') {
    const scheme = fault === 'tls' ? ' Most proxies are written with http://, whatever goes through them.' : ''
    return `${proxyAdvice(proxyVariable(call, context))}${scheme}`
  }
  const elsewhere = call.host === undefined ? undefined : ADVICE_ELSEWHERE[fault]
  return (elsewhere ?? ADVICE[fault])(proxyVariable(call, context))
}

/** The variable that names the proxy on a call's way. */
export function proxyVariable({ protocol }: ApiCall, { server }: BaseContext): 'http_proxy' | 'https_proxy' {
  return (protocol ?? new URL(server.apiUrl).protocol) === 'http:' ? 'http_proxy' : 'https_proxy'
}

/** What to do where the proxy itself refuses, or wants to know who asks. */
export function proxyAdvice(variable: string): string {
  return `Check ${variable} (its address, user name and password), ask whoever runs the proxy to let the host through, or list the host in no_proxy.`
}

type Advice = (proxy: string) => string

const ADVICE: Readonly<Record<TransportFault, Advice>> = {
  dns: (proxy) => `Check github-api-url, and that this machine can resolve the name (or set ${proxy}).`,
  refused: (proxy) => `Check github-api-url, and that a firewall lets this machine through (or set ${proxy}).`,
  timeout: (proxy) =>
    `Check that this machine reaches the server (a firewall? a proxy to name in ${proxy}?); if so, run the job again.`,
  reset: () =>
    'Run the job again; if it stays, look at what is between this machine and the server (a proxy, a firewall).',
  cut: () =>
    'Run the job again; if it stays, look at what is between this machine and the server (a proxy, a firewall).',
  tls: () =>
    "If the server's certificate is from your own authority, set NODE_EXTRA_CA_CERTS to the file of its certificate; otherwise check host and port of github-api-url.",
  proxy: proxyAdvice,
  redirect: () => 'Check github-api-url; the API itself does not redirect like this.',
}

/** The same for hosts that github-api-url does not name. */
const ADVICE_ELSEWHERE: Readonly<Partial<Record<TransportFault, Advice>>> = {
  tls: () =>
    "If the server's certificate is from your own authority, set NODE_EXTRA_CA_CERTS to the file of its certificate.",
  dns: (proxy) => `Check that this machine can resolve the name (or set ${proxy}).`,
  refused: (proxy) => `Check that a firewall lets this machine through (or set ${proxy}).`,
  redirect: (proxy) =>
    `Something between this machine and the server answers in its place (a proxy, a login page); check ${proxy} and no_proxy.`,
}
