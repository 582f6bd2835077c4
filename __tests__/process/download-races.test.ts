import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createOctoWorld } from '../../emulator/octo-world.js'
import { runnerContents } from '../../emulator/packages/contents.js'
import { packageFilename } from '../../emulator/packages/platforms.js'
import { tar } from '../../emulator/packages/tar.js'
import { type Emulator, startEmulator } from '../../emulator/server.js'
import { runStep, type StepResult } from '../../harness/actions-runner.js'
import { nodeRuntime } from '../../harness/node-runtimes.js'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../harness/temporary.js'
import { RACES } from '../../scripts/race.js'
import { treeOf } from '../support/tree.js'

/**
 * Two jobs of the committed bundle on one machine: one is stopped right before a call to the file system, the other does all of
 * its work at that moment, and the first goes on. ACTION names another build of the action.
 */

const VERSION = '2.337.0'
const LINUX = { os: 'linux', architecture: 'x64' } as const
const FILENAME = packageFilename(LINUX, VERSION)
const HOOK = fileURLToPath(new URL('../support/pause-at.mjs', import.meta.url))
const { path: node } = nodeRuntime(24)
const actionDirectory = process.env.ACTION

let strict: Emulator
let careless: Emulator
let token: string
let sha256: string
beforeAll(async () => {
  strict = await startEmulator()
  careless = await startEmulator()
  token = createOctoWorld(strict.world).tokens.classic
  createOctoWorld(careless.world)
  sha256 = strict.world.applications.package(FILENAME)?.sha256 ?? ''
  careless.world.applications.checksums = false
  const tampered = { type: 'file', name: 'TAMPERED', bytes: Buffer.from('x') } as const
  careless.world.applications.replace(FILENAME, gzipSync(tar([...runnerContents(LINUX, VERSION, 0), tampered])))
})
afterAll(async () => {
  await Promise.all([strict.close(), careless.close()])
  removeTemporaryDirectories()
})

interface Job {
  readonly toolCache: string
  readonly emulator?: Emulator
  readonly inputs?: Readonly<Record<string, string>>
  /** Where it stops, and which of the calls that match. */
  readonly at?: RegExp
  readonly number?: number
  /** What happens while it is stopped. */
  readonly meanwhile?: () => Promise<void>
}

interface Ended extends StepResult {
  /** Whether it came to the call where it was to stop. */
  readonly stopped: boolean
}

async function run({ toolCache, emulator = strict, inputs = {}, at, number = 1, meanwhile }: Job): Promise<Ended> {
  const goOn = join(makeTemporaryDirectory('pause'), 'go-on')
  let stopped = false
  let acting: Promise<void> | undefined
  const step = await runStep({
    entry: 'main',
    node,
    toolCache,
    ...(actionDirectory !== undefined && { actionDirectory }),
    inputs: {
      operation: 'download-runner',
      target: 'octo-org',
      token,
      'github-api-url': emulator.url,
      'runner-version': VERSION,
      ...inputs,
    },
    env: {
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64',
      ...(at !== undefined && {
        NODE_OPTIONS: `--import=${HOOK}`,
        PAUSE_AT: at.source,
        PAUSE_NUMBER: String(number),
        PAUSE_UNTIL: goOn,
      }),
    },
    onSpawn(child) {
      child.stdout?.on('data', (text: Buffer) => {
        if (stopped || !/^paused at /m.test(text.toString())) return
        stopped = true
        acting = (meanwhile?.() ?? Promise.resolve()).finally(() => writeFileSync(goOn, ''))
      })
    },
  })
  await acting
  return { ...step, stopped }
}

/** A call to the file system, whatever it does. */
const CALLS = '\\w+Sync '

/** A run in which the job is stopped at the first call that matches, then at the second, until there is no such call any more. */
async function atEveryCall(trial: (number: number) => Promise<{ stopped: boolean }>, most: number): Promise<number> {
  for (let number = 1; number <= most; number++) if (!(await trial(number)).stopped) return number - 1
  throw new Error(`there are more than ${most} such calls`)
}

