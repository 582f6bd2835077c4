import { describe, expect, test } from '@jest/globals'
import { ActionError, causeChain, errorCode, InputProblem, messageOf, singleLine } from '../../../src/base/errors.js'

describe('a text in one line', () => {
  test.each([
    ['plain', 'plain'],
    ['a\nb', 'a b'],
    ['a\r\nb', 'a b'],
    ['a\n\n\nb', 'a b'],
    ['a\tb', 'a b'],
    ['a\u2028b\u2029c\u0085d', 'a b c d'],
    ['a\u0000b\u001b[31mc\u007fd', 'a b [31mc d'],
    ['\n::error::evil\n', '::error::evil'],
    [' a ', 'a'],
    ['', ''],
    ['ä → ☃ 🐙', 'ä → ☃ 🐙'],
  ])('%j', (text, line) => {
    expect(singleLine(text)).toBe(line)
  })
})

test.each([
  [Object.assign(new Error(), { code: 'EIO' }), 'EIO'],
  [new Error('EIO'), ''],
  [{ code: 5 }, ''],
  [undefined, ''],
])('the code of %p is %j', (error, code) => {
  expect(errorCode(error)).toBe(code)
})

describe('the message of anything thrown', () => {
  test.each<[string, unknown, string]>([
    ['an error', new Error('no such file'), 'no such file'],
    ['an action error', new ActionError('Could not do it.'), 'Could not do it.'],
    ['an input problem', new InputProblem('target: wrong'), 'target: wrong'],
    ['an error of several lines', new Error('first\nsecond'), 'first second'],
    ['an error without a message', new TypeError(''), 'TypeError'],
    ['text', 'text\nmore', 'text more'],
    ['a number', 7, '7'],
    ['null', null, 'null'],
    ['undefined', undefined, 'undefined'],
    ['an object', {}, '[object Object]'],
  ])('%s', (_, thrown, message) => {
    expect(messageOf(thrown)).toBe(message)
  })
})

describe('the chain of causes', () => {
  test('shows each stack, the outermost first', () => {
    const root = new Error('root')
    const middle = new Error('middle', { cause: root })
    const outer = new ActionError('outer', { cause: middle })
    expect(causeChain(outer)).toBe([outer.stack, middle.stack, root.stack].join('\nCaused by: '))
  })

  test('shows a cause that is no error', () => {
    expect(causeChain(new Error('outer', { cause: 'text' }))).toMatch(/\nCaused by: text$/)
  })

  test('has the code where the stack has not', () => {
    const socket = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
    expect(causeChain(new ActionError('outer', { cause: socket }))).toMatch(
      /Caused by: Error: socket hang up\n[\s\S]*\n {4}code: ECONNRESET$/,
    )
    const known = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { code: 'ECONNREFUSED' })
    expect(causeChain(known)).toBe(known.stack)
  })

  test('has each of several causes', () => {
    const first = new Error('first', { cause: new Error('below') })
    const chain = causeChain(new ActionError('outer', { cause: new AggregateError([first, new Error('second')]) }))
    expect(chain.match(/^(Caused by: )?\w+: .*|^Caused by: AggregateError.*/gm)).toEqual([
      'ActionError: outer',
      expect.stringMatching(/^Caused by: AggregateError/),
      'Caused by: Error: first',
      'Caused by: Error: below',
      'Caused by: Error: second',
    ])
  })

  test('of what is no error is its text', () => {
    expect(causeChain('text')).toBe('text')
  })

  test('ends, even where an error is its own cause', () => {
    const circle = new Error('round')
    circle.cause = circle
    expect(causeChain(circle).split('Caused by: ').length).toBeLessThan(20)
  })
})

test.each([
  ['ActionError', new ActionError('x', { cause: 'y' })],
  ['InputProblem', new InputProblem('x', { cause: 'y' })],
])('%s has its name and its cause', (name, error) => {
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name, message: 'x', cause: 'y' })
})
