import { describe, expect, test } from '@jest/globals'
import { ApiError } from '../../../src/api/errors.js'
import { FailedAttempt, type RetryOptions, withRetries } from '../../../src/api/retries.js'
import { ENDPOINTS } from '../../../src/github/endpoints.js'
import { type Failure, mayBeDone, TransportError } from '../../../src/http/failure.js'
import { OPERATION_POLICY } from '../../../src/http/retry.js'
import { createTestTimer } from '../../support/test-timer.js'
import { answerOf } from '../support.js'

const OWN = { 'x-github-request-id': 'C0DE:1234' }
const answer = (status: number, headers: Record<string, string> = {}): Failure =>
  answerOf(status, { ...OWN, ...headers }, { message: 'No' })
const transport = (stage: 'connecting' | 'answering', fault: 'refused' | 'timeout' | 'cut' = 'cut'): Failure => ({
  kind: 'transport',
  error: new TransportError('it failed', fault, stage),
})

/** Makes a call whose attempts fail one after the other as said, each after a while; what came of it. */
async function calling(
  failures: readonly Failure[],
  {
    endpoint = ENDPOINTS.deleteRunner,
    attemptMs = 0,
    progressMs = 0,
    ...more
  }: Partial<RetryOptions> & {
    endpoint?: typeof ENDPOINTS.deleteRunner | typeof ENDPOINTS.createJitConfig
    attemptMs?: number
    progressMs?: number
  } = {},
) {
  const timer = createTestTimer()
  let attempts = 0
  const attempt = async () => {
    const failure = failures[attempts++]
    if (failure === undefined) return 'done'
    if (attemptMs > 0) await timer.sleep(attemptMs)
    throw new FailedAttempt(failure, undefined, progressMs)
  }
  const lines: string[] = []
  const retrying: RetryOptions = {
    policy: OPERATION_POLICY,
    timer,
    log: { info: (line) => lines.push(line) },
    explain: (_, failure) => (failure.kind === 'answer' ? `HTTP ${failure.status}` : failure.error.message),
    serverNow: () => 0,
    ...more,
  }
  const result: unknown = await withRetries({ endpoint, action: 'do it' }, attempt, retrying).catch((error) => error)
  return { result, attempts, lines, pauses: timer.pauses }
}

describe('whether an earlier attempt may have been carried out', () => {
  test.each<[string, readonly Failure[], boolean]>([
    ['502, 404', [answer(502), answer(404)], true],
    ['502, 429, 404', [answer(502), answer(429, { 'retry-after': '1' }), answer(404)], true],
    ['429, 404', [answer(429, { 'retry-after': '1' }), answer(404)], false],
    ['a lost answer, 404', [transport('answering'), answer(404)], true],
    ['no connection, 404', [transport('connecting', 'refused'), answer(404)], false],
    [
      'no connection, a lost answer, no connection, 404',
      [transport('connecting'), transport('answering'), transport('connecting'), answer(404)],
      true,
    ],
    ['404', [answer(404)], false],
  ])('%s: %j', async (_, failures, unclear) => {
    const { result, attempts } = await calling(failures)
    expect(result).toBeInstanceOf(ApiError)
    expect(result).toMatchObject({ status: 404, mayBeDoneBefore: unclear, mayBeDone: unclear })
    expect(attempts).toBe(failures.length)
  })
})

describe('what a just-in-time call may have done', () => {
  const PAGE = '<!doctype html><p>Hello'
  test.each<[string, Failure, boolean]>([
    ['a web page with success', answerOf(200, { 'content-type': 'text/html' }, PAGE), true],
    ['a success that is not of GitHub', answerOf(201, {}, {}), true],
    ['a server error', answer(500), true],
    ['a lost answer', transport('answering'), true],
    ['a refused connection', transport('connecting', 'refused'), false],
    ['no connection in time', transport('connecting', 'timeout'), false],
    ['a refusal', answer(422), false],
    ['a redirect that leads nowhere', answer(302), false],
  ])('%s: %j', async (_, failure, may) => {
    expect(mayBeDone(failure)).toBe(may)
    const endless = Array.from({ length: 20 }, () => failure)
    const { result, attempts } = await calling(endless, { endpoint: ENDPOINTS.createJitConfig })
    expect(result).toMatchObject({ mayBeDone: may })
    // Repeated only where the server cannot have seen it.
    expect(attempts).toBe(failure.kind === 'transport' && !may ? 1 + OPERATION_POLICY.retries : 1)
  })
})

