import { generateKeyPairSync } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type Bench, openBench } from '../support/in-process.js'
import { createTestTimer } from '../support/test-timer.js'

/** What a person reads when it does not work: the emulator is really in the state that each line speaks of. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterEach(() => {
  bench.emulator.faults.clear()
  bench.emulator.world.clockSkewMs = 0
})
afterAll(() => bench.close())

const REGISTER = { operation: 'create-registration-token' }
const APP_ONLY = { 'client-id': undefined, 'private-key': undefined }

describe('before the first request', () => {
  const rows: [name: string, inputs: Record<string, string | undefined>, error: RegExp][] = [
    ['no secrets, as on a fork', { 'client-id': '', 'private-key': '' }, /both are empty.*fork or Dependabot/],
    ['an empty private key', { 'private-key': '' }, /^Input private-key: it is empty\..*fork or Dependabot.*secrets\./],
    ['an empty client ID', { 'client-id': ' ' }, /^Input client-id: it is empty\..*vars\./],
    ['a client secret for a key', { 'private-key': '0123456789abcdef0123456789abcdef01234567' }, /client secret/],
    [
      'a public key for a key',
      {
        'private-key': String(
          generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' }),
        ),
      },
      /a public key, not the App's private key/,
    ],
    [
      'an unknown operation',
      { operation: 'create-registraton-token' },
      /Did you mean create-registration-token\? Valid: /,
    ],
    ['an unknown revoke-token', { 'revoke-token': 'allways' }, /Did you mean always\? Valid: auto, always, never\./],
    [
      'an enterprise with an App',
      { ...REGISTER, target: 'enterprises/octo-enterprise' },
      /a GitHub App cannot manage.*manage_runners:enterprise/,
    ],
    [
      'an enterprise with an installation token',
      { ...APP_ONLY, ...REGISTER, target: 'enterprises/octo-enterprise', token: 'ghs_0123456789' },
      /an installation token \(ghs_\) cannot manage.*manage_runners:enterprise/,
    ],
    ['a foreign host', { target: 'https://example.org/octo-org' }, /is not on http:\/\/127/],
    ['a misspelled input', { client_id: 'x' }, /^Input client_id: there is no such input; write client-id\.$/],
    [
      'a token for an operation that mints one',
      { ...APP_ONLY, token: 'ghp_0123456789' },
      /needs client-id and private-key instead of a token/,
    ],
  ]
  test.each(rows)('%s', async (_, inputs, error) => {
    const run = await bench.main(inputs)
    expect(run.errors).toEqual([expect.stringMatching(error)])
    expect(run.sent).toEqual([])
  })

  test('every problem at once', async () => {
    const run = await bench.main({
      operation: 'create-everything',
      target: '../x',
      'private-key': '',
      'installation-id': 'twelve',
      permissions: 'contents',
      'revoke-token': 'maybe',
      targets: 'x',
    })
    const [error = ''] = run.errors
    expect(error.split('\n').map((line) => line.split(':')[0])).toEqual([
      '7 problems with the inputs',
      '- targets',
      '- operation',
      '- target',
      '- private-key',
      '- installation-id',
      '- permissions',
      '- revoke-token',
    ])
    expect(run.sent).toEqual([])
  })
})

describe('what GitHub refuses', () => {
  const TRACE = /\(HTTP \d{3}, request id [0-9A-F:]+\)$/

  test('the App is not installed on the target', async () => {
    bench.emulator.world.addOrganization('hubot-org')
    const { errors } = await bench.main({ target: 'hubot-org' })
    expect(errors).toEqual([
      expect.stringMatching(
        /^Could not look up the App's installation on organization hubot-org: 127.* said "Not Found"\. .*is not installed on hubot-org.*Install App/,
      ),
    ])
    expect(errors[0]).toMatch(TRACE)
  })

  test('the key is of another App', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const { errors, sent } = await bench.main({
      'private-key': String(privateKey.export({ type: 'pkcs1', format: 'pem' })),
    })
    expect(errors).toEqual([
      expect.stringMatching(
        /said "A JSON web token could not be decoded"\. The private-key does not belong to the App with client-id .*clock agrees/,
      ),
    ])
    expect(errors[0]).toMatch(TRACE)
    expect(sent).toHaveLength(1)
  })

  test('there is no such App', async () => {
    const { errors } = await bench.main({ 'client-id': 'Iv23liNOSUCHAPP00000' })
    expect(errors).toEqual([expect.stringMatching(/does not belong to the App with client-id Iv23liNOSUCHAPP00000/)])
  })

  test('a wrong key while the clock is off: both are said', async () => {
    bench.emulator.world.clockSkewMs = -300_000
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const { errors } = await bench.main({ 'private-key': String(privateKey.export({ type: 'pkcs1', format: 'pem' })) })
    expect(errors).toEqual([expect.stringMatching(/clock is (299|300|301) s ahead of the server's/)])
  })

  test('a permission that was not granted to the installation', async () => {
    const { errors } = await bench.main({ permissions: 'packages: write' })
    expect(errors).toEqual([
      expect.stringMatching(
        /^Could not mint.*Grant the App packages: write.*then approve.*\/organizations\/octo-org\/settings\/installations.*HTTP 422/,
      ),
    ])
  })

  test('a permission that the minted token lacks', async () => {
    const { errors } = await bench.main({ ...REGISTER, permissions: 'contents: read' })
    expect(errors).toEqual([
      expect.stringMatching(
        /^Could not create a registration token for organization octo-org: .*Resource not accessible by integration.*organization_self_hosted_runners: write \(Organization permissions → Self-hosted runners\).*HTTP 403/,
      ),
    ])
    expect(errors[0]).toMatch(TRACE)
  })

  test('a repository that the installation does not cover', async () => {
    const { errors } = await bench.main({ repositories: 'no-such-repo' })
    expect(errors).toEqual([expect.stringMatching(/The installation does not cover every repository.*HTTP 422/)])
  })

  test("an installation-id that is not the App's", async () => {
    const { errors } = await bench.main({ 'installation-id': '424242' })
    expect(errors).toEqual([expect.stringMatching(/^Could not mint.*no such installation; correct installation-id/)])
  })

  test('a token that cannot do this', async () => {
    const { world } = bench.emulator
    const { token } = world.addToken({ kind: 'classic', user: 'octo-user', scopes: ['gist'] })
    const run = await bench.main({ ...APP_ONLY, ...REGISTER, token })
    expect(run.errors).toEqual([expect.stringMatching(/The token needs the scope admin:org/)])
    expect(run.errors[0]).not.toContain(token)
  })

  test('an unknown token', async () => {
    const run = await bench.main({ ...APP_ONLY, ...REGISTER, token: 'ghp_unknown0123456789' })
    expect(run.errors).toEqual([
      expect.stringMatching(/said "Bad credentials"\. The token given has expired, was revoked.*HTTP 401/),
    ])
  })

  test('no admin access, or no such repository', async () => {
    const run = await bench.main({
      ...APP_ONLY,
      ...REGISTER,
      token: bench.octo.tokens.classic,
      target: 'octo-org/nowhere',
    })
    expect(run.errors).toEqual([
      expect.stringMatching(
        /has no admin access to octo-org\/nowhere, self-hosted runners are disabled there.*HTTP 404/,
      ),
    ])
  })

  test('self-hosted runners disabled', async () => {
    const { world } = bench.emulator
    world.addRepository({ owner: 'octo-org', name: 'octo-closed' })
    world.disableSelfHostedRunners('octo-org/octo-closed')
    const run = await bench.main({ ...REGISTER, target: 'octo-org/octo-closed' }, /octo-closed\/actions/)
    expect(run.errors).toEqual([expect.stringMatching(/Enable self-hosted runners for octo-org\/octo-closed/)])
  })

  test('a suspended installation', async () => {
    const { world } = bench.emulator
    world.addOrganization('sleepy-org')
    world.suspendInstallation(world.install(bench.octo.registeredApp, 'sleepy-org'))
    const { errors } = await bench.main({ target: 'sleepy-org' })
    expect(errors).toEqual([expect.stringMatching(/installation on sleepy-org is suspended; unsuspend it/)])
  })

  test('a web page instead of an API', async () => {
    bench.emulator.faults.add({ path: /installation/, html: true, status: 404 })
    const { errors } = await bench.main({}, /installation/)
    expect(errors).toEqual([
      expect.stringMatching(
        /answered with a web page\. No REST API answers there; write github-api-url: https:\/\/HOST\/api\/v3/,
      ),
    ])
  })

  test('an answer that makes no sense', async () => {
    const times = Number.POSITIVE_INFINITY
    bench.emulator.faults.add({ path: /access_tokens$/, status: 201, body: '{"token":', times })
    const { errors } = await bench.main({}, /access_tokens/, { timer: createTestTimer() })
    expect(errors).toEqual([
      expect.stringMatching(
        /^Could not mint an installation token.*: 127\S+ sent an answer that is no JSON \(HTTP 201, request id [0-9A-F:]+\)\. Run the job again/,
      ),
    ])
  })

  test('an answer that lacks what was asked for', async () => {
    bench.emulator.faults.add({ path: /access_tokens$/, status: 201, body: {} })
    const { errors } = await bench.main({}, /access_tokens/)
    expect(errors).toEqual([
      expect.stringMatching(
        /^Could not mint an installation token.*has no token\. Check github-api-url; .* \(HTTP 201, request id [0-9A-F:]+\)$/,
      ),
    ])
  })

  test('a web page with a status of success, as of a login page', async () => {
    bench.emulator.faults.add({ path: /installation$/, html: true, status: 200 })
    const { errors } = await bench.main({}, /installation$/)
    expect(errors).toEqual([
      expect.stringMatching(/^Could not look up .*: 127\S+ answered with a web page\. .*\(HTTP 200, request id/),
    ])
  })
})

describe('what passes by itself', () => {
  const path = /registration-token$/
  test.each([
    ['502', { status: 502, body: 'Bad Gateway' }],
    ['a cut connection', { cut: 'before-headers' as const }],
    ['an answer cut short', { cut: 'in-body' as const }],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '1' }, body: { message: 'Slow down' } }],
    ['a secondary limit with Retry-After', { secondaryLimit: { retryAfter: 1 } }],
  ])('%s once', async (_, fault) => {
    bench.emulator.faults.add({ ...fault, method: 'POST', path })
    const run = await bench.main(REGISTER, path)
    expect(run.errors).toEqual([])
    expect(run.outputs['registration-token']).toBeDefined()
    expect(run.sent.filter((request) => path.test(request))).toHaveLength(2)
    expect(run.lines).toContainEqual(
      expect.stringMatching(/^info Could not create a registration token .* yet: .*Trying again in [\d.]+ s\.$/),
    )
  })

  test('but not 502 for good', async () => {
    bench.emulator.faults.add({
      status: 502,
      body: { message: 'Bad Gateway' },
      method: 'POST',
      path,
      times: Number.POSITIVE_INFINITY,
    })
    const run = await bench.main(REGISTER, path)
    expect(run.errors).toEqual([
      expect.stringMatching(
        /^Could not create a registration token for organization octo-org: .*"Bad Gateway".*run the job again/,
      ),
    ])
    expect(run.sent.filter((request) => path.test(request))).toHaveLength(5)
  })

  test('and a rate limit of more than a minute names the time', async () => {
    bench.emulator.world.limits.setRemaining(0, 600)
    const run = await bench.main(REGISTER)
    bench.emulator.world.limits.reset()
    expect(run.errors).toEqual([expect.stringMatching(/The rate limit lasts until \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/)])
  })
})

describe('debug mode', () => {
  test('shows the chain of causes, and the error itself does not', async () => {
    const run = await bench.main({ 'client-id': 'Iv23liNOSUCHAPP00000' })
    expect(run.errors.join()).not.toMatch(/\n\s+at /)
    expect(run.debug.join('\n')).toMatch(/^ApiError: Could not look up[\s\S]*\n\s+at [\s\S]*Caused by: /)
  })
})
