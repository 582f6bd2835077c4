import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { parseTarget } from '../../../src/github/target.js'
import { tokenKind } from '../../../src/github/token-kind.js'
import type { Credentials } from '../../../src/inputs/inputs.js'
import type { Operation } from '../../../src/operations/operation.js'
import { credentialProblems, orderProblems, repositoriesProblem } from '../../../src/step/check-operations.js'
import { parseOperations } from '../../../src/step/parse-operations.js'
import { GITHUB } from '../support.js'

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const APP: Credentials = {
  kind: 'app',
  clientId: 'Iv23liABCDEFGHIJKLMN',
  privateKey: { key: privateKey, pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() },
}
const given = (token: string): Credentials => ({ kind: 'token', token, tokenKind: tokenKind(token) })
const GHS = given('ghs_abcdefgh')
const GHP = given('ghp_abcdefgh')
const target = (text: string) => parseTarget(text, GITHUB)
const [BASE] = parseOperations('create-registration-token') as [Operation]
const operation = (name: string, outputs: Operation['outputs']): Operation => ({ ...BASE, name, outputs })

describe('operations that cannot share a step', () => {
  test('set the same output', () => {
    const operations = [operation('a', ['token', 'runner-url']), operation('b', ['app-slug', 'token', 'runner-url'])]
    expect(orderProblems(operations, APP)).toEqual([
      'operation: a and b both set the output token; write them in two steps.',
    ])
  })

  test('are told for each clash', () => {
    const operations = [operation('a', ['token']), operation('b', ['token']), operation('c', ['token'])]
    expect(orderProblems(operations, APP)).toHaveLength(2)
  })

  test.each([
    'create-registration-token,create-remove-token',
    'create-installation-token,create-registration-token,create-remove-token,revoke-installation-token',
  ])('are not these, which have but runner-url in common: %s', (text) => {
    expect(orderProblems(parseOperations(text), APP)).toEqual([])
  })
})

describe('revocation', () => {
  test.each<[string, string, Credentials | undefined]>([
    ['comes last', 'create-registration-token,revoke-installation-token', APP],
    ['comes last with a token', 'create-registration-token,revoke-installation-token', GHS],
    ['of a token stands alone', 'revoke-installation-token', GHS],
    ['is not judged without credentials', 'revoke-installation-token', undefined],
  ])('%s', (_, text, credentials) => {
    expect(orderProblems(parseOperations(text), credentials)).toEqual([])
  })

  test.each<[string, string, Credentials, RegExp[]]>([
    [
      'ends the token for what comes after it',
      'create-registration-token,revoke-installation-token,create-remove-token',
      APP,
      [/create-remove-token .*write revoke-installation-token last/],
    ],
    [
      'ends a token given for what comes after it',
      'revoke-installation-token,create-remove-token',
      GHS,
      [/create-remove-token .*write revoke-installation-token last/],
    ],
    [
      'has nothing to revoke before a token was minted',
      'revoke-installation-token',
      APP,
      [/revoke-installation-token has nothing to revoke.* token:/],
    ],
    [
      'can be wrong in both ways',
      'revoke-installation-token,create-remove-token',
      APP,
      [/write revoke-installation-token last/, /nothing to revoke/],
    ],
  ])('%s', (_, text, credentials, problems) => {
    expect(orderProblems(parseOperations(text), credentials)).toEqual(
      problems.map((pattern) => expect.stringMatching(pattern)),
    )
  })
})

const RUNNER_OPERATIONS = ['create-registration-token', 'create-remove-token']

