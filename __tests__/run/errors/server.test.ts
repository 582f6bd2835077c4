import { lookup } from 'node:dns/promises'
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { startEmulator } from '../../../emulator/server.js'
import { startConnectProxy } from '../../../harness/connect-proxy.js'
import { deadPort } from '../../../harness/own-port.js'
import { type ErrorRow, runOf, testErrors, withBench, withToken } from '../../support/error-table.js'
import type { Bench } from '../../support/in-process.js'
import { createTestTimer } from '../../support/test-timer.js'
import '../../unit/http/one-realm.js'
import { closeServers, serve } from '../../unit/http/local-server.js'

/** Servers that are none of GitHub's, are in trouble, too old or asked too much; and what is on the way to them. */

const REGISTER = { operation: 'create-registration-token' }
const PAGE = '<!DOCTYPE html><title>Welcome</title><h1>Log in</h1>'
const FOR_EVER = Number.POSITIVE_INFINITY

const environment = { ...process.env }
afterEach(() => {
  process.env = { ...environment }
})
afterAll(closeServers)

/** A server that gives everybody the same answer. */
async function sameAnswer(status: number, headers: Record<string, string>, body: string): Promise<string> {
  const { origin } = await serve((_, response) => response.writeHead(status, headers).end(body))
  return origin
}

/** Tests the line of a step whose github-api-url is that of another server; `OTHER` stands for it. */
function testElsewhere(rows: readonly (readonly [cause: string, start: () => Promise<string>, line: string])[]): void {
  test.each(rows)('%s', async (_, start, line) => {
    const url = await start()
    await withBench(async (bench) => {
      const { run } = await runOf(bench, { ...REGISTER, 'github-api-url': url })
      expect(run.errors.map((error) => error.replaceAll(new URL(url).host, 'OTHER'))).toEqual([line])
      expect(run.sent).toEqual([])
    })
  })
}

/** No such name exists, by RFC 6761: the resolver says ENOTFOUND, and a machine without one EAI_AGAIN. */
const UNKNOWN_NAME = 'ghes.invalid'
const unresolved = await lookup(UNKNOWN_NAME).then(
  () => 'but it was',
  ({ code }: NodeJS.ErrnoException) => code,
)

