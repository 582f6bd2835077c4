import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { parseStep } from '../../../src/step/parse-step.js'
import { actionErrorOf, ENTERPRISE_SERVER, GHE_COM, GITHUB, rawInputs } from '../support.js'

const PRIVATE_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString()
const APP = { 'client-id': 'Iv23liABCDEFGHIJKLMN', 'private-key': PRIVATE_KEY }
const ENTERPRISE = { target: 'enterprises/octo-enterprise' }
const REGISTRATION = { operation: 'create-registration-token' }

describe('inputs that are right', () => {
  test('have the defaults of the contract', () => {
    const inputs = parseStep(rawInputs(APP))
    expect(inputs).toMatchObject({
      operations: [{ name: 'create-installation-token' }],
      server: GITHUB,
      apiVersion: '2022-11-28',
      target: { level: 'repository', owner: 'octo-org', repo: 'octo-repo' },
      credentials: { kind: 'app', clientId: 'Iv23liABCDEFGHIJKLMN' },
      installation: { id: undefined, repository: undefined },
      repositories: undefined,
      permissions: undefined,
      revokeToken: 'auto',
    })
  })

  test('are all taken', () => {
    const inputs = parseStep(
      rawInputs({
        ...APP,
        operation: 'create-registration-token\nrevoke-installation-token',
        target: 'https://github.example.com/octo-org',
        'installation-id': '42',
        repositories: 'a, octo-org/b',
        permissions: 'organization_self_hosted_runners: write\nmetadata: read',
        'revoke-token': 'never',
        'github-api-url': 'https://github.example.com/api/v3/',
        'github-api-version': '2026-03-10',
      }),
    )
    expect(inputs).toMatchObject({
      operations: [{ name: 'create-registration-token' }, { name: 'revoke-installation-token' }],
      server: ENTERPRISE_SERVER,
      apiVersion: '2026-03-10',
      target: { level: 'organization', org: 'octo-org' },
      installation: { id: 42, repository: undefined },
      repositories: ['a', 'b'],
      permissions: { organization_self_hosted_runners: 'write', metadata: 'read' },
      revokeToken: 'never',
    })
  })

  test.each<[string, Record<string, string>]>([
    ['an App at an enterprise, for its token alone', { ...APP, ...ENTERPRISE }],
    ['a classic token at an enterprise', { ...REGISTRATION, ...ENTERPRISE, token: 'ghp_abcdefgh' }],
    ['a token of an old server at an enterprise', { ...REGISTRATION, ...ENTERPRISE, token: '0123456789abcdef' }],
    ['an installation token at an organization', { ...REGISTRATION, target: 'octo-org', token: 'ghs_abcdefgh' }],
    ['the revocation of a token given', { operation: 'revoke-installation-token', token: 'ghs_abcdefgh' }],
    ['a revocation at the end', { ...APP, operation: 'create-remove-token,revoke-installation-token' }],
    ['two operations that share runner-url', { ...APP, operation: 'create-remove-token,create-registration-token' }],
    ['lists with nothing in them', { ...APP, repositories: ' , ', permissions: ',\n,' }],
    ['data residency', { ...APP, 'github-api-url': 'https://api.octocorp.ghe.com', target: `${GHE_COM.webUrl}/octo` }],
  ])('%s', (_, given) => {
    expect(parseStep(rawInputs(given)).operations.length).toBeGreaterThan(0)
  })

  test('a list with nothing in it is an empty input', () => {
    const inputs = parseStep(rawInputs({ ...APP, repositories: ' , ', permissions: ',\n,' }))
    expect([inputs.repositories, inputs.permissions]).toEqual([undefined, undefined])
  })
})

