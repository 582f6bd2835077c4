import { describe, expect, test } from '@jest/globals'
import { OPERATION_NAMES } from '../../../src/inputs/operation-names.js'
import { operations } from '../../../src/inputs/step-values.js'
import { problemOf } from '../support.js'

const parse = (text: string) => operations(text, 'operation')

describe('operations', () => {
  test.each<[string, string[]]>([
    ...OPERATION_NAMES.map((name): [string, string[]] => [name, [name]]),
    ['create-remove-token\ncreate-registration-token', ['create-remove-token', 'create-registration-token']],
    [
      ' create-registration-token , revoke-installation-token ,',
      ['create-registration-token', 'revoke-installation-token'],
    ],
  ])('%j run in the order given', (text, names) => {
    expect(operations(text, 'operation')).toEqual(names)
  })

  test.each([
    ['create-registraton-token', 'create-registration-token'],
    ['Create-Remove-Token', 'create-remove-token'],
    ['create_installation_token', 'create-installation-token'],
    ['create-installation-token,create-remove-tokens', 'create-remove-token'],
  ])('%s has an unknown one: the nearest is named', (text, meant) => {
    const problem = problemOf(() => parse(text))
    expect(problem).toMatch(/^operation: /)
    expect(problem.endsWith(`is unknown. Did you mean ${meant}?`)).toBe(true)
  })

  test.each([
    ['list-runners get-runner', 'list-runners, get-runner'],
    ['list-runners  get-runner, create-remove-token', 'list-runners, get-runner, create-remove-token'],
    ['["list-runners"]', 'list-runners'],
    ['["list-runners", "create-remove-token"]', 'list-runners, create-remove-token'],
    ["[list-runners, 'create-remove-token']", 'list-runners, create-remove-token'],
    ['"list-runners"', 'list-runners'],
  ])('%s has more between them than commas and newlines', (text, names) => {
    expect(problemOf(() => parse(text))).toBe(
      `operation: separate operations with commas or newlines, without quotes or brackets; set operation: ${names}.`,
    )
  })

  test('a misspelled one among others with spaces between them is named', () => {
    expect(problemOf(() => parse('list-runners get-runer'))).toMatch(
      /set operation: list-runners, get-runer\. operation: "get-runer" is unknown\. Did you mean get-runner\?$/,
    )
  })

  test.each(['mint', 'constructor', 'mint revoke', '["mint"]'])('%s is unknown', (text) => {
    const problem = problemOf(() => parse(text))
    expect(problem).toContain(`"${text}" is unknown`)
    for (const name of OPERATION_NAMES) expect(problem).toContain(name)
  })

  test('are at least one', () => {
    expect(problemOf(() => parse(' ,\n'))).toMatch(/^operation: .*at least one/)
  })

  test('are listed once each', () => {
    const text = 'create-remove-token\ncreate-remove-token'
    expect(problemOf(() => parse(text))).toBe('operation: create-remove-token is listed twice; list it once.')
  })
})
