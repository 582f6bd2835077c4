import { ActionError } from '../base/errors.js'
import { counted } from '../base/text.js'
import { describeTarget, runnerSettingsUrl } from '../github/target.js'
import {
  describeSelection,
  exactName,
  idProblems,
  isEmptySelection,
  namesRunners,
  SELECTORS,
  type Selection,
  selectionOf,
  withoutStatus,
} from '../inputs/selection.js'
import type { OperationResult } from '../results/publisher.js'
import { findByIds, findRunners } from '../runners/api.js'
import { deletePlanned } from '../runners/deletion.js'
import {
  busyProblem,
  type Deletion,
  type DeletionPlan,
  type DeletionRules,
  deletionFailure,
  deletionSection,
  describeCounts,
  describeSkipped,
  planAgain,
  planDeletion,
  REASONS,
  type Skipped,
  tooManyProblem,
  toSkipped,
  WOULD_FAIL,
} from '../runners/deletion-plan.js'
import { matcherOf } from '../runners/matching.js'
import { describeRunner, type Runner, stateOf } from '../runners/runner.js'
import { settingsLink } from '../runners/runner-table.js'
import { type OperationCode, type OperationContext, type Step, withinTokenLife } from './operation.js'

export const deleteRunner: OperationCode = {
  checks: [
    selectsSomething,
    ({ inputs }) => idProblems(selectionOf(inputs)),
    recheckFits,
    withinTokenLife('recheck-after'),
  ],
  warnings(inputs) {
    if (inputs['recheck-after'] === 0 || !namesRunners(selectionOf(inputs))) return []
    return ['Input recheck-after has no effect: a runner that is named is deleted without a second check.']
  },
  run,
}

function selectsSomething({ inputs }: Step): string[] {
  const selection = selectionOf(inputs)
  const { name } = selection
  if (isEmptySelection(selection)) {
    return [`${SELECTORS}: delete-runner needs to know which runners; set at least one of them.`]
  }
  if (name?.kind === 'pattern' && /^[*?]+$/.test(name.pattern) && isEmptySelection({ ...selection, name: undefined })) {
    return [
      `runner-name: ${name.pattern} alone would delete every offline runner; set more of the name, or runner-status: offline if you mean that.`,
    ]
  }
  return []
}

function recheckFits({ inputs }: Step): string[] {
  const { 'recheck-after': seconds, 'runner-status': status } = inputs
  if (seconds === 0 || status === undefined || status === 'offline') return []
  return [
    `recheck-after: it deletes runners that stay offline, and runner-status selects ${status} ones; leave out one of the two.`,
  ]
}

/** Plans the deletion, shows the plan, and carries it out unless it is a dry run. */
async function run(context: OperationContext): Promise<OperationResult> {
  const { inputs, log } = context
  const selection = selectionOf(inputs)
  const rules: DeletionRules = {
    named: namesRunners(selection),
    status: selection.status,
    recheckAfterSeconds: inputs['recheck-after'],
    selects: matcherOf(withoutStatus(selection)),
  }
  if (selection.status !== undefined && selection.status !== 'offline') {
    const late = selection.status === 'busy' ? 'looks busy may have just ended its' : 'looks idle may have just taken a'
    log.info(`GitHub's status and busy flags can be minutes late: a runner that ${late} job.`)
  }
  const plan = await makePlan(context, selection, rules)
  const tooMany = tooManyProblem(plan.delete, inputs['max-deletions'])
  showPlan(log, plan, inputs['dry-run'] || tooMany !== undefined)
  if (inputs['dry-run']) {
    const problems = [tooMany, busyProblem(plan.delete, rules)].filter((problem) => problem !== undefined)
    for (const problem of problems) log.warning(`${WOULD_FAIL} ${problem}`)
    const skipped = [...plan.skip, ...plan.delete.map((runner) => toSkipped(runner, 'dry-run'))]
    return report(context, { deleted: [], skipped, untried: [], dryRun: { planned: plan.delete, problems } }, rules)
  }
  if (tooMany !== undefined) throw new ActionError(tooMany)
  return report(context, await deletePlanned(context, plan, rules), rules)
}