describe('a demanded checksum', () => {
  const demand = () => ({ 'runner-sha256': sha256 })
  const allow = { 'allow-unverified': 'true' }
  const tampered = ({ outputs }: StepResult) => existsSync(join(outputs['runner-path'] ?? '', 'TAMPERED'))

  /** Calls that concern the entry's place or its marker, in the order of the commit. */
  const PLACE = new RegExp(`^${CALLS}.*(linux-x64(\\.complete)?|/\\.staging_\\S*/(entry|marker))$`)

  test('is never satisfied by a package that another job puts there, whenever it does', async () => {
    const wrong: string[] = []
    const calls = await atEveryCall(async (number) => {
      const toolCache = makeTemporaryDirectory('tools')
      const other = async () => {
        const step = await run({ toolCache, emulator: careless, inputs: allow })
        if (step.errors.length > 0) wrong.push(`${number}: the other job: ${step.errors}`)
      }
      const step = await run({ toolCache, inputs: demand(), at: PLACE, number, meanwhile: other })
      const isTampered = tampered(step)
      const later = await run({ toolCache, inputs: demand() })
      if (step.errors.length > 0 || isTampered) wrong.push(`${number}: the job: ${step.errors}`)
      if (later.errors.length > 0 || tampered(later)) wrong.push(`${number}: a later job: ${later.errors}`)
      return step
    }, 60)
    expect(wrong).toEqual([])
    expect(calls).toBeGreaterThan(0)
  }, 900_000)

  test('nor is the job that allows any package, whenever the other one comes', async () => {
    const wrong: string[] = []
    const calls = await atEveryCall(async (number) => {
      const toolCache = makeTemporaryDirectory('tools')
      const other = async () => {
        const step = await run({ toolCache, inputs: demand() })
        if (step.errors.length > 0 || tampered(step)) wrong.push(`${number}: the other job: ${step.errors}`)
      }
      const step = await run({ toolCache, emulator: careless, inputs: allow, at: PLACE, number, meanwhile: other })
      const recorded = step.outputs['runner-sha256']
      const isTampered = tampered(step)
      const later = await run({ toolCache, inputs: demand() })
      if (step.errors.length > 0) wrong.push(`${number}: the job: ${step.errors}`)
      if (isTampered === (recorded === sha256)) wrong.push(`${number}: the job says ${recorded} of what it got`)
      if (later.errors.length > 0 || tampered(later)) wrong.push(`${number}: a later job: ${later.errors}`)
      return step
    }, 60)
    expect(wrong).toEqual([])
    expect(calls).toBeGreaterThan(0)
  }, 900_000)
})

describe('a damaged entry', () => {
  const makeDamaged = () => {
    const toolCache = makeTemporaryDirectory('tools')
    const entry = join(toolCache, 'actions-runner', VERSION, 'linux-x64')
    mkdirSync(entry, { recursive: true })
    writeFileSync(join(entry, '.runner'), '{}')
    writeFileSync(`${entry}.complete`, '')
    return { toolCache, entry }
  }
  const OTHER_JOBS: readonly (readonly [name: string, act: (toolCache: string, entry: string) => Promise<void>])[] = [
    [
      'replaces',
      async (toolCache) => {
        expect((await run({ toolCache })).errors).toEqual([])
      },
    ],
    ['has just moved away', async (_, entry) => renameSync(entry, join(makeTemporaryDirectory('away'), 'old'))],
  ]

  test.each(OTHER_JOBS)(
    'that another job %s, whenever it does, fails no job',
    async (_name, act) => {
      const wrong: string[] = []
      const calls = await atEveryCall(async (number) => {
        const { toolCache, entry } = makeDamaged()
        const at = /^(lstat|stat|readdir|rename|mkdir)Sync .*\/linux-x64(\.complete|\/\.runner\S*)?$/
        const step = await run({
          toolCache,
          at,
          number,
          meanwhile: async () => {
            if (existsSync(join(entry, '.runner'))) await act(toolCache, entry)
          },
        })
        if (step.errors.length > 0) wrong.push(`${number}: ${step.errors}`)
        const { '.runner': configured, 'config.sh': program } = treeOf(entry)
        if (configured !== undefined || program === undefined) wrong.push(`${number}: the entry is damaged`)
        return step
      }, 60)
      expect(wrong).toEqual([])
      expect(calls).toBeGreaterThan(3)
    },
    180_000,
  )
})

