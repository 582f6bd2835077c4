import { fileURLToPath } from 'node:url'
import { expect } from '@jest/globals'
import type { ProxyRequest } from '../../harness/connect-proxy.js'
import { type ConnectProxyProcess, spawnConnectProxy } from '../../harness/connect-proxy-process.js'
import { type Lab, type LabStepOptions, openLab, type StepOutcome } from './lab.js'
import { findLeaks } from './secrets.js'

/** An Enterprise Server with a made-up name, and proxies before it, each in a process of its own. */
export interface ProxiedLab {
  readonly lab: Lab
  readonly scheme: 'http' | 'https'
  /** `ghes.example.com:PORT`: reachable through a proxy and straight, so that a step that goes the wrong way arrives. */
  readonly authority: string
  readonly port: number
  readonly apiUrl: string
  /** A proxy that anybody may use. */
  readonly open: ConnectProxyProcess
  /** One that wants `CREDENTIALS`. */
  readonly closed: ConnectProxyProcess
  /** The variable that names a proxy for this scheme, `http_proxy` or `https_proxy`. */
  readonly variable: string
  /**
   * Runs `create-registration-token` with an App's credentials, unless the inputs say otherwise, in debug mode. Whatever the
   * test is about, it is checked that no credentials show, and that none reach anybody that they are not for.
   */
  step(options: ProxiedStepOptions): Promise<ProxiedOutcome>
  close(): Promise<void>
}

export interface ProxiedStepOptions extends LabStepOptions {
  /** Others than `open` and `closed` that the step may ask. */
  readonly proxies?: readonly ConnectProxyProcess[]
}

export interface ProxiedOutcome extends StepOutcome {
  /** What was asked of proxies in this step. */
  readonly asked: readonly ProxyRequest[]
  /** The requests that reached the server and came from no proxy, as `METHOD path`. */
  readonly around: readonly string[]
}

/** With every character that has a meaning in a URL. */
export const CREDENTIALS = { user: 'octo cat@example.com', password: 'p@ss:w/o?r#d%25 €&+' }

const NAMES = fileURLToPath(new URL('../../harness/loopback-names.mjs', import.meta.url))
const HOST = 'ghes.example.com'
/** All that a proxy may be told when it is asked for a tunnel. */
const CONNECT_HEADERS = ['connection', 'host', 'proxy-authorization']

export async function openProxiedLab(scheme: 'http' | 'https'): Promise<ProxiedLab> {
  const lab = await openLab({ realHosts: scheme === 'https' })
  const port = Number(new URL(lab.emulator.url).port)
  const [open, closed] = await Promise.all([
    spawnConnectProxy({ ports: port }),
    spawnConnectProxy({ ports: port, credentials: CREDENTIALS }),
  ])
  const authority = `${HOST}:${port}`
  const apiUrl = `${scheme}://${authority}/api/v3`
  const { user, password } = CREDENTIALS
  const secrets = {
    'user of the proxy': user,
    'password of the proxy': password,
    'both together': `${user}:${password}`,
  }

  return {
    lab,
    scheme,
    authority,
    port,
    apiUrl,
    open,
    closed,
    variable: `${scheme}_proxy`,
    async step({ proxies = [], env, inputs, ...options }) {
      const all = [open, closed, ...proxies]
      const before = await Promise.all(all.map((proxy) => proxy.requests()))
      const outcome = await lab.step({
        product: 'ghes-3.19',
        ...options,
        env: {
          RUNNER_DEBUG: '1',
          NODE_OPTIONS: `--import=${NAMES}`,
          GITHUB_API_URL: apiUrl,
          ...(lab.ca && { NODE_EXTRA_CA_CERTS: lab.ca.file }),
          ...env,
        },
        inputs: {
          ...lab.appInputs,
          'github-api-url': apiUrl,
          target: 'octo-org',
          operation: 'create-registration-token',
          ...inputs,
        },
      })
      const after = await Promise.all(all.map((proxy) => proxy.requests()))
      const asked = after.flatMap((requests, index) => requests.slice(before[index]?.length))
      for (const step of [outcome.main, outcome.post]) expect(findLeaks(step, secrets)).toEqual([])
      for (const { headers } of outcome.requests) expect(Object.keys(headers)).not.toContain('proxy-authorization')
      for (const { method, headers } of asked) {
        if (method === 'CONNECT') expect(CONNECT_HEADERS).toEqual(expect.arrayContaining(headers))
      }
      const ports = new Set(asked.map(({ upstreamPort }) => upstreamPort))
      const around = outcome.requests.filter(({ remotePort }) => !ports.has(remotePort))
      return { ...outcome, asked, around: around.map(({ method, path }) => `${method} ${path}`) }
    },
    async close() {
      await Promise.all([open.close(), closed.close(), lab.close()])
    },
  }
}

/**
 * That every request went through the proxy: a plain one is one of the proxy's, by the same connection; a tunnelled one came
 * out of a tunnel to this server.
 */
export function expectThrough({ scheme, authority }: ProxiedLab, outcome: ProxiedOutcome, authorized = 'none'): void {
  const { asked, requests, around } = outcome
  expect(requests).not.toEqual([])
  expect(around).toEqual([])
  const forwarded = asked.filter(({ outcome }) => outcome === 'forwarded')
  expect(forwarded.map((request) => request.authorized)).toEqual(forwarded.map(() => authorized))
  if (scheme === 'https') {
    expect(new Set(forwarded.map(({ method, target }) => `${method} ${target}`))).toEqual(
      new Set([`CONNECT ${authority}`]),
    )
    return
  }
  expect(forwarded.map(({ method, target, path, upstreamPort }) => [method, target, path, upstreamPort])).toEqual(
    requests.map(({ method, host, path, remotePort }) => [method, host, path, remotePort]),
  )
}

/** That every request went straight to the server, and no proxy was asked for anything. */
export function expectStraight({ asked, requests, around, sent }: ProxiedOutcome): void {
  expect(requests).not.toEqual([])
  expect(asked).toEqual([])
  expect(around).toEqual(sent)
}
