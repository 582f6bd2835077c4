import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createOctoWorld } from '../../emulator/octo-world.js'
import { packageFilename } from '../../emulator/packages/platforms.js'
import { type Emulator, startEmulator } from '../../emulator/server.js'
import { runStep } from '../../harness/actions-runner.js'
import { nodeRuntime } from '../../harness/node-runtimes.js'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../harness/temporary.js'
import { unpack } from '../../src/archive/unpack.js'
import { TEST_ALL } from '../support/thoroughness.js'
import { treeOf } from '../support/tree.js'

/** The committed bundle, killed at a chosen call of the file system; then the same step once more, undisturbed. */

const VERSION = '2.337.0'
const FILENAME = packageFilename({ os: 'linux', architecture: 'x64' }, VERSION)
const HOOK = fileURLToPath(new URL('../support/kill-at.mjs', import.meta.url))
const { path: node } = nodeRuntime(24)
/** How often a download is killed, and anything shorter. */
const [MOMENTS, FEW] = TEST_ALL ? [40, 8] : [10, 3]

let emulator: Emulator
let token: string
let contents: Record<string, string>
beforeAll(async () => {
  emulator = await startEmulator()
  token = createOctoWorld(emulator.world).tokens.classic
  emulator.world.applications.ballast = 700_000
  const archive = join(makeTemporaryDirectory('package'), FILENAME)
  writeFileSync(archive, emulator.world.applications.package(FILENAME)?.bytes ?? '')
  const directory = makeTemporaryDirectory('contents')
  await unpack(archive, directory)
  contents = treeOf(directory)
})
afterAll(async () => {
  await emulator.close()
  removeTemporaryDirectories()
})

interface Place {
  readonly toolCache: string
  readonly directory?: string
}