describe('the wrong host', () => {
  const html = { 'content-type': 'text/html; charset=utf-8' }
  const json = { 'content-type': 'application/json' }
  testElsewhere([
    [
      'a website: 200',
      () => sameAnswer(200, html, PAGE),
      "Could not look up the App's installation on organization octo-org: OTHER answered with a web page. No REST API answers there; set github-api-url: https://HOST/api/v3. (HTTP 200)",
    ],
    [
      'a website: 404',
      () => sameAnswer(404, html, PAGE),
      "Could not look up the App's installation on organization octo-org: OTHER answered with a web page. No REST API answers there; set github-api-url: https://HOST/api/v3. (HTTP 404)",
    ],
    [
      'a website: 403',
      () => sameAnswer(403, html, PAGE),
      "Could not look up the App's installation on organization octo-org: OTHER answered with a web page. GitHub's answers have a request id and this one has none: probably a proxy or firewall answered. Check http_proxy, no_proxy and github-api-url, or ask its administrator to allow OTHER. (HTTP 403)",
    ],
    [
      'a website: 502',
      () => sameAnswer(502, html, PAGE),
      "Could not look up the App's installation on organization octo-org: OTHER answered with a web page. The server or a proxy before it has trouble; run the job again; if that does not help, ask its administrator. (HTTP 502)",
    ],
    [
      'a website: 404, with the path of an API',
      async () => `${await sameAnswer(404, html, PAGE)}/api/v3`,
      "Could not look up the App's installation on organization octo-org: OTHER answered with a web page. No REST API answers there; set github-api-url: https://HOST/api/v3 with the host of your server, or check http_proxy and no_proxy (something in between may answer in its place). (HTTP 404)",
    ],
    [
      'a website that has no page for JSON: 406',
      () => sameAnswer(406, { 'x-github-request-id': 'A1:B2' }, ''),
      "Could not look up the App's installation on organization octo-org: OTHER gave no reason. No REST API answers there; set github-api-url: https://HOST/api/v3. (HTTP 406, request id A1:B2)",
    ],
    [
      'another API: 200',
      () => sameAnswer(200, json, '{"projects":[]}'),
      "Could not look up the App's installation on organization octo-org: the answer has no id. GitHub's answers have a request id and this one has none: check github-api-url, and whether a proxy or a login page answers in its place. (HTTP 200)",
    ],
    [
      'another API: 401',
      () => sameAnswer(401, json, '{"message":"401 Unauthorized"}'),
      'Could not look up the App\'s installation on organization octo-org: OTHER said "401 Unauthorized". GitHub\'s answers have a request id and this one has none: probably a proxy or firewall answered. Check http_proxy, no_proxy and github-api-url, or ask its administrator to allow OTHER. (HTTP 401)',
    ],
    [
      'another API: 404',
      () => sameAnswer(404, json, '{"error":"404 Not Found"}'),
      "Could not look up the App's installation on organization octo-org: OTHER gave no reason. GitHub's answers have a request id and this one has none: probably a proxy or firewall answered. Check http_proxy, no_proxy and github-api-url, or ask its administrator to allow OTHER. (HTTP 404)",
    ],
    [
      'something that speaks neither HTML nor JSON',
      () => sameAnswer(200, { 'content-type': 'text/plain' }, 'OK'),
      "Could not look up the App's installation on organization octo-org: OTHER sent an answer that is not JSON (HTTP 200). Run the job again; if it fails again, check what is between this machine and the server (a proxy, a firewall).",
    ],
    [
      'nobody listens',
      async () => `http://127.0.0.1:${await deadPort()}`,
      "Could not look up the App's installation on organization octo-org: OTHER refused the connection (ECONNREFUSED). Check github-api-url, and that the server on this machine is running: nothing listens there.",
    ],
    [
      'a name that does not resolve',
      async () => `http://${UNKNOWN_NAME}/api/v3`,
      `Could not look up the App's installation on organization octo-org: the name OTHER could not be resolved (${unresolved}). Check github-api-url, and that this machine can resolve the name (or set http_proxy).`,
    ],
  ])
})

describe('an Enterprise Server without /api/v3', () => {
  const NO_API = 'No REST API answers there; set github-api-url: https://HOST/api/v3.'
  const REQUEST = ', request id ID)'
  const app = { ...REGISTER, target: 'octo-org' }
  const withPat = { ...app, 'client-id': '', 'private-key': '', token: 'ghp_0123456789abcdefghijklmnopqrstuvwxyz' }

  test.each([
    [
      '',
      app,
      `Could not look up the App's installation on organization octo-org: HOST answered with a web page. ${NO_API} (HTTP 404${REQUEST}`,
    ],
    [
      '/api',
      app,
      `Could not look up the App's installation on organization octo-org: HOST answered with a web page. ${NO_API} (HTTP 404${REQUEST}`,
    ],
    [
      '',
      withPat,
      `Could not create a registration token for organization octo-org: HOST said "Cookies must be enabled to use GitHub". ${NO_API} (HTTP 403${REQUEST}`,
    ],
  ])('https://HOST%s, %j', async (path, inputs, line) => {
    const server = await startEmulator({ product: 'ghes-3.19' })
    try {
      await withBench(async (bench) => {
        const { run } = await runOf(bench, { ...inputs, 'github-api-url': `${server.url}${path}` })
        const said = run.errors.map((error) => error.replaceAll(new URL(server.url).host, 'HOST'))
        expect(said.map((error) => error.replace(/id [0-9A-F:]+/, 'id ID'))).toEqual([line])
      })
    } finally {
      await server.close()
    }
  })
})