describe('an enterprise', () => {
  const enterprise = target('enterprises/octo-enterprise')

  describe.each(RUNNER_OPERATIONS)('%s', (name) => {
    test.each<[string, Credentials, string, string]>([
      ['an App', APP, 'client-id', 'a GitHub App'],
      ['ghs_', GHS, 'token', 'an installation token (ghs_)'],
      ['ghu_', given('ghu_abcdefgh'), 'token', 'a user access token (ghu_)'],
      ['github_pat_', given('github_pat_abcdefgh'), 'token', 'a fine-grained personal access token (github_pat_)'],
    ])('is out of reach for %s: what works is named', (_, credentials, input, kind) => {
      const problems = credentialProblems(parseOperations(name), credentials, enterprise)
      expect(problems).toHaveLength(1)
      const [problem = ''] = problems
      expect(problem.startsWith(`${input}: ${name} at enterprises/octo-enterprise: ${kind} cannot`)).toBe(true)
      expect(problem).toMatch(/classic personal access token.*manage_runners:enterprise/)
    })

    test.each<[string, Credentials]>([
      ['ghp_', GHP],
      ['no known prefix', given('0123456789abcdef0123456789abcdef01234567')],
    ])('is tried with %s', (_, credentials) => {
      expect(credentialProblems(parseOperations(name), credentials, enterprise)).toEqual([])
    })

    test.each(['octo-org/octo-repo', 'octo-org'])('works with each credential at %s', (text) => {
      for (const credentials of [APP, GHS, GHP, given('ghu_a'), given('github_pat_a')]) {
        expect(credentialProblems(parseOperations(name), credentials, target(text))).toEqual([])
      }
    })
  })

  test('each runner operation is told', () => {
    expect(credentialProblems(parseOperations(RUNNER_OPERATIONS.join()), APP, enterprise)).toHaveLength(2)
  })

  test.each(['create-installation-token', 'revoke-installation-token'])('has no runners in %s', (name) => {
    expect(credentialProblems(parseOperations(name), APP, enterprise)).toEqual([])
  })

  test('is not judged where the target is unknown', () => {
    expect(credentialProblems(parseOperations('create-registration-token'), APP, undefined)).toEqual([])
  })
})

describe('a token given', () => {
  test.each(['ghs_a', 'ghp_a', 'ghu_a', 'github_pat_a', 'unknown'])('mints none: %s', (token) => {
    const problems = credentialProblems(parseOperations('create-installation-token'), given(token), target('octo-org'))
    expect(problems).toEqual([expect.stringMatching(/^token: .*client-id and private-key/)])
  })

  test.each([
    ['ghp_a', 'a classic personal access token (ghp_)'],
    ['github_pat_a', 'a fine-grained personal access token (github_pat_)'],
    ['ghu_a', 'a user access token (ghu_)'],
    ['gho_a', 'an OAuth app token (gho_)'],
    ['ghr_a', 'a refresh token (ghr_)'],
  ])('cannot be revoked as an installation token: %s', (token, kind) => {
    const problems = credentialProblems(parseOperations('revoke-installation-token'), given(token), target('octo-org'))
    expect(problems).toEqual([`token: revoke-installation-token takes an installation token (ghs_); this is ${kind}.`])
  })

  test.each(['ghs_a', '0123456789abcdef'])('may be revoked: %s', (token) => {
    const operations = parseOperations('revoke-installation-token')
    expect(credentialProblems(operations, given(token), target('octo-org'))).toEqual([])
  })
})

const USER_LISTS = ['list-user-installations', 'list-user-installation-repositories']
const CHANGES = ['add-installation-repository', 'remove-installation-repository']
const USER_TOKEN = 'a user access token (ghu_) of the GitHub App'
const CLASSIC_TOKEN = 'a classic personal access token (ghp_) with the scope repo'

