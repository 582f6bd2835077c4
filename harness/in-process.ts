import { LineSink, type PreparedStep, prepareStep, type StepOptions, type StepResult } from './actions-runner.js'

/** The same name for all: `@actions/core` remembers the file of the job summary for as long as a process lives. */
const COMMAND_FILES = 'in-process'

/**
 * Runs a step in this process instead of one of its own: `body` finds the environment, the command files and the streams as
 * the entry's bundle would. For tests that need thousands of steps; what they cannot show is how a process starts and ends.
 *
 * Steps must not overlap. All of them must be given the same `temp`.
 *
 * @throws what `body` throws, and Error as `runStep` does
 */
export async function runStepInProcess(
  options: StepOptions & { temp: string },
  body: (env: NodeJS.ProcessEnv) => Promise<void>,
): Promise<StepResult> {
  const step = prepareStep(options, COMMAND_FILES)
  const restore = [useEnvironment(step), keepExitCode()]
  const stdout = captured(process.stdout, step)
  const stderr = captured(process.stderr, step)
  let exitCode = 0
  try {
    await body(process.env)
    exitCode = Number(process.exitCode ?? 0)
  } finally {
    stdout.restore()
    stderr.restore()
    for (const undo of restore) undo()
  }
  return step.result({ exitCode, signal: null, timedOut: false, stdout: stdout.text(), stderr: stderr.text() })
}

function useEnvironment({ env }: PreparedStep): () => void {
  const before = process.env
  process.env = { ...env }
  return () => {
    process.env = before
  }
}

function keepExitCode(): () => void {
  const before = process.exitCode
  process.exitCode = 0
  return () => {
    process.exitCode = before
  }
}

function captured(stream: NodeJS.WriteStream, { log }: PreparedStep): { text(): string; restore(): void } {
  const sink = new LineSink(log)
  const { write } = stream
  stream.write = (chunk: Uint8Array | string) => {
    sink.take(Buffer.from(chunk))
    return true
  }
  return {
    text: () => sink.end(),
    restore: () => {
      stream.write = write
    },
  }
}