describe('one problem is one line that names the input', () => {
  const NOT_AT_AN_ENTERPRISE = /enterprises\/octo-enterprise.*manage_runners:enterprise/
  test.each<[string, Record<string, string>, RegExp]>([
    ['an unknown operation', { ...APP, operation: 'create-token' }, /^Input operation: .*Valid: create-installation/],
    [
      'an operation twice',
      { ...APP, operation: 'create-remove-token,create-remove-token' },
      /^Input operation: .*twice/,
    ],
    ['a target that is none', { ...APP, target: 'a/b/c' }, /^Input target: /],
    ['a target elsewhere', { ...APP, target: 'https://octocorp.ghe.com/octo-org' }, /^Input target: .*github-api-url/],
    ['an API URL that is none', { ...APP, 'github-api-url': 'https://github.com' }, /^Input github-api-url: /],
    ['an API version that is none', { ...APP, 'github-api-version': 'v3' }, /^Input github-api-version: /],
    ['an installation id that is none', { ...APP, 'installation-id': 'octo' }, /^Input installation-id: /],
    ['a repository of someone else', { ...APP, repositories: 'mona/a' }, /^Input repositories: /],
    ['a permission that is none', { ...APP, permissions: 'administration' }, /^Input permissions: /],
    [
      'a word for revoke-token',
      { ...APP, 'revoke-token': 'alwys' },
      /^Input revoke-token: .*always.*Valid: auto, always/,
    ],
    ['no credentials', {}, /^Input client-id, private-key: .*Dependabot/],
    ['no private key', { 'client-id': 'Iv23li' }, /^Input private-key: .*Dependabot/],
    ['no client id', { 'private-key': PRIVATE_KEY }, /^Input client-id: .*Dependabot/],
    ['an App and a token', { ...APP, token: 'ghp_abcdefgh' }, /^Input token: .*instead of client-id/],
    ['a token that should mint', { token: 'ghp_abcdefgh' }, /^Input token: create-installation-token .*client-id/],
    ['a token that cannot be revoked', { operation: 'revoke-installation-token', token: 'ghp_a' }, /^Input token: /],
    [
      'a revocation of nothing',
      { ...APP, operation: 'revoke-installation-token' },
      /^Input operation: .*nothing to rev/,
    ],
    [
      'a revocation too early',
      { ...APP, operation: 'create-remove-token,revoke-installation-token,create-registration-token' },
      /^Input operation: create-registration-token .*write revoke-installation-token last/,
    ],
    [
      'repositories of an enterprise',
      { ...APP, ...ENTERPRISE, repositories: 'a' },
      /^Input repositories: .*enterprise/,
    ],
    [
      'repositories without the target',
      { ...APP, ...REGISTRATION, repositories: 'a' },
      /^Input repositories: octo-repo/,
    ],
    ['an App at an enterprise', { ...APP, ...REGISTRATION, ...ENTERPRISE }, NOT_AT_AN_ENTERPRISE],
    ['ghs_ at an enterprise', { ...REGISTRATION, ...ENTERPRISE, token: 'ghs_abcdefgh' }, NOT_AT_AN_ENTERPRISE],
    ['ghu_ at an enterprise', { ...REGISTRATION, ...ENTERPRISE, token: 'ghu_abcdefgh' }, NOT_AT_AN_ENTERPRISE],
    ['github_pat_ at an enterprise', { ...REGISTRATION, ...ENTERPRISE, token: 'github_pat_a' }, NOT_AT_AN_ENTERPRISE],
    [
      'an App at an enterprise by its URL',
      { ...APP, ...REGISTRATION, target: 'https://github.com/enterprises/octo-enterprise' },
      NOT_AT_AN_ENTERPRISE,
    ],
  ])('%s', (_, given, expected) => {
    const message = actionErrorOf(() => parseStep(rawInputs(given)))
    expect(message).toMatch(expected)
    expect(message).not.toContain('\n')
  })
})

describe('every problem is reported at once', () => {
  test('one of each input', () => {
    const raw = rawInputs({
      operation: 'mint',
      target: 'a/b/c',
      'client-id': 'octo app!',
      'private-key': 'octo',
      'installation-id': 'x',
      permissions: 'administration: all',
      'revoke-token': 'perhaps',
      'github-api-version': 'v3',
    })
    const [head, ...lines] = actionErrorOf(() => parseStep(raw, ['targets: there is no such input.'])).split('\n')
    expect(head).toBe('9 problems with the inputs:')
    const named = lines.map((line) => /^- ([a-z-]+): /.exec(line)?.[1])
    expect(named.sort()).toEqual(
      [
        'client-id',
        'github-api-version',
        'installation-id',
        'operation',
        'permissions',
        'private-key',
        'revoke-token',
        'target',
        'targets',
      ].sort(),
    )
  })

  test('rules of single inputs and of their combination', () => {
    const raw = rawInputs({
      operation: 'revoke-installation-token,create-registration-token,create-remove-token',
      target: 'enterprises/octo-enterprise',
      repositories: 'a',
      token: 'github_pat_abcdefgh',
    })
    const [head, ...lines] = actionErrorOf(() => parseStep(raw)).split('\n')
    expect(head).toBe('5 problems with the inputs:')
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^- operation: .*write revoke-installation-token last/),
        expect.stringMatching(/^- repositories: .*enterprise/),
        expect.stringMatching(/^- token: revoke-installation-token takes an installation token/),
        expect.stringMatching(/^- token: create-registration-token at enterprises/),
        expect.stringMatching(/^- token: create-remove-token at enterprises/),
      ]),
    )
  })

  test('a problem found before is reported, even alone', () => {
    const found = 'targets: there is no such input; write target.'
    expect(actionErrorOf(() => parseStep(rawInputs(APP), [found]))).toBe(`Input ${found}`)
  })

  test('no secret is in the report', () => {
    const raw = rawInputs({ 'client-id': 'x y', 'private-key': 'hunter2hunter2', token: 'ghp_secret secret' })
    const message = actionErrorOf(() => parseStep(raw))
    expect(message).not.toMatch(/hunter2|ghp_secret/)
  })
})
