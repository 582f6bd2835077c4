import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ConnectProxyOptions, ProxyMode, ProxyRequest } from './connect-proxy.js'
import type { ProxyCommand, Started } from './connect-proxy-main.js'
import { CHILD_WORKER_ID } from './own-port.js'

/** A proxy in a process of its own: what a step sends through it can have come from nowhere else. */
export interface ConnectProxyProcess extends Started {
  /** Everything asked of it so far, in order. */
  requests(): Promise<readonly ProxyRequest[]>
  /** As `ConnectProxy.setMode`; resolves when it is in force. */
  setMode(mode: ProxyMode, times?: number): Promise<void>
  /** Ends the process, which cuts every connection. */
  close(): Promise<void>
}

const MAIN = fileURLToPath(new URL('./connect-proxy-main.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * Starts `startConnectProxy` in a process of its own, which ends with this one.
 * @throws Error if it does not start
 */
export async function spawnConnectProxy(options: ConnectProxyOptions): Promise<ConnectProxyProcess> {
  const child = fork(MAIN, [], {
    cwd: ROOT,
    execArgv: ['--import', 'tsx'],
    env: {
      PATH: process.env.PATH,
      SystemRoot: process.env.SystemRoot,
      TEMP: process.env.TEMP,
      JEST_WORKER_ID: CHILD_WORKER_ID,
    },
  })
  const ended = new Promise<void>((fulfil) => child.once('exit', () => fulfil()))
  const gone = ended.then(() => Promise.reject(new Error('the proxy has ended')))
  gone.catch(() => {})

  let queue: Promise<unknown> = Promise.resolve()
  /** One question at a time: answers come in order and have no names. */
  const ask = <T>(command: ProxyCommand): Promise<T> => {
    const answer = queue.then(() => {
      const message = new Promise<T>((fulfil) => child.once('message', (said) => fulfil(said as T)))
      child.send(command)
      return Promise.race([message, gone])
    })
    queue = answer.catch(() => {})
    return answer
  }

  const started = await ask<Started>({ command: 'start', options })
  return {
    ...started,
    requests: () => ask<readonly ProxyRequest[]>({ command: 'requests' }),
    setMode: async (mode, times) => {
      await ask<null>({ command: 'mode', mode, ...(times !== undefined && { times }) })
    },
    close: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
