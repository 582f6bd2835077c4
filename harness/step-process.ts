import { type ChildProcess, spawn } from 'node:child_process'
import { StringDecoder } from 'node:string_decoder'
import type { StepLog } from './workflow-commands.js'

/** How a process ended, and what it wrote. */
export interface ProcessEnd {
  exitCode: number | null
  signal: NodeJS.Signals | null
  timedOut: boolean
  stdout: string
  stderr: string
}

/** How to run one; as in `StepOptions`. */
export interface ProcessOptions {
  node?: string
  timeoutMs?: number
  abort?: AbortSignal
  cancel?: AbortSignal
  onSpawn?: (child: ChildProcess) => void
}

/** A grandchild may hold the streams open after the step itself is gone; the runner does not wait for it either. */
const STREAM_GRACE_MS = 2_000

/** Milliseconds from SIGINT to the signals that follow, as the Actions runner has them. */
const SIGTERM_AFTER_MS = 7_500
const SIGKILL_AFTER_MS = 10_000

/**
 * Ends a process, when `cancel` fires, as the Actions runner does.
 * @returns to be called when the process is gone
 */
export function endOnCancel(child: ChildProcess, cancel: AbortSignal | undefined): () => void {
  const timers: NodeJS.Timeout[] = []
  const end = () => {
    child.kill('SIGINT')
    timers.push(setTimeout(() => child.kill('SIGTERM'), SIGTERM_AFTER_MS))
    timers.push(setTimeout(() => child.kill('SIGKILL'), SIGKILL_AFTER_MS))
  }
  if (cancel?.aborted) end()
  cancel?.addEventListener('abort', end)
  return () => {
    cancel?.removeEventListener('abort', end)
    for (const timer of timers) clearTimeout(timer)
  }
}

/** Runs a step's script to its end, its output going to the log line by line. */
export function runProcess(
  options: ProcessOptions,
  script: string,
  where: { env: Record<string, string>; cwd: string },
  log: StepLog,
): Promise<ProcessEnd> {
  return new Promise((fulfil, reject) => {
    const child = spawn(options.node ?? process.execPath, [script], { ...where, stdio: ['ignore', 'pipe', 'pipe'] })
    let timedOut = false
    const kill = () => child.kill('SIGKILL')
    const { timeoutMs = 240_000 } = options
    const timeOut = () => {
      timedOut = true
      kill()
    }
    const timer = timeoutMs === Number.POSITIVE_INFINITY ? undefined : setTimeout(timeOut, timeoutMs)
    const gone = endOnCancel(child, options.cancel)
    if (options.abort?.aborted) kill()
    options.abort?.addEventListener('abort', kill)
    const finish = () => {
      clearTimeout(timer)
      gone()
      options.abort?.removeEventListener('abort', kill)
    }
    const stdout = new LineSink(log)
    const stderr = new LineSink(log)
    child.stdout.on('data', (chunk: Buffer) => stdout.take(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.take(chunk))
    let grace: NodeJS.Timeout | undefined
    child.on('exit', () => {
      const destroy = () => {
        child.stdout.destroy()
        child.stderr.destroy()
      }
      // What is there already is read first, should this process itself have stood still for that long.
      grace = setTimeout(() => setImmediate(destroy), STREAM_GRACE_MS)
    })
    child.on('error', (error) => {
      finish()
      reject(error)
    })
    child.on('close', (exitCode, signal) => {
      finish()
      clearTimeout(grace)
      fulfil({ exitCode, signal, timedOut, stdout: stdout.end(), stderr: stderr.end() })
    })
    options.onSpawn?.(child)
  })
}

/** Hands the whole lines of a stream to the log as they come, so that both streams keep their order. */
export class LineSink {
  readonly #log: StepLog
  readonly #decoder = new StringDecoder('utf8')
  readonly #parts: string[] = []
  #rest = ''

  constructor(log: StepLog) {
    this.#log = log
  }

  take(chunk: Buffer): void {
    this.#add(this.#decoder.write(chunk))
  }

  /** The end of the stream; returns the whole of it. */
  end(): string {
    this.#add(this.#decoder.end())
    if (this.#rest !== '') this.#log.add(this.#rest)
    this.#rest = ''
    return this.#parts.join('')
  }

  #add(text: string): void {
    this.#parts.push(text)
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.#log.add(line.replace(/\r$/, ''))
  }
}
