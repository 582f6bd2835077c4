import { createPrivateKey } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { TIMER } from '../../src/base/timer.js'
import { type Bench, openBench } from '../support/in-process.js'

/** From the App's credentials to the minted token: keys, clocks, the look-up, the scope of the token. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterEach(() => {
  const { world, faults } = bench.emulator
  world.clockSkewMs = 0
  world.replicationLagMs = 0
  world.tokenFormat = 'stateless'
  faults.clear()
})
afterAll(() => bench.close())

const LOOK_UP = 'GET /users/octo-org/installation'
const mintAt = (id: number) => `POST /app/installations/${id}/access_tokens`

describe('private keys', () => {
  const forms: [name: string, form: (pem: string) => string][] = [
    ['PKCS#1 as GitHub makes it', (pem) => pem],
    ['PKCS#8', (pem) => String(createPrivateKey(pem).export({ type: 'pkcs8', format: 'pem' }))],
    ['\\n for newlines', (pem) => pem.replaceAll('\n', '\\n')],
    ['CRLF', (pem) => pem.replaceAll('\n', '\r\n')],
    ['spaces for newlines', (pem) => pem.trim().replaceAll('\n', ' ')],
    ['base64 of the PEM', (pem) => Buffer.from(pem).toString('base64')],
    ['base64 of PKCS#8 in lines', (pem) => Buffer.from(pem).toString('base64').replace(/.{76}/g, '$&\n')],
  ]
  test.each(forms)('%s', async (_, form) => {
    const privateKey = form(bench.octo.app.privateKey)
    const run = await bench.main({ 'private-key': privateKey })
    expect(run.errors).toEqual([])
    expect(run.outputs.token).toMatch(/^ghs_/)
    expect(run.masks).toContain(privateKey.trim())
    const lines = bench.octo.app.privateKey.trim().split('\n').slice(1, -1)
    if (!privateKey.includes('BEGIN PRIVATE KEY')) expect(run.masks).toEqual(expect.arrayContaining(lines))
  })

  test('nothing is looked at before the secrets are masked', async () => {
    const run = await bench.main({})
    expect(run.events[0]).toBe('mask')
    expect(run.masks[0]).toBe(bench.octo.app.privateKey.trim())
  })
})

describe('the clock', () => {
  test.each([
    ['20 s ahead', 20, 1],
    ['20 s behind', -20, 1],
    ['50 s ahead', 50, 1],
    ['10 minutes ahead', 600, 2],
    ['10 minutes behind', -600, 2],
    ['a day ahead', 86_400, 2],
  ])('the server %s', async (_, seconds, lookUps) => {
    bench.emulator.world.clockSkewMs = seconds * 1000
    const run = await bench.main({ operation: 'create-registration-token' })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([
      ...Array(lookUps).fill(LOOK_UP),
      mintAt(bench.octo.installation.id),
      'POST /orgs/octo-org/actions/runners/registration-token',
    ])
  })

  test('a server ten years ahead is not believed, so that it gets no token that is valid then', async () => {
    const years = 10 * 365 * 86_400
    bench.emulator.world.clockSkewMs = years * 1000
    const run = await bench.main({ operation: 'create-registration-token' })
    expect(run.errors).toEqual([
      expect.stringMatching(
        /^Could not look up .*This machine's clock is 87600 hours behind the server's, .*synchronize it/,
      ),
    ])
    const [sent] = bench.emulator.requests.slice(-1)
    const [, claims = ''] = sent?.headers.authorization?.split('.') ?? []
    const { exp } = JSON.parse(Buffer.from(claims, 'base64url').toString())
    expect(exp).toBeLessThan(Date.now() / 1000 + 600)
    expect(run.sent).toEqual([LOOK_UP])
  })

  test('skew correction on the mint, where the installation is named', async () => {
    bench.emulator.world.clockSkewMs = -600_000
    const { id } = bench.octo.installation
    const run = await bench.main({ 'installation-id': String(id) })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([mintAt(id), mintAt(id)])
  })
})

describe('the installation', () => {
  test('is not looked up where it is named', async () => {
    const { id } = bench.octo.installation
    const run = await bench.main({ 'installation-id': String(id) })
    expect(run.sent).toEqual([mintAt(id)])
    expect(run.outputs).toMatchObject({ 'installation-id': String(id), 'app-slug': '' })
  })

  test('is found for a user', async () => {
    const run = await bench.main({ target: 'octo-user' })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual(['GET /users/octo-user/installation', mintAt(bench.octo.userInstallation.id)])
  })

  test('of a user has no runners of its own', async () => {
    const run = await bench.main({ target: 'octo-user', operation: 'create-registration-token' })
    expect(run.errors).toEqual([
      expect.stringMatching(/^octo-user is a user account.*target: octo-user\/REPOSITORY\.$/),
    ])
    expect(run.sent).toEqual(['GET /users/octo-user/installation'])
  })

  test('is found with a numeric App ID', async () => {
    const run = await bench.main({ 'client-id': String(bench.octo.app.appId) })
    expect(run.errors).toEqual([])
  })
})

describe('least privilege', () => {
  const rows: [name: string, inputs: Record<string, string>, body: unknown][] = [
    [
      'a registration token for an organization',
      { operation: 'create-registration-token' },
      { permissions: { organization_self_hosted_runners: 'write' } },
    ],
    [
      'a remove token for an organization',
      { operation: 'create-remove-token' },
      { permissions: { organization_self_hosted_runners: 'write' } },
    ],
    [
      'a registration token for a repository',
      { operation: 'create-registration-token', target: 'octo-org/octo-repo' },
      { repositories: ['octo-repo'], permissions: { administration: 'write' } },
    ],
    [
      'the default target, this repository',
      { operation: 'create-registration-token', target: '' },
      { repositories: ['octo-repo'], permissions: { administration: 'write' } },
    ],
    ['an installation token for an organization', {}, undefined],
    ['an installation token for a repository', { target: 'octo-org/octo-repo' }, { repositories: ['octo-repo'] }],
    [
      'an installation token beside a registration token',
      { operation: 'create-installation-token, create-registration-token' },
      undefined,
    ],
    [
      'permissions as written',
      { permissions: 'contents: read\nmetadata: read' },
      { permissions: { contents: 'read', metadata: 'read' } },
    ],
    [
      'repositories as written',
      { repositories: 'octo-repo, octo-org/octo-service\nOCTO-REPO' },
      { repositories: ['octo-repo', 'octo-service'] },
    ],
  ]
  test.each(rows)('%s', async (_, inputs, body) => {
    const run = await bench.main(inputs)
    expect(run.errors).toEqual([])
    expect(run.minted).toEqual([body])
  })

  test('minted once for all the operations of a step', async () => {
    const run = await bench.main({ operation: 'create-registration-token\ncreate-remove-token' })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([
      LOOK_UP,
      mintAt(bench.octo.installation.id),
      'POST /orgs/octo-org/actions/runners/registration-token',
      'POST /orgs/octo-org/actions/runners/remove-token',
    ])
  })
})

describe('the token', () => {
  test.each(['legacy', 'stateless'] as const)('in the %s format', async (format) => {
    bench.emulator.world.tokenFormat = format
    const run = await bench.main({ operation: 'create-installation-token, create-registration-token' })
    expect(run.errors).toEqual([])
    const length = run.outputs.token?.length ?? 0
    expect(format === 'legacy' ? length === 40 : length > 1_000).toBe(true)
    expect(run.masks).toContain(run.outputs.token)
  })

  test('is masked, then handed to post, then used', async () => {
    const run = await bench.main({ operation: 'create-registration-token' })
    const { events, masks, state } = run
    const handedOn = events.indexOf('state token')
    const masked = events.map((event, index) => (event === 'mask' ? index : -1)).filter((index) => index >= 0)
    expect(masked[masks.indexOf(state.token ?? '')]).toBeLessThan(handedOn)
    expect(handedOn).toBeLessThan(events.indexOf('output registration-token'))
    expect(state).toMatchObject({ 'github-api-url': bench.emulator.url, 'github-api-version': '2022-11-28' })
  })

  // A token's age is real time, since post has to know it as well.
  const realClock = { timer: TIMER }

  test('that is not known everywhere yet is tried again', async () => {
    bench.emulator.world.replicationLagMs = 3_500
    const run = await bench.main({ operation: 'create-registration-token' }, undefined, realClock)
    expect(run.errors).toEqual([])
    expect(run.sent.filter((request) => request.endsWith('/registration-token')).length).toBeGreaterThan(1)
  })

  test('that stays unknown is an error after 5 seconds at most', async () => {
    bench.emulator.world.replicationLagMs = 60_000
    const run = await bench.main({ operation: 'create-registration-token' }, undefined, realClock)
    expect(run.errors).toEqual([expect.stringMatching(/HTTP 401, request id \S+\)$/)])
    expect(run.outputs).toEqual({})
    expect(run.tookMs).toBeGreaterThan(4_500)
    // Far less than the retry policy would take by itself.
    expect(run.tookMs).toBeLessThan(20_000)
  })

  test("a rate limit's 403 is not taken for one that is not known yet", async () => {
    const path = /registration-token$/
    bench.emulator.faults.add({ method: 'POST', path, secondaryLimit: { retryAfter: 90 } })
    const run = await bench.main({ operation: 'create-registration-token' }, path)
    expect(run.errors).toEqual([expect.stringMatching(/The rate limit lasts until \d{4}-.*Z;.*HTTP 403/)])
    expect(run.sent.filter((request) => path.test(request))).toHaveLength(1)
  })
})

describe('every request', () => {
  test.each(['2022-11-28', '2026-03-10'])('carries the media type and API version %s', async (version) => {
    const before = bench.emulator.requests.length
    const run = await bench.main({ operation: 'create-registration-token', 'github-api-version': version })
    expect(run.errors).toEqual([])
    const requests = bench.emulator.requests.slice(before)
    expect(requests).toHaveLength(3)
    for (const { headers } of requests) {
      expect(headers.accept).toBe('application/vnd.github+json')
      expect(headers['x-github-api-version']).toBe(version)
      expect(headers['user-agent']).toMatch(/^runner-kit\/\d+\.\d+\.\d+/)
    }
  })
})