describe('a token whose prefix shows that it cannot do this', () => {
  const rows: [operation: string, token: string, kind: string, works: string][] = [
    ...[...USER_LISTS, ...CHANGES].map((name): [string, string, string, string] => [
      name,
      'ghs_a',
      'an installation token (ghs_)',
      USER_LISTS.includes(name) ? USER_TOKEN : CLASSIC_TOKEN,
    ]),
    ...CHANGES.flatMap((name): [string, string, string, string][] => [
      [name, 'ghu_a', 'a user access token (ghu_)', CLASSIC_TOKEN],
      [name, 'github_pat_a', 'a fine-grained personal access token (github_pat_)', CLASSIC_TOKEN],
    ]),
    ...[
      ['ghp_a', 'a classic personal access token (ghp_)'],
      ['github_pat_a', 'a fine-grained personal access token (github_pat_)'],
      ['ghu_a', 'a user access token (ghu_)'],
      ['gho_a', 'an OAuth app token (gho_)'],
      ['ghr_a', 'a refresh token (ghr_)'],
    ].map(([token = '', kind = '']): [string, string, string, string] => [
      'list-installation-repositories',
      token,
      kind,
      'an installation token (ghs_)',
    ]),
  ]
  test.each(rows)('%s with %s', (name, token, kind, works) => {
    for (const at of ['octo-org', 'enterprises/octo-enterprise']) {
      expect(credentialProblems(parseOperations(name), given(token), target(at))).toEqual([
        `token: ${name} takes ${works}; this is ${kind}.`,
      ])
    }
  })

  test.each<[string, string[]]>([
    ['list-installation-repositories', ['ghs_a', 'unknown']],
    ...USER_LISTS.map((name): [string, string[]] => [name, ['ghu_a', 'ghp_a', 'github_pat_a', 'gho_a', 'unknown']]),
    ...CHANGES.map((name): [string, string[]] => [name, ['ghp_a', 'gho_a', 'unknown']]),
  ])('any other is tried: %s', (name, tokens) => {
    for (const token of tokens) {
      for (const at of ['octo-org', 'enterprises/octo-enterprise']) {
        expect(credentialProblems(parseOperations(name), given(token), target(at))).toEqual([])
      }
    }
  })

  test.each([...USER_LISTS, ...CHANGES])('an App acts for nobody: %s', (name) => {
    const works = USER_LISTS.includes(name) ? USER_TOKEN : CLASSIC_TOKEN
    expect(credentialProblems(parseOperations(name), APP, target('octo-org'))).toEqual([
      `client-id: ${name} acts for a person, which a GitHub App cannot; write token: with ${works} instead of client-id and private-key.`,
    ])
  })

  test('an App lists what its installation reaches, also that of an enterprise', () => {
    for (const at of ['octo-org/octo-repo', 'octo-org', 'enterprises/octo-enterprise']) {
      expect(credentialProblems(parseOperations('list-installation-repositories'), APP, target(at))).toEqual([])
    }
  })

  test.each([
    ['list-installation-repositories,list-user-installation-repositories', 'repositories'],
    [CHANGES.join(), 'repository-id'],
  ])('%s cannot share a step: both set %s', (text, output) => {
    expect(orderProblems(parseOperations(text), undefined)).toEqual([
      expect.stringContaining(`both set the output ${output}; write them in two steps`),
    ])
  })
})

describe('a token narrowed to repositories', () => {
  test.each([
    ['the target among them', 'create-registration-token', 'octo-org/octo-repo', ['a', 'octo-repo']],
    ['the target in other case', 'create-registration-token', 'octo-org/octo-repo', ['Octo-Repo']],
    ['no operation on the target', 'create-installation-token', 'octo-org/octo-repo', ['a']],
    ['an organization', 'create-registration-token', 'octo-org', ['a']],
  ])('is fine with %s', (_, name, text, repositories) => {
    expect(repositoriesProblem(parseOperations(name), target(text), repositories)).toBeUndefined()
  })

  test.each(RUNNER_OPERATIONS)('must reach the target of %s', (name) => {
    const operations = parseOperations(name)
    expect(repositoriesProblem(operations, target('octo-org/octo-repo'), ['a', 'b'])).toBe(
      `repositories: octo-repo is missing, which ${name} acts on; add it, or leave repositories out.`,
    )
  })
})
