import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { runStep, type StepResult } from '../../harness/actions-runner.js'
import { makeCertificateAuthority } from '../../harness/certificate-authority.js'
import { type ConnectProxyProcess, spawnConnectProxy } from '../../harness/connect-proxy-process.js'
import { deadPort } from '../../harness/own-port.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { openLab } from '../support/lab.js'
import { CREDENTIALS, expectThrough, openProxiedLab, type ProxiedLab } from '../support/proxied-lab.js'
import { findLeaks } from '../support/secrets.js'
import { testedRuntimes } from '../support/thoroughness.js'

/**
 * Proxies as people have them: with credentials, refusing, hanging, talked to by TLS, misspelled. The processes must end by
 * themselves, whatever the proxy does. Which way is taken when is in no-proxy.test.ts.
 */

const [{ path: anyNode } = { path: process.execPath }] = testedRuntimes()

/** What main would have left of a token that was given. */
const stateFor = (api: string) => ({
  token: 'ghs_0123456789',
  'github-api-url': api,
  'github-api-version': '2022-11-28',
})

/** Begun before all others, as they take long, and looked at after them. */
const hanging = new Map<string, { step: Promise<StepResult>; proxy: ConnectProxyProcess }>()

beforeAll(async () => {
  const lab = await openLab()
  const { appInputs } = lab
  await lab.close()
  const begin = async (name: string, entry: 'main' | 'post', api: string) => {
    const proxy = await spawnConnectProxy({ ports: {}, mode: 'hang', credentials: CREDENTIALS })
    const { urlWithCredentials: url } = proxy
    const step = runStep({
      entry,
      node: anyNode,
      env: { https_proxy: url, http_proxy: url, GITHUB_API_URL: api, RUNNER_DEBUG: '1' },
      inputs: { ...appInputs, target: 'octo-org', 'github-api-url': api },
      timeoutMs: 90_000,
      ...(entry === 'post' && { state: stateFor(api) }),
    })
    hanging.set(name, { step, proxy })
  }
  await begin('main, CONNECT', 'main', 'https://api.github.com')
  await begin('post, CONNECT', 'post', 'https://api.github.com')
  await begin('post, plain http', 'post', 'http://ghes.example.com/api/v3')
})
afterAll(async () => {
  await Promise.all([...hanging.values()].map(({ proxy }) => proxy.close()))
  removeTemporaryDirectories()
})

