import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { OPERATION_NAMES } from '../../../src/inputs/operation-names.js'
import { OPERATIONS, permissionsOf, tokenOf } from '../../../src/operations/table.js'
import { problemsWith } from '../support.js'

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const APP = {
  'client-id': 'Iv23liABCDEFGHIJKLMN',
  'private-key': privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
}
const GHS = { token: 'ghs_abcdefgh' }
type Given = Readonly<Record<string, string>>

/** Inputs without which some operations cannot do. */
const NEEDED = { 'installation-id': '12', target: 'octo-org' }

const problems = (operation: string, credentials: Given, more: Given = {}) =>
  problemsWith({ ...NEEDED, ...credentials, operation, ...more })

describe('operations that cannot share a step', () => {
  test.each([
    ['list-installation-repositories,list-user-installation-repositories', 'repositories'],
    ['add-installation-repository,remove-installation-repository', 'repository-id'],
    ['list-runners,wait-for-runner', 'runners'],
    ['list-runner-applications,download-runner', 'runner-version'],
  ])('%s: both set %s', async (operation, output) => {
    const [one, other] = operation.split(',')
    const found = await problems(operation, { token: 'unknown' }, { repository: '5', 'runner-name': 'a' })
    expect(found).toContain(`operation: ${one} and ${other} both set the output ${output}; put them in two steps.`)
  })

  test('each clash is reported', async () => {
    const operation = 'get-runner,wait-for-runner,create-jit-config'
    const found = await problems(operation, APP, { 'runner-name': 'a', 'runner-labels': 'b' })
    expect(found).toEqual([
      'operation: get-runner and wait-for-runner both set the output runner; put them in two steps.',
      expect.stringMatching(/^operation: create-jit-config and get-runner cannot share a step/),
      expect.stringMatching(/^operation: create-jit-config and wait-for-runner cannot share a step/),
    ])
  })

  test.each([
    'create-registration-token,create-remove-token',
    'create-installation-token,create-registration-token,create-remove-token,revoke-installation-token',
  ])('are not these, which have only runner-url in common: %s', async (operation) => {
    expect(await problems(operation, APP)).toEqual([])
  })
})

describe('revocation', () => {
  test.each<[string, string, Given]>([
    ['comes last', 'create-registration-token,revoke-installation-token', APP],
    ['comes last with a token', 'create-registration-token,revoke-installation-token', GHS],
    ['of a token stands alone', 'revoke-installation-token', GHS],
  ])('%s', async (_, operation, credentials) => {
    expect(await problems(operation, credentials)).toEqual([])
  })

  test('is not judged without credentials', async () => {
    expect(await problems('revoke-installation-token', {})).toEqual([
      expect.stringMatching(/^client-id, private-key: /),
    ])
  })

  test.each<[string, string, Given, RegExp[]]>([
    [
      'revokes the token for what comes after it',
      'create-registration-token,revoke-installation-token,create-remove-token',
      APP,
      [/create-remove-token .*put revoke-installation-token last/],
    ],
    [
      'ends a token given for what comes after it',
      'revoke-installation-token,create-remove-token',
      GHS,
      [/create-remove-token .*put revoke-installation-token last/],
    ],
    [
      'has nothing to revoke before a token was minted',
      'revoke-installation-token',
      APP,
      [/revoke-installation-token has nothing to revoke.* set token to the one to revoke/],
    ],
    [
      'comes before what mints the token, which is one mistake',
      'revoke-installation-token,create-remove-token',
      APP,
      [/put revoke-installation-token last/],
    ],
  ])('%s', async (_, operation, credentials, patterns) => {
    expect(await problems(operation, credentials)).toEqual(patterns.map((pattern) => expect.stringMatching(pattern)))
  })
})

const RUNNER_OPERATIONS = ['create-registration-token', 'create-remove-token', 'list-runners']

