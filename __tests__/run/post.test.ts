import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { cleanUp } from '../../src/clean-up.js'
import { type Bench, openBench } from '../support/in-process.js'
import { createRecorder } from '../support/recorder.js'
import { createTestTimer } from '../support/test-timer.js'
import '../unit/http/one-realm.js'

/** The post step from what main saved; `process/post.test.ts` runs it as the runner does. */

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterEach(() => bench.emulator.faults.clear())
afterAll(() => bench.close())

const TOKEN = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a'
const DEAD = 'info The installation token was revoked or had expired before: there is nothing left to revoke.'
const always = Number.POSITIVE_INFINITY

async function post(state: Readonly<Record<string, string>> = {}) {
  const recorder = createRecorder()
  const saved = { token: TOKEN, 'github-api-url': bench.emulator.url, 'github-api-version': '2022-11-28', ...state }
  const env = Object.fromEntries(Object.entries(saved).map(([name, value]) => [`STATE_${name}`, value]))
  const before = bench.emulator.requests.length
  const timer = createTestTimer()
  await cleanUp(env, recorder.commands, { timer })
  return { ...recorder, requests: bench.emulator.requests.slice(before), pauses: timer.pauses }
}

test('revokes what main saved, with the API version of main', async () => {
  const { state } = await bench.main({ operation: 'create-registration-token', 'github-api-version': '2026-03-10' })
  const { lines, requests } = await post(state)
  expect(lines).toEqual(['info Revoked the installation token.'])
  expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['DELETE /installation/token'])
  expect(requests[0]?.headers).toMatchObject({
    authorization: `Bearer ${state.token}`,
    'x-github-api-version': '2026-03-10',
  })
})

test('says that there is nothing to revoke', async () => {
  const { lines, requests } = await post({ token: '' })
  expect([lines, requests]).toEqual([['info There is no token to revoke.'], []])
})

describe('the token', () => {
  test('is masked before anything else', async () => {
    const { masks, events } = await post()
    expect(masks).toEqual([TOKEN])
    expect(events[0]).toBe('mask')
  })

  test('is in no line, although the server repeats it', async () => {
    bench.emulator.faults.add({ method: 'DELETE', status: 422, body: { message: `no ${TOKEN} here` }, times: always })
    const { lines, debug } = await post()
    expect(lines).toEqual([expect.stringMatching(/^warning Could not revoke the installation token: .*no \*{3} here/)])
    expect(debug).toContainEqual(expect.stringContaining('no *** here'))
    expect([...lines, ...debug].join('\n')).not.toContain(TOKEN)
  })

  test('that was minted just now is tried again until the server knows it', async () => {
    bench.emulator.faults.add({ method: 'DELETE', status: 401, body: { message: 'Bad credentials' } })
    const { requests, pauses } = await post({ 'minted-at': String(Date.now()) })
    expect(requests.length).toBeGreaterThan(1)
    expect(pauses[0]).toBeGreaterThan(0)
  })

  test('that has been in use is dead at its first 401', async () => {
    const { lines, requests } = await post({ 'minted-at': '' })
    expect([lines, requests.length]).toEqual([[DEAD], 1])
  })
})

describe('trouble', () => {
  test('of a moment is outlived', async () => {
    bench.emulator.faults.add({ method: 'DELETE', status: 502, body: { message: 'Server Error' } })
    const { lines, requests } = await post()
    expect(requests).toHaveLength(2)
    expect(lines.at(-1)).toBe(DEAD)
  })

  test('that stays is one warning, with its causes in debug mode', async () => {
    bench.emulator.faults.add({ method: 'DELETE', status: 502, body: { message: 'Server Error' }, times: always })
    const { lines, requests, errors, debug } = await post()
    expect(requests).toHaveLength(3)
    expect(errors).toEqual([])
    expect(lines.at(-1)).toMatch(/^warning Could not revoke .* expires an hour after it is minted\.$/)
    expect(debug.join('\n')).toMatch(/^ApiError: Could not revoke[\s\S]*\nCaused by: HttpError: Server Error/m)
  })
})
