import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeCommandFiles } from '../command-files.js'
import { LineSink } from '../step-process.js'
import type { StepLog } from '../workflow-commands.js'

export interface ScriptResult {
  readonly exitCode: number | null
  readonly outputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
}

/** A script that takes longer is killed. */
const TIMEOUT_MS = 60_000
const STREAM_GRACE_MS = 1_000

/** Runs a `run:` step as the Actions runner does: its file by `bash -e`, which ends without waiting for background processes. */
export async function runScript(
  script: string,
  name: string,
  where: { readonly cwd: string; readonly temp: string; readonly env: Readonly<Record<string, string>> },
  log: StepLog,
): Promise<ScriptResult> {
  const file = join(where.temp, `${name}.sh`)
  writeFileSync(file, script)
  const files = makeCommandFiles(where.temp, name)
  const env = { ...where.env, ...files.variables }
  const child = spawn('bash', ['-e', file], { cwd: where.cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) {
    const sink = new LineSink(log)
    stream.on('data', (chunk: Buffer) => sink.take(chunk))
    stream.on('end', () => sink.end())
  }
  const timer = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS)
  const exitCode = await new Promise<number | null>((fulfil, reject) => {
    child.on('error', reject)
    child.on('close', (code) => fulfil(code))
    // A background process may hold the streams open; the runner does not wait for it either.
    child.on('exit', (code) => setTimeout(() => fulfil(code), STREAM_GRACE_MS).unref())
  })
  clearTimeout(timer)
  const { outputs, env: exported } = files.read()
  return { exitCode, outputs, env: exported }
}

/** Ends the processes that have a variable with this value, as a runner does at the end of a job. Linux only. */
export function endProcessesWith(variable: string, value: string): void {
  if (!existsSync('/proc')) return
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
      if (environment.includes(`${variable}=${value}`)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // Gone meanwhile, or somebody else's.
    }
  }
}
