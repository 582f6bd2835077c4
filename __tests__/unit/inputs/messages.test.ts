import { describe, expect, test } from '@jest/globals'
import { problemsWith } from '../support.js'

/** What problems with the inputs say, and what they never say. */

function problemsOf(inputs: Record<string, string>): Promise<string[]> {
  return problemsWith({ token: 'ghp_0123456789', operation: 'create-remove-token', ...inputs })
}

describe('credentials and queries in URLs are not repeated', () => {
  test.each([
    ['target', 'https://octocat:hunter2hunter2@github.com/o/r'],
    ['target', 'https://github.com/o/r?token=hunter2hunter2'],
    ['target', 'ftp://u:hunter2hunter2@github.com/o'],
    ['github-api-url', 'ftp://u:hunter2hunter2@h/api/v3'],
    ['github-api-url', 'https://u:hunter2hunter2@h/api/v3'],
    ['github-api-url', 'https://u:hunter2hunter2@h:99999/api/v3'],
    ['github-api-url', 'https://h/api/v3?access_token=hunter2hunter2'],
    ['private-key', '-----BEGIN HUNTER2HUNTER2-----\nAAAA\n-----END HUNTER2HUNTER2-----'],
  ])('%s: %s', async (input, value) => {
    const problems = await problemsOf({
      [input]: value,
      ...(input === 'private-key' && { token: '', 'client-id': 'Iv1.0' }),
    })
    expect(problems.join('\n')).toContain(input)
    expect(problems.join('\n')).not.toMatch(/hunter2hunter2/i)
  })
})

describe('a URL is what a person sees', () => {
  test.each([
    ['target', 'https://github.com/octo-org/octo\n-repo'],
    ['target', 'https://git\thub.com/octo-org'],
    ['target', 'https:\\\\github.com\\octo-org'],
    ['target', 'https:github.com/octo-org'],
    ['github-api-url', 'https://h/api\n/v3'],
    ['github-api-url', 'https:h/api/v3'],
  ])('%s: %j is refused', async (input, value) => {
    expect(await problemsOf({ [input]: value })).toEqual([expect.stringContaining(input)])
  })
})

describe('every problem is told', () => {
  test('of each entry of a list', async () => {
    const problems = await problemsOf({
      operation: 'mint, revoke',
      permissions: 'actions: raed\nissues: wirte',
      repositories: 'x/y/z, q/r',
    })
    expect(problems).toEqual([
      expect.stringMatching(/^operation: "mint"/),
      expect.stringMatching(/^operation: "revoke"/),
      expect.stringMatching(/^repositories: "x\/y\/z"/),
      expect.stringMatching(/^repositories: q\/r/),
      expect.stringMatching(/^permissions: "actions: raed"/),
      expect.stringMatching(/^permissions: "issues: wirte"/),
    ])
  })

  test('of a target beside a wrong github-api-url', async () => {
    const problems = await problemsOf({ 'github-api-url': 'nonsense', target: 'a/b/c' })
    expect(problems).toEqual([expect.stringMatching(/^target: /), expect.stringMatching(/^github-api-url: /)])
  })

  test('with the level that was meant', async () => {
    expect(await problemsOf({ permissions: 'administration: wirte' })).toEqual([
      expect.stringContaining('did you mean administration: write?'),
    ])
  })

  test('in one line, whatever line breaks the input has', async () => {
    expect(await problemsOf({ target: 'octo\norg' })).toHaveLength(1)
  })
})

test('an underscore does not hide an input of similar actions', async () => {
  expect(await problemsOf({ app_id: '12345' })).toEqual([expect.stringContaining('set client-id')])
})

test('a key with a passphrase is named as one, in both formats', async () => {
  const key =
    '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES\n\nAAAA\n-----END RSA PRIVATE KEY-----'
  expect(await problemsOf({ token: '', 'client-id': 'Iv1.0', 'private-key': key })).toEqual([
    expect.stringContaining('encrypted with a passphrase'),
  ])
})

test('base64 of something else is told as what it is', async () => {
  const secret = Buffer.from('0123456789abcdef0123456789abcdef01234567').toString('base64')
  expect(await problemsOf({ token: '', 'client-id': 'Iv1.0', 'private-key': secret })).toEqual([
    expect.stringContaining('client secret'),
  ])
})
