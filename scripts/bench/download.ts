import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { createOctoWorld } from '../../emulator/octo-world.js'
import { packageFilename } from '../../emulator/packages/platforms.js'
import { type Emulator, startEmulator } from '../../emulator/server.js'
import { nodeRuntime } from '../../harness/node-runtimes.js'

const ROUNDS = 5
const HIT_ROUNDS = 21
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MAIN = join(ROOT, 'dist', 'main', 'index.js')
const WITH_TOOL_CACHE = fileURLToPath(new URL('download-with-tool-cache.mjs', import.meta.url))
const VERSION = '2.337.0'
const FILENAME = packageFilename({ os: 'linux', architecture: 'x64' }, VERSION)
/**
 * Leaves a process's peak memory (kB) in the file that BENCH_MEMORY names: Linux's own count, since `maxRSS` begins with that
 * of the process which started it.
 */
const MEMORY_HOOK = `data:text/javascript,import fs from 'node:fs';process.on('exit',()=>{try{fs.writeFileSync(process.env.BENCH_MEMORY,/VmHWM:[^0-9]*([0-9]+)/.exec(fs.readFileSync('/proc/self/status','latin1'))[1])}catch{}})`
/** Room for the package, all that is unpacked from it, and the tool cache's copies of that. */
const ROOM = 4_000_000_000

/** One way to get a runner package from the server, verified and unpacked. */
interface Way {
  readonly name: string
  readonly times: number[]
  readonly memory: number[]
  /** @param folder fresh and empty */
  readonly run: (folder: string) => Promise<Measured>
}

interface Measured {
  readonly ms: number
  /** Peak, in MB; NaN where it is several programs. */
  readonly memory: number
}

/**
 * A package of some 200 MB from loopback: `download-runner` with an empty cache beside `curl && sha256sum && tar` and beside
 * `@actions/tool-cache`; and with the package in the cache, beside a run that ends after checking its inputs. Prints medians,
 * ratios and peak memory.
 */
