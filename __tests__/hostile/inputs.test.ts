import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../harness/temporary.js'
import { INPUT_NAMES, type InputName } from '../../src/inputs/table.js'
import { assertExchangesValid, exchangesOf } from '../support/openapi.js'
import { SCENARIOS, type Scenario } from '../support/scenarios.js'
import { type Outcome, openTrial } from '../support/trial.js'
import { filesIn, guardNetwork, misdeeds, type NetworkGuard } from './guards.js'
import { hostileInput, printSeed, search } from './texts.js'
import '../unit/http/one-realm.js'

/** Whatever is written in the YAML: an outcome in plain words, and nothing done that was not asked for. */

const RUNS = 40
const DOWNLOADS = /\/releases\/download\/|\/release-assets\//

let port = 0
let guard: NetworkGuard
const stray: unknown[] = []
const noteStray = (reason: unknown) => stray.push(reason)
beforeAll(() => {
  printSeed('inputs')
  guard = guardNetwork(() => port)
  process.on('unhandledRejection', noteStray)
})
afterAll(() => {
  process.off('unhandledRejection', noteStray)
  guard.stop()
  removeTemporaryDirectories()
})

/** Runs a scenario with some inputs replaced; everything that was wrong. */
async function tried(scenario: Scenario, replaced: Readonly<Partial<Record<InputName, string>>>): Promise<string[]> {
  const trial = await openTrial({
    ...scenario,
    inputs: (octo, world) => ({ ...scenario.inputs(octo, world), ...replaced }),
  })
  const { url, world } = trial.emulator
  port = Number(new URL(url).port)
  guard.taken()
  try {
    const outcome = await trial.run()
    const api = replaced['github-api-url']
    const named = api !== undefined && URL.canParse(api) ? [new URL(api).host] : []
    const problems = misdeeds(outcome, new Set([new URL(url).host, 'api.github.com', ...named]))
    const straight = [...guard.taken()].filter((address) => address !== `127.0.0.1:${port}`)
    if (straight.length > 0 && named.length === 0) problems.push(`connected to ${straight}`)
    // A token that was given is not this step's to revoke if it, or what to do with it, is replaced.
    const kept = ['revoke-token', 'token', 'github-api-url'].some((name) => name in replaced) ? 1 : 0
    if (world.liveInstallationTokens.length > kept) problems.push('an installation token is alive')
    return [...problems, ...wrongRequests(outcome), ...stray.splice(0).map(String)]
  } finally {
    await trial.close()
  }
}

/** Requests that GitHub's description does not know, or whose path is not what it seems. */
function wrongRequests({ requests }: Outcome): string[] {
  const problems = requests.flatMap(({ path }) => {
    const [way = ''] = path.split('?')
    return /^(\/[A-Za-z0-9._-]+)+$/.test(way) && !/\/\.{1,2}(\/|$)/.test(way) ? [] : [`path ${path}`]
  })
  try {
    assertExchangesValid('ghec', exchangesOf(requests, DOWNLOADS))
  } catch (error) {
    problems.push(String(error))
  }
  return problems
}

const someScenario = fc.constantFrom(...SCENARIOS)

describe('one input that is anything', () => {
  const others = INPUT_NAMES.filter((name) => name !== 'runner-directory')
  test.each(others)('%s', async (name) => {
    await fc.assert(
      fc.asyncProperty(someScenario, hostileInput, async (scenario, text) => {
        expect(await tried(scenario, { [name]: text })).toEqual([])
      }),
      search(RUNS),
    )
  })
})

test('several inputs that are anything', async () => {
  const inputs = fc.dictionary(
    fc.constantFrom(...INPUT_NAMES.filter((name) => name !== 'runner-directory')),
    hostileInput,
    { minKeys: 2, maxKeys: 6 },
  )
  await fc.assert(
    fc.asyncProperty(someScenario, inputs, async (scenario, replaced) => {
      expect(await tried(scenario, replaced)).toEqual([])
    }),
    search(200),
  )
})

describe('target', () => {
  const runners = SCENARIOS.find(({ name }) => name === 'list-runners')
  test.each([
    '../x',
    'a/b/c',
    'a b',
    '%2e%2e',
    'octo-org/..',
    'https://evil.example/octo-org',
    'octo-org?per_page=1',
    'enterprises/a/b',
    'octo-org\n::set-env name=A::b',
  ])('%j is no request', async (target) => {
    if (!runners) throw new Error('no such scenario')
    const trial = await openTrial({
      ...runners,
      inputs: (octo, world) => ({ ...runners.inputs(octo, world), target }),
    })
    const { main, requests } = await trial.run()
    await trial.close()
    expect(main.errors).toEqual([expect.stringMatching(/^Input target: /)])
    expect(requests).toEqual([])
  })

  test('whatever it is, what is asked for is in it, letter by letter', async () => {
    const segment = fc.oneof(hostileInput, fc.constantFrom('octo-org', 'octo-repo', 'enterprises', 'octo-enterprise'))
    const target = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
    if (!runners) throw new Error('no such scenario')
    await fc.assert(
      fc.asyncProperty(target, async (text) => {
        const trial = await openTrial({
          ...runners,
          inputs: (octo, world) => ({ ...runners.inputs(octo, world), target: text }),
        })
        port = Number(new URL(trial.emulator.url).port)
        const { requests } = await trial.run()
        await trial.close()
        for (const { path } of requests) {
          const [, first = '', ...rest] = path.split('?')[0]?.split('/') ?? []
          const named =
            first === 'repos'
              ? rest.slice(0, 2)
              : ['users', 'orgs', 'enterprises'].includes(first)
                ? rest.slice(0, 1)
                : []
          expect(text.trim() || 'octo-org/octo-repo').toContain(named.join('/'))
        }
      }),
      search(200),
    )
  })
})

describe('runner-directory', () => {
  const download = SCENARIOS.find(({ name }) => name.startsWith('download-runner and'))
  const part = fc.constantFrom(
    'a',
    '..',
    '.',
    'a b',
    '%2e%2e',
    '$(x)',
    '`x`',
    ';x',
    '::x',
    '"',
    "'",
    '\\',
    '\n',
    '-rf',
    'ü',
    '*',
    '',
  )

  test('takes what it is given literally, and writes nowhere else', async () => {
    if (!download) throw new Error('no such scenario')
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async (parts) => {
        const root = makeTemporaryDirectory('directories')
        const canary = join(root, 'one', 'two', 'three', 'four')
        mkdirSync(canary, { recursive: true })
        writeFileSync(join(canary, 'canary'), '')
        // Four levels deep: as many steps up as there can be stay within.
        const directory = `${canary}/${parts.join('/')}`
        const wanted = join(canary, ...parts.filter((name) => name !== '').map((name) => name)).trim()
        expect(await tried(download, { 'runner-directory': directory })).toEqual([])
        const elsewhere = filesIn(root).filter(
          (file) => file !== join(canary, 'canary') && !file.startsWith(`${wanted.replace(/\/$/, '')}/`),
        )
        expect(elsewhere).toEqual([])
      }),
      search(RUNS),
    )
  })
})
