import { describe, expect, test } from '@jest/globals'
import { rateLimitWait, retryAfter } from '../../../src/http/rate-limit.js'
import { answerOf } from '../support.js'

const NOW = Date.UTC(2026, 2, 10, 12, 0, 0)
const seconds = (offset: number) => String(NOW / 1000 + offset)
const wait = (status: number, headers: Record<string, string> = {}, message = '') =>
  rateLimitWait(answerOf(status, headers, { message }), NOW)

const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
const PRIMARY = 'API rate limit exceeded for installation ID 42.'

describe('no rate limit', () => {
  test.each<[string, number, Record<string, string>, string]>([
    ['a 403 that means it', 403, {}, 'Resource not accessible by integration'],
    [
      'a 403 that means it, and was the last of the hour',
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': seconds(60) },
      'Resource not accessible by integration',
    ],
    ['a 403 with some limit left', 403, { 'x-ratelimit-remaining': '4999', 'x-ratelimit-reset': seconds(60) }, 'No'],
    ['a 401', 401, { 'x-ratelimit-remaining': '0' }, 'Bad credentials'],
    ['a 404', 404, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': seconds(60) }, 'Not Found'],
    ['a 500', 500, {}, SECONDARY],
    ['a 503 that asks to wait', 503, { 'retry-after': '7' }, ''],
    ['a 422', 422, { 'retry-after': '7' }, ''],
  ])('%s', (_, status, headers, message) => {
    expect(wait(status, headers, message)).toBeUndefined()
  })
})

describe('Retry-After says how long', () => {
  test.each<[string, number, Record<string, string>, number]>([
    ['seconds with 429', 429, { 'retry-after': '7' }, 7_000],
    ['seconds with 403', 403, { 'retry-after': '30' }, 30_000],
    ['a date with 429', 429, { 'retry-after': new Date(NOW + 9_000).toUTCString() }, 9_000],
    ['a date with 403', 403, { 'retry-after': new Date(NOW + 9_000).toUTCString() }, 9_000],
    [
      'more than the reset does',
      403,
      { 'retry-after': '7', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': seconds(3_000) },
      7_000,
    ],
    ['an hour', 429, { 'retry-after': '3600' }, 3_600_000],
  ])('%s', (_, status, headers, expected) => {
    expect(wait(status, headers, SECONDARY)).toBe(expected)
  })
})

describe('x-ratelimit-reset says how long, where nothing is left', () => {
  test.each([
    [403, 20],
    [429, 20],
    [403, 3_000],
  ])('%i with %i seconds to go, whatever the message', (status, offset) => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': seconds(offset) }
    for (const message of [PRIMARY, 'Forbidden', '']) {
      const asked = wait(status, headers, message)
      expect(asked).toBeGreaterThanOrEqual(offset * 1000)
      expect(asked).toBeLessThanOrEqual((offset + 2) * 1000)
    }
  })

  test('a reset that is past asks for no more than a moment', () => {
    const asked = wait(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': seconds(-500) }, PRIMARY)
    expect(asked).toBeGreaterThanOrEqual(0)
    expect(asked).toBeLessThanOrEqual(2_000)
  })
})

describe('a limit without a time waits a minute', () => {
  test.each<[string, number, Record<string, string>, string]>([
    ['a secondary limit', 403, {}, SECONDARY],
    ['a secondary limit as 429', 429, {}, SECONDARY],
    ['a bare 429', 429, {}, ''],
    ['the old name of it', 403, {}, 'You have triggered an abuse detection mechanism.'],
    ['a secondary limit with primary limit left', 403, { 'x-ratelimit-remaining': '4000' }, SECONDARY],
    ['nothing left, and no reset', 403, { 'x-ratelimit-remaining': '0' }, PRIMARY],
    ['a Retry-After that is none', 429, { 'retry-after': 'soon' }, ''],
    ['an empty Retry-After', 429, { 'retry-after': '' }, ''],
  ])('%s', (_, status, headers, message) => {
    expect(wait(status, headers, message)).toBe(60_000)
  })
})

test.each<[string | undefined, number | undefined]>([
  ['7', 7_000],
  ['0', 0],
  ['1.5', 1_500],
  ['-7', 0],
  [new Date(NOW + 90_000).toUTCString(), 90_000],
  [new Date(NOW - 90_000).toUTCString(), 0],
  [undefined, undefined],
  ['', undefined],
  ['soon', undefined],
])('Retry-After: %s is %s ms', (header, expected) => {
  expect(retryAfter(header, NOW)).toBe(expected)
})
