import { describe, expect, test } from '@jest/globals'
import { type Failure, type Stage, TransportError, type TransportFault } from '../../../src/http/failure.js'
import { CLEAN_UP_POLICY, decideRetry, OPERATION_POLICY, type RetryDecision } from '../../../src/http/retry.js'
import { answerOf } from '../support.js'

const NOW = Date.UTC(2026, 2, 10, 12, 0, 0)
const FIRST = { attempts: 1, elapsedMs: 100 }

const fault = (kind: TransportFault, stage: Stage): Failure => ({
  kind: 'transport',
  error: new TransportError(`${kind} while ${stage}`, kind, stage),
})
const answer = (status: number, headers: Record<string, string> = {}, message = ''): Failure =>
  answerOf(status, headers, { message })
const decide = (
  failure: Failure,
  { repeatable = true, history = FIRST, policy = OPERATION_POLICY, random = 0 } = {},
): RetryDecision => decideRetry(failure, repeatable, history, policy, NOW, random)

describe('a network error', () => {
  test.each<[TransportFault, Stage, repeatable: boolean, retry: boolean]>([
    ['refused', 'connecting', true, true],
    ['refused', 'connecting', false, true],
    ['dns', 'connecting', true, true],
    ['dns', 'connecting', false, true],
    ['timeout', 'connecting', true, true],
    ['timeout', 'connecting', false, true],
    ['reset', 'connecting', true, true],
    ['reset', 'connecting', false, true],
    ['timeout', 'answering', true, true],
    ['timeout', 'answering', false, false],
    ['reset', 'answering', true, true],
    ['reset', 'answering', false, false],
    ['cut', 'answering', true, true],
    ['cut', 'answering', false, false],
    ['tls', 'connecting', true, false],
    ['tls', 'connecting', false, false],
    ['proxy', 'connecting', true, false],
    ['proxy', 'connecting', false, false],
    ['redirect', 'answering', true, false],
    ['redirect', 'answering', false, false],
  ])('%s while %s, safe to repeat: %s → retried: %s', (kind, stage, repeatable, retry) => {
    expect(decide(fault(kind, stage), { repeatable }).retry).toBe(retry)
  })

  test('is the reason in the log', () => {
    expect(decide(fault('reset', 'answering'))).toMatchObject({ reason: 'reset while answering' })
  })
})

describe('an answer', () => {
  test.each([400, 401, 402, 403, 404, 405, 406, 407, 409, 410, 412, 415, 418, 422, 451])(
    'plain %i is never retried',
    (status) => {
      expect(decide(answer(status, {}, 'No'))).toEqual({ retry: false })
      expect(decide(answer(status, {}, 'No'), { repeatable: false })).toEqual({ retry: false })
    },
  )

  test.each([500, 502, 503, 504, 520, 599])('%i is retried only if that is safe', (status) => {
    expect(decide(answer(status))).toMatchObject({ retry: true, reason: `HTTP ${status}` })
    expect(decide(answer(status), { repeatable: false }).retry).toBe(false)
  })

  test.each([
    ['seconds', '30'],
    ['a date', new Date(NOW + 30_000).toUTCString()],
  ])('503 honours Retry-After as %s', (_, header) => {
    expect(decide(answer(503, { 'retry-after': header }))).toMatchObject({ retry: true, pauseMs: 30_000 })
  })

  test('503 pauses no less than without Retry-After', () => {
    expect(decide(answer(503, { 'retry-after': '0' }))).toMatchObject({ retry: true, pauseMs: 500 })
  })

  test.each(['61', '3600'])('503 with Retry-After: %s is not waited for', (header) => {
    expect(decide(answer(503, { 'retry-after': header })).retry).toBe(false)
  })
})

