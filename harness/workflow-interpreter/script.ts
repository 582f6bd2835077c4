import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeCommandFiles } from '../command-files.js'
import { endOnCancel, LineSink } from '../step-process.js'
import type { StepLog } from '../workflow-commands.js'

export interface ScriptResult {
  readonly exitCode: number | null
  readonly outputs: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
}

const STREAM_GRACE_MS = 1_000

/**
 * Runs a `run:` step as the Actions runner does: its file by `bash -e`, which ends without waiting for background processes.
 * @param cancel ends it when it fires
 */
export async function runScript(
  script: string,
  name: string,
  where: { readonly cwd: string; readonly temp: string; readonly env: Readonly<Record<string, string>> },
  log: StepLog,
  cancel: AbortSignal | undefined,
): Promise<ScriptResult> {
  const file = join(where.temp, `${name}.sh`)
  writeFileSync(file, script)
  const files = makeCommandFiles(where.temp, name)
  const { cwd } = where
  const env = { ...where.env, ...files.variables }
  const child = spawn('bash', ['-e', file], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) {
    const sink = new LineSink(log)
    stream.on('data', (chunk: Buffer) => sink.take(chunk))
    stream.on('end', () => sink.end())
  }
  const gone = endOnCancel(child, cancel)
  const exitCode = await new Promise<number | null>((fulfil) => {
    child.on('error', ({ message }) => {
      const where = `'bash' with working directory '${cwd}'`
      log.add(`::error::An error occurred trying to start process ${where}: ${message}`)
      fulfil(1)
    })
    child.on('close', (code) => fulfil(code))
    // A background process may hold the streams open; the runner does not wait for it either.
    child.on('exit', (code) => setTimeout(() => fulfil(code), STREAM_GRACE_MS).unref())
  })
  gone()
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
