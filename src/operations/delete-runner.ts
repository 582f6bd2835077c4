import { ActionError } from '../base/errors.js'
import { counted } from '../base/text.js'
import { describeTarget } from '../github/target.js'
import {
  describeSelection,
  idProblems,
  isEmptySelection,
  nameHint,
  namesRunners,
  type Selection,
  selectionOf,
} from '../inputs/selection.js'
import type { OperationResult } from '../results/result.js'
import { findRunners, getRunner } from '../runners/api.js'
import { carryOut, type Deletion } from '../runners/carry-out.js'
import {
  countReasons,
  type DeletionPlan,
  type DeletionRules,
  planAgain,
  planDeletion,
  REASONS,
  type Skipped,
  skipped,
} from '../runners/deletion-plan.js'
import { deletionSection } from '../runners/deletion-summary.js'
import { matcherOf } from '../runners/matching.js'
import { describeRunner, type Runner, stateOf } from '../runners/runner.js'
import { type Checked, LONGEST_WITH_APP_SECONDS, type OperationCode, type OperationContext } from './operation.js'

export const deleteRunner: OperationCode = {
  checks: [selectsSomething, ({ inputs }) => idProblems(selectionOf(inputs)), recheckFits, recheckInTime],
  warnings(inputs) {
    if (inputs['recheck-after'] === 0 || !namesRunners(selectionOf(inputs))) return []
    return ['Input recheck-after has no effect: a runner that is named is deleted without a second look.']
  },
  run,
}

function selectsSomething({ inputs }: Checked): string[] {
  const selection = selectionOf(inputs)
  const { name } = selection
  if (isEmptySelection(selection)) {
    return [
      'runner-id, runner-name, runner-labels, runner-status: delete-runner needs to know which runners; write at least one of them.',
    ]
  }
  if (name?.kind === 'pattern' && /^[*?]+$/.test(name.pattern) && isEmptySelection({ ...selection, name: undefined })) {
    return [
      `runner-name: ${name.pattern} alone would delete whatever is offline; write more of the name, or runner-status: offline if that is meant.`,
    ]
  }
  return []
}

function recheckFits({ inputs }: Checked): string[] {
  const { 'recheck-after': seconds, 'runner-status': status } = inputs
  if (seconds === 0 || status === undefined || status === 'offline') return []
  return [
    `recheck-after: it deletes what stays offline, and runner-status selects what is ${status}; leave out the one or the other.`,
  ]
}

function recheckInTime({ inputs, credentials }: Checked): string[] {
  const seconds = inputs['recheck-after']
  if (credentials.kind !== 'app' || seconds <= LONGEST_WITH_APP_SECONDS) return []
  return [
    `recheck-after: ${seconds} seconds outlast the installation token, which lives an hour; write at most ${LONGEST_WITH_APP_SECONDS}, ` +
      'or use a classic personal access token.',
  ]
}

/** Plans the deletion, shows the plan, and carries it out unless it is a dry run. */
async function run(context: OperationContext): Promise<OperationResult> {
  const { inputs } = context
  const selection = selectionOf(inputs)
  const rules: DeletionRules = {
    named: namesRunners(selection),
    status: selection.status,
    recheckAfterSeconds: inputs['recheck-after'],
  }
  const plan = await makePlan(context, selection, rules)
  showPlan(context, plan)
  const most = inputs['max-deletions']
  const tooMany = plan.delete.length > most ? tooManyProblem(plan, most) : undefined
  if (inputs['dry-run']) {
    if (tooMany) context.log.warning(`Without dry-run this would fail: ${tooMany}`)
    const skips = [...plan.skip, ...plan.delete.map((runner) => skipped(runner, 'dry-run'))]
    return report(context, { deleted: [], skipped: skips, untried: [] }, rules, plan.delete)
  }
  if (tooMany) throw new ActionError(tooMany)
  return report(context, await carryOut(context, plan, rules), rules)
}

async function makePlan(context: OperationContext, selection: Selection, rules: DeletionRules): Promise<DeletionPlan> {
  if (selection.ids) return planForIds(context, selection.ids, rules)
  const { log, target, timer } = context
  const selected = await findRunners(context, nameHint(selection), matcherOf(selection))
  const plan = planDeletion(selected, rules)
  if (rules.named) {
    if (selected.length > 0) return plan
    log.info(`There is no runner with ${describeSelection(selection)} in ${describeTarget(target)}.`)
    return { delete: [], skip: [{ id: null, name: nameHint(selection) ?? null, reason: 'gone' }] }
  }
  log.info(`${counted(selected.length, 'runner')} in ${describeTarget(target)} with ${describeSelection(selection)}.`)
  if (rules.recheckAfterSeconds === 0 || plan.delete.length === 0) return plan
  log.info(
    `${counted(plan.delete.length, 'runner')} to delete at first sight; looking again in ${counted(rules.recheckAfterSeconds, 'second')}.`,
  )
  await timer.sleep(rules.recheckAfterSeconds * 1000)
  const chosen = new Set(plan.delete.map(({ id }) => id))
  return planAgain(plan, await findRunners(context, nameHint(selection), ({ id }) => chosen.has(id)), rules)
}