describe('a rate limit', () => {
  const reset = (offset: number) => ({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + offset) })
  const SECONDARY = 'You have exceeded a secondary rate limit.'

  test.each<[string, Failure, pauseMs: number]>([
    ['429 with Retry-After in seconds', answer(429, { 'retry-after': '7' }), 7_000],
    ['429 with Retry-After as a date', answer(429, { 'retry-after': new Date(NOW + 7_000).toUTCString() }), 7_000],
    ['403 with Retry-After', answer(403, { 'retry-after': '7' }, SECONDARY), 7_000],
    ['a secondary limit without either', answer(403, {}, SECONDARY), 60_000],
    ['429 without either', answer(429), 60_000],
    ['exactly a minute', answer(429, { 'retry-after': '60' }), 60_000],
  ])('%s is waited for', (_, failure, pauseMs) => {
    const expected = {
      retry: true,
      pauseMs,
      reason: expect.stringMatching(/^rate limit, HTTP 4\d\d$/),
      limitedForMs: pauseMs,
    }
    expect(decide(failure)).toEqual(expected)
    // It is refused before anything is done: a write is safe to repeat after it.
    expect(decide(failure, { repeatable: false })).toEqual(expected)
  })

  test.each([403, 429])('%i until x-ratelimit-reset is waited for', (status) => {
    const decision = decide(answer(status, reset(20), 'API rate limit exceeded'))
    expect(decision).toMatchObject({ retry: true, pauseMs: expect.any(Number) })
    const pauseMs = decision.retry ? decision.pauseMs : Number.NaN
    expect(pauseMs).toBeGreaterThanOrEqual(20_000)
    expect(pauseMs).toBeLessThanOrEqual(22_000)
  })

  test.each<[string, Failure, atLeastMs: number]>([
    ['Retry-After in seconds', answer(429, { 'retry-after': '61' }), 61_000],
    ['Retry-After as a date', answer(403, { 'retry-after': new Date(NOW + 600_000).toUTCString() }), 600_000],
    ['x-ratelimit-reset', answer(403, reset(3_000), 'API rate limit exceeded'), 3_000_000],
  ])('of more than a minute by %s stops, with the time', (_, failure, atLeastMs) => {
    const decision = decide(failure)
    expect(decision.retry).toBe(false)
    const limitedForMs = decision.retry ? Number.NaN : (decision.limitedForMs ?? Number.NaN)
    expect(limitedForMs).toBeGreaterThanOrEqual(atLeastMs)
    expect(limitedForMs).toBeLessThanOrEqual(atLeastMs + 2_000)
  })

  test('stops with the time after the last attempt, and not before', () => {
    const last = { attempts: OPERATION_POLICY.retries, elapsedMs: 100 }
    expect(decide(answer(429, { 'retry-after': '7' }), { history: last }).retry).toBe(true)
    const history = { attempts: OPERATION_POLICY.retries + 1, elapsedMs: 100 }
    expect(decide(answer(429, { 'retry-after': '7' }), { history })).toEqual({ retry: false, limitedForMs: 7_000 })
  })

  test('is waited for however long the step has been at it', () => {
    const history = { attempts: 2, elapsedMs: 59_000 }
    expect(decide(answer(429, { 'retry-after': '7' }), { history }).retry).toBe(true)
  })
})

const POLICIES = [
  ['of the operations', OPERATION_POLICY],
  ['of the post step', CLEAN_UP_POLICY],
] as const

