import type { TransportFault } from '../../http/transport-error.js'
import type { ApiCall } from '../call.js'

/** What to do where no answer came. */
export function transportAdvice(fault: TransportFault, { host }: ApiCall): string {
  const elsewhere = host === undefined ? undefined : ADVICE_ELSEWHERE[fault]
  return elsewhere ?? ADVICE[fault]
}

/** What to do where the proxy wants to know who asks. */
export const PROXY_ADVICE = 'Check https_proxy (its address, user name and password), or list the host in no_proxy.'

const ADVICE: Readonly<Record<TransportFault, string>> = {
  dns: 'Check github-api-url, and that this machine can resolve the name (or set https_proxy).',
  refused: 'Check github-api-url, and that a firewall lets this machine through (or set https_proxy).',
  timeout:
    'Check that this machine reaches the server (a firewall? a proxy to name in https_proxy?); if so, run the job again.',
  reset: 'Run the job again; if it stays, look at what is between this machine and the server (a proxy, a firewall).',
  cut: 'Run the job again; if it stays, look at what is between this machine and the server (a proxy, a firewall).',
  tls: "If the server's certificate is from your own authority, set NODE_EXTRA_CA_CERTS to the file of its certificate.",
  proxy: PROXY_ADVICE,
  redirect: 'Check github-api-url; the API itself does not redirect like this.',
}

/** The same for hosts that github-api-url does not name. */
const ADVICE_ELSEWHERE: Readonly<Partial<Record<TransportFault, string>>> = {
  dns: 'Check that this machine can resolve the name (or set https_proxy).',
  refused: 'Check that a firewall lets this machine through (or set https_proxy).',
  redirect: 'Something between this machine and the server answers in its place (a proxy, a login page).',
}