export async function benchDownload(): Promise<void> {
  const folder = mkdtempSync(join(roomyFolder(), 'runner-kit-bench-'))
  const emulator = await startEmulator()
  try {
    console.log('Download: making a package of real files …')
    const { bytes, files } = makePackage(join(folder, 'package'))
    emulator.world.applications.replace(FILENAME, bytes)
    const { version } = nodeRuntime(24)
    console.log(
      `Download of ${(bytes.length / 1e6).toFixed(0)} MB, ${files} files (medians of ${ROUNDS} rounds in turn, Node ${version}, in ${folder})`,
    )
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await benchCold(folder, emulator, sha256)
    await benchHit(folder, emulator)
  } finally {
    await emulator.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchCold(folder: string, emulator: Emulator, sha256: string): Promise<void> {
  const { path: node } = nodeRuntime(24)
  const { tokens } = createOctoWorld(emulator.world)
  const url = `${emulator.url}/release-assets/${FILENAME}`
  const way = (name: string, run: Way['run']): Way => ({ name, run, times: [], memory: [] })
  const ours = way('download-runner', (into) => measure(node, [MAIN], environment(into, emulator, tokens.classic)))
  const ways = [
    ours,
    way('curl && sha256sum && tar', (into) =>
      measure('sh', [
        '-ec',
        `cd '${into}'; mkdir out; curl -sSf -o f '${url}'; echo '${sha256}  f' | sha256sum -c --quiet; tar xzf f -C out`,
      ]),
    ),
    way('@actions/tool-cache', (into) =>
      measure(node, [WITH_TOOL_CACHE, url, sha256, VERSION], environment(into, emulator, tokens.classic)),
    ),
  ]
  for (let round = 0; round < ROUNDS; round++) {
    for (const { run, times, memory } of ways) {
      const into = join(folder, 'round')
      mkdirSync(into)
      const measured = await run(into)
      times.push(measured.ms)
      memory.push(measured.memory)
      rmSync(into, { recursive: true })
    }
  }
  for (const { name, times, memory } of ways) {
    const ratio = median(ours.times.map((ms, round) => ms / (times[round] ?? Number.NaN)))
    const peak = Number.isNaN(median(memory)) ? '' : `, peak memory ${median(memory).toFixed(0)} MB`
    const comparison = times === ours.times ? '' : `; download-runner takes ${ratio.toFixed(2)} times that`
    console.log(`  ${name}: ${(median(times) / 1000).toFixed(2)} s${peak}${comparison}`)
  }
}

async function benchHit(folder: string, emulator: Emulator): Promise<void> {
  const { path: node } = nodeRuntime(24)
  const { tokens } = createOctoWorld(emulator.world)
  const into = join(folder, 'hit')
  mkdirSync(into)
  const env = environment(into, emulator, tokens.classic)
  const pinned = { ...env, 'INPUT_RUNNER-VERSION': VERSION }
  const idle = { ...env, INPUT_OPERATION: 'nothing' }
  await measure(node, [MAIN], env)
  const times = { hit: [] as number[], empty: [] as number[] }
  const memory: number[] = []
  for (let round = 0; round < HIT_ROUNDS; round++) {
    times.empty.push((await measure(node, [MAIN], idle, 1)).ms)
    const hit = await measure(node, [MAIN], pinned)
    times.hit.push(hit.ms)
    memory.push(hit.memory)
  }
  const ratio = median(times.hit.map((ms, round) => ms / (times.empty[round] ?? Number.NaN)))
  console.log(
    `  cache hit: ${median(times.hit).toFixed(0)} ms, peak memory ${median(memory).toFixed(0)} MB; an empty run ${median(times.empty).toFixed(0)} ms, ratio ${ratio.toFixed(2)} (limit 1.50)`,
  )
}

function environment(folder: string, emulator: Emulator, token: string): Record<string, string> {
  const made = (name: string) => {
    mkdirSync(join(folder, name), { recursive: true })
    return join(folder, name)
  }
  return {
    PATH: process.env.PATH ?? '',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_TOOL_CACHE: made('tools'),
    RUNNER_TEMP: made('temp'),
    GITHUB_REPOSITORY: 'octo-org/octo-repo',
    'INPUT_GITHUB-API-URL': emulator.url,
    INPUT_TARGET: 'octo-org',
    INPUT_TOKEN: token,
    INPUT_OPERATION: 'download-runner',
  }
}

/** Runs a program to its end. Rejects if it ends otherwise than expected: a failure is no measurement. */
function measure(
  program: string,
  parameters: readonly string[],
  env: Readonly<Record<string, string>> = {},
  expectedCode = 0,
): Promise<Measured> {
  const memoryFile = env.RUNNER_TEMP === undefined ? undefined : join(env.RUNNER_TEMP, 'memory')
  const hook = memoryFile === undefined ? {} : { NODE_OPTIONS: `--import="${MEMORY_HOOK}"`, BENCH_MEMORY: memoryFile }
  return new Promise((fulfil, reject) => {
    const begun = performance.now()
    const child = spawn(program, parameters, {
      env: { PATH: process.env.PATH ?? '', ...env, ...hook },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let shown = ''
    child.stdout.on('data', (text) => {
      shown += text
    })
    child.once('error', reject)
    child.once('close', (code) => {
      const ms = performance.now() - begun
      if (code !== expectedCode) return reject(new Error(`${program} ended with ${code}: ${shown}`))
      const memory = memoryFile && existsSync(memoryFile) ? Number(readFileSync(memoryFile, 'utf8')) / 1000 : Number.NaN
      fulfil({ ms, memory })
    })
  })
}

/** What a runner's package mostly consists of: Node binaries, twice each as for two C libraries, and thousands of small files. */
function makePackage(folder: string): { bytes: Buffer; files: number } {
  for (const major of [20, 24]) {
    for (const variant of [`node${major}`, `node${major}_alpine`]) {
      const bin = join(folder, 'externals', variant, 'bin')
      mkdirSync(bin, { recursive: true })
      copyFileSync(nodeRuntime(major).path, join(bin, 'node'))
    }
  }
  cpSync(join(ROOT, 'node_modules'), join(folder, 'bin', 'modules'), {
    recursive: true,
    verbatimSymlinks: true,
    // Programs of other kinds would make it larger than a runner is.
    filter: (path) => !/node_modules\/(node-2\d|@esbuild|@biomejs|esbuild|@img)(\/|$)/.test(path),
  })
  const archive = `${folder}.tar.gz`
  execFileSync('tar', ['czf', archive, '-C', folder, '.'])
  const files = Number(execFileSync('sh', ['-c', `find '${resolve(folder)}' -type f | wc -l`], { encoding: 'utf8' }))
  const bytes = readFileSync(archive)
  rmSync(folder, { recursive: true })
  rmSync(archive)
  return { bytes, files }
}

/** Memory rather than a disk, whose own pace would hide the differences, if there is enough of it. */
function roomyFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    if (bavail * bsize > ROOM) return '/dev/shm'
  } catch {}
  return tmpdir()
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