async function makePlan(context: OperationContext, selection: Selection, rules: DeletionRules): Promise<DeletionPlan> {
  if (selection.ids) return planForIds(context, selection.ids, rules)
  const { log, target, timer } = context
  const select = (fits: (runner: Runner) => boolean) => findRunners(context, exactName(selection), fits)
  const selected = await select(matcherOf(selection))
  const plan = planDeletion(selected, rules)
  if (rules.named) {
    if (selected.length > 0) return plan
    reportMissing(context, describeSelection(selection))
    return { delete: [], skip: [{ id: null, name: exactName(selection) ?? null, reason: 'gone' }] }
  }
  log.info(`${counted(selected.length, 'runner')} in ${describeTarget(target)} with ${describeSelection(selection)}.`)
  if (rules.recheckAfterSeconds === 0 || plan.delete.length === 0) return plan
  log.info(
    `${counted(plan.delete.length, 'runner')} to delete; checking again in ${counted(rules.recheckAfterSeconds, 'second')}.`,
  )
  await timer.sleep(rules.recheckAfterSeconds * 1000)
  const ids = new Set(plan.delete.map(({ id }) => id))
  return planAgain(plan, await select(({ id }) => ids.has(id)), rules)
}

async function planForIds(
  context: OperationContext,
  ids: readonly number[],
  rules: DeletionRules,
): Promise<DeletionPlan> {
  const { found, missing } = await findByIds(context, ids)
  if (missing.size > 0) reportMissing(context, `runner-id ${[...missing].join(', ')}`)
  const plan = planDeletion(found, rules)
  const gone = [...missing].map((id): Skipped => ({ id, name: null, reason: 'gone' }))
  return { delete: plan.delete, skip: [...plan.skip, ...gone] }
}

/** A misspelled name or a wrong target would otherwise look like success. */
function reportMissing({ log, server, target, targetHint }: OperationContext, selector: string): void {
  log.notice(
    `There is no runner with ${selector} in ${describeTarget(target)} (${runnerSettingsUrl(target, server)}): ` +
      `it is already gone, or it is registered elsewhere. In that case, correct the selector or target.${targetHint}`,
  )
}

/** @param isOnlyPlan it is not carried out */
function showPlan(log: OperationContext['log'], plan: DeletionPlan, isOnlyPlan: boolean): void {
  const would = isOnlyPlan ? 'Would delete' : 'Going to delete'
  for (const runner of plan.delete) log.info(`${would} ${describeRunner(runner)}: ${stateOf(runner)}.`)
  for (const one of plan.skip) log.info(`Skipped ${describeSkipped(one)}: ${REASONS[one.reason]}.`)
}

function report(
  { list, log, server, target }: OperationContext,
  deletion: Deletion,
  rules: DeletionRules,
): OperationResult {
  const skipped = deletion.skipped.filter(({ reason }) => reason !== 'deselected')
  const deletedRunners = list('deleted-runners')
  for (const runner of deletion.deleted) deletedRunners.add(runner.object)
  const skippedRunners = list('skipped-runners')
  for (const skip of skipped) skippedRunners.add(skip)
  const where = describeTarget(target)
  log.info(`${deletion.dryRun ? 'Dry run in' : 'In'} ${where}: ${describeCounts(deletion, skipped)}.`)
  const failure = deletionFailure(deletion, where, rules)
  return {
    outputs: { 'deleted-count': String(deletion.deleted.length), 'skipped-count': String(skipped.length) },
    lists: [deletedRunners, skippedRunners],
    summary: deletionSection(deletion, skipped, target, settingsLink({ target, server })),
    ...(failure && { failure }),
  }
}
