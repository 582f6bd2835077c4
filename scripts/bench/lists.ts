import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { createOctoWorld } from '../../emulator/octo-world.js'
import { startEmulator } from '../../emulator/server.js'
import { runStep } from '../../harness/actions-runner.js'
import { nodeRuntimes } from '../../harness/node-runtimes.js'

const RUNNERS = 10_000
const GROUPS = 300
const DELAY_MS = 50
const ROUNDS = 3
const BASELINE = fileURLToPath(new URL('page-after-page.js', import.meta.url))

interface Measured {
  readonly ms: number
  /** Peak of the process, in MB; undefined where nobody measured it. */
  readonly megabytes: number | undefined
  readonly count: number
}

/**
 * How long `list-runners` takes for 10,000 runners at 50 ms a request, whole process and outputs included, beside reading page
 * after page and, where `gh` is installed, beside `gh api --paginate`; and how long `choose-runner` takes, which reads 300 groups
 * as well. Each in a process of its own.
 */
export async function benchLists(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'runner-kit-bench-'))
  const emulator = await startEmulator()
  try {
    const { tokens } = createOctoWorld(emulator.world, { runners: false })
    const groups = Array.from({ length: GROUPS }, (_, index) =>
      emulator.world.addRunnerGroup('octo-org', `group-${index}`, { allows_public_repositories: true }),
    )
    for (let index = 1; index <= RUNNERS; index++) {
      const status = index % 5 === 0 ? 'offline' : 'online'
      emulator.world.addRunner('octo-org', {
        name: `octo-runner-${index}`,
        status,
        labels: ['self-hosted', 'Linux', 'X64', 'gpu'],
        runner_group_id: groups[index % GROUPS]?.id ?? 1,
      })
    }
    emulator.world.limits.enforced = false
    emulator.faults.add({ delayMs: DELAY_MS, times: Number.POSITIVE_INFINITY })
    const list = `${emulator.url}/orgs/octo-org/actions/runners`

    console.log(
      `Lists: ${RUNNERS.toLocaleString('en-US')} runners, ${DELAY_MS} ms a request, medians of ${ROUNDS} rounds in turn`,
    )
    for (const { path: node, version } of nodeRuntimes()) {
      const contestants: Record<string, () => Promise<Measured>> = {
        'page after page': () => runBaseline(node, list, tokens.classic, folder),
        'list-runners': () => runAction(node, emulator.url, tokens.classic, folder, { operation: 'list-runners' }),
        'choose-runner': () => runAction(node, emulator.url, tokens.classic, folder, CHOOSE),
        ...(hasGh() && { 'gh api --paginate': () => runGh(list, tokens.classic) }),
      }
      const all = new Map<string, Measured[]>()
      for (let round = 0; round < ROUNDS; round++) {
        for (const [name, measure] of Object.entries(contestants)) {
          const measured = await measure()
          if (measured.count !== RUNNERS) throw new Error(`${name} got ${measured.count} of ${RUNNERS} runners`)
          all.set(name, [...(all.get(name) ?? []), measured])
          emulator.clearRequests()
        }
      }
      const medianOf = (name: string) => median((all.get(name) ?? []).map(({ ms }) => ms))
      const baseline = medianOf('page after page')
      console.log(`  on Node ${version}`)
      for (const [name, rounds] of all) {
        const ms = median(rounds.map((one) => one.ms))
        const peak = Math.max(...rounds.map(({ megabytes = Number.NaN }) => megabytes))
        const memory = Number.isNaN(peak) ? '' : `, peak memory ${peak.toFixed(0)} MB`
        const toList = (ms / medianOf('list-runners')).toFixed(2)
        const limits: Readonly<Record<string, string>> = {
          'list-runners': ' (limits 0.33, 150 MB)',
          'choose-runner': `, ${toList} of list-runners (limit 1.3)`,
        }
        const limit = limits[name] ?? ''
        console.log(
          `    ${name.padEnd(18)} ${ms.toFixed(0).padStart(6)} ms, ${(ms / baseline).toFixed(2)} of page after page${memory}${limit}`,
        )
      }
      if (!hasGh()) console.log('    gh api --paginate  gh is not installed here')
    }
  } finally {
    await emulator.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Makes a Node process write its peak memory, in kB, into a file when it ends. */
function measuringOptions(folder: string): { options: string; read: () => number } {
  const script = join(folder, 'measure.mjs')
  const file = join(folder, 'peak')
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs'\nprocess.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)))\n`,
  )
  return { options: `--import=${script}`, read: () => Number(readFileSync(file, 'utf8')) / 1024 }
}

/** Nothing fits the first two, and all fit the third: the whole list counts. */
const CHOOSE = {
  operation: 'choose-runner',
  'runner-candidates': 'self-hosted, linux, large\ngroup=nothing, linux\nself-hosted, linux',
  'runner-count': String(RUNNERS * 0.8),
}

async function runAction(
  node: string,
  apiUrl: string,
  token: string,
  folder: string,
  operation: Readonly<Record<string, string>>,
): Promise<Measured> {
  const { options, read } = measuringOptions(folder)
  const inputs = { ...operation, target: 'octo-org', token, 'github-api-url': apiUrl }
  const started = performance.now()
  const step = await runStep({ entry: 'main', node, inputs, env: { NODE_OPTIONS: options } })
  const ms = performance.now() - started
  // Whatever is chosen takes the whole list.
  const chosen = step.outputs['runs-on-reason'] === 'idle' ? RUNNERS : Number.NaN
  return { ms, megabytes: read(), count: Number(step.outputs['runners-count'] ?? chosen) }
}

async function runBaseline(node: string, list: string, token: string, folder: string): Promise<Measured> {
  const { options, read } = measuringOptions(folder)
  const { ms, stdout } = await run(node, [BASELINE, list, token], { NODE_OPTIONS: options })
  return { ms, megabytes: read(), count: Number(stdout) }
}

async function runGh(list: string, token: string): Promise<Measured> {
  const parameters = ['api', '--paginate', '--jq', '.runners[].id', `${list}?per_page=100`]
  const { ms, stdout } = await run('gh', parameters, { GH_TOKEN: token, GH_ENTERPRISE_TOKEN: token })
  return { ms, megabytes: undefined, count: stdout.trim().split('\n').length }
}

function hasGh(): boolean {
  return spawnSync('gh', ['--version'], { stdio: 'ignore' }).status === 0
}

function run(
  command: string,
  parameters: string[],
  env: Record<string, string>,
): Promise<{ ms: number; stdout: string }> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, parameters, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    child.once('error', reject)
    child.once('close', () => resolve({ ms: performance.now() - started, stdout }))
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
