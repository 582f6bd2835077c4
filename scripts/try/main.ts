/** `npm run try -- step.yml`: runs a step as one writes it in a workflow, on the bundle, against an emulated GitHub. */
import { readFileSync } from 'node:fs'
import { endWithOutput } from '../../harness/closed-output.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { runWorkflow } from '../../harness/workflow-interpreter/run-workflow.js'
import { openStage } from '../../harness/workflow-interpreter/stage.js'
import { readWorkflow } from '../../harness/workflow-interpreter/workflow.js'
import { errorCode, messageOf } from '../../src/base/errors.js'
import { eventOf, USAGE, type Wish, wishOf } from './arguments.js'
import { Show, showRequests } from './show.js'
import { workflowOf } from './workflow-of.js'

/** One Ctrl-C may arrive twice: from the terminal, and from npm. */
const ONE_CTRL_C_MS = 1_000

const { stdout, stderr } = process
const cancel = new AbortController()
let cancelledAt = Number.POSITIVE_INFINITY

const wish = wishOf(process.argv.slice(2))
if ('help' in wish) {
  stdout.write(USAGE)
} else if ('problem' in wish) {
  stderr.write(`${wish.problem}\n\n${USAGE}`)
  process.exitCode = 1
} else {
  endWithOutput(() => {
    process.exitCode = 0
    cancel.abort()
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, cancelRun)
  await tryOut(wish)
}

function cancelRun(): void {
  if (Date.now() - cancelledAt > ONE_CTRL_C_MS) process.exit(130)
  if (cancel.signal.aborted) return
  cancelledAt = Date.now()
  process.exitCode = 130
  stderr.write(
    'Canceling: the running step gets 10 seconds, then post steps run. Press Ctrl-C again to stop at once.\n',
  )
  cancel.abort()
}

/** @throws Error that a person understands, where the file cannot be read */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(
      `Could not read ${file}: ${errorCode(error) === 'ENOENT' ? 'there is no such file' : messageOf(error)}.`,
    )
  }
}

async function tryOut({ file, event: wanted, inputs }: Extract<Wish, { file: string }>): Promise<void> {
  const stage = await openStage()
  try {
    const text = workflowOf(read(file), Object.keys(inputs))
    const { event, said } = eventOf(readWorkflow(text).on, wanted)
    if (said !== '') stdout.write(`${said}\n`)
    const watcher = new Show((shown) => stdout.write(`${shown}\n`))
    const { jobs } = await runWorkflow(text, { ...stage, event, inputs, watcher, cancel: cancel.signal })
    if (jobs.some(({ result }) => result !== 'success' && result !== 'skipped')) process.exitCode ??= 1
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode ??= 1
  } finally {
    if (stage.emulator.requests.length > 0) stdout.write(`${showRequests(stage.emulator.requests)}\n`)
    await stage.close()
    removeTemporaryDirectories()
  }
}
