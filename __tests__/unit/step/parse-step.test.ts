import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { ENTERPRISE_SERVER, GHE_COM, GITHUB, problemsWith, stepOf } from '../support.js'

const PRIVATE_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString()
const APP = { 'client-id': 'Iv23liABCDEFGHIJKLMN', 'private-key': PRIVATE_KEY }
const ENTERPRISE = { target: 'enterprises/octo-enterprise' }
const WAIT = { operation: 'wait-for-runner', 'runner-name': 'a' }
const REGISTRATION = { operation: 'create-registration-token' }

describe('inputs that are right', () => {
  test('have the defaults of the contract', async () => {
    expect(await stepOf(APP)).toMatchObject({
      operations: [{ name: 'create-installation-token' }],
      credentials: { kind: 'app', clientId: 'Iv23liABCDEFGHIJKLMN' },
      inputs: {
        'github-api-url': GITHUB,
        'github-api-version': '2022-11-28',
        target: { level: 'repository', owner: 'octo-org', repo: 'octo-repo' },
        'installation-id': undefined,
        repository: undefined,
        repositories: undefined,
        permissions: undefined,
        'revoke-token': 'auto',
      },
    })
  })

  test('are all taken', async () => {
    const step = await stepOf({
      ...APP,
      operation: 'create-registration-token\nrevoke-installation-token',
      target: 'https://github.example.com/octo-org',
      'installation-id': '42',
      repositories: 'a, octo-org/b',
      permissions: 'organization_self_hosted_runners: write\nmetadata: read',
      'revoke-token': 'never',
      'github-api-url': 'https://github.example.com/api/v3/',
      'github-api-version': '2026-03-10',
    })
    expect(step).toMatchObject({
      operations: [{ name: 'create-registration-token' }, { name: 'revoke-installation-token' }],
      inputs: {
        'github-api-url': ENTERPRISE_SERVER,
        'github-api-version': '2026-03-10',
        target: { level: 'organization', org: 'octo-org' },
        'installation-id': 42,
        repository: undefined,
        repositories: ['a', 'b'],
        permissions: { organization_self_hosted_runners: 'write', metadata: 'read' },
        'revoke-token': 'never',
      },
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
    ['a wait as long as an App can', { ...APP, ...WAIT, 'wait-timeout': '3000' }],
    ['a longer one with a token', { token: 'ghp_abcdefgh', ...WAIT, 'wait-timeout': '3001' }],
    ['lists with nothing in them', { ...APP, repositories: ' , ', permissions: ',\n,' }],
    ['data residency', { ...APP, 'github-api-url': 'https://api.octocorp.ghe.com', target: `${GHE_COM.webUrl}/octo` }],
  ])('%s', async (_, given) => {
    expect((await stepOf(given)).operations.length).toBeGreaterThan(0)
  })

  test('a list with nothing in it is an empty input', async () => {
    const { inputs } = await stepOf({ ...APP, repositories: ' , ', permissions: ',\n,' })
    expect([inputs.repositories, inputs.permissions]).toEqual([undefined, undefined])
  })
})

describe('one problem is one line that names the input', () => {
  // `mistakes.test.ts` has most of them.
  test.each<[string, Record<string, string>, RegExp]>([
    ['an installation id that is none', { ...APP, 'installation-id': 'octo' }, /^installation-id: /],
    ['repositories of an enterprise', { ...APP, ...ENTERPRISE, repositories: 'a' }, /^repositories: .*enterprise/],
    [
      'an App at an enterprise by its URL',
      { ...APP, ...REGISTRATION, target: 'https://github.com/enterprises/octo-enterprise' },
      /enterprises\/octo-enterprise.*manage_runners:enterprise/,
    ],
  ])('%s', async (_, given, expected) => {
    expect(await problemsWith(given)).toEqual([expect.stringMatching(expected)])
  })
})

describe('every problem is reported at once', () => {
  test('one of each input', async () => {
    const problems = await problemsWith({
      operation: 'mint',
      target: 'a/b/c',
      'client-id': 'octo app!',
      'private-key': 'octo',
      'installation-id': 'x',
      permissions: 'administration: all',
      'revoke-token': 'perhaps',
      'github-api-version': 'v3',
      'runner-labes': 'a',
    })
    expect(problems.map((line) => /^([a-z-]+): /.exec(line)?.[1]).sort()).toEqual(
      [
        'client-id',
        'github-api-version',
        'installation-id',
        'operation',
        'permissions',
        'private-key',
        'revoke-token',
        'runner-labes',
        'target',
      ].sort(),
    )
  })

  test('rules of single inputs and of their combination', async () => {
    const problems = await problemsWith({
      operation: 'revoke-installation-token,create-registration-token,create-remove-token',
      target: 'enterprises/octo-enterprise',
      repositories: 'a',
      token: 'github_pat_abcdefgh',
    })
    expect(problems).toHaveLength(5)
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^operation: .*put revoke-installation-token last/),
        expect.stringMatching(/^repositories: .*enterprise/),
        expect.stringMatching(/^token: revoke-installation-token takes an installation token/),
        expect.stringMatching(/^token: create-registration-token at enterprises/),
        expect.stringMatching(/^token: create-remove-token at enterprises/),
      ]),
    )
  })

  test('an operation checks its inputs without credentials, too', async () => {
    expect(await problemsWith({ operation: 'delete-runner', 'recheck-after': '7200' })).toEqual([
      expect.stringMatching(/^client-id, private-key: both are empty/),
      expect.stringMatching(/^runner-id, .*: delete-runner needs to know which runners/),
    ])
  })

  test('the count and the lines', async () => {
    await expect(stepOf({ ...APP, 'revoke-token': 'x', 'github-api-version': 'v3' })).rejects.toThrow(
      /^2 problems with the inputs:\n- revoke-token: .*\n- github-api-version: [^\n]*$/,
    )
    await expect(stepOf({ ...APP, 'revoke-token': 'x' })).rejects.toThrow(/^Input revoke-token: [^\n]*$/)
  })

  test('no secret is in the report', async () => {
    const problems = await problemsWith({
      'client-id': 'x y',
      'private-key': 'hunter2hunter2',
      token: 'ghp_secret secret',
    })
    expect(problems).toHaveLength(3)
    expect(problems.join()).not.toMatch(/hunter2|ghp_secret/)
  })
})

