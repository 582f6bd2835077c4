import { ActionError } from '../base/errors.js'
import { describeTarget } from '../github/target.js'
import type { OperationContext, OperationResult } from '../operations/operation.js'
import { escapeMarkdown } from '../results/markdown.js'
import { runnerOutputs } from '../runners/get-runner.js'
import { describeRunner } from '../runners/runner.js'
import { counted, createRunnerTable } from '../runners/runner-table.js'
import { describeSelection, hasStatus, withoutStatus } from '../runners/selection.js'
import { describeGoal, describeProgress, explainTimeout } from './explain.js'
import { waitFor } from './wait.js'
import { watchRunners } from './watch.js'

/** Carries out `wait-for-runner`. @throws ApiError, and ActionError if a runner is gone or the time is up */
export async function waitForSelected(context: OperationContext): Promise<OperationResult> {
  const { inputs, list, log, timer } = context
  const { selection, wait, target } = inputs
  const status = selection.status ?? 'online'
  const { count, timeoutSeconds } = wait
  const said = describeSelection(withoutStatus(selection))
  const where = describeTarget(target)
  log.info(
    `Waiting for ${describeGoal(count, said, status)} in ${where}, for ${counted(timeoutSeconds, 'second')} at most.`,
  )
  const outcome = await waitFor(
    watchRunners(context, selection),
    { isReached: (runner) => hasStatus(runner, status), count, timeoutMs: timeoutSeconds * 1000 },
    timer,
    ({ runners, elapsedMs }) =>
      log.info(
        `Waiting for ${describeGoal(count, said, status)}, since ${seconds(elapsedMs)}: ${describeProgress(runners, count, status)}.`,
      ),
  )
  const after = seconds(outcome.elapsedMs)
  if (outcome.kind === 'gone') throw goneError(context, outcome.gone, after)
  if (outcome.kind === 'timed out') {
    const trouble = outcome.trouble ? ` The last look failed: ${outcome.trouble.message}` : ''
    throw new ActionError(
      `Timed out after ${after} of waiting for ${describeGoal(count, said, status)} in ${where}. ` +
        `${explainTimeout(outcome.runners, count, status)} A longer wait is written as wait-timeout.${trouble}`,
      { cause: outcome.trouble },
    )
  }
  const runners = list('runners')
  const table = createRunnerTable('in the file that the output runners-file names')
  for (const runner of outcome.runners) {
    runners.add(runner.whole)
    table.add(runner)
  }
  const [first] = outcome.runners
  log.info(`After ${after}: ${outcome.runners.length} of ${count} ${status}.`)
  return {
    outputs: {
      'runners-count': String(runners.count),
      ...(count === 1 && first && runnerOutputs(first)),
    },
    lists: [runners],
    summary: {
      heading: `Runners of ${escapeMarkdown(where)} that are ${status}`,
      blocks: [`Selected by ${escapeMarkdown(said)}, after ${after}.`, table],
    },
  }
}

function goneError(
  { inputs }: OperationContext,
  gone: readonly { id: number; name: string | undefined }[],
  after: string,
): ActionError {
  const names = gone.map(({ id, name }) => (name === undefined ? `runner ${id}` : describeRunner({ id, name })))
  const known = gone.every(({ name }) => name !== undefined)
  return new ActionError(
    `${names.join(', ')} ${gone.length === 1 ? 'is' : 'are'} gone from ${describeTarget(inputs.target)}, after ${after} of waiting: ` +
      `deleted, or ephemeral and done with a job${known ? '' : ', or of another level'}. ` +
      `${known ? 'Waiting longer would not bring it back' : 'Correct runner-id or target'}; list-runners shows what is there.`,
  )
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`
}