describe.each(['http', 'https'] as const)('%s', (scheme) => {
  let proxied: ProxiedLab
  beforeAll(async () => {
    proxied = await openProxiedLab(scheme)
  })
  afterAll(() => proxied.close())
  const variable = `${scheme}_proxy`
  const secure = scheme === 'https'

  describe.each(testedRuntimes())('on Node $major', ({ path: node }) => {
    describe.each([
      ['without credentials', 'none', () => proxied.open.url],
      ['with credentials', 'right', () => proxied.closed.urlWithCredentials],
    ] as const)('%s', (_, authorized, url) => {
      test('calls of the API: main and post both go through it', async () => {
        const outcome = await proxied.step({ node, env: { [variable]: url() } })
        expect([outcome.main.errors, outcome.post.warnings]).toEqual([[], []])
        expect(outcome.post.log).toContain('Revoked the installation token.')
        expect(outcome.sent).toHaveLength(4)
        expectThrough(proxied, outcome, authorized)
        // A tunnel is kept for the whole process.
        expect(outcome.asked).toHaveLength(secure ? 2 : 4)
      })

      test('a download goes through it, too', async () => {
        const outcome = await proxied.step({
          node,
          env: { [variable]: url(), RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64' },
          inputs: { operation: 'download-runner, create-remove-token' },
          foreign: /\/_services\//,
        })
        expect([outcome.main.errors, outcome.post.warnings]).toEqual([[], []])
        expect(outcome.main.outputs['cache-hit']).toBe('false')
        expect(outcome.sent.filter((request) => request.includes('/_services/'))).toHaveLength(1)
        expect(outcome.sent).toHaveLength(6)
        expectThrough(proxied, outcome, authorized)
      })
    })
  })

  describe('talked to by TLS', () => {
    let byTls: ConnectProxyProcess
    let env: Record<string, string>
    beforeAll(async () => {
      const ca = proxied.lab.ca ?? (await makeCertificateAuthority())
      const { key, cert } = await ca.issue(['proxy.example.com', '127.0.0.1'])
      byTls = await spawnConnectProxy({ ports: proxied.port, credentials: CREDENTIALS, tls: { key, cert } })
      env = { NODE_EXTRA_CA_CERTS: ca.file }
    })
    afterAll(() => byTls.close())

    test.each(testedRuntimes())(
      'on Node $major: it shows its own certificate, not the server’s',
      async ({ path: node }) => {
        const url = byTls.urlWithCredentials.replace('127.0.0.1', 'proxy.example.com')
        const outcome = await proxied.step({ node, proxies: [byTls], env: { ...env, [variable]: url } })
        expect([outcome.main.errors, outcome.post.warnings]).toEqual([[], []])
        expectThrough(proxied, outcome, 'right')
      },
    )

    test('by its address', async () => {
      const { urlWithCredentials: url } = byTls
      const outcome = await proxied.step({ node: anyNode, proxies: [byTls], env: { ...env, [variable]: url } })
      expect([outcome.main.errors, outcome.post.warnings]).toEqual([[], []])
      expectThrough(proxied, outcome, 'right')
    })

    test('under a name that its certificate does not have', async () => {
      const outcome = await proxied.step({
        node: anyNode,
        proxies: [byTls],
        env: { ...env, [variable]: byTls.urlWithCredentials.replace('127.0.0.1', 'another.example.com') },
      })
      expect(outcome.main.errors).toEqual([expect.stringContaining('ERR_TLS_CERT_ALTNAME_INVALID')])
      expect(outcome.main.errors).toEqual([expect.stringMatching(/the proxy another\.example\.com:\d+ failed/)])
      expect(outcome.main.log).not.toContain('Trying again')
      expect(outcome.sent).toEqual([])
      expect(outcome.asked).toEqual([])
    })
  })

  describe('in trouble', () => {
    const told = (what: string) => (secure ? `did not connect to ${proxied.authority} (${what})` : what)

    test.each([
      ['refuse', '403 Forbidden', 'HTTP 403'],
      ['demand', '407 Proxy Authentication Required', 'HTTP 407'],
    ] as const)('%s: main and post say so, and nothing goes around', async (mode, byConnect, byStatus) => {
      const { closed } = proxied
      const env = { [variable]: closed.urlWithCredentials }
      await closed.setMode(mode)
      const main = await proxied.step({ node: anyNode, env })
      expect(main.main.errors).toEqual([expect.stringContaining(told(secure ? byConnect : byStatus))])
      expect(main.main.stdout).not.toMatch(/^::error::.*\n\s+at /m)
      expect(main.post.log.trim()).toBe('There is no token to revoke.')
      expect([main.sent, main.asked.length]).toEqual([[], 1])

      await closed.setMode('forward')
      const betweenMainAndPost = () => closed.setMode(mode)
      const post = await proxied.step({ node: anyNode, env, betweenMainAndPost })
      await closed.setMode('forward')
      expect(post.main.errors).toEqual([])
      expect([post.post.exitCode, post.post.errors]).toEqual([0, []])
      expect(post.post.warnings).toEqual([expect.stringContaining(told(secure ? byConnect : byStatus))])
      expect(post.sent).toHaveLength(3)
      expect(post.around).toEqual([])
      for (const token of proxied.lab.emulator.world.liveInstallationTokens) token.revoked = true
    })

    test('credentials that are wrong', async () => {
      const env = { [variable]: proxied.closed.urlWithCredentials.replace('%25', '%2525') }
      const { main, sent, asked } = await proxied.step({ node: anyNode, env })
      expect(main.errors).toEqual([expect.stringContaining(secure ? '407 Proxy Authentication' : 'HTTP 407')])
      expect(main.errors).toEqual([expect.stringContaining(`Check ${variable} `)])
      expect(asked.map(({ authorized }) => authorized)).toEqual(['wrong'])
      expect(sent).toEqual([])
    })

    test('502 once, in main and in post: asked again', async () => {
      await proxied.open.setMode('fail', 1)
      const outcome = await proxied.step({
        node: anyNode,
        env: { [variable]: proxied.open.url },
        betweenMainAndPost: () => proxied.open.setMode('fail', 1),
      })
      expect([outcome.main.errors, outcome.post.warnings]).toEqual([[], []])
      expect(outcome.main.log).toMatch(/Trying again in/)
      expect(outcome.sent).toHaveLength(4)
      expect(outcome.asked.filter((request) => request.outcome === 'failed')).toHaveLength(2)
      expectThrough(proxied, outcome)
    })

    test('nobody there', async () => {
      const env = { [variable]: `http://127.0.0.1:${await deadPort()}`, GITHUB_API_URL: proxied.apiUrl }
      const post = await runStep({ entry: 'post', node: anyNode, env, state: stateFor(proxied.apiUrl) })
      expect(post.exitCode).toBe(0)
      expect(post.warnings).toEqual([expect.stringMatching(/the proxy 127\.0\.0\.1:\d+ .*ECONNREFUSED/)])
    })

    test.each(['socks5://octo:p%40ssword@127.0.0.1:1080', 'octo:p%40ssword@foo bar'])(
      '%s is one line, and post does not fail the job',
      async (value) => {
        const { main, sent } = await proxied.step({ node: anyNode, env: { [variable]: value } })
        expect(main.errors).toEqual([
          expect.stringMatching(new RegExp(`${variable} does not name an http\\(s\\) proxy`)),
        ])
        expect(sent).toEqual([])
        const env = { [variable]: value, GITHUB_API_URL: proxied.apiUrl, RUNNER_DEBUG: '1' }
        const post = await runStep({ entry: 'post', node: anyNode, env, state: stateFor(proxied.apiUrl) })
        expect(post.exitCode).toBe(0)
        expect(post.warnings).toEqual([
          expect.stringMatching(new RegExp(`${variable} does not name an http\\(s\\) proxy`)),
        ])
        const secrets = { password: 'p@ssword', 'password as written': 'p%40ssword' }
        expect([...findLeaks(main, secrets), ...findLeaks(post, secrets)]).toEqual([])
      },
    )
  })
})

describe('a proxy that accepts and never answers', () => {
  const endOf = async (name: string) => {
    const { step, proxy } = hanging.get(name) ?? {}
    const result = await step
    const asked = await proxy?.requests()
    expect(result?.timedOut).toBe(false)
    expect(new Set(asked?.map(({ outcome }) => outcome))).toEqual(new Set(['hung']))
    if (result) expect(findLeaks(result, { password: CREDENTIALS.password })).toEqual([])
    return result
  }

  test.each(['post, CONNECT', 'post, plain http'])('%s: gives up and ends', async (name) => {
    const post = await endOf(name)
    expect(post?.exitCode).toBe(0)
    expect(post?.warnings).toEqual([expect.stringMatching(/did not answer within 8 seconds/)])
  })

  test('main, CONNECT: gives up after about a minute', async () => {
    const main = await endOf('main, CONNECT')
    expect(main?.exitCode).toBe(1)
    expect(main?.errors).toEqual([expect.stringMatching(/did not answer within 30 seconds/)])
    expect(main?.durationMs).toBeLessThan(80_000)
  }, 900_000)
})

test('a redirect whose body never ends does not hold the process', async () => {
  const lab = await openLab()
  lab.emulator.faults.add({
    method: 'POST',
    path: /registration-token$/,
    status: 307,
    headers: {
      location: `${lab.emulator.url}/orgs/octo-org/actions/runners/remove-token`,
      'content-length': '100000',
    },
    body: 'x',
  })
  const { main } = await lab.step({
    node: anyNode,
    inputs: { ...lab.appInputs, target: 'octo-org', operation: 'create-registration-token' },
    foreign: /registration-token|remove-token/,
  })
  await lab.close()
  expect(main.timedOut).toBe(false)
  expect(main.errors).toEqual([])
})