describe('an enterprise', () => {
  const enterprise = { target: 'enterprises/octo-enterprise' }

  describe.each(RUNNER_OPERATIONS)('%s', (name) => {
    test.each<[string, Given, string, string]>([
      ['an App', APP, 'client-id', 'a GitHub App'],
      ['ghs_', GHS, 'token', 'an installation token (ghs_)'],
      ['ghu_', { token: 'ghu_abcdefgh' }, 'token', 'a user access token (ghu_)'],
      ['github_pat_', { token: 'github_pat_a' }, 'token', 'a fine-grained personal access token (github_pat_)'],
    ])('is out of reach for %s: what works is named', async (_, credentials, input, kind) => {
      expect(await problems(name, credentials, enterprise)).toEqual([
        `${input}: ${name} at enterprises/octo-enterprise: ${kind} cannot manage the runners of an enterprise; ` +
          `${input === 'client-id' ? 'set only token,' : 'set token'} to a classic personal access token (ghp_) that has the scope manage_runners:enterprise.`,
      ])
    })

    test.each(['ghp_abcdefgh', '0123456789abcdef0123456789abcdef01234567'])('is tried with %s', async (token) => {
      expect(await problems(name, { token }, enterprise)).toEqual([])
    })

    test.each(['octo-org/octo-repo', 'octo-org'])('works with each credential at %s', async (target) => {
      for (const credentials of [APP, GHS, { token: 'ghp_a' }, { token: 'ghu_a' }, { token: 'github_pat_a' }]) {
        expect(await problems(name, credentials, { target })).toEqual([])
      }
    })
  })

  test('each runner operation is reported', async () => {
    expect(await problems(RUNNER_OPERATIONS.join(), APP, enterprise)).toHaveLength(3)
  })

  test.each<[string, Given]>([
    ['create-installation-token', APP],
    ['revoke-installation-token', GHS],
    ['list-installation-repositories', APP],
    ['list-installation-repositories', GHS],
  ])('has no runners in %s', async (name, credentials) => {
    expect(await problems(name, credentials, enterprise)).toEqual([])
  })

  test('is not judged where the target has a problem', async () => {
    expect(await problems('create-registration-token', APP, { target: 'a/b/c' })).toEqual([
      expect.stringMatching(/^target: /),
    ])
  })
})

describe('a token given', () => {
  test.each(['ghs_a', 'ghp_a', 'ghu_a', 'github_pat_a', 'unknown'])('mints none: %s', async (token) => {
    expect(await problems('create-installation-token', { token })).toEqual([
      expect.stringMatching(/^token: .*client-id and private-key/),
    ])
  })
})

const USER_LISTS = ['list-user-installations', 'list-user-installation-repositories']
const CHANGES = ['add-installation-repository', 'remove-installation-repository']
const OF_INSTALLATION = ['list-installation-repositories', 'revoke-installation-token']
const USER_TOKEN = 'a user access token (ghu_) of the GitHub App'
const CLASSIC_TOKEN = 'a classic personal access token (ghp_) with the scope repo'
const INSTALLATION_TOKEN = 'an installation token (ghs_)'

