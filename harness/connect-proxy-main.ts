import { type ConnectProxy, type ConnectProxyOptions, type ProxyMode, startConnectProxy } from './connect-proxy.js'

/** What the parent asks for, one thing after the other; `start` comes first. Every answer is what the last column says. */
export type ProxyCommand =
  /** `Started` */
  | { readonly command: 'start'; readonly options: ConnectProxyOptions }
  /** null */
  | { readonly command: 'mode'; readonly mode: ProxyMode; readonly times?: number }
  /** `ProxyRequest[]` */
  | { readonly command: 'requests' }

/** Where a proxy is, once it runs. */
export type Started = Pick<ConnectProxy, 'port' | 'url' | 'urlWithCredentials'>

let proxy: ConnectProxy | undefined

async function carryOut(command: ProxyCommand): Promise<unknown> {
  if (command.command === 'start') {
    proxy = await startConnectProxy(command.options)
    const { port, url, urlWithCredentials } = proxy
    return { port, url, urlWithCredentials } satisfies Started
  }
  if (command.command === 'mode') {
    proxy?.setMode(command.mode, command.times)
    return null
  }
  return proxy?.requests
}

process.on('message', (message) => {
  // Only `connect-proxy-process.ts` writes here.
  void carryOut(message as ProxyCommand).then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit())
