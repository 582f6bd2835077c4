import { ActionError } from '../base/errors.js'
import { counted, formatCount, listFirst } from '../base/text.js'
import { describeTarget } from '../github/target.js'
import { describeSelection, idProblems, isEmptySelection, selectionOf, withoutStatus } from '../inputs/selection.js'
import type { RunnerStatus } from '../inputs/table.js'
import type { OperationResult } from '../results/publisher.js'
import { createTable, escapeMarkdown } from '../results/section.js'
import { hasStatus } from '../runners/matching.js'
import { describeRunner, neverConnected, type Runner, runnerOutputs, stateOf } from '../runners/runner.js'
import { RUNNER_COLUMNS, settingsLink } from '../runners/runner-table.js'
import { waitFor } from '../runners/wait.js'
import { type Missing, watchRunners } from '../runners/watch.js'
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
    'runner-id, runner-name, runner-labels, runner-ephemeral: wait-for-runner needs to know which runners; set at least one of them (runner-name: "*" for any).',
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
  const { inputs, list, log, timer, target, targetHint } = context
  const selection = selectionOf(inputs)
  const status = selection.status ?? 'online'
  const { 'runner-count': count, 'wait-timeout': timeoutSeconds } = inputs
  const selectedBy = describeSelection(withoutStatus(selection))
  const where = describeTarget(target)
  log.info(
    `Waiting for ${describeGoal(count, selectedBy, status)} in ${where}, for at most ${counted(timeoutSeconds, 'second')}.`,
  )
  const outcome = await waitFor(
    watchRunners(context, selection),
    { isReached: (runner) => hasStatus(runner, status), count, timeoutMs: timeoutSeconds * 1000 },
    timer,
    ({ runners, elapsedMs }) =>
      log.info(
        `Waiting for ${describeGoal(count, selectedBy, status)}, since ${seconds(elapsedMs)}: ${describeProgress(runners, count, status)}.`,
      ),
  )
  const after = seconds(outcome.elapsedMs)
  if (outcome.kind === 'gone') throw goneError(outcome.gone, where, after, targetHint)
  if (outcome.kind === 'timed out') {
    const lastCheck = outcome.lastError ? ` The last check failed: ${outcome.lastError.message}` : ''
    const hint = outcome.runners.length < count ? targetHint : ''
    throw new ActionError(
      `Timed out after ${after} of waiting for ${describeGoal(count, selectedBy, status)} in ${where}. ` +
        `${explainTimeout(outcome.runners, count, status, selection.ids !== undefined)}${hint} To wait longer, set wait-timeout.${lastCheck}`,
      { cause: outcome.lastError },
    )
  }
  const runners = list('runners')
  const table = createTable(RUNNER_COLUMNS, 'runners-file')
  for (const runner of outcome.runners) {
    runners.add(runner.object)
    table.add(runner)
  }
  const [first] = outcome.runners
  log.info(`After ${after}: ${formatCount(outcome.runners.length)} of ${formatCount(count)} ${status}.`)
  return {
    outputs: {
      'runners-count': String(runners.count),
      ...(count === 1 && first && runnerOutputs(first)),
    },
    lists: [runners],
    summary: {
      heading: `Runners of ${escapeMarkdown(where)} that are ${status}`,
      blocks: [`Selected by ${escapeMarkdown(selectedBy)}, after ${after}. ${settingsLink(context)}`, table],
    },
  }
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`
}

/** Runners that a message names, before it only counts them. */
const MAX_NAMED = 10

/** The goal in words: `2 runners with runner-labels gpu to be online`. */
function describeGoal(count: number, selectedBy: string, status: RunnerStatus): string {
  return `${counted(count, 'runner')} with ${selectedBy} to be ${status}`
}

/** The last look in a few words: `1 of 2 online; org-linux-2 (id 24) never connected`. */
export function describeProgress(runners: readonly Runner[], count: number, status: RunnerStatus): string {
  const there = runners.filter((runner) => hasStatus(runner, status)).length
  const others = runners.filter((runner) => !hasStatus(runner, status))
  const rest = others.length > 0 ? named(others, stateOf) : runners.length < count ? 'no other is registered' : ''
  return `${formatCount(there)} of ${formatCount(count)} ${status}${rest === '' ? '' : `; ${rest}`}`
}

/**
 * Why too few runners had the status in time (never registered, never connected, offline, another status), and what to check.
 *
 * @param areIds the runners are selected by their ids, which a runner has from its registration on
 */
export function explainTimeout(
  runners: readonly Runner[],
  count: number,
  status: RunnerStatus,
  areIds = false,
): string {
  const waiting = runners.filter((runner) => !hasStatus(runner, status))
  const missing = Math.max(0, count - runners.length)
  const fresh = waiting.filter(neverConnected)
  const offline = waiting.filter((runner) => !runner.online && !neverConnected(runner))
  const others = waiting.filter(({ online }) => online)
  const parts: string[] = []
  if (missing > 0) {
    const what = runners.length === 0 ? 'runner' : 'more runner'
    const [are, they, them] = missing === 1 ? ['is', 'it', 'it'] : ['are', 'they', 'them']
    parts.push(
      areIds
        ? `${counted(missing, what)} ${are} missing: deleted, ephemeral and finished with a job, or registered at another level. Correct runner-id or target.`
        : `${counted(missing, what)} ${are} missing: ${they} never registered, or the selection does not fit ${them}. ` +
            'Check that the machine started, that config.sh succeeded there, and that target and selection are spelled right.',
    )
  }
  if (fresh.length > 0) {
    parts.push(
      `Registered but never connected: ${named(fresh)}; check that run.sh was started there and that the machine reaches the server.`,
    )
  }
  if (offline.length > 0) {
    parts.push(`Offline: ${named(offline)}; check the machine and the log of run.sh.`)
  }
  if (others.length > 0) parts.push(`Not ${status}: ${named(others, stateOf)}.`)
  return parts.join(' ')
}

/**
 * The error of a wait for runners that are gone.
 *
 * @param after how long it took: `12 s`
 * @param targetHint of the context
 */
export function goneError(gone: readonly Missing[], where: string, after: string, targetHint = ''): ActionError {
  const names = gone.map(({ id, name }) => (name === undefined ? `runner ${id}` : describeRunner({ id, name })))
  const known = gone.every(({ name }) => name !== undefined)
  return new ActionError(
    `${names.join(', ')} ${gone.length === 1 ? 'is' : 'are'} gone from ${where}, after ${after} of waiting: ` +
      `deleted, or ephemeral and finished with its job${known ? '' : `, or registered at another level.${targetHint} Correct runner-id or target`}` +
      `${known ? '. ' : '; '}list-runners shows what is there.`,
  )
}

/** `a (id 1), b (id 2)`, with more behind each if asked for. */
function named(runners: readonly Runner[], more?: (runner: Runner) => string): string {
  const names = runners.map((runner) => {
    const name = describeRunner(runner)
    return more ? `${name} ${more(runner)}` : name
  })
  return listFirst(names, MAX_NAMED)
}
