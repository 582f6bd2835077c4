import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory } from '../../harness/temporary.js'
import { createRoutes, type RouteTo } from '../../src/http/routes.js'
import { runMain } from '../../src/run.js'
import { type Bench, openBench } from '../support/in-process.js'
import { createRecorder } from '../support/recorder.js'
import { createTestTimer } from '../support/test-timer.js'

/** The token that a step mints: what post learns of it, and when. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterEach(() => bench.emulator.faults.clear())
afterAll(() => bench.close())

const REGISTER = 'create-registration-token'

test('is minted once, for all operations of the step', async () => {
  const { sent, errors } = await bench.main({ operation: 'create-registration-token, create-remove-token' })
  expect(errors).toEqual([])
  expect(sent.filter((request) => request.endsWith('/access_tokens'))).toHaveLength(1)
})

describe('what post learns', () => {
  test('the token, which is settled once the server has accepted it', async () => {
    const { state, events } = await bench.main({ operation: REGISTER })
    expect(state).toEqual({
      token: expect.stringMatching(/^ghs_/),
      'minted-at': '',
      'github-api-url': bench.emulator.url,
      'github-api-version': '2022-11-28',
    })
    expect(events.filter((event) => event.startsWith('state'))).toEqual([
      'state github-api-url',
      'state github-api-version',
      'state minted-at',
      'state token',
      'state minted-at',
    ])
  })

  test('when it was minted, where nothing was called with it yet', async () => {
    const before = Date.now()
    const { state } = await bench.main({ operation: 'create-installation-token' })
    expect(Number(state['minted-at'])).toBeGreaterThanOrEqual(before)
    expect(Number(state['minted-at'])).toBeLessThanOrEqual(Date.now())
  })

  test('nothing with revoke-token: never', async () => {
    const { state, errors } = await bench.main({ operation: REGISTER, 'revoke-token': 'never' })
    expect([state, errors]).toEqual([{}, []])
  })
})

test('without its expires_at it is masked and saved all the same', async () => {
  bench.emulator.faults.add({ path: /access_tokens$/, status: 201, body: { token: 'ghs_halfananswer' } })
  const { state, masks, errors, outputs } = await bench.main(
    { operation: 'create-installation-token' },
    /access_tokens/,
  )
  expect(errors).toEqual([
    expect.stringMatching(
      /has a token without its expires_at\. Check github-api-url; .* \(HTTP 201, request id [0-9A-F:]+\)$/,
    ),
  ])
  expect(masks).toContain('ghs_halfananswer')
  expect(state.token).toBe('ghs_halfananswer')
  expect(outputs).toEqual({})
})

test('that is no text for a header is not used', async () => {
  bench.emulator.faults.add({
    path: /access_tokens$/,
    status: 201,
    body: { token: 'ghs_a b', expires_at: '2026-01-01T00:00:00Z' },
  })
  const { state, errors } = await bench.main({ operation: REGISTER }, /access_tokens/)
  expect(errors).toEqual([expect.stringContaining('the answer has no token')])
  expect(state.token).toBeUndefined()
})

/** A step that finds the emulator at any address, and whose state file is full for some names. */
async function mainAt(url: string, full: (name: string) => boolean = () => false) {
  const recorder = createRecorder()
  const { octo, emulator } = bench
  const saveState = (name: string, value: string) => {
    if (full(name)) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    recorder.commands.saveState(name, value)
  }
  const env = {
    RUNNER_TEMP: makeTemporaryDirectory('session'),
    'INPUT_CLIENT-ID': octo.app.clientId,
    'INPUT_PRIVATE-KEY': octo.app.privateKey,
    'INPUT_GITHUB-API-URL': url,
    INPUT_TARGET: 'octo-org',
    INPUT_OPERATION: REGISTER,
  }
  for (const token of emulator.world.liveInstallationTokens) token.revoked = true
  const before = emulator.requests.length
  const straight = createRoutes()
  const routeTo: RouteTo = ({ pathname, search }) => straight(new URL(pathname + search, emulator.url))
  await runMain(env, { ...recorder.commands, saveState }, { timer: createTestTimer(), routeTo })
  const sent = emulator.requests.slice(before).map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)
  return { ...recorder, sent }
}

test.each([
  ['http://github.example.com', 1],
  ['https://github.example.com', 0],
])('%s: %i warnings that it is not encrypted', async (url, count) => {
  const { lines } = await mainAt(url)
  expect(lines.filter((line) => /^warning github-api-url: .* is not encrypted/.test(line))).toHaveLength(count)
})

describe('that cannot be saved for post', () => {
  const mainWithFullDisk = (full: (name: string) => boolean) => mainAt(bench.emulator.url, full)

  test('is revoked at once', async () => {
    const { errors, sent, masks } = await mainWithFullDisk((name) => name === 'token')
    expect(errors).toEqual([expect.stringMatching(/^Could not save .* is full.* The token was revoked at once\.$/)])
    expect(sent).toEqual(['GET installation', 'POST access_tokens', 'DELETE token'])
    expect(masks.some((mask) => mask.startsWith('ghs_'))).toBe(true)
    expect(bench.emulator.world.liveInstallationTokens).toEqual([])
  })

  test('and not be revoked either is an error that says so', async () => {
    bench.emulator.faults.add({ method: 'DELETE', status: 422, body: { message: 'No' }, times: 9 })
    const { errors } = await mainWithFullDisk((name) => name === 'token')
    expect(errors).toEqual([expect.stringMatching(/could not be revoked either; it expires within an hour\. .*\bNo\b/)])
  })

  test('is not minted where that shows before', async () => {
    const { errors, sent } = await mainWithFullDisk(() => true)
    expect(errors).toEqual([expect.stringMatching(/^Could not save what the post step needs/)])
    expect(sent).toEqual(['GET installation'])
  })
})
