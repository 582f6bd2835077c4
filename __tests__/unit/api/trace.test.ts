import { expect, test } from '@jest/globals'
import { isOwnAnswer, traceOf } from '../../../src/api/trace.js'
import { answerFailure, redirectNoted } from '../../../src/http/failure.js'

const SIGNED = { 'x-github-request-id': 'C0DE:1234' }
const PAGE = '<!doctype html><p>Sign in'
const own = answerFailure(401, SIGNED, { message: 'Bad credentials' })
const at = (url: string) => redirectNoted(own, url, 'https://api.github.com')

test.each([
  ['with a request id', own, true],
  ['of its own origin', at('https://api.github.com/renamed'), true],
  ['without a request id', answerFailure(401, {}, { message: 'Bad credentials' }), false],
  ['with an empty request id', answerFailure(401, { 'x-github-request-id': '' }, {}), false],
  ['that is a page', answerFailure(401, SIGNED, PAGE), false],
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
