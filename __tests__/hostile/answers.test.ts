import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { SCENARIOS, type Scenario } from '../support/scenarios.js'
import { type Outcome, openTrial } from '../support/trial.js'
import { guardNetwork, misdeeds, type NetworkGuard } from './guards.js'
import { hostileJson, hostileText, printSeed, search } from './texts.js'
import '../unit/http/one-realm.js'

/** Whatever the API says: names that are commands, objects that are none, tokens with newlines. */

const RUNS = 40

let port = 0
let guard: NetworkGuard
const stray: unknown[] = []
const noteStray = (reason: unknown) => stray.push(reason)
beforeAll(() => {
  printSeed('answers')
  guard = guardNetwork(() => port)
  process.on('unhandledRejection', noteStray)
})
afterAll(() => {
  process.off('unhandledRejection', noteStray)
  guard.stop()
  removeTemporaryDirectories()
})

/** A place in an answer, and what stands there instead. */
interface Change {
  /** Which answer, counted from 0. */
  readonly answer: number
  /** Which of its values, counted round and round. */
  readonly value: number
  readonly becomes: unknown
}

const SECRETS = new Set(['token', 'encoded_jit_config', 'temp_download_token'])

/** Ways to all values of an answer; secrets, which are no longer themselves once they are changed, apart. */
function waysInto(body: unknown, secrets: boolean): string[][] {
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body).flatMap(([name, value]) => {
    const deeper = waysInto(value, secrets).map((way) => [name, ...way])
    return SECRETS.has(name) === secrets ? [[name], ...deeper] : deeper
  })
}

function put(body: unknown, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (typeof body !== 'object' || body === null) return
  if (rest.length > 0) put(Reflect.get(body, name), rest, value)
  else Object.defineProperty(body, name, { value, writable: true, enumerable: true, configurable: true })
}

/** Runs a scenario with its answers changed; everything that was wrong. */
async function tried(scenario: Scenario, change: (body: unknown, answer: number) => void): Promise<string[]> {
  const { outcome, hosts } = await ran(scenario, change)
  const straight = [...guard.taken()].filter((address) => address !== `127.0.0.1:${port}`)
  // Where a package is to be had is the server's to say; a token goes there only if it is the same origin.
  const downloads = scenario.name.includes('download-runner')
  const problems = misdeeds(outcome, downloads ? new Set([...hosts, ...outcome.asked]) : hosts)
  if (straight.length > 0 && !downloads) problems.push(`connected to ${straight}`)
  for (const { where, secret, how } of outcome.leaks) problems.push(`leak: ${secret} in ${where}, ${how}`)
  return [...problems, ...stray.splice(0).map(String)]
}

async function ran(scenario: Scenario, change: (body: unknown, answer: number) => void) {
  const trial = await openTrial(scenario)
  const { url, world } = trial.emulator
  port = Number(new URL(url).port)
  guard.taken()
  let answers = 0
  world.onAnswer = (body) => {
    change(body, answers++)
    return body
  }
  try {
    return { outcome: await trial.run(), hosts: new Set([new URL(url).host, 'api.github.com']) }
  } finally {
    await trial.close()
  }
}

const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({ answer: fc.nat(6), value: fc.nat(200), becomes: hostileJson }),
  { minLength: 1, maxLength: 4 },
)

const applied = (list: readonly Change[], secrets: boolean) => (body: unknown, answer: number) => {
  for (const one of list) {
    const ways = waysInto(body, secrets)
    const way = ways[one.value % Math.max(1, ways.length)]
    if (one.answer === answer && way) put(body, way, one.becomes)
  }
}

describe.each(SCENARIOS)('$name', (scenario) => {
  test('with values that are anything', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        expect(await tried(scenario, applied(list, false))).toEqual([])
      }),
      search(RUNS),
    )
  })
})