describe.each(POLICIES)('the policy %s', (_, policy) => {
  const failures: [string, Failure][] = [
    ['a network error', fault('reset', 'answering')],
    ['a 5xx', answer(502)],
  ]
  const pauses = (failure: Failure, random: number) =>
    Array.from({ length: policy.retries }, (__, index) => {
      const decision = decide(failure, { policy, random, history: { attempts: index + 1, elapsedMs: 0 } })
      return decision.retry ? decision.pauseMs : Number.NaN
    })

  test.each(failures)('pauses longer each time after %s, whatever chance says', (__, failure) => {
    for (const [low, high] of [
      [0, 0],
      [1, 1],
      [1, 0],
    ] as const) {
      const grown = pauses(failure, low).map((pause, index) => (index % 2 === 0 ? pause : pauses(failure, high)[index]))
      expect(grown).toEqual([...grown].sort((a = 0, b = 0) => a - b))
      expect(new Set(grown).size).toBe(policy.retries)
      expect(grown[0]).toBeGreaterThan(0)
    }
  })

  test.each(failures)('gives up on %s after so many retries', (__, failure) => {
    const last = { attempts: policy.retries, elapsedMs: 0 }
    expect(decide(failure, { policy, history: last }).retry).toBe(true)
    expect(decide(failure, { policy, history: { ...last, attempts: policy.retries + 1 } })).toEqual({ retry: false })
  })

  test('begins no retry after a network error later than its budget', () => {
    const failure = fault('timeout', 'answering')
    const early = { attempts: 1, elapsedMs: policy.budgetMs - policy.firstPauseMs }
    expect(decide(failure, { policy, history: early }).retry).toBe(true)
    expect(decide(failure, { policy, history: { ...early, elapsedMs: early.elapsedMs + 1 } })).toEqual({
      retry: false,
    })
  })

  test('begins no retry after a 5xx later than its budget, or than the longest wait where that is longer', () => {
    const end = Math.max(policy.budgetMs, policy.maxWaitMs)
    const early = { attempts: 1, elapsedMs: end - policy.firstPauseMs }
    expect(decide(answer(503), { policy, history: early }).retry).toBe(true)
    expect(decide(answer(503), { policy, history: { ...early, elapsedMs: early.elapsedMs + 1 } }).retry).toBe(false)
  })

  test('waits for a limit as long as it says', () => {
    const seconds = policy.maxWaitMs / 1000
    expect(decide(answer(429, { 'retry-after': String(seconds) }), { policy }).retry).toBe(true)
    expect(decide(answer(429, { 'retry-after': String(seconds + 1) }), { policy })).toEqual({
      retry: false,
      limitedForMs: policy.maxWaitMs + 1_000,
    })
  })
})

test('operations wait up to a minute', () => {
  expect(OPERATION_POLICY.maxWaitMs).toBe(60_000)
})

test('the post step is less patient with a server in trouble than the operations, and as patient with a rate limit', () => {
  for (const part of ['retries', 'budgetMs'] as const) {
    expect(CLEAN_UP_POLICY[part]).toBeLessThan(OPERATION_POLICY[part])
  }
  expect(CLEAN_UP_POLICY.maxWaitMs).toBe(OPERATION_POLICY.maxWaitMs)
})

test('pauses are spread, by a fraction of themselves', () => {
  const pauses = [0, 0.5, 1].map((random) => {
    const decision = decide(answer(502), { random })
    return decision.retry ? decision.pauseMs : Number.NaN
  })
  expect(new Set(pauses).size).toBe(3)
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(500)
  expect(Math.max(...pauses)).toBeLessThan(1_000)
})

describe('a server in trouble that names a time', () => {
  const unavailable = (seconds: string) => answerOf(503, { 'retry-after': seconds }, { message: 'Unavailable' })
  const first = { attempts: 1, elapsedMs: 0 }
  test('more than a minute ahead is not waited for, and told', () => {
    expect(decideRetry(unavailable('120'), true, first, OPERATION_POLICY, 0, 0)).toEqual({
      retry: false,
      limitedForMs: 120_000,
    })
  })
  test('a rate limit that asks for no wait gets the usual pause', () => {
    const limited = answerOf(429, { 'retry-after': '0' }, { message: 'Slow down' })
    expect(decideRetry(limited, true, first, OPERATION_POLICY, 0, 0)).toMatchObject({ retry: true, pauseMs: 500 })
  })
  test('a reset without a remaining count is honoured on 429', () => {
    const limited = answerOf(429, { 'x-ratelimit-reset': '30' }, { message: 'Slow down' })
    expect(decideRetry(limited, true, first, OPERATION_POLICY, 0, 0)).toMatchObject({ retry: true, pauseMs: 30_000 })
  })
})
