import { ActionError } from '../base/errors.js'
import { counted } from '../base/text.js'
import { describeTarget } from '../github/target.js'
import { describeSelection, idProblems, isEmptySelection, selectionOf, withoutStatus } from '../inputs/selection.js'
import type { OperationResult } from '../results/publisher.js'
import { createTable, escapeMarkdown } from '../results/section.js'
import { hasStatus, runnerOutputs } from '../runners/runner.js'
import { RUNNER_COLUMNS, settingsLink } from '../runners/runner-table.js'
import { waitFor } from '../runners/wait.js'
import { describeGoal, describeProgress, explainTimeout, goneError } from '../runners/wait-report.js'
import { watchRunners } from '../runners/watch.js'
import { type OperationCode, type OperationContext, type Step, withinTokenLife } from './operation.js'

export const waitForRunner: OperationCode = {
  checks: [
    selectsSomething,
    ({ inputs }) => idProblems(withoutStatus(selectionOf(inputs))),
    countCanBeReached,
    withinTokenLife('wait-timeout'),
  ],
  run,
}

function selectsSomething({ inputs }: Step): string[] {
  if (!isEmptySelection(withoutStatus(selectionOf(inputs)))) return []
  return [
    'runner-id, runner-name, runner-labels: wait-for-runner needs to know which runners; set at least one of them (runner-name: "*" for any).',
  ]
}

function countCanBeReached({ inputs }: Step): string[] {
  const { 'runner-id': ids, 'runner-name': name, 'runner-count': count } = inputs
  const most = ids ? ids.length : name?.kind === 'exact' ? 1 : Number.POSITIVE_INFINITY
  if (count <= most) return []
  return [
    `runner-count: ${ids ? 'runner-id' : 'runner-name'} names ${counted(most, 'runner')}, so there cannot be ${count}; lower runner-count, or set runner-labels.`,
  ]
}

async function run(context: OperationContext): Promise<OperationResult> {
  const { inputs, list, log, timer, target } = context
  const selection = selectionOf(inputs)
  const status = selection.status ?? 'online'
  const { 'runner-count': count, 'wait-timeout': timeoutSeconds } = inputs
  const said = describeSelection(withoutStatus(selection))
  const where = describeTarget(target)
  log.info(
    `Waiting for ${describeGoal(count, said, status)} in ${where}, for at most ${counted(timeoutSeconds, 'second')}.`,
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
  if (outcome.kind === 'gone') throw goneError(outcome.gone, where, after)
  if (outcome.kind === 'timed out') {
    const trouble = outcome.trouble ? ` The last look failed: ${outcome.trouble.message}` : ''
    throw new ActionError(
      `Timed out after ${after} of waiting for ${describeGoal(count, said, status)} in ${where}. ` +
        `${explainTimeout(outcome.runners, count, status)} To wait longer, set wait-timeout.${trouble}`,
      { cause: outcome.trouble },
    )
  }
  const runners = list('runners')
  const table = createTable(RUNNER_COLUMNS, 'runners-file')
  for (const runner of outcome.runners) {
    runners.add(runner.object)
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
      blocks: [`Selected by ${escapeMarkdown(said)}, after ${after}. ${settingsLink(context)}`, table],
    },
  }
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`
}
