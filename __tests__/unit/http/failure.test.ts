import { describe, expect, test } from '@jest/globals'
import { failureOf, TransportError } from '../../../src/http/failure.js'
import { answerOf } from '../support.js'

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' }

describe('what the server said', () => {
  test.each<[string, unknown, string]>([
    ['the message', { message: 'Not Found' }, 'Not Found'],
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['no message', { documentation_url: 'https://docs.github.com/rest' }, ''],
    ['a message that is no text', { message: { deep: true } }, ''],
    ['an empty message', { message: '' }, ''],
    ['text', 'upstream timed out', 'upstream timed out'],
    ['an empty text', '', ''],
    ['a list', ['Not Found'], ''],
    [
      'the errors, too',
      { message: 'Validation Failed', errors: [{ message: 'name is taken' }, { message: 'too long' }] },
      'Validation Failed: name is taken: too long',
    ],
    [
      'errors that are texts',
      { message: 'Validation Failed', errors: ['name is taken'] },
      'Validation Failed: name is taken',
    ],
    ['errors that are one text', { message: 'Unprocessable', errors: 'no group' }, 'Unprocessable: no group'],
    [
      'errors without a message',
      { message: 'Validation Failed', errors: [{ code: 'x' }, 7, null] },
      'Validation Failed',
    ],
    ['errors alone', { errors: ['only this'] }, 'only this'],
    ['one line', { message: 'first\n::error::second\r\n' }, 'first ::error::second'],
  ])('%s', (_, data, message) => {
    expect(answerOf(422, JSON_HEADERS, data)).toMatchObject({ kind: 'answer', status: 422, message, html: false })
  })
})

describe('a web page', () => {
  test.each<[string, Record<string, string>, unknown]>([
    ['by its type', { 'content-type': 'text/html; charset=utf-8' }, 'Please log in'],
    ['by its type in another spelling', { 'Content-Type': 'text/html' }, 'Please log in'],
    ['by its doctype', {}, '<!DOCTYPE html><html></html>'],
    ['by its first tag', { 'content-type': 'text/plain' }, '\n  <html lang="en"></html>'],
  ])('is known %s, and not repeated', (_, headers, data) => {
    expect(answerOf(200, headers, data)).toMatchObject({ html: true, message: '' })
  })

  test.each<[string, Record<string, string>, unknown]>([
    ['JSON', JSON_HEADERS, { message: '<html>' }],
    ['text that speaks of one', { 'content-type': 'text/plain' }, 'no <html> here'],
    ['nothing', {}, undefined],
  ])('is not %s', (_, headers, data) => {
    expect(answerOf(500, headers, data).html).toBe(false)
  })
})

test('the names of headers are in lower case, their values text', () => {
  expect(answerOf(403, { 'Retry-After': 7, 'X-GitHub-Request-Id': 'AB:CD' }, undefined).headers).toEqual({
    'retry-after': '7',
    'x-github-request-id': 'AB:CD',
  })
})

describe('what was thrown', () => {
  const refused = new TransportError('refused', 'refused', 'connecting')
  const requestError = (response: unknown) => Object.assign(new Error('Bad credentials'), { status: 401, response })

  test.each<[string, unknown]>([
    ['itself', refused],
    ['as a cause', new Error('wrapped', { cause: refused })],
    ['as the cause of a cause', new Error('outer', { cause: new Error('wrapped', { cause: refused }) })],
    ["as the cause of Octokit's error", Object.assign(new Error('HttpError', { cause: refused }), { status: 500 })],
  ])('a TransportError, %s', (_, error) => {
    expect(failureOf(error)).toEqual({ kind: 'transport', error: refused })
  })

  test("an answer in Octokit's error", () => {
    const error = requestError({ headers: { 'X-GitHub-Request-Id': 'AB:CD' }, data: { message: 'Bad credentials' } })
    expect(failureOf(error)).toEqual({
      kind: 'answer',
      status: 401,
      headers: { 'x-github-request-id': 'AB:CD' },
      data: { message: 'Bad credentials' },
      message: 'Bad credentials',
      html: false,
    })
  })

  test.each<[string, unknown]>([
    ['a bug', new TypeError('x is not a function')],
    ['a status without an answer', Object.assign(new Error('no'), { status: 500 })],
    ['a status that is none', Object.assign(new Error('no'), { status: '500', response: {} })],
    ['text', 'Not Found'],
    ['nothing', undefined],
    ['an object', { status: 404, response: { headers: {}, data: {} } }],
  ])('is no failure of a call: %s', (_, error) => {
    expect(failureOf(error)).toBeUndefined()
  })

  test('an answer without headers and data', () => {
    expect(failureOf(requestError({}))).toMatchObject({ kind: 'answer', status: 401, headers: {}, message: '' })
  })
})