async function planForIds(
  context: OperationContext,
  ids: readonly number[],
  rules: DeletionRules,
): Promise<DeletionPlan> {
  const found: Runner[] = []
  const missing = new Set<number>()
  for (const id of ids) {
    const runner = await getRunner(context, id)
    if (runner) found.push(runner)
    else missing.add(id)
  }
  // Without access GitHub answers 404 as well: then the list fails too, and says what is missing.
  if (missing.size > 0) found.push(...(await findRunners(context, undefined, ({ id }) => missing.has(id))))
  for (const { id } of found) missing.delete(id)
  const plan = planDeletion(found, rules)
  const gone = [...missing].map((id): Skipped => ({ id, name: null, reason: 'gone' }))
  return { delete: plan.delete, skip: [...plan.skip, ...gone] }
}

function showPlan({ inputs, log }: OperationContext, plan: DeletionPlan): void {
  const would = inputs['dry-run'] ? 'Would delete' : 'Going to delete'
  for (const runner of plan.delete) log.info(`${would} ${describeRunner(runner)}: ${stateOf(runner)}.`)
  for (const { id, name, reason } of plan.skip) {
    log.info(`Leaving ${nameOfSkipped(id, name)} alone: ${REASONS[reason]}.`)
  }
}

function nameOfSkipped(id: number | null, name: string | null): string {
  return id === null ? String(name) : name === null ? `runner ${id}` : describeRunner({ id, name })
}

function tooManyProblem({ delete: runners }: DeletionPlan, most: number): string {
  const some = runners.slice(0, 5).map(({ name }) => name)
  return (
    `${counted(runners.length, 'runner')} would be deleted (${some.join(', ')}${runners.length > some.length ? ', …' : ''}), ` +
    `more than max-deletions allows, which is ${most}; none was. If they are meant, write max-deletions: ${runners.length}.`
  )
}

/** @param spared what a dry run would have deleted; undefined if it was none */
function report(
  context: OperationContext,
  deletion: Deletion,
  rules: DeletionRules,
  spared?: readonly Runner[],
): OperationResult {
  const { list, log, target } = context
  const deletedRunners = list('deleted-runners')
  for (const runner of deletion.deleted) deletedRunners.add(runner.whole)
  const skippedRunners = list('skipped-runners')
  for (const skip of deletion.skipped) skippedRunners.add(skip)
  const where = describeTarget(target)
  const reasons = countReasons(deletion.skipped)
  const done = spared
    ? `Dry run: ${counted(spared.length, 'runner')} of ${where} would be deleted, none was`
    : `Deleted ${counted(deletion.deleted.length, 'runner')} of ${where}`
  log.info(`${done}; skipped ${deletion.skipped.length}${reasons && ` (${reasons})`}.`)
  const failure = failureOf(deletion, where, rules)
  return {
    outputs: {
      'deleted-count': String(deletion.deleted.length),
      'skipped-count': String(deletion.skipped.length),
    },
    lists: [deletedRunners, skippedRunners],
    summary: deletionSection(deletion, target, spared),
    ...(failure && { failure }),
  }
}

/** Why the step fails although, or because, some runners stayed. */
function failureOf({ deleted, skipped: skips, untried, error }: Deletion, where: string, rules: DeletionRules) {
  if (error) {
    const rest =
      untried.length === 0
        ? ''
        : ` ${counted(untried.length, 'runner')} more ${untried.length === 1 ? 'was' : 'were'} not tried.`
    return new ActionError(
      `${error.message} Before that, ${counted(deleted.length, 'runner')} of ${where} ${deleted.length === 1 ? 'was' : 'were'} deleted.${rest}`,
      {
        cause: error,
      },
    )
  }
  const busy = rules.named ? skips.filter(({ reason }) => reason === 'busy') : []
  if (busy.length === 0) return undefined
  const names = busy.map(({ id, name }) => nameOfSkipped(id, name)).join(', ')
  return new ActionError(
    `Could not delete ${names} from ${where}: ${busy.length === 1 ? 'it is' : 'they are'} busy with a job. ` +
      'Delete it once the job has ended; after a crash GitHub takes 10 to 15 minutes to notice that.',
  )
}
