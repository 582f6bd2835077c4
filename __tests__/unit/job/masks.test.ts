import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { createMasks, redacting } from '../../../src/job/masks.js'
import { createRecorder } from '../../support/recorder.js'

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString()
const LINES = KEY.trimEnd().split('\n').slice(1, -1)

function masked(...secrets: string[]): string[] {
  const seen: string[] = []
  const masks = createMasks((secret) => seen.push(secret))
  for (const secret of secrets) masks.add(secret)
  return seen
}

function redacted(text: string, ...secrets: string[]): string {
  const masks = createMasks(() => {})
  for (const secret of secrets) masks.add(secret)
  return masks.redact(text)
}

describe('what is masked', () => {
  test.each<[string, string[], string[]]>([
    ['a token', ['ghs_abcdefgh'], ['ghs_abcdefgh']],
    ['each of several', ['ghs_abcdefgh', 'AABBCCDD'], ['ghs_abcdefgh', 'AABBCCDD']],
    ['the same once', ['ghs_abcdefgh', 'ghs_abcdefgh'], ['ghs_abcdefgh']],
    ['nothing of nothing', [''], []],
    ['several lines whole and one by one', ['first\nsecond'], ['first\nsecond', 'first', 'second']],
    ['CRLF lines', ['first\r\nsecond'], ['first\r\nsecond', 'first', 'second']],
    ['lines with \\n escapes', ['first\\nsecond'], ['first\\nsecond', 'first', 'second']],
    ['lines without their indentation', ['  first\n  second'], ['  first\n  second', 'first', 'second']],
    [
      'no line so short that it would blot out the log',
      ['first\nab\n\n \nsecond'],
      ['first\nab\n\n \nsecond', 'first', 'second'],
    ],
    ['a line of four characters', ['first\nabcd'], ['first\nabcd', 'first', 'abcd']],
    ['a short secret that is all there is', ['ab'], ['ab']],
  ])('%s', (_, secrets, expected) => {
    expect(masked(...secrets)).toEqual(expected)
  })

  test.each<[string, string]>([
    ['real newlines', KEY],
    ['CRLF', KEY.replaceAll('\n', '\r\n')],
    ['\\n escapes', KEY.replaceAll('\n', '\\n')],
  ])(
    'a private key with %s: whole and each line of it, but not the first and last, which are the same for all',
    (_, key) => {
      const seen = masked(key)
      expect(seen[0]).toBe(key)
      expect(seen.slice(1)).toEqual(LINES.filter((line) => line.length >= 4))
    },
  )
})

describe('what is redacted', () => {
  test.each<[string, string, string[], string]>([
    ['a secret', 'token ghs_abcdefgh.', ['ghs_abcdefgh'], 'token ***.'],
    ['each time', 'abcd abcd', ['abcd'], '*** ***'],
    ['several', 'abcd efgh', ['efgh', 'abcd'], '*** ***'],
    ['one line of several', 'so: second', ['first\nsecond'], 'so: ***'],
    ['the longest first', 'abcdefgh', ['abcd', 'abcdefgh'], '***'],
    ['signs that mean something in patterns', 'a $& b', ['$&'], 'a *** b'],
    ['nothing, where there is nothing', 'plain', ['abcd'], 'plain'],
    ['nothing without secrets', 'plain', [], 'plain'],
    ['no empty secret', 'plain', [''], 'plain'],
  ])('%s', (_, text, secrets, expected) => {
    expect(redacted(text, ...secrets)).toBe(expected)
  })

  test('a whole key leaves nothing of itself', () => {
    const text = redacted(`before ${KEY} after`, KEY)
    expect(text).toBe('before *** after')
    for (const line of LINES) expect(redacted(`x${line}y`, KEY)).toBe('x***y')
  })
})

test.each(['info', 'notice', 'warning', 'debug', 'fail'] as const)('%s shows no secret', (level) => {
  const { commands, lines, debug } = createRecorder()
  const masks = createMasks(commands.mask)
  const { [level]: show } = redacting(commands, masks)
  masks.add('ghs_abcdefgh')
  show('token ghs_abcdefgh.')
  const shown = level === 'fail' ? 'error' : level
  expect([...lines, ...debug]).toEqual([level === 'debug' ? 'token ***.' : `${shown} token ***.`])
})
