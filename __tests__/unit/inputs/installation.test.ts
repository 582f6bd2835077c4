import { describe, expect, test } from '@jest/globals'
import { parseStep } from '../../../src/step/parse-step.js'
import { idleInputs } from '../../../src/step/plan.js'
import type { Step } from '../../../src/step/step.js'
import { actionErrorOf, rawInputs } from '../support.js'

const parse = (given: Record<string, string>): Step =>
  parseStep(rawInputs({ token: 'ghp_abcdefgh', operation: 'create-remove-token', ...given }))
const problemOf = (given: Record<string, string>) => actionErrorOf(() => parse(given))

describe('repository', () => {
  test.each([
    ['', undefined],
    ['octo-org/octo-repo', { kind: 'name', owner: 'octo-org', name: 'octo-repo' }],
    ['Octo_Org/.github', { kind: 'name', owner: 'Octo_Org', name: '.github' }],
    ['12/34', { kind: 'name', owner: '12', name: '34' }],
    ['1296269', { kind: 'id', id: 1_296_269 }],
  ])('%j is %j', (text, expected) => {
    expect(parse({ repository: text }).installation.repository).toEqual(expected)
  })

  test.each(['octo-repo', 'a/b/c', '/b', 'a/', 'a/..', 'a/b?c', 'a/b c', '-1', '1.5', 'https://github.com/a/b'])(
    '%j is none',
    (text) => {
      expect(problemOf({ repository: text })).toBe(
        `Input repository: "${text}" is not a repository; write owner/name, or its numeric id.`,
      )
    },
  )

  test.each(['0', '99999999999999999999'])('%j is no id', (text) => {
    expect(problemOf({ repository: text })).toMatch(/^Input repository: .*is not an id/)
  })

  test('has no effect elsewhere, which is told', () => {
    expect(idleInputs(parse({ repository: 'a/b' }))).toEqual([
      expect.stringMatching(/^Input repository has no effect: .*target.*repositories/),
    ])
  })
})

const CHANGES = ['add-installation-repository', 'remove-installation-repository']
const NAMED = { 'installation-id': '12', repository: 'octo-org/octo-repo' }

describe('what an operation cannot do without', () => {
  test.each(['list-user-installation-repositories', ...CHANGES])('%s: the installation', (operation) => {
    const rest = operation.startsWith('list') ? {} : { repository: '5' }
    expect(problemOf({ operation, ...rest })).toMatch(
      new RegExp(`^Input installation-id: ${operation} needs .*cannot find it from target.*list-user-installations`),
    )
  })

  test.each(CHANGES)('%s: the repository', (operation) => {
    expect(problemOf({ operation, 'installation-id': '12' })).toMatch(
      new RegExp(`^Input repository: ${operation} needs `),
    )
  })

  test.each(CHANGES)('%s: both are told at once', (operation) => {
    expect(problemOf({ operation }).split('\n')).toEqual([
      '2 problems with the inputs:',
      expect.stringMatching(/^- installation-id: /),
      expect.stringMatching(/^- repository: /),
    ])
  })

  test('one that is wrong is not called missing as well', () => {
    expect(problemOf({ operation: CHANGES[0] ?? '', 'installation-id': 'x', repository: '5' })).toMatch(
      /^Input installation-id: "x" is not an id/,
    )
  })

  test('list-user-installations: nothing', () => {
    expect(idleInputs(parse({ operation: 'list-user-installations' }))).toEqual([])
  })
})

describe('installation-id', () => {
  test.each(CHANGES)('has an effect on %s although a token was given', (operation) => {
    expect(idleInputs(parse({ operation, ...NAMED }))).toEqual([])
  })

  test('has an effect on list-user-installation-repositories', () => {
    const inputs = parse({ operation: 'list-user-installation-repositories', 'installation-id': '12' })
    expect([idleInputs(inputs), inputs.installation.id]).toEqual([[], 12])
  })

  test('has none on list-user-installations, which is told', () => {
    const inputs = parse({ operation: 'list-user-installations', 'installation-id': '12' })
    expect(idleInputs(inputs)).toEqual([expect.stringMatching(/^Input installation-id has no effect/)])
  })
})

describe('the target', () => {
  const user = { operation: 'list-user-installations', token: 'ghu_abcdefgh' }
  test.each(['octo-org', 'octo-org/octo-repo', 'enterprises/octo-enterprise'])('may be %s', (target) => {
    expect(parse({ ...user, target }).target).toBeDefined()
  })
})