describe('a token whose prefix shows that it cannot do this', () => {
  const rows: [operation: string, token: string, kind: string, works: string][] = [
    ...[...USER_LISTS, ...CHANGES].map((name): [string, string, string, string] => [
      name,
      'ghs_a',
      INSTALLATION_TOKEN,
      USER_LISTS.includes(name) ? USER_TOKEN : CLASSIC_TOKEN,
    ]),
    ...CHANGES.flatMap((name): [string, string, string, string][] => [
      [name, 'ghu_a', 'a user access token (ghu_)', CLASSIC_TOKEN],
      [name, 'github_pat_a', 'a fine-grained personal access token (github_pat_)', CLASSIC_TOKEN],
    ]),
    ...OF_INSTALLATION.flatMap((name) =>
      [
        ['ghp_a', 'a classic personal access token (ghp_)'],
        ['github_pat_a', 'a fine-grained personal access token (github_pat_)'],
        ['ghu_a', 'a user access token (ghu_)'],
        ['gho_a', 'an OAuth app token (gho_)'],
        ['ghr_a', 'a refresh token (ghr_)'],
      ].map(([token = '', kind = '']): [string, string, string, string] => [name, token, kind, INSTALLATION_TOKEN]),
    ),
  ]
  test.each(rows)('%s with %s', async (name, token, kind, works) => {
    for (const target of ['octo-org', 'enterprises/octo-enterprise']) {
      expect(await problems(name, { token }, { target, ...(CHANGES.includes(name) && { repository: '5' }) })).toEqual([
        `token: ${name} takes ${works}; this is ${kind}.`,
      ])
    }
  })

  test.each<[string, string[]]>([
    ...OF_INSTALLATION.map((name): [string, string[]] => [name, ['ghs_a', 'unknown']]),
    ...USER_LISTS.map((name): [string, string[]] => [name, ['ghu_a', 'ghp_a', 'github_pat_a', 'gho_a', 'unknown']]),
    ...CHANGES.map((name): [string, string[]] => [name, ['ghp_a', 'gho_a', 'unknown']]),
  ])('any other is tried: %s', async (name, tokens) => {
    for (const token of tokens) {
      expect(await problems(name, { token }, CHANGES.includes(name) ? { repository: '5' } : {})).toEqual([])
    }
  })

  test.each([...USER_LISTS, ...CHANGES])('an App cannot act for a user: %s', async (name) => {
    const works = USER_LISTS.includes(name) ? USER_TOKEN : CLASSIC_TOKEN
    expect(await problems(name, APP, CHANGES.includes(name) ? { repository: '5' } : {})).toEqual([
      `client-id: ${name} acts on behalf of a user, which a GitHub App cannot do; set token to ${works} instead of client-id and private-key.`,
    ])
  })
})

describe('a token narrowed to repositories', () => {
  test.each([
    ['the target among them', 'create-registration-token', 'octo-org/octo-repo', 'a,octo-repo'],
    ['the target in other case', 'create-registration-token', 'octo-org/octo-repo', 'Octo-Repo'],
    ['no operation on the target', 'create-installation-token', 'octo-org/octo-repo', 'a'],
    ['an organization', 'create-registration-token', 'octo-org', 'a'],
  ])('is fine with %s', async (_, name, target, repositories) => {
    expect(await problems(name, APP, { target, repositories })).toEqual([])
  })

  test.each(RUNNER_OPERATIONS)('must reach the target of %s', async (name) => {
    expect(await problems(name, APP, { target: 'octo-org/octo-repo', repositories: 'a,b' })).toEqual([
      `repositories: octo-repo is missing, which ${name} acts on; add it, or leave repositories out.`,
    ])
  })
})

describe('the table of operations', () => {
  test('has a row for each name, in the order of the names', () => {
    expect(Object.keys(OPERATIONS)).toEqual([...OPERATION_NAMES])
  })

  test.each(OPERATION_NAMES.map((name) => [name]))('%s has code', async (name) => {
    expect(typeof (await OPERATIONS[name].load()).run).toBe('function')
  })

  test('takes permissions and kinds of token from the endpoints', () => {
    const of = (name: keyof typeof OPERATIONS) => [
      permissionsOf(OPERATIONS[name], 'repository'),
      permissionsOf(OPERATIONS[name], 'organization'),
      tokenOf(OPERATIONS[name]),
    ]
    const write = [{ administration: 'write' }, { organization_self_hosted_runners: 'write' }, undefined]
    const read = [{ administration: 'read' }, { organization_self_hosted_runners: 'read' }, undefined]
    expect(of('create-installation-token')).toEqual(['all', 'all', undefined])
    expect(of('create-jit-config')).toEqual(write)
    expect(of('delete-runner')).toEqual(write)
    expect(of('download-runner')).toEqual(read)
    expect(of('check-runner-versions')).toEqual(read)
    expect(of('add-installation-repository')).toEqual([{}, {}, 'classic personal access token'])
  })
})