test('https where there is only http', async () => {
  const url = (await sameAnswer(200, {}, '')).replace('http:', 'https:')
  await withBench(async (bench) => {
    const { run } = await runOf(bench, { ...REGISTER, 'github-api-url': url })
    expect(run.errors).toEqual([
      expect.stringMatching(
        /^Could not look up the App's installation on organization octo-org: 127\.0\.0\.1:\d+ does not answer by TLS \(EPROTO: wrong version number\)\. Check the scheme, the host and the port in github-api-url\.$/,
      ),
    ])
  })
})

describe('a proxy on the way', () => {
  // The hosts are made up, as nothing goes through a proxy to a loopback address.
  const plain = 'http://ghes.example.com/api/v3'
  const secure = 'https://api.github.com'
  const demanding = { credentials: { user: 'octo', password: 'cat' } }
  test.each([
    [
      'plain http: it refuses',
      plain,
      { mode: 'refuse' },
      'Could not look up the App\'s installation on organization octo-org: ghes.example.com said "Forbidden". GitHub\'s answers have a request id and this one has none: probably a proxy or firewall answered. Check http_proxy, no_proxy and github-api-url, or ask its administrator to allow ghes.example.com. (HTTP 403)',
    ],
    [
      'plain http: it demands credentials',
      plain,
      demanding,
      'Could not look up the App\'s installation on organization octo-org: the proxy said "Proxy Authentication Required". Check http_proxy (its address, user name and password), ask the proxy\'s administrator to let the host through, or list the host in no_proxy. (HTTP 407)',
    ],
    [
      'plain http: it does not find the host',
      plain,
      { ports: {} },
      'Could not look up the App\'s installation on organization octo-org: ghes.example.com said "Bad Gateway". The server or a proxy before it has trouble; run the job again; if that does not help, ask its administrator. (HTTP 502)',
    ],
    [
      'https: it refuses',
      secure,
      { mode: 'refuse' },
      "Could not look up the App's installation on organization octo-org: the proxy PROXY did not connect to api.github.com:443 (403 Forbidden). Check https_proxy (its address, user name and password), ask the proxy's administrator to let the host through, or list the host in no_proxy.",
    ],
    [
      'https: it demands credentials',
      secure,
      demanding,
      "Could not look up the App's installation on organization octo-org: the proxy PROXY did not connect to api.github.com:443 (407 Proxy Authentication Required). Check https_proxy (its address, user name and password), ask the proxy's administrator to let the host through, or list the host in no_proxy.",
    ],
    [
      'https: it does not find the host',
      secure,
      { ports: {} },
      "Could not look up the App's installation on organization octo-org: the proxy PROXY did not connect to api.github.com:443 (502 Bad Gateway). Run the job again; if it fails again, check what is between this machine and the server (a proxy, a firewall).",
    ],
  ] as const)('%s', async (_, url, options, line) => {
    await withBench(async (bench) => {
      const proxy = await startConnectProxy({ ports: Number(new URL(bench.emulator.url).port), ...options })
      process.env.http_proxy = proxy.url
      process.env.https_proxy = proxy.url
      try {
        const { run } = await runOf(bench, { ...REGISTER, 'github-api-url': url })
        expect(run.errors.map((error) => error.replaceAll(`127.0.0.1:${proxy.port}`, 'PROXY'))).toEqual([line])
        expect(run.sent).toEqual([])
      } finally {
        await proxy.close()
      }
    })
  })

  test.each([
    ['http_proxy', plain],
    ['https_proxy', secure],
  ])('%s is misspelled', async (name, url) => {
    process.env[name] = 'socks5://127.0.0.1:1080'
    await withBench(async (bench) => {
      const { run } = await runOf(bench, { ...REGISTER, 'github-api-url': url })
      expect(run.errors).toEqual([
        `Could not look up the App's installation on organization octo-org: ${name} does not name an http(s) proxy, such as http://proxy.example.com:3128. ` +
          `Check ${name} (its address, user name and password), ask the proxy's administrator to let the host through, or list the host in no_proxy.`,
      ])
    })
  })
})

