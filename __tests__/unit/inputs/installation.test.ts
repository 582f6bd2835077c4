import { describe, expect, test } from '@jest/globals'
import type { Step } from '../../../src/operations/operation.js'
import { warningsOf } from '../../../src/step/warnings.js'
import { problemsWith, stepOf } from '../support.js'

const withToken = (given: Record<string, string>) => ({
  token: 'ghp_abcdefgh',
  operation: 'create-remove-token',
  ...given,
})
const parse = (given: Record<string, string>): Promise<Step> => stepOf(withToken(given))
const problemsOf = (given: Record<string, string>): Promise<string[]> => problemsWith(withToken(given))
const ADD = { operation: 'add-installation-repository', 'installation-id': '12' }

describe('repository', () => {
  test.each([
    ['octo-org/octo-repo', { kind: 'name', owner: 'octo-org', name: 'octo-repo' }],
    ['Octo_Org/.github', { kind: 'name', owner: 'Octo_Org', name: '.github' }],
    ['12/34', { kind: 'name', owner: '12', name: '34' }],
    ['1296269', { kind: 'id', id: 1_296_269 }],
  ])('%j is %j', async (text, expected) => {
    expect((await parse({ ...ADD, repository: text })).inputs.repository).toEqual(expected)
  })

  test.each(['octo-repo', 'a/b/c', '/b', 'a/', 'a/..', 'a/b?c', 'a/b c', '-1', '1.5', 'https://github.com/a/b'])(
    '%j is none',
    async (text) => {
      expect(await problemsOf({ repository: text })).toEqual([
        `repository: "${text}" is not a repository; use owner/name, or its numeric id.`,
      ])
    },
  )

  test.each(['0', '99999999999999999999'])('%j is no id', async (text) => {
    expect(await problemsOf({ repository: text })).toEqual([expect.stringMatching(/^repository: .*is not an id/)])
  })

  test.each([
    ['a/b', 'target: a/b'],
    ['1296269', 'target: owner/name'],
  ])('%s is an error elsewhere: target was meant', async (repository, target) => {
    expect(await problemsOf({ repository })).toEqual([
      `repository: none of the operations reads it; set ${target} for the runners of a repository, or repositories to narrow the token.`,
    ])
  })
})

const CHANGES = ['add-installation-repository', 'remove-installation-repository']
const NAMED = { 'installation-id': '12', repository: 'octo-org/octo-repo' }

describe('what an operation cannot do without', () => {
  test.each(['list-user-installation-repositories', ...CHANGES])('%s: the installation', async (operation) => {
    const rest = operation.startsWith('list') ? {} : { repository: '5' }
    expect(await problemsOf({ operation, ...rest })).toEqual([
      expect.stringMatching(
        new RegExp(`^installation-id: ${operation} needs .*cannot find it from target.*list-user-installations`),
      ),
    ])
  })

  test.each(CHANGES)('%s: the repository', async (operation) => {
    expect(await problemsOf({ operation, 'installation-id': '12' })).toEqual([
      expect.stringMatching(new RegExp(`^repository: ${operation} needs `)),
    ])
  })

  test.each(CHANGES)('%s: both are told at once', async (operation) => {
    expect(await problemsOf({ operation })).toEqual([
      expect.stringMatching(/^installation-id: /),
      expect.stringMatching(/^repository: /),
    ])
  })

  test('one that is wrong is not called missing as well', async () => {
    expect(await problemsOf({ operation: CHANGES[0] ?? '', 'installation-id': 'x', repository: '5' })).toEqual([
      expect.stringMatching(/^installation-id: "x" is not an id/),
    ])
  })

  test('list-user-installations: nothing', async () => {
    expect(warningsOf(await parse({ operation: 'list-user-installations' }))).toEqual([])
  })
})

describe('installation-id', () => {
  test.each(CHANGES)('has an effect on %s although a token was given', async (operation) => {
    expect(warningsOf(await parse({ operation, ...NAMED }))).toEqual([])
  })

  test('has an effect on list-user-installation-repositories', async () => {
    const step = await parse({ operation: 'list-user-installation-repositories', 'installation-id': '12' })
    expect([warningsOf(step), step.inputs['installation-id']]).toEqual([[], 12])
  })

  test('has none on list-user-installations, which is told', async () => {
    const step = await parse({ operation: 'list-user-installations', 'installation-id': '12' })
    expect(warningsOf(step)).toEqual([expect.stringMatching(/^Input installation-id has no effect/)])
  })
})

describe('the target', () => {
  const user = { operation: 'list-user-installations', token: 'ghu_abcdefgh' }
  test.each(['octo-org', 'octo-org/octo-repo', 'enterprises/octo-enterprise'])('may be %s', async (target) => {
    expect((await parse({ ...user, target })).inputs.target).toBeDefined()
  })
})
