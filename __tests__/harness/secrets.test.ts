import { generateKeyPairSync } from 'node:crypto'
import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { runStep } from '../../harness/actions-runner.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { findLeaks } from '../support/secrets.js'
import { fixtureAction } from './fixture-action.js'

afterAll(removeTemporaryDirectories)

const TOKEN = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a'
const ODD = 'p@ss wörd/+?&"quote"'
const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString()
const KEY_LINE = KEY.split('\n')[5] ?? ''

const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('each guise is found', () => {
  test.each<[string, string, string, string]>([
    ['raw', TOKEN, `token ${TOKEN}.`, 'raw'],
    ['base64, alignment 0', TOKEN, base64(`${TOKEN}!`), 'base64'],
    ['base64, alignment 1', TOKEN, base64(`:${TOKEN}!`), 'base64'],
    ['base64, alignment 2', TOKEN, base64(`x:${TOKEN}`), 'base64'],
    ['base64 of Basic credentials', TOKEN, base64(`x-access-token:${TOKEN}`), 'base64'],
    ['base64url', 'aaaa???>>>bbbb', Buffer.from('aaaa???>>>bbbb').toString('base64url'), 'base64url'],
    ['URL-encoded', ODD, `https://host/?x=${encodeURIComponent(ODD)}`, 'URL-encoded'],
    ['as a form field', ODD, new URLSearchParams({ a: ODD }).toString(), 'URL-encoded'],
    ['in JSON', ODD, JSON.stringify({ a: ODD }), 'JSON-escaped'],
    ['one line of a key', KEY, `oops ${KEY_LINE}`, 'one line'],
    ['one line of a key in base64', KEY, base64(`--${KEY_LINE}--`), 'base64'],
    ['a whole key with escaped newlines', KEY, KEY.replaceAll('\n', '\\n'), 'one line'],
  ])('%s', (_name, secret, text, how) => {
    expect(findLeaks({ text }, { secret })).toContainEqual({ where: 'text', secret: 'secret', how })
  })

  test('base64 at any place in any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), fc.string(), fc.string(), (secret, before, after) => {
        const leaks = findLeaks({ text: base64(before + secret + after) }, { secret })
        return leaks.some(({ how }) => how === 'base64')
      }),
    )
  })
})

test.each<[string, string, string]>([
  ['PEM armour', KEY, '-----BEGIN RSA PRIVATE KEY-----'],
  ['part of a token', TOKEN, TOKEN.slice(0, -1)],
  ['another text', TOKEN, 'nothing here'],
])('%s is no leak', (_name, secret, text) => {
  expect(findLeaks({ text }, { secret })).toEqual([])
})

test('a short secret is refused', () => {
  expect(() => findLeaks({ text: '' }, { pin: '1234567' })).toThrow('Secret pin is shorter than 8')
})

describe("a step's traces", () => {
  const leaky = (script: string) => runStep({ entry: 'main', actionDirectory: fixtureAction({ main: script }) })
  const say = (where: string) => [{ where, secret: 'token', how: 'raw' }]

  test.each<[string, string, unknown[]]>([
    ['stdout', `console.log('${TOKEN}')`, say('stdout')],
    ['a debug line', `console.log('::debug::${TOKEN}')`, say('stdout')],
    ['stderr', `console.error('${TOKEN}')`, say('stderr')],
    ['the summary', `add('GITHUB_STEP_SUMMARY', '${TOKEN}')`, say('summary')],
    ['an exported variable', `add('GITHUB_ENV', 'A=${TOKEN}\\n')`, say('exported A')],
    ['an annotation', `console.log('::error::${TOKEN}')`, [...say('stdout'), ...say('error')]],
    [
      'a file',
      `require('node:fs').mkdirSync(process.env.RUNNER_TEMP + '/a'); writeFileSync(process.env.RUNNER_TEMP + '/a/b.json', '${TOKEN}')`,
      [expect.objectContaining({ where: expect.stringMatching(/^RUNNER_TEMP.a.b\.json$/) })] as unknown as {
        where: string
      }[],
    ],
    ['a mask', `console.log('::add-mask::${TOKEN}')`, []],
    ['outputs and state', `add('GITHUB_OUTPUT', 'a=${TOKEN}\\n'); add('GITHUB_STATE', 'a=${TOKEN}\\n')`, []],
  ])('%s', async (_name, script, expected) => {
    expect(findLeaks(await leaky(script), { token: TOKEN })).toEqual(expected)
  })

  test('outputs and state on demand', async () => {
    const step = await leaky(`add('GITHUB_OUTPUT', 'a=${TOKEN}\\n'); add('GITHUB_STATE', 'b=${TOKEN}\\n')`)
    const found = findLeaks(step, { token: TOKEN }, { includeOutputs: true })
    expect(found.map(({ where }) => where)).toEqual(['output a', 'state b'])
  })

  test('the workspace on demand', async () => {
    const step = await leaky(`writeFileSync('left', '${TOKEN}')`)
    expect(findLeaks(step, { token: TOKEN })).toEqual([])
    expect(findLeaks(step, { token: TOKEN }, { includeFolders: true })).toHaveLength(1)
  })
})
