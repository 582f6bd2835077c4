import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type Emulator, startEmulator } from '../../emulator/server.js'
import { runPost } from '../../src/clean-up.js'
import { type Bench, openBench } from '../support/in-process.js'
import { createRecorder } from '../support/recorder.js'

/** Answers that no GitHub gives, but that something between here and there does. */

let bench: Bench
let elsewhere: Emulator
beforeAll(async () => {
  bench = await openBench()
  elsewhere = await startEmulator()
})
afterEach(() => bench.emulator.faults.clear())
afterAll(async () => {
  await bench.close()
  await elsewhere.close()
})

async function post(): Promise<{ lines: string[] }> {
  const { workflow, lines } = createRecorder()
  const env = {
    STATE_token: 'ghs_0123456789',
    'STATE_github-api-url': bench.emulator.url,
    'STATE_github-api-version': '2022-11-28',
  }
  await runPost(env, workflow)
  return { lines }
}

test('an API that redirects to another origin is told to be written as that', async () => {
  const location = `${elsewhere.url}/users/octo-org/installation`
  bench.emulator.faults.add({ path: /installation$/, status: 301, headers: { location }, body: {} })
  const run = await bench.main({}, /installation$/)
  expect(run.errors).toEqual([expect.stringContaining(`github-api-url redirects to ${elsewhere.url}; write`)])
  expect(elsewhere.requests.map(({ headers }) => headers.authorization)).toEqual([undefined])
})

test('a redirect that leads nowhere is a failure', async () => {
  bench.emulator.faults.add({ path: /installation$/, status: 302, body: {} })
  const run = await bench.main({}, /installation$/)
  expect(run.errors).toEqual([expect.stringMatching(/^Could not look up.*HTTP 302/)])
})

test('a minted token is in the state although the rest of the answer is missing', async () => {
  bench.emulator.faults.add({ path: /access_tokens$/, status: 201, body: { token: 'ghs_halfananswer' } })
  const run = await bench.main({}, /access_tokens/)
  expect(run.errors).toEqual([
    expect.stringMatching(
      /has a token without its expires_at\. Check github-api-url; .* \(HTTP 201, request id [0-9A-F:]+\)$/,
    ),
  ])
  expect(run.state.token).toBe('ghs_halfananswer')
  expect(run.masks).toContain('ghs_halfananswer')
})

test.each([200, 302])('a revocation answered with %i is not believed', async (status) => {
  bench.emulator.faults.add({ method: 'DELETE', status, body: {} })
  const { lines } = await post()
  expect(lines).toEqual([expect.stringMatching(/^warning Could not revoke the installation token/)])
})

test('a token of a kind that cannot be revoked is not tried, and that is said', async () => {
  const run = await bench.main({
    'client-id': undefined,
    'private-key': undefined,
    token: bench.octo.tokens.classic,
    operation: 'create-remove-token',
    'revoke-token': 'always',
  })
  expect(run.errors).toEqual([])
  expect(run.state).toEqual({})
  expect(run.lines).toContainEqual(
    expect.stringMatching(/^warning revoke-token: always has no effect.*classic personal/),
  )
})

test('a refusal with nothing left of the rate limit is explained as the refusal that it is', async () => {
  const headers = { 'x-ratelimit-remaining': '0', 'x-accepted-github-permissions': 'administration=write' }
  const body = { message: 'Resource not accessible by integration' }
  bench.emulator.faults.add({ path: /remove-token$/, status: 403, headers, body, times: Number.POSITIVE_INFINITY })
  const run = await bench.main({ operation: 'create-remove-token' }, /remove-token/)
  expect(run.errors).toEqual([expect.stringMatching(/Grant the App administration: write/)])
})

describe('what others say is not believed', () => {
  const page = { html: true }
  const nobody = { body: { message: 'Not here' }, headers: { 'x-github-request-id': '' } }

  test.each([
    ['a page', { ...page, status: 401 }],
    ['a redirect to another origin', { status: 307, headers: { location: 'ELSEWHERE' } }],
  ])('that the token is dead: %s', async (_, fault) => {
    const headers = 'headers' in fault ? { headers: { location: `${elsewhere.url}/installation/token` } } : {}
    bench.emulator.faults.add({ method: 'DELETE', times: Number.POSITIVE_INFINITY, ...fault, ...headers })
    const { lines } = await post()
    expect(lines).toEqual([expect.stringMatching(/^warning Could not revoke the installation token: /)])
  })

  test.each([
    ['a page', page],
    ['an answer without a request id', nobody],
  ])('that runners are gone: %s', async (_, fault) => {
    const [runner] = bench.octo.runners.organization
    const inputs = { operation: 'get-runner', 'runner-id': String(runner?.id) }
    const times = Number.POSITIVE_INFINITY
    bench.emulator.faults.add({ path: /runners\/\d+$/, status: 404, times, ...fault })
    const run = await bench.main(inputs, /runners\/\d+$/)
    expect(run.errors).toEqual([expect.stringMatching(/^Could not get runner .*\(HTTP 404/)])
  })
})

test('a secret that the server repeats is in no line of the log', async () => {
  const { token } = bench.emulator.world.addToken({ kind: 'classic', user: 'octo-user', scopes: ['admin:org'] })
  bench.emulator.faults.add({ path: /generate-jitconfig$/, status: 500, body: { message: `bad ${token}` }, times: 9 })
  const run = await bench.main(
    { 'client-id': undefined, 'private-key': undefined, token, operation: 'create-jit-config', 'runner-labels': 'x' },
    /generate-jitconfig/,
  )
  expect(run.errors).toHaveLength(1)
  expect([...run.lines, ...run.debug].join('\n')).not.toContain(token)
})

test('what is no token is not left to be revoked', async () => {
  const inputs = { token: 'ghs_abc…0123', 'revoke-token': 'always', operation: 'create-remove-token' }
  const run = await bench.main({ 'client-id': undefined, 'private-key': undefined, ...inputs })
  expect(run.errors).toEqual(['Input token: a token has no spaces, newlines or special characters.'])
  expect(run.state).toEqual({})
})

test('names with line breaks leave an error its one line', async () => {
  for (const name of ['xa\n::error::boo', 'xb']) bench.emulator.world.addRunner('octo-org', { name })
  const run = await bench.main({ operation: 'get-runner', 'runner-name': 'x*' })
  expect(run.errors).toEqual([expect.stringMatching(/^[^\n]*xa ::error::boo[^\n]*$/)])
})
