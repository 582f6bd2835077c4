import { afterAll, describe, expect, test } from '@jest/globals'
import { deadPort } from '../../../harness/own-port.js'
import { cleanUp } from '../../../src/clean-up.js'
import { runOf, withBench } from '../../support/error-table.js'
import { createRecorder } from '../../support/recorder.js'
import { createTestTimer } from '../../support/test-timer.js'
import '../../unit/http/one-realm.js'
import { closeServers } from '../../unit/http/local-server.js'

/** In debug mode the log has each cause of an error with its stack, and in no other place is a stack. */

afterAll(closeServers)

const STACK = /\n\s+at /

/** The first line of each error in the chain, the outermost first. */
function chainOf(debug: readonly string[]): string[] {
  const chain = debug.filter((text) => STACK.test(text))
  expect(chain).toHaveLength(1)
  return chain
    .join()
    .split('\nCaused by: ')
    .map((text) => text.split('\n')[0] ?? '')
}

const KEY = '-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----'

describe('main', () => {
  test.each<[string, (dead: string) => Record<string, string>, RegExp[]]>([
    [
      'no connection: down to what the socket said',
      (dead) => ({ 'github-api-url': dead }),
      [
        /^ApiError: Could not look up the App's installation/,
        /^\w*Error.*: /,
        /^TransportError: 127\.0\.0\.1:\d+ refused the connection \(ECONNREFUSED\)/,
        /^Error: connect ECONNREFUSED 127\.0\.0\.1:\d+/,
      ],
    ],
    [
      'a refusal: down to what Octokit made of the answer',
      () => ({ 'client-id': 'Iv23liNOSUCHAPP00000' }),
      [/^ApiError: Could not look up the App's installation/, /^HttpError: Integration not found/],
    ],
    [
      'an input: down to what OpenSSL said',
      () => ({ 'private-key': KEY }),
      [
        /^ActionError: Input private-key: the key is damaged/,
        /^InputProblem: private-key: the key is damaged/,
        /^Error: error:/,
      ],
    ],
    [
      'several inputs: all of them',
      () => ({ 'private-key': KEY, target: '../x', 'revoke-token': 'maybe' }),
      [
        /^ActionError: 3 problems with the inputs/,
        /^AggregateError: several inputs/,
        /^InputProblem: target: /,
        /^InputProblem: private-key: /,
        /^Error: error:/,
        /^InputProblem: revoke-token: /,
      ],
    ],
  ])('%s', async (_, inputs, expected) => {
    const dead = `http://127.0.0.1:${await deadPort()}`
    await withBench(async (bench) => {
      const { run } = await runOf(bench, inputs(dead))
      expect(chainOf(run.debug)).toEqual(expected.map((line) => expect.stringMatching(line)))
      expect(run.lines.join('\n')).not.toMatch(STACK)
      expect(run.summary()).not.toMatch(STACK)
      expect(JSON.stringify([run.outputs, run.state])).not.toMatch(/\\n\s+at /)
    })
  })

  test('a connection that breaks off tells its code', async () => {
    await withBench(async (bench) => {
      bench.emulator.faults.add({ path: /installation$/, cut: 'before-headers', times: Number.POSITIVE_INFINITY })
      const { run } = await runOf(bench, {}, /installation$/)
      expect(run.debug.join('\n')).toMatch(/Caused by: Error: socket hang up\n[\s\S]*code: ECONNRESET/)
      expect(run.lines.join('\n')).not.toMatch(STACK)
    })
  })
})

test('the post step', async () => {
  const { commands, lines, debug } = createRecorder()
  const env = {
    STATE_token: 'ghs_0123456789',
    'STATE_github-api-url': `http://127.0.0.1:${await deadPort()}`,
    'STATE_github-api-version': '2022-11-28',
  }
  await cleanUp(env, commands, { timer: createTestTimer() })
  expect(chainOf(debug).at(-1)).toMatch(/^Error: connect ECONNREFUSED/)
  expect(lines.join('\n')).not.toMatch(STACK)
})
