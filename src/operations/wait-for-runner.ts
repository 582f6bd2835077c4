import { ActionError } from '../action-error.js'
import { runnerPermissions } from '../credentials/permissions.js'
import type { FoundInputs } from '../inputs/inputs.js'
import { describeRunner } from '../runners/runner.js'
import { counted, createRunnerTable } from '../runners/runner-table.js'
import { describeSelection, hasStatus, idProblem, isEmptySelection, type Selection } from '../runners/selection.js'
import { escapeMarkdown } from '../summary/markdown.js'
import { describeTarget } from '../target/target.js'
import { describeGoal, describeProgress, explainTimeout } from '../wait/explain.js'
import { waitFor } from '../wait/wait.js'
import { watchRunners } from '../wait/watch.js'
import { runnerOutputs } from './get-runner.js'
import type { Operation, OperationContext } from './operation.js'

/** Leaves ten minutes of an installation token's hour for the rest of the step. */
const LONGEST_WITH_APP_SECONDS = 3_000

export const waitForRunner: Operation = {
  name: 'wait-for-runner',
  summary: 'Waits until a self-hosted runner, or several, are online or have another status.',
  endpoints: ['GET /{scope}/actions/runners', 'GET /{scope}/actions/runners/{runner_id}'],
  outputs: ['runners', 'runners-count', 'runner', 'runner-id', 'runner-name', 'runner-status', 'runner-busy'],
  credential: 'runners',
  refusedTokens: [],
  runnerInputs: 'select',
  permissions: (level) => runnerPermissions(level, 'read'),
  inputProblems,
  async run(context) {
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
  },
}

function inputProblems({ selection, wait, credentials }: FoundInputs): string[] {
  const problems: string[] = []
  if (selection) {
    const whatever = withoutStatus(selection)
    if (isEmptySelection(whatever)) {
      problems.push(
        'runner-id, runner-name, runner-labels: wait-for-runner needs to know which runners; write at least one of them (runner-name: "*" for any).',
      )
    }
    const conflict = idProblem(whatever)
    if (conflict !== undefined) problems.push(conflict)
    const most = selection.ids ? selection.ids.length : selection.name?.kind === 'exact' ? 1 : Number.POSITIVE_INFINITY
    if (wait && wait.count > most) {
      const by = selection.ids ? 'runner-id' : 'runner-name'
      problems.push(
        `runner-count: ${by} names ${counted(most, 'runner')}, so there will never be ${wait.count}; write a smaller count, or runner-labels.`,
      )
    }
  }
  if (wait && credentials?.kind === 'app' && wait.timeoutSeconds > LONGEST_WITH_APP_SECONDS) {
    problems.push(
      `wait-timeout: ${wait.timeoutSeconds} seconds outlast the installation token, which lives an hour; write at most ${LONGEST_WITH_APP_SECONDS}, ` +
        'or use a classic personal access token.',
    )
  }
  return problems
}

/** The status is what is awaited here, and selects nothing. */
function withoutStatus(selection: Selection): Selection {
  return { ...selection, status: undefined }
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