describe('a server in trouble', () => {
  const path = /registration-token$/
  const fault = (
    row: Omit<ErrorRow, 'given' | 'inputs'>,
    ...faults: Parameters<Bench['emulator']['faults']['add']>[0][]
  ) => ({
    ...row,
    given: ({ emulator }: Bench) => {
      for (const one of faults) emulator.faults.add({ method: 'POST', path, times: FOR_EVER, ...one })
    },
    inputs: REGISTER,
    undescribed: path,
  })
  testErrors([
    fault(
      {
        cause: '502 for good',
        line: 'Could not create a registration token for organization octo-org: HOST said "Server Error". The server has trouble; run the job again; if that does not help, ask its administrator. (HTTP 502, request id ID)',
      },
      { status: 502, body: { message: 'Server Error' } },
    ),
    fault(
      {
        cause: 'the page of a server in trouble',
        line: 'Could not create a registration token for organization octo-org: HOST answered with a web page. The server has trouble; run the job again; if that does not help, ask its administrator. (HTTP 502, request id ID)',
      },
      { status: 502, html: true },
    ),
    fault(
      {
        cause: 'it asks to wait for long',
        line: 'Could not create a registration token for organization octo-org: HOST said "Server Error". The server asks to wait until TIME; run the job again after that. (HTTP 503, request id ID)',
      },
      { status: 503, headers: { 'retry-after': '600' } },
    ),
    fault(
      {
        cause: 'JSON that is cut short',
        line: 'Could not create a registration token for organization octo-org: HOST sent an answer that is not JSON (HTTP 201, request id ID). Run the job again; if it fails again, check what is between this machine and the server (a proxy, a firewall).',
      },
      { status: 201, body: '{"token":' },
    ),
    fault(
      {
        cause: 'JSON without a token',
        line: 'Could not create a registration token for organization octo-org: the answer has no token. Check github-api-url; if it is right, run the job again. (HTTP 201, request id ID)',
      },
      { status: 201, body: {} },
    ),
    fault(
      {
        cause: 'a token without its end',
        line: 'Could not create a registration token for organization octo-org: the answer has a token without its expires_at. Check github-api-url; if it is right, run the job again. (HTTP 201, request id ID)',
      },
      { status: 201, body: { token: 'a-token' } },
    ),
    fault(
      {
        cause: 'answers that break off',
        line: 'Could not create a registration token for organization octo-org: HOST broke off in the middle of its answer. Run the job again; if it fails again, check what is between this machine and the server (a proxy, a firewall).',
      },
      { cut: 'in-body' },
    ),
    fault(
      {
        cause: 'no answers',
        line: 'Could not create a registration token for organization octo-org: the connection to HOST broke off (ECONNRESET). Run the job again; if it fails again, check what is between this machine and the server (a proxy, a firewall).',
      },
      { cut: 'before-headers' },
    ),
  ])
})