test('secrets that are anything', async () => {
  const anywhere = fc.record({ answer: fc.nat(6), value: fc.constant(0), becomes: hostileJson })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SCENARIOS), anywhere, async (scenario, change) => {
      expect(await tried(scenario, applied([change], true))).toEqual([])
    }),
    search(200),
  )
})

describe('names that are commands', () => {
  const listRunners: Scenario = {
    name: 'list-runners of a hostile organization',
    inputs: (octo) => ({
      'client-id': octo.app.clientId,
      'private-key': octo.app.privateKey,
      target: 'octo-org',
      operation: 'list-runners',
    }),
  }

  test('reach the outputs and the files as they are, and the log and the summary as text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          hostileText.filter((name) => name !== ''),
          { minLength: 4, maxLength: 4 },
        ),
        async (names) => {
          const rename = (body: unknown) => {
            const runners: unknown = Object(body).runners
            if (!Array.isArray(runners)) return
            for (const [index, runner] of runners.entries()) {
              put(runner, ['name'], names[index])
              put(runner, ['labels', '0', 'name'], names[index])
            }
          }
          const { outcome } = await ran(listRunners, rename)
          expect(namesIn(outcome.main.outputs.runners)).toEqual(names)
          expect(namesIn(readFileSync(outcome.main.outputs['runners-file'] ?? '', 'utf8'))).toEqual(names)
          expect(outcome.main.summary).not.toMatch(/<script|!\[x\]\(|^\| a \| b \|/m)
          expect(misdeeds(outcome, outcome.asked)).toEqual([])
        },
      ),
      search(RUNS),
    )
  })

  function namesIn(text: string | undefined): unknown[] {
    return JSON.parse(text ?? '').map(({ name }: { name: unknown }) => name)
  }
})

describe('messages that are commands', () => {
  test('stay within one line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SCENARIOS), hostileText, fc.nat(5), async (scenario, message, skip) => {
        const trial = await openTrial(scenario)
        port = Number(new URL(trial.emulator.url).port)
        const headers = { 'x-github-request-id': 'A::b', 'x-accepted-github-permissions': 'a=write' }
        trial.emulator.faults.add({ status: 422, skip, headers, body: { message, errors: [message] } })
        const outcome: Outcome = await trial.run()
        await trial.close()
        expect(misdeeds(outcome, outcome.asked)).toEqual([])
        expect(outcome.main.errors.join()).not.toMatch(/\n/)
      }),
      search(200),
    )
  })
})

describe('a server that repeats what it was sent', () => {
  test('shows no credential, nor a part of one, wherever it stands in the answer', async () => {
    const cases = fc.tuple(fc.constantFrom(...SCENARIOS), fc.constantFrom(400, 422, 500), fc.nat(400), fc.nat(5))
    await fc.assert(
      fc.asyncProperty(cases, async ([scenario, status, before, which]) => {
        const trial = await openTrial(scenario)
        const { url, world, faults } = trial.emulator
        port = Number(new URL(url).port)
        let seen = 0
        world.onRequest = ({ method, path, headers }) => {
          if (seen++ !== which) return
          const [, credential = ''] = headers.authorization?.split(' ') ?? []
          const body = { message: `${'.'.repeat(before)}${credential} and more` }
          faults.add({ method, path, status, body, times: 5 })
        }
        const outcome = await trial.run()
        await trial.close()
        const shown = [outcome.main, outcome.post]
          .flatMap(({ stdout }) => stdout.split('\n'))
          .filter((line) => !line.startsWith('::add-mask::'))
          .join('\n')
        for (const { headers } of outcome.requests) {
          const [, credential = ''] = headers.authorization?.split(' ') ?? []
          // The beginning of a JSON web token is its header, the same for all.
          const telling = credential.startsWith('eyJ') ? credential.split('.').slice(1).join('.') : credential
          expect(shown).not.toContain(telling.slice(0, 16) || 'no credential')
        }
        expect([...outcome.leaks, ...misdeeds(outcome, outcome.asked)]).toEqual([])
      }),
      search(100),
    )
  })
})
