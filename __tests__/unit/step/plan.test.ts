import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { TokenPlan } from '../../../src/api/tokens.js'
import type { Step } from '../../../src/operations/operation.js'
import { planToken } from '../../../src/step/plan.js'
import { stepOf } from '../support.js'

const PRIVATE_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString()
const APP = { 'client-id': 'Iv23liABCDEFGHIJKLMN', 'private-key': PRIVATE_KEY }

const step = (given: Record<string, string>): Promise<Step> => stepOf({ ...APP, ...given })
const planned = async (given: Record<string, string>): Promise<TokenPlan> => planToken(await step(given))

describe('the minted token may do what the operations need at the level of the target, no more', () => {
  const REGISTRATION = 'create-registration-token'
  const REMOVE = 'create-remove-token'
  const MINT = 'create-installation-token'
  const REVOKE = 'revoke-installation-token'
  const REPOSITORY: TokenPlan = { permissions: { administration: 'write' }, repositories: ['octo-repo'] }
  const ORGANIZATION: TokenPlan = { permissions: { organization_self_hosted_runners: 'write' } }

  test.each<[operations: string, target: string, TokenPlan]>([
    [REGISTRATION, 'octo-org/octo-repo', REPOSITORY],
    [REMOVE, 'octo-org/octo-repo', REPOSITORY],
    [`${REGISTRATION},${REMOVE}`, 'octo-org/octo-repo', REPOSITORY],
    [`${REGISTRATION},${REVOKE}`, 'octo-org/octo-repo', REPOSITORY],
    [REGISTRATION, 'octo-org', ORGANIZATION],
    [REMOVE, 'octo-org', ORGANIZATION],
    [`${REMOVE},${REGISTRATION},${REVOKE}`, 'octo-org', ORGANIZATION],
  ])('%s at %s', async (operation, target, scope) => {
    expect(await planned({ operation, target })).toEqual(scope)
  })

  test('beside a token that was given, whatever the input permissions says', async () => {
    const given = { token: `ghs_${'x'.repeat(36)}`, permissions: 'organization_self_hosted_runners: admin' }
    expect(planToken(await stepOf({ ...given, operation: REMOVE, target: 'octo-org' }))).toEqual(ORGANIZATION)
  })

  test.each<[operations: string, target: string, TokenPlan]>([
    [MINT, 'octo-org/octo-repo', { repositories: ['octo-repo'] }],
    [`${MINT},${REGISTRATION}`, 'octo-org/octo-repo', { repositories: ['octo-repo'] }],
    [`${REGISTRATION},${MINT}`, 'octo-org/octo-repo', { repositories: ['octo-repo'] }],
    [MINT, 'octo-org', {}],
    [`${REMOVE},${MINT},${REVOKE}`, 'octo-org', {}],
    [MINT, 'enterprises/octo-enterprise', {}],
  ])('all that was granted for %s at %s', async (operation, target, scope) => {
    expect(await planned({ operation, target })).toEqual(scope)
  })

  test.each<[string, Record<string, string>, TokenPlan]>([
    [
      'permissions win',
      { operation: REGISTRATION, permissions: 'metadata: read' },
      { permissions: { metadata: 'read' }, repositories: ['octo-repo'] },
    ],
    [
      'permissions narrow create-installation-token',
      { operation: MINT, target: 'octo-org', permissions: 'contents: read\nissues: write' },
      { permissions: { contents: 'read', issues: 'write' } },
    ],
    [
      'repositories win',
      { operation: REGISTRATION, repositories: 'octo-repo,other' },
      { permissions: { administration: 'write' }, repositories: ['octo-repo', 'other'] },
    ],
    [
      "repositories narrow an organization's token",
      { operation: MINT, target: 'octo-org', repositories: 'a' },
      { repositories: ['a'] },
    ],
    [
      'both win',
      { operation: MINT, repositories: 'octo-org/a', permissions: 'contents: read' },
      { permissions: { contents: 'read' }, repositories: ['a'] },
    ],
  ])('%s', async (_, given, scope) => {
    expect(await planned(given)).toEqual(scope)
  })
})

describe('list-installation-repositories', () => {
  const LIST = 'list-installation-repositories'
  const METADATA = { metadata: 'read' as const }

  test.each<[operations: string, target: string, TokenPlan]>([
    [LIST, 'octo-org', { permissions: METADATA }],
    [LIST, 'octo-org/octo-repo', { permissions: METADATA }],
    [LIST, 'enterprises/octo-enterprise', { permissions: METADATA }],
    [`list-runners,${LIST}`, 'octo-org/octo-repo', { permissions: { administration: 'read', ...METADATA } }],
    [`create-installation-token,${LIST}`, 'octo-org/octo-repo', {}],
  ])('is not narrowed to the target: %s at %s', async (operation, target, scope) => {
    expect(await planned({ operation, target })).toEqual(scope)
  })

  test('is narrowed by repositories, which somebody wrote', async () => {
    expect(await planned({ operation: LIST, repositories: 'a' })).toEqual({
      permissions: METADATA,
      repositories: ['a'],
    })
  })
})

test.each<[operations: string, access: string]>([
  ['list-runners', 'read'],
  ['create-remove-token,list-runners', 'write'],
  ['list-runners,create-remove-token', 'write'],
])('reading needs read, reading and writing write: %s', async (operation, access) => {
  expect((await planned({ operation })).permissions).toEqual({ administration: access })
})