describe('too much asked', () => {
  const path = /registration-token$/
  testErrors([
    {
      cause: 'the hour is spent, and ends in ten minutes',
      given: ({ emulator }) => emulator.world.limits.setRemaining(0, 600),
      inputs: REGISTER,
      line: 'Could not look up the App\'s installation on organization octo-org: HOST said "API rate limit exceeded for your address. If you reach out to GitHub Support for help, please include the request ID". The rate limit lasts until TIME; run the job again after that, or use a token with a limit of its own. (HTTP 403, request id ID)',
    },
    {
      cause: 'a secondary limit for more than a minute',
      given: ({ emulator }) => emulator.faults.add({ method: 'POST', path, secondaryLimit: { retryAfter: 90 } }),
      inputs: REGISTER,
      undescribed: path,
      line: 'Could not create a registration token for organization octo-org: HOST said "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID". The rate limit lasts until TIME; run the job again after that, or use a token with a limit of its own. (HTTP 403, request id ID)',
    },
    {
      cause: 'a secondary limit without a time, for good',
      given: ({ emulator }) => emulator.faults.add({ method: 'POST', path, secondaryLimit: true, times: FOR_EVER }),
      inputs: REGISTER,
      undescribed: path,
      line: 'Could not create a registration token for organization octo-org: HOST said "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID". The rate limit lasts until TIME; run the job again after that, or use a token with a limit of its own. (HTTP 403, request id ID)',
    },
  ])

  test.each([
    ['the hour ends soon', undefined, 2_000],
    ['a secondary limit with a time', { retryAfter: 30 }, 30_000],
    ['a secondary limit without a time', true, 60_000],
  ])('%s: it is waited for', async (_, secondaryLimit, longest) => {
    await withBench(async (bench) => {
      const { faults, world } = bench.emulator
      if (secondaryLimit === undefined) world.limits.setRemaining(0, 1)
      else faults.add({ method: 'POST', path, secondaryLimit })
      const timer = createTestTimer(() => world.limits.reset())
      const { run } = await runOf(bench, REGISTER, path, timer)
      expect(run.errors).toEqual([])
      expect(timer.pauses).toHaveLength(1)
      expect(timer.pauses[0]).toBeLessThanOrEqual(longest)
      expect(run.lines).toContainEqual(
        expect.stringMatching(/^info Could not .* yet: rate limit, HTTP \d{3}\. Trying again in [\d.]+ s\.$/),
      )
    })
  })
})

describe('a server that is too old', () => {
  const old = ({ emulator }: Bench) => {
    emulator.world.oldServer = true
  }
  const inputs = { 'runner-name': 'gpu-1', 'runner-labels': 'gpu', operation: 'create-jit-config' }
  testErrors([
    {
      cause: 'for just-in-time runners',
      given: old,
      inputs,
      undescribed: /./,
      line: 'Could not create the just-in-time runner gpu-1 for organization octo-org: HOST said "Not Found". There is no such runner group in octo-org, this Enterprise Server is too old for just-in-time runners, or the App has no admin access there; correct runner-group or target, or grant the App organization_self_hosted_runners: write (Organization permissions → Self-hosted runners). (HTTP 404, request id ID)',
    },
    {
      cause: 'for just-in-time runners, asked with a token',
      given: old,
      inputs: ({ octo }) => withToken(octo.tokens.classic, inputs),
      undescribed: /./,
      line: 'Could not create the just-in-time runner gpu-1 for organization octo-org: HOST said "Not Found". There is no such runner group in octo-org, this Enterprise Server is too old for just-in-time runners, or the token\'s owner has no admin access there; correct runner-group or target, or use the token of an admin. (HTTP 404, request id ID)',
    },
    {
      cause: 'for just-in-time runners of a repository, which has no groups',
      given: old,
      inputs: { ...inputs, target: 'octo-org/octo-service' },
      undescribed: /./,
      line: 'Could not create the just-in-time runner gpu-1 for repository octo-org/octo-service: HOST said "Not Found". The App has no admin access to octo-org/octo-service, self-hosted runners are disabled there, it does not exist, or this Enterprise Server is too old for just-in-time runners; grant the App administration: write (Repository permissions → Administration), enable self-hosted runners in the settings, or correct target. (HTTP 404, request id ID)',
    },
    {
      cause: 'for the API version',
      inputs: { ...REGISTER, 'github-api-version': '2035-01-01' },
      undescribed: /./,
      line: "Could not look up the App's installation on organization octo-org: HOST said \"The version you specified is not a supported version.: '2035-01-01' is not one of the supported versions: 2022-11-28, 2026-03-10\". Set a github-api-version that this server supports, such as 2022-11-28. (HTTP 400, request id ID)",
    },
  ])
})