function run({ toolCache, directory }: Place, env: Record<string, string> = {}) {
  const hook = Object.keys(env).length === 0 ? {} : { NODE_OPTIONS: `--import=${HOOK}` }
  return runStep({
    entry: 'main',
    node,
    toolCache,
    inputs: {
      operation: 'download-runner',
      target: 'octo-org',
      token,
      'github-api-url': emulator.url,
      ...(directory !== undefined && { 'runner-directory': directory }),
    },
    env: { RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64', ...hook, ...env },
  })
}

/** The calls of an undisturbed run. */
async function traceOf(place: Place): Promise<string[]> {
  const file = join(makeTemporaryDirectory('trace'), 'trace')
  const { errors } = await run(place, { KILL_TRACE: file })
  expect(errors).toEqual([])
  return readFileSync(file, 'utf8').split('\n')
}

/** Up to `count` numbers from `first` to `last`, both among them, evenly spread. */
function spread(first: number, last: number, count: number): number[] {
  const step = Math.max(1, (last - first) / (count - 1))
  const numbers = Array.from({ length: count }, (_, index) => Math.round(first + index * step))
  return [...new Set(numbers)].filter((number) => number <= last)
}

/** Kills a run at each of these calls, and sees that the next run leaves what an undisturbed one leaves. */
async function killAtEach(moments: readonly number[], prepare: () => Place, check: (place: Place) => void) {
  const waiting = [...moments]
  const work = async () => {
    for (let moment = waiting.shift(); moment !== undefined; moment = waiting.shift()) {
      const place = prepare()
      const killed = await run(place, { KILL_AT: String(moment) })
      expect([moment, killed.signal]).toEqual([moment, 'SIGKILL'])
      const next = await run(place)
      expect([moment, next.errors]).toEqual([moment, []])
      check(place)
    }
  }
  await Promise.all([work(), work()])
}

function expectOneEntry({ toolCache }: Place): void {
  const { 'actions-runner': _, [`actions-runner/${VERSION}`]: __, ...tree } = treeOf(toolCache)
  const entry = `actions-runner/${VERSION}/linux-x64`
  const { [entry]: directory, [`${entry}.complete`]: marker, [`${entry}/.runner-kit.json`]: record, ...files } = tree
  expect([directory, marker, record]).toEqual([
    expect.stringMatching(/^directory/),
    expect.stringMatching(/^file 644 0 /),
    expect.stringMatching(/^file 644 /),
  ])
  const expected = Object.fromEntries(Object.entries(contents).map(([path, value]) => [`${entry}/${path}`, value]))
  expect(files).toEqual(expected)
}

const emptyCache = (): Place => ({ toolCache: makeTemporaryDirectory('tools') })

describe('killed', () => {
  test(`at ${MOMENTS} moments of download, check, unpacking and commit`, async () => {
    const trace = await traceOf(emptyCache())
    const numberOf = (pattern: RegExp, from = 0) =>
      trace.findIndex((call, index) => index >= from && pattern.test(call)) + 1
    const lastOf = (pattern: RegExp) => trace.findLastIndex((call) => pattern.test(call)) + 1
    const begin = numberOf(/^mkdirSync .*\.staging_/)
    const checked = lastOf(/^writeSync .*\.staging_.*\.tar\.gz$/)
    const unpacking = numberOf(/^mkdirSync .*\/entry$/)
    const commit = numberOf(/^rmSync .*\.tar\.gz$/)
    const end = lastOf(/^rm\w*Sync .*(\.staging_|actions-runner)/)
    expect([begin, checked, unpacking, commit, end].toSorted((a, b) => a - b)).toEqual([
      begin,
      checked,
      unpacking,
      commit,
      end,
    ])
    expect(begin).toBeGreaterThan(0)
    const [download, check, committing] = TEST_ALL ? [10, 3, 14] : [2, 2, 4]
    const ends = [
      ...spread(begin, checked - 1, download),
      ...spread(checked, unpacking - 1, check),
      ...spread(commit, end, committing),
    ]
    // Where a phase has fewer calls than asked for, the unpacking has more.
    const moments = [...ends, ...spread(unpacking, commit - 1, MOMENTS - ends.length)]
    expect(new Set(moments).size).toBe(MOMENTS)
    await killAtEach(moments, emptyCache, expectOneEntry)
  }, 900_000)

  test('while a damaged entry is replaced', async () => {
    const damagedCache = (): Place => {
      const toolCache = makeTemporaryDirectory('tools')
      const entry = join(toolCache, 'actions-runner', VERSION, 'linux-x64')
      mkdirSync(entry, { recursive: true })
      writeFileSync(join(entry, '.runner'), '{}')
      writeFileSync(`${entry}.complete`, '')
      return { toolCache }
    }
    const trace = await traceOf(damagedCache())
    const away = trace.findIndex((call) => /^renameSync .*linux-x64$/.test(call)) + 1
    expect(away).toBeGreaterThan(1)
    const end = trace.findLastIndex((call) => /^rm\w*Sync .*\.staging_/.test(call)) + 1
    await killAtEach(spread(away, end, FEW), damagedCache, expectOneEntry)
  }, 900_000)

  test('while a runner-directory is set up', async () => {
    const toolCache = makeTemporaryDirectory('tools')
    await run({ toolCache })
    const place = (): Place => ({ toolCache, directory: join(makeTemporaryDirectory('runner'), 'mine') })
    const trace = await traceOf(place())
    const begin = trace.findIndex((call) => /^mkdirSync .*\/mine$/.test(call)) + 1
    const end = trace.findLastIndex((call) => /^rm\w*Sync .*\/mine\//.test(call)) + 1
    expect(begin).toBeGreaterThan(0)
    await killAtEach(spread(begin, end, FEW), place, ({ directory = '' }) => {
      expect(existsSync(directory)).toBe(true)
      expect(treeOf(directory)).toEqual(contents)
    })
    expectOneEntry({ toolCache })
  }, 900_000)
})