test('each repetition is announced, and begins after its pause', async () => {
  const { result, lines, pauses } = await calling([transport('answering'), answer(429, { 'retry-after': '7' })])
  expect(result).toBe('done')
  expect(pauses).toEqual([expect.any(Number), 7_000])
  expect(lines).toEqual([
    `Could not do it yet: it failed. Trying again in ${(Number(pauses[0]) / 1000).toFixed(1)} s.`,
    'Could not do it yet: rate limit, HTTP 429. Trying again in 7.0 s.',
  ])
})

describe("the policy's budget", () => {
  test('is not spent by waits that a server asks for', async () => {
    const limited = answer(403, { 'retry-after': '50' })
    const { result, attempts } = await calling([limited, limited, transport('answering')])
    expect([result, attempts]).toEqual(['done', 4])
  })

  test('is spent by attempts', async () => {
    const { result, attempts } = await calling(
      Array.from({ length: 9 }, () => transport('answering')),
      { attemptMs: 30_000 },
    )
    expect(result).toBeInstanceOf(ApiError)
    expect(attempts).toBe(2)
  })

  test('is not spent by the progress of an attempt', async () => {
    const failures = Array.from({ length: 3 }, () => transport('answering'))
    const { result } = await calling(failures, { attemptMs: 30_000, progressMs: 29_000 })
    expect(result).toBe('done')
  })
})

describe('a credential that is refused', () => {
  const credentialPause = (failure: Failure) => (failure.kind === 'answer' && failure.status === 401 ? 10 : undefined)

  test.each([
    [8, 'done'],
    [9, expect.any(ApiError)],
  ])('%i times', async (count, expected) => {
    const { result, attempts, lines } = await calling(
      Array.from({ length: count }, () => answer(401)),
      { credentialPause },
    )
    expect(result).toEqual(expected)
    expect(attempts).toBe(9)
    expect(lines).toHaveLength(8)
  })

  test.each([
    [401, 'The server does not accept the credential yet (HTTP 401); trying to do it again.'],
    [
      404,
      'Either there is no such object, or the server does not know the new token yet (HTTP 404); trying to do it again.',
    ],
  ])('after %i the log says why', async (status, line) => {
    const { lines } = await calling([answer(status)], { credentialPause: () => 10 })
    expect(lines).toEqual([line])
  })

  test('the log explains a status once', async () => {
    const { lines } = await calling(
      [404, 404, 404, 401, 404].map((status) => answer(status)),
      {
        credentialPause: () => 10,
      },
    )
    const long =
      'Either there is no such object, or the server does not know the new token yet (HTTP 404); trying to do it again.'
    expect(lines).toEqual([
      long,
      'Still HTTP 404; trying to do it again.',
      'Still HTTP 404; trying to do it again.',
      'The server does not accept the credential yet (HTTP 401); trying to do it again.',
      long,
    ])
  })

  test('does not spend the retries', async () => {
    const failures = [...Array.from({ length: 8 }, () => answer(401)), ...Array.from({ length: 4 }, () => answer(502))]
    expect((await calling(failures, { credentialPause })).result).toBe('done')
  })
})

test('what is no failed attempt ends the call as it is', async () => {
  const bug = new RangeError('a bug')
  const retrying = {
    policy: OPERATION_POLICY,
    timer: createTestTimer(),
    log: { info: () => {} },
    explain: () => '',
    serverNow: () => 0,
  }
  const call = { endpoint: ENDPOINTS.deleteRunner, action: 'do it' }
  await expect(withRetries(call, () => Promise.reject(bug), retrying)).rejects.toBe(bug)
})