describe('a runner-directory', () => {
  test('that another step sets up and configures, at whatever moment, stays as it is', async () => {
    const toolCache = makeTemporaryDirectory('tools')
    await run({ toolCache })
    const wrong: string[] = []
    const calls = await atEveryCall(async (number) => {
      const directory = join(makeTemporaryDirectory('runner'), 'mine')
      const inputs = { 'runner-directory': directory }
      let configured: Record<string, string> | undefined
      const other = async () => {
        const { errors } = await run({ toolCache, inputs })
        // While the first one fills it, the second refuses.
        if (errors.length > 0) return
        writeFileSync(join(directory, '.runner'), '{}')
        configured = treeOf(directory)
      }
      const step = await run({
        toolCache,
        inputs,
        at: new RegExp(`^${CALLS}.*/mine(/[^/]*|/\\.runner-kit\\S*)?$`),
        number,
        meanwhile: other,
      })
      const after = treeOf(directory)
      const missing = Object.entries(configured ?? {}).filter(
        ([path, value]) => !path.startsWith('.runner-kit-') && after[path] !== value,
      )
      if (missing.length > 0) wrong.push(`${number}: ${missing[0]} is gone or changed (${step.errors})`)
      if (configured === undefined && step.errors.length > 0) wrong.push(`${number}: ${step.errors}`)
      if (!existsSync(join(directory, 'config.sh'))) wrong.push(`${number}: neither step set it up`)
      if (Object.keys(after).some((path) => path.startsWith('.runner-kit'))) wrong.push(`${number}: a lock is left`)
      return step
    }, 120)
    expect(wrong).toEqual([])
    expect(calls).toBeGreaterThan(0)
  }, 900_000)

  test('is copied from one package, whenever another job replaces that', async () => {
    const wrong: string[] = []
    const calls = await atEveryCall(async (number) => {
      const toolCache = makeTemporaryDirectory('tools')
      await run({ toolCache, emulator: careless, inputs: { 'allow-unverified': 'true' } })
      const directory = join(makeTemporaryDirectory('runner'), 'mine')
      const other = async () => {
        await run({ toolCache, inputs: { 'runner-sha256': sha256 } })
      }
      const inputs = { 'allow-unverified': 'true', 'runner-directory': directory }
      const step = await run({
        toolCache,
        inputs,
        at: new RegExp(`^(copyFileSync |${CALLS}).*/linux-x64(/[^/]*)?$`),
        number,
        meanwhile: other,
      })
      if (step.errors.length > 0) wrong.push(`${number}: ${step.errors}`)
      const recorded = step.outputs['runner-sha256']
      if (existsSync(join(directory, 'TAMPERED')) === (recorded === sha256)) wrong.push(`${number}: ${recorded}`)
      return step
    }, 120)
    expect(wrong).toEqual([])
    expect(calls).toBeGreaterThan(0)
  }, 900_000)
})

/** `npm run race` runs 60; the tests above stop a job before each call in turn, and leave nothing to chance. */
const ROUNDS = 6

test.each(Object.entries(RACES))(
  'jobs that race at random: %s',
  async (_name, { race }) => {
    expect(await race(ROUNDS, actionDirectory)).toEqual([])
  },
  600_000,
)
