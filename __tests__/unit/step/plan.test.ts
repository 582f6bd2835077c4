import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import type { TokenPlan } from '../../../src/api/tokens.js'
import type { Step } from '../../../src/operations/operation.js'
import { planToken, planWarnings } from '../../../src/step/plan.js'
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

describe('inputs without effect are told', () => {
  const TOKEN = { 'client-id': '', 'private-key': '', token: 'ghs_abcdefgh', operation: 'create-registration-token' }

  test.each<[string, Record<string, string>, string[]]>([
    ['none with an App', { repositories: 'octo-repo', permissions: 'contents: read', 'installation-id': '1' }, []],
    ['none with a token alone', TOKEN, []],
    ['repositories', { ...TOKEN, repositories: 'octo-repo' }, ['repositories']],
    ['permissions', { ...TOKEN, permissions: 'contents: read' }, ['permissions']],
    ['installation-id', { ...TOKEN, 'installation-id': '1' }, ['installation-id']],
    [
      'all',
      { ...TOKEN, repositories: 'octo-repo', permissions: 'contents: read', 'installation-id': '1' },
      ['repositories', 'permissions', 'installation-id'],
    ],
  ])('%s', async (_, given, names) => {
    const expected = names.map((name) => expect.stringMatching(new RegExp(`^Input ${name} has no effect: .*token`)))
    expect(planWarnings(await step(given))).toEqual(expected)
  })
})

describe('inputs that none of the operations reads', () => {
  const REGISTER = { operation: 'create-registration-token' }
  test.each<[string, Record<string, string>, string[]]>([
    [
      'labels of a runner that is registered',
      { ...REGISTER, 'runner-labels': 'gpu' },
      [
        'Input runner-labels has no effect: create-registration-token does not read it. Labels of a runner that config.sh registers go to config.sh --labels.',
      ],
    ],
    [
      'one of another operation',
      { ...REGISTER, operation: 'create-remove-token,create-registration-token', 'dry-run': 'true' },
      ['Input dry-run has no effect: none of the operations reads it. It is for delete-runner.'],
    ],
    ['one with its default', { ...REGISTER, 'dry-run': 'false', 'wait-timeout': '300' }, []],
    ['one that is read', { operation: 'list-runners', 'runner-labels': 'gpu' }, []],
  ])('%s', async (_, given, warnings) => {
    expect(planWarnings(await step(given))).toEqual(warnings)
  })
})

describe('labels with a semicolon between them', () => {
  const CHOOSE = { operation: 'choose-runner', target: 'octo-org' }
  test.each<[string, Record<string, string>, string[]]>([
    [
      'are warned of',
      { operation: 'list-runners', 'runner-labels': 'self-hosted, gpu; linux' },
      ['runner-labels: "gpu; linux" is one label; put commas or newlines between labels.'],
    ],
    [
      'are warned of among candidates and in the fallback',
      { ...CHOOSE, 'runner-candidates': 'gpu\na;b, linux', 'fallback-runs-on': 'x;y' },
      [
        'runner-candidates: "a;b" is one label; put commas or newlines between labels.',
        'fallback-runs-on: "x;y" is one label; put commas or newlines between labels.',
      ],
    ],
    ['may be one in JSON', { operation: 'list-runners', 'runner-labels': '["x", "a, b;c"]' }, []],
    ['may be one in JSON of a candidate', { ...CHOOSE, 'runner-candidates': 'gpu\n{"group": "A, B;C"}' }, []],
    ['may be in the name of a group', { ...CHOOSE, 'runner-candidates': 'group=a;b, linux' }, []],
    [
      'are not looked at where nothing reads them',
      { operation: 'create-remove-token', 'runner-labels': 'a;b' },
      [
        'Input runner-labels has no effect: create-remove-token does not read it. It is for list-runners, get-runner, delete-runner, wait-for-runner, create-jit-config, create-startup-script.',
      ],
    ],
  ])('%s', async (_, given, warnings) => {
    expect(planWarnings(await step(given))).toEqual(warnings)
  })
})

describe('a token that reaches further than its operations need', () => {
  const BOTH = 'list-installation-repositories,create-registration-token'
  test.each<[string, Record<string, string>, RegExp[]]>([
    [
      'is warned of',
      { operation: BOTH },
      [/carries administration: write for all repositories.*to limit the token for the rest to octo-org\/octo-repo\./],
    ],
    [
      'is what permissions say',
      { operation: BOTH, permissions: 'administration: write' },
      [/carries administration: write/],
    ],
    ['is narrowed by repositories', { operation: BOTH, repositories: 'octo-repo' }, []],
    ['is none for an organization', { operation: BOTH, target: 'octo-org' }, []],
    ['is none for the list alone', { operation: 'list-installation-repositories' }, []],
    ['is none without the list', { operation: 'create-registration-token' }, []],
  ])('%s', async (_, given, warnings) => {
    expect(planWarnings(await step(given))).toEqual(warnings.map((pattern) => expect.stringMatching(pattern)))
  })
})