describe('one cause is one problem', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['an App ID under another name', { 'private-key': PRIVATE_KEY, 'app-id': '12' }, /^app-id: .*set client-id/],
    [
      'a new runner and a selection in one step',
      { ...APP, operation: 'create-jit-config, get-runner', 'runner-labels': 'a', target: 'octo-org' },
      /^operation: create-jit-config and get-runner cannot share a step/,
    ],
    ['an id that is none', { ...APP, operation: 'get-runner', 'runner-id': 'x' }, /^runner-id: "x" is not an id/],
    [
      'a target that is none, beside repositories',
      { ...APP, ...REGISTRATION, target: 'a/b/c', repositories: 'x' },
      /^target: /,
    ],
    [
      'a misspelled operation that would read repository',
      { ...APP, operation: 'add-installation-repositry', repository: 'octo-org/octo-repo' },
      /^operation: .*Did you mean add-installation-repository/,
    ],
    [
      'a misspelled input that is needed',
      { ...APP, operation: 'get-runner', 'runner-nam': 'x' },
      /^runner-nam: .*set runner-name/,
    ],
  ])('%s', async (_, given, expected) => {
    expect(await problemsWith(given)).toEqual([expect.stringMatching(expected)])
  })
})

describe('labels', () => {
  const GET = { token: 'ghp_abcdefgh', operation: 'get-runner' }
  test.each([
    ['self-hosted, linux', ['self-hosted', 'linux']],
    ['["self-hosted", "linux"]', ['self-hosted', 'linux']],
    ['["a, b"]', ['a, b']],
  ])('%s', async (text, labels) => {
    expect((await stepOf({ ...GET, 'runner-labels': text })).inputs['runner-labels']).toEqual(labels)
  })

  test.each(['["self-hosted"', '[1]', '[["a"]]'])('%s is no JSON array of strings', async (text) => {
    expect(await problemsWith({ ...GET, 'runner-labels': text })).toEqual([
      expect.stringMatching(/^runner-labels: this is not a JSON array of strings/),
    ])
  })
})
