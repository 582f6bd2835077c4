import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { problemsWith, stepOf } from '../support.js'

const PRIVATE_KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString()
const REMOVE = { operation: 'create-remove-token' }

describe('credentials', () => {
  test.each(['Iv23liABCDEFGHIJKLMN', 'Iv1.0123456789abcdef', '123456'])('of an App with %s', async (clientId) => {
    const { credentials } = await stepOf({ 'client-id': clientId, 'private-key': PRIVATE_KEY })
    expect(credentials).toMatchObject({ kind: 'app', clientId, privateKey: { pem: PRIVATE_KEY } })
  })

  test.each([
    ['ghs_16C7e42F292c6912E7710c838347Ae178B4a', 'installation token'],
    [`ghs_123456_${'eyJhbGciOiJSUzI1NiJ9.'.repeat(195)}`, 'installation token'],
    ['ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'classic personal access token'],
    ['0123456789abcdef0123456789abcdef01234567', 'unknown'],
  ])('of a token: %.30s…', async (token, tokenKind) => {
    const { credentials } = await stepOf({ ...REMOVE, token })
    expect(credentials).toEqual({ kind: 'token', token, tokenKind })
  })

  const EMPTY = /fork.*Dependabot.*no secrets/
  const id = { 'client-id': 'Iv23liABCDEFGHIJKLMN' }
  const key = { 'private-key': PRIVATE_KEY }
  test.each<[string, Record<string, string>, RegExp[]]>([
    ['nothing at all', {}, [/^client-id, private-key: .*empty/]],
    ['an empty client-id', key, [/^client-id: it is empty/]],
    ['an empty private-key', id, [/^private-key: it is empty/]],
  ])('%s: says that forks and Dependabot get no secrets', async (_, given, expected) => {
    const problems = await problemsWith(given)
    expect(problems).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
    for (const problem of problems) expect(problem).toMatch(EMPTY)
  })

  test.each<[string, Record<string, string>, RegExp[]]>([
    ['App and token', { ...id, ...key, token: 'ghs_abcdefgh' }, [/^token: .*together with client-id and private-key/]],
    ['client-id and token', { ...id, token: 'ghs_abcdefgh' }, [/^token: .*together with client-id and private-key/]],
    ['private-key and token', { ...key, token: 'ghs_abcdefgh' }, [/^token: .*together with client-id and private-key/]],
    ['a token with a newline inside', { token: 'ghs_abcd\nefgh' }, [/^token: /]],
    ['a token with a space inside', { token: 'Bearer ghs_abcdefgh' }, [/^token: /]],
    ['a token with an umlaut', { token: 'ghs_äbcdefgh' }, [/^token: /]],
    [
      'the name of the App as client-id',
      { 'client-id': 'octo-runners', ...key },
      [/^client-id: this looks like the name/],
    ],
    ['a client-id that is none', { 'client-id': 'octo app!', ...key }, [/^client-id: /]],
    ['a private-key that is none', { ...id, 'private-key': 'octo' }, [/^private-key: /]],
    ['both', { 'client-id': 'octo app!', 'private-key': 'octo' }, [/^client-id: /, /^private-key: /]],
  ])('%s is refused', async (_, given, expected) => {
    expect(await problemsWith(given)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
  })

  test.each<[string, Record<string, string>, string]>([
    ['a broken token', { token: 'ghs_abcd efgh1234' }, 'efgh1234'],
    ['a private key as client-id', { 'client-id': PRIVATE_KEY, ...key }, PRIVATE_KEY.split('\n')[3] ?? ''],
    ['a token as private-key', { ...id, 'private-key': 'ghs_abcdefgh1234' }, 'abcdefgh'],
  ])('%s is not repeated', async (_, given, secret) => {
    const problems = await problemsWith(given)
    expect(problems).toHaveLength(1)
    expect(problems.join()).not.toContain(secret)
  })
})
