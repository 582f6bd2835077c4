import { expect, test } from '@jest/globals'
import { InputProblem } from '../../../src/base/errors.js'
import { collectProblems, Unreadable } from '../../../src/inputs/problems.js'
import { actionErrorOf } from '../support.js'

function throwing(error: Error) {
  return () => {
    throw error
  }
}

test('a check has its value', () => {
  const problems = collectProblems()
  expect(problems.collect(() => 7)).toBe(7)
  problems.report()
})

test('the problems of checks are reported together, each once', () => {
  const problems = collectProblems()
  problems.add(['target: a', 'target: b'])
  expect(problems.collect(throwing(new InputProblem('target: b')))).toBeUndefined()
  expect(problems.collect(throwing(new InputProblem('token: c\nd')))).toBeUndefined()
  expect(actionErrorOf(() => problems.report())).toBe(
    '3 problems with the inputs:\n- target: a\n- target: b\n- token: c d',
  )
})

test('a check that needs an input with a problem adds none of its own', () => {
  const problems = collectProblems()
  expect(problems.collect(throwing(new Unreadable('target')))).toBeUndefined()
  problems.report()
})

test('a bug is no problem of the inputs', () => {
  const bug = new TypeError('a bug')
  expect(() => collectProblems().collect(throwing(bug))).toThrow(bug)
})
