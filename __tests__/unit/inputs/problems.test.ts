import { expect, test } from '@jest/globals'
import { InputProblem } from '../../../src/base/errors.js'
import { collectProblems, Unreadable } from '../../../src/inputs/problems.js'
import { actionErrorOf } from '../support.js'

function attempting(error: Error) {
  return () => {
    throw error
  }
}

test('a check has its value', () => {
  const problems = collectProblems()
  expect(problems.attempt(() => 7)).toBe(7)
  problems.report()
})

test('the problems of checks are reported together, each once', () => {
  const problems = collectProblems()
  problems.add(['target: a', 'target: b'])
  expect(problems.attempt(attempting(new InputProblem('target: b')))).toBeUndefined()
  expect(problems.attempt(attempting(new InputProblem('token: c\nd')))).toBeUndefined()
  expect(actionErrorOf(() => problems.report())).toBe(
    '3 problems with the inputs:\n- target: a\n- target: b\n- token: c d',
  )
})

test('a check that needs an input with a problem adds none of its own', () => {
  const problems = collectProblems()
  expect(problems.attempt(attempting(new Unreadable('target')))).toBeUndefined()
  problems.report()
})

test('a bug is no problem of the inputs', () => {
  const bug = new TypeError('a bug')
  expect(() => collectProblems().attempt(attempting(bug))).toThrow(bug)
})
