import { type PreparedStep, prepareStep, type StepOptions, type StepResult } from './actions-runner.js'
import { LineSink } from './step-process.js'

/** The same name for all: `@actions/core` remembers the file of the job summary for as long as a process lives. */
const COMMAND_FILES = 'in-process'

/**
 * Runs a step in this process instead of one of its own: `body` finds the environment, the command files and the streams as
 * the entry's bundle would. For tests that need thousands of steps; what they cannot show is how a process starts and ends.
 *
 * Steps must not overlap. All of them must be given the same `temp`.
 *
 * @param body is given the environment, and a function that returns what was written to stdout so far
 * @throws what `body` throws, and Error as `runStep` does
 */
export async function runStepInProcess(
  options: StepOptions & { temp: string },
  body: (env: NodeJS.ProcessEnv, writtenSoFar: () => string) => Promise<void>,
): Promise<StepResult> {
  const step = prepareStep(options, COMMAND_FILES)
  const restore = [useEnvironment(step), useWorkspace(step), keepExitCode()]
  const stdout = captured(process.stdout, step)
  const stderr = captured(process.stderr, step)
  let exitCode = 0
  try {
    await body(process.env, stdout.soFar)
    exitCode = Number(process.exitCode ?? 0)
  } finally {
    stdout.restore()
    stderr.restore()
    for (const undo of restore) undo()
  }
  return step.result({ exitCode, signal: null, timedOut: false, stdout: stdout.end(), stderr: stderr.end() })
}

function useEnvironment({ env }: PreparedStep): () => void {
  const before = process.env
  process.env = { ...env }
  return () => {
    process.env = before
  }
}

function useWorkspace({ folders }: PreparedStep): () => void {
  const before = process.cwd()
  process.chdir(folders.workspace)
  return () => process.chdir(before)
}

function keepExitCode(): () => void {
  const before = process.exitCode
  process.exitCode = 0
  return () => {
    process.exitCode = before
  }
}

interface Captured {
  soFar(): string
  end(): string
  restore(): void
}

function captured(stream: NodeJS.WriteStream, { log }: PreparedStep): Captured {
  const sink = new LineSink(log)
  const { write } = stream
  let written = ''
  stream.write = (chunk: Uint8Array | string) => {
    written += String(chunk)
    sink.take(Buffer.from(chunk))
    return true
  }
  return {
    soFar: () => written,
    end: () => sink.end(),
    restore: () => {
      stream.write = write
    },
  }
}
