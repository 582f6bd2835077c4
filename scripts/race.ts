/**
 * `npm run race`: jobs that share one machine and meet at the worst moment, many times over; prints how many were wrong and fails
 * if any was. The tests run a few of each. `npm run race -- checksum 60 --action DIRECTORY` runs one, on another build.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { createOctoWorld } from '../emulator/octo-world.js'
import { runnerContents } from '../emulator/packages/contents.js'
import { packageFilename } from '../emulator/packages/platforms.js'
import { tar } from '../emulator/packages/tar.js'
import { type Emulator, startEmulator } from '../emulator/server.js'
import { runStep, type StepResult } from '../harness/actions-runner.js'
import { endWithOutput } from '../harness/closed-output.js'
import { nodeRuntime } from '../harness/node-runtimes.js'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../harness/temporary.js'

const VERSION = '2.337.0'
const PLATFORM = { os: 'linux', architecture: 'x64' } as const
const FILENAME = packageFilename(PLATFORM, VERSION)
/** In the tampered package only. */
const TAMPERED = 'TAMPERED'
const { path: node } = nodeRuntime(24)

/** What went wrong, a line each. */
type Race = (rounds: number, actionDirectory: string | undefined) => Promise<string[]>

/** The races by name, each with the rounds that it has by default. */
export const RACES: Readonly<Record<string, { readonly rounds: number; readonly race: Race }>> = {
  checksum: { rounds: 60, race: raceForChecksum },
  damaged: { rounds: 60, race: raceForDamagedEntry },
  directory: { rounds: 60, race: raceForDirectory },
}

interface Server {
  readonly emulator: Emulator
  /** Runs `download-runner` with a token that may do it. */
  readonly job: (toolCache: string, inputs: Readonly<Record<string, string>>) => Promise<StepResult>
}

async function startServer(actionDirectory: string | undefined): Promise<Server> {
  const emulator = await startEmulator()
  const { classic } = createOctoWorld(emulator.world).tokens
  return {
    emulator,
    job: (toolCache, inputs) =>
      runStep({
        entry: 'main',
        node,
        toolCache,
        ...(actionDirectory !== undefined && { actionDirectory }),
        inputs: {
          operation: 'download-runner',
          target: 'octo-org',
          token: classic,
          'github-api-url': emulator.url,
          'runner-version': VERSION,
          ...inputs,
        },
        env: { RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64' },
      }),
  }
}

/**
 * Two jobs and one entry: one allows a package that nobody verified and gets a tampered one, the other demands a checksum. No job that
 * demands a checksum may end with another package, neither this one nor a later one.
 */
async function raceForChecksum(rounds: number, actionDirectory: string | undefined): Promise<string[]> {
  const careless = await startServer(actionDirectory)
  const strict = await startServer(actionDirectory)
  const wrong: string[] = []
  try {
    Object.assign(careless.emulator.world.applications, { checksums: false })
    careless.emulator.world.applications.replace(FILENAME, tamperedPackage())
    const sha256 = strict.emulator.world.applications.package(FILENAME)?.sha256 ?? ''
    for (let round = 1; round <= rounds; round++) {
      const toolCache = makeTemporaryDirectory('race')
      const demand = { 'runner-sha256': sha256 }
      const jobs = [
        careless.job(toolCache, { 'allow-unverified': 'true' }),
        sleep((round % 6) * 3).then(() => strict.job(toolCache, demand)),
      ]
      const [first, second] = await Promise.all(jobs)
      const later = await strict.job(toolCache, demand)
      for (const [name, step] of Object.entries({ first, second, later })) {
        if (step === undefined) continue
        if (step.errors.length > 0) wrong.push(`round ${round}: the ${name} job failed: ${step.errors.join(' ')}`)
        const path = step.outputs['runner-path'] ?? ''
        if (name !== 'first' && existsSync(join(path, TAMPERED))) {
          wrong.push(`round ${round}: the ${name} job demanded a checksum and got the tampered package`)
        }
      }
    }
  } finally {
    await Promise.all([careless.emulator.close(), strict.emulator.close()])
  }
  return wrong
}

function tamperedPackage(): Buffer {
  const contents = runnerContents(PLATFORM, VERSION, 0)
  return gzipSync(tar([...contents, { type: 'file', name: TAMPERED, bytes: Buffer.from('x') }]))
}

/** Eight jobs that all find one damaged entry: none fails, and the entry is complete in the end. */
async function raceForDamagedEntry(rounds: number, actionDirectory: string | undefined): Promise<string[]> {
  const { emulator, job } = await startServer(actionDirectory)
  const wrong: string[] = []
  try {
    for (let round = 1; round <= rounds; round++) {
      const toolCache = makeTemporaryDirectory('race')
      const entry = join(toolCache, 'actions-runner', VERSION, 'linux-x64')
      mkdirSync(entry, { recursive: true })
      writeFileSync(join(entry, '.runner'), '{}')
      writeFileSync(`${entry}.complete`, '')
      const steps = await Promise.all(Array.from({ length: 8 }, () => job(toolCache, {})))
      for (const { errors } of steps) if (errors.length > 0) wrong.push(`round ${round}: ${errors.join(' ')}`)
      if (existsSync(join(entry, '.runner')) || !existsSync(join(entry, 'config.sh'))) {
        wrong.push(`round ${round}: the entry is still damaged`)
      }
    }
  } finally {
    await emulator.close()
  }
  return wrong
}

/** Two steps with one runner-directory, which is configured as soon as one of them is done: the other leaves it as it is. */
async function raceForDirectory(rounds: number, actionDirectory: string | undefined): Promise<string[]> {
  const { emulator, job } = await startServer(actionDirectory)
  const wrong: string[] = []
  try {
    const toolCache = makeTemporaryDirectory('race')
    const original = await job(toolCache, {})
    const expected = hashOf(join(original.outputs['runner-path'] ?? '', 'config.sh'))
    for (let round = 1; round <= rounds; round++) {
      const directory = join(makeTemporaryDirectory('race'), 'runner')
      const configured: string[] = []
      const step = async (delay: number) => {
        await sleep(delay)
        const { errors } = await job(toolCache, { 'runner-directory': directory })
        if (errors.length > 0 || configured.length > 0) return
        configured.push(directory)
        // Fails where the other step has taken the directory away.
        if (existsSync(directory)) writeFileSync(join(directory, '.runner'), '{}')
      }
      await Promise.all([step(0), step((round % 12) * 2)])
      if (configured.length === 0) wrong.push(`round ${round}: neither step was done`)
      else if (!existsSync(join(directory, '.runner'))) wrong.push(`round ${round}: .runner is gone`)
      else if (hashOf(join(directory, 'config.sh')) !== expected) wrong.push(`round ${round}: config.sh is gone`)
    }
  } finally {
    await emulator.close()
  }
  return wrong
}

function hashOf(file: string): string {
  return existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex') : ''
}

async function main(): Promise<void> {
  endWithOutput()
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { action: { type: 'string' } } })
  const [wanted, count] = positionals
  for (const [name, { rounds, race }] of Object.entries(RACES)) {
    if (wanted !== undefined && wanted !== name) continue
    const times = Number(count ?? rounds)
    const wrong = await race(times, values.action)
    console.log(`${name}: ${times} rounds, ${wrong.length} wrong`)
    for (const line of wrong.slice(0, 10)) console.log(`  ${line}`)
    if (wrong.length > 0) process.exitCode = 1
  }
  removeTemporaryDirectories()
}

if (process.argv[1]?.endsWith('race.ts')) await main()
