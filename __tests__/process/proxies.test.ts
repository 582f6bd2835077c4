import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { startEmulator } from '../../emulator/server.js'
import { runStep, runStepWithPost } from '../../harness/actions-runner.js'
import { type ConnectProxy, startConnectProxy } from '../../harness/connect-proxy.js'
import { nodeRuntimes } from '../../harness/node-runtimes.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { type Bench, openBench } from '../support/in-process.js'

/**
 * Proxies as people have them: with credentials, refusing, hanging, misspelled. The hosts are made up, as the toolkit goes
 * straight to loopback addresses; the processes must end by themselves, whatever the proxy does.
 */

const HOST = 'http://ghes.example.com'
const credentials = { user: 'octo', password: 'p%40ss/word' }
let bench: Bench
let proxy: ConnectProxy
beforeAll(async () => {
  bench = await openBench()
  proxy = await startConnectProxy({ ports: Number(new URL(bench.emulator.url).port), credentials })
})
afterEach(() => proxy.setMode('forward'))
afterAll(async () => {
  await proxy.close()
  await bench.close()
  removeTemporaryDirectories()
})

/** What main would have left of a token that was given. */
const stateFor = (api: string) => ({
  token: 'ghs_0123456789',
  'github-api-url': api,
  'github-api-version': '2022-11-28',
})

const inputs = () => ({
  'client-id': bench.octo.app.clientId,
  'private-key': bench.octo.app.privateKey,
  target: 'octo-org',
  operation: 'create-registration-token',
})

describe.each(nodeRuntimes())('on Node $major', ({ path: node }) => {
  test('plain http, with credentials: main and post both go through it', async () => {
    const seen = proxy.requests.length
    const env = { http_proxy: proxy.urlWithCredentials }
    const { main, post } = await runStepWithPost({ node, env, inputs: { ...inputs(), 'github-api-url': HOST } })
    expect(main.errors).toEqual([])
    expect(post.log).toContain('Revoked the installation token.')
    const through = proxy.requests.slice(seen)
    expect(through.map(({ method, authorized, outcome }) => `${method} ${authorized} ${outcome}`)).toEqual([
      'GET right forwarded',
      'POST right forwarded',
      'POST right forwarded',
      'DELETE right forwarded',
    ])
  })

  test.each(['socks5://127.0.0.1:1080', 'foo bar'])(
    'https_proxy: %s is one line, and post does not fail the job',
    async (https_proxy) => {
      const api = 'https://api.github.com'
      const env = { https_proxy, GITHUB_API_URL: api }
      const main = await runStep({ entry: 'main', node, env, inputs: { ...inputs(), 'github-api-url': api } })
      expect(main.errors).toEqual([expect.stringMatching(/https_proxy does not name an http\(s\) proxy/)])
      expect(main.stdout + main.stderr).not.toMatch(/\n\s+at /)
      const post = await runStep({ entry: 'post', node, env, state: stateFor(api) })
      expect(post.exitCode).toBe(0)
      expect(post.warnings).toEqual([expect.stringMatching(/https_proxy does not name an http\(s\) proxy/)])
    },
  )

  test('one that refuses says so', async () => {
    proxy.setMode('refuse')
    const api = 'https://api.github.com'
    const { main } = await runStepWithPost({
      node,
      env: { https_proxy: proxy.urlWithCredentials, GITHUB_API_URL: api },
      inputs: { ...inputs(), 'github-api-url': api },
    })
    expect(main.errors).toEqual([
      expect.stringMatching(
        /the proxy 127\.0\.0\.1:\d+ did not connect to api\.github\.com:443 \(403 Forbidden\)\. Check https_proxy/,
      ),
    ])
    expect(main.errors[0]).not.toContain(credentials.password)
  })

  test('one that wants credentials says so', async () => {
    const api = 'https://api.github.com'
    const { main } = await runStepWithPost({
      node,
      env: { https_proxy: proxy.url, GITHUB_API_URL: api },
      inputs: { ...inputs(), 'github-api-url': api },
    })
    expect(main.errors).toEqual([expect.stringMatching(/\(407 Proxy Authentication Required\)/)])
  })
})

describe('a proxy that accepts and never answers', () => {
  test.each([
    ['CONNECT', 'https://api.github.com'],
    ['plain http', HOST],
  ])('%s: post gives up and ends', async (_, api) => {
    proxy.setMode('hang')
    const [{ path: node } = { path: process.execPath }] = nodeRuntimes()
    const env = { https_proxy: proxy.urlWithCredentials, http_proxy: proxy.urlWithCredentials, GITHUB_API_URL: api }
    const post = await runStep({ entry: 'post', node, env, state: stateFor(api) })
    expect(post.timedOut).toBe(false)
    expect(post.exitCode).toBe(0)
    expect(post.warnings).toEqual([expect.stringMatching(/did not answer within 8 seconds/)])
  })
})

test('a redirect whose body never ends does not hold the process', async () => {
  const elsewhere = await startEmulator()
  bench.emulator.faults.add({
    method: 'POST',
    path: /registration-token$/,
    status: 307,
    headers: {
      location: `${bench.emulator.url}/orgs/octo-org/actions/runners/remove-token`,
      'content-length': '100000',
    },
    body: 'x',
  })
  const { main } = await runStepWithPost({ inputs: { ...inputs(), 'github-api-url': bench.emulator.url } })
  await elsewhere.close()
  expect(main.timedOut).toBe(false)
  expect(main.errors).toEqual([])
})
