import { describe, expect, test } from '@jest/globals'
import { ApiError, isOwnAnswer, traceOf, unexpectedAnswer } from '../../../src/api/errors.js'
import { ActionError } from '../../../src/base/errors.js'
import { TransportError, type TransportFault, toAnswer } from '../../../src/http/failure.js'
import { answerOf } from '../support.js'

const SIGNED = { 'x-github-request-id': 'C0DE:1234' }
const PAGE = '<!doctype html><p>Sign in'
const own = answerOf(401, SIGNED, { message: 'Bad credentials' })
const at = (url: string) => toAnswer({ ...own, url }, 'https://api.github.com')

test.each([
  ['with a request id', own, true],
  ['of its own origin', at('https://api.github.com/renamed'), true],
  ['without a request id', answerOf(401, {}, { message: 'Bad credentials' }), false],
  ['with an empty request id', answerOf(401, { 'x-github-request-id': '' }, {}), false],
  ['that is a page', answerOf(401, SIGNED, PAGE), false],
  ['of another origin', at('https://evil.example/renamed'), false],
])('an answer %s is of the server that was asked: %s', (_, answer, isOwn) => {
  expect(isOwnAnswer(answer)).toBe(isOwn)
})

test.each([
  [SIGNED, 'HTTP 404, request id C0DE:1234'],
  [{ 'x-github-request-id': '' }, 'HTTP 404'],
  [{}, 'HTTP 404'],
])('the trace of an answer with %j is %s', (headers: Record<string, string>, trace) => {
  expect(traceOf({ status: 404, headers })).toBe(trace)
})

describe('what passes by itself', () => {
  const answered = (status: number, headers: Record<string, string> = {}, message = '') =>
    new ApiError('', answerOf(status, headers, { message }), undefined)
  test.each([
    [500, {}, '', true],
    [503, {}, '', true],
    [429, {}, '', true],
    [403, { 'retry-after': '60' }, '', true],
    [403, {}, 'You have exceeded a secondary rate limit.', true],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, 'API rate limit exceeded', true],
    [403, {}, 'Resource not accessible by integration', false],
    [401, {}, 'Bad credentials', false],
    [404, {}, 'Not Found', false],
    [407, {}, '', false],
    [422, {}, '', false],
    [200, {}, '', false],
  ])('%i %j "%s": %s', (status, headers, message, expected) => {
    expect(answered(status, headers, message).isTransient).toBe(expected)
  })

  test.each<[TransportFault, boolean]>([
    ['dns', true],
    ['refused', true],
    ['timeout', true],
    ['reset', true],
    ['cut', true],
    ['tls', false],
    ['proxy', false],
    ['redirect', false],
  ])('%s: %s', (fault, expected) => {
    const failure = { kind: 'transport', error: new TransportError('', fault, 'connecting') } as const
    expect(new ApiError('', failure, undefined).isTransient).toBe(expected)
  })
})

test.each([
  [
    "GitHub's own",
    { status: 201, headers: { 'x-github-request-id': 'C0DE:1234' } },
    undefined,
    'Could not do it: the answer has no token. Check github-api-url; if it is right, run the job again. (HTTP 201, request id C0DE:1234)',
  ],
  [
    "somebody else's",
    { status: 200, headers: {} },
    undefined,
    "Could not do it: the answer has no token. GitHub's answers have a request id and this one has none: check github-api-url, and whether a proxy or a login page answers in its place. (HTTP 200)",
  ],
  [
    'one with advice of its own',
    { status: 200, headers: {} },
    'Set runner-sha256.',
    'Could not do it: the answer has no token. Set runner-sha256. (HTTP 200)',
  ],
])('an unexpected answer, %s', (_, answer, advice, message) => {
  const error = unexpectedAnswer({ action: 'do it' }, answer, 'has no token', advice)
  expect(error).toBeInstanceOf(ActionError)
  expect(error.message).toBe(message)
})
