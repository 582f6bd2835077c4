import { ActionError } from '../base/errors.js'
import { counted, formatCount } from '../base/text.js'
import { describeTarget, type Target } from '../github/target.js'
import type { RunnerStatus } from '../inputs/table.js'
import { type Columns, createTable, escapeMarkdown, type SummarySection } from '../results/section.js'
import { describeRunner, neverConnected, type Runner } from './runner.js'
import { RUNNER_COLUMNS } from './runner-table.js'

/** Why a runner was not deleted. `deselected`: it no longer fits the selection, so `skipped-runners` leaves it out. */
export type SkipReason = 'busy' | 'gone' | 'online' | 'never-connected' | 'dry-run' | 'deselected'

/** What a deletion may delete. */
export interface DeletionRules {
  /** The selection names its runners, by id or by an exact name alone; anything else is a filter. */
  readonly named: boolean
  /** The status that a filter asks for; without one it deletes offline runners. */
  readonly status: RunnerStatus | undefined
  /** How long a filter waits before its second look, in seconds: a runner that never connected has had its time by then. */
  readonly recheckAfterSeconds: number
  /** Whether a runner fits the selection, whatever its status. */
  readonly selects: (runner: Runner) => boolean
}

/**
 * Why a runner in this state must be skipped; undefined if it may be deleted.
 *
 * A runner that was selected for being online and is offline by now may be deleted: there is less to lose.
 */
export function skipReason(runner: Runner, rules: DeletionRules): SkipReason | undefined {
  if (rules.named) return undefined
  if (!rules.selects(runner)) return 'deselected'
  const status = rules.status ?? 'offline'
  // GitHub refuses to delete it; with `runner-status: busy` that refusal is what was asked for.
  if (runner.busy && status !== 'busy') return 'busy'
  if (runner.online && (status === 'offline' || (status === 'busy' && !runner.busy))) return 'online'
  if (neverConnected(runner) && rules.recheckAfterSeconds === 0) return 'never-connected'
  return undefined
}

/** A runner that was not deleted; its `id` is null for a name, its `name` for an id that does not exist. */
export interface Skipped {
  readonly id: number | null
  readonly name: string | null
  readonly reason: SkipReason
}

/** What a deletion is going to do. */
export interface DeletionPlan {
  readonly delete: readonly Runner[]
  readonly skip: readonly Skipped[]
}

/** What a deletion did. */
export interface Deletion {
  /** As they were last seen. */
  readonly deleted: readonly Runner[]
  readonly skipped: readonly Skipped[]
  /** What was still to be deleted when an error ended it. */
  readonly untried: readonly Runner[]
  readonly error?: ActionError
  /** Set by a dry run, which deletes nothing. */
  readonly dryRun?: DryRun
}

/** What a deletion would do. */
interface DryRun {
  readonly planned: readonly Runner[]
  /** Why it would fail. */
  readonly problems: readonly string[]
}

/** Plans a deletion, in the runners' order. */
export function planDeletion(selected: readonly Runner[], rules: DeletionRules): DeletionPlan {
  const toDelete: Runner[] = []
  const skip: Skipped[] = []
  for (const runner of selected) {
    const reason = skipReason(runner, rules)
    if (reason === undefined) toDelete.push(runner)
    else skip.push(toSkipped(runner, reason))
  }
  return { delete: toDelete, skip }
}

/**
 * Plans again after the second look: deletes what was to be deleted before and still is.
 *
 * @param now the runners of the first plan as they are now; a missing one is gone
 */
export function planAgain(first: DeletionPlan, now: readonly Runner[], rules: DeletionRules): DeletionPlan {
  const byId = new Map(now.map((runner) => [runner.id, runner]))
  const stillThere: Runner[] = []
  const gone: Skipped[] = []
  for (const runner of first.delete) {
    const current = byId.get(runner.id)
    if (current) stillThere.push(current)
    else gone.push(toSkipped(runner, 'gone'))
  }
  const second = planDeletion(stillThere, rules)
  return { delete: second.delete, skip: [...first.skip, ...gone, ...second.skip] }
}

export function toSkipped({ id, name }: Pick<Runner, 'id' | 'name'>, reason: SkipReason): Skipped {
  return { id, name, reason }
}

/** A skipped runner for the log: its name, its id, or both. */
export function describeSkipped({ id, name }: Skipped): string {
  if (id === null) return String(name)
  return name === null ? `runner ${id}` : describeRunner({ id, name })
}

/** Reasons for people. */
export const REASONS: Readonly<Record<SkipReason, string>> = {
  busy: 'busy with a job',
  gone: 'already gone',
  online: 'online',
  'never-connected': 'never connected, may still be booting',
  'dry-run': 'dry run',
  deselected: 'no longer selected',
}

/** What a deletion says to people. */

const SKIPPED_COLUMNS: Columns<Skipped> = {
  Name: ({ name }) => escapeMarkdown(name ?? ''),
  ID: ({ id }) => String(id ?? ''),
  Reason: ({ reason }) => REASONS[reason],
}

/**
 * What was deleted, what was skipped and why, for the job summary.
 *
 * @param skipped the entries of `skipped-runners`
 * @param link to the runners' settings, in Markdown
 */
export function deletionSection(
  deletion: Deletion,
  skipped: readonly Skipped[],
  target: Target,
  link: string,
): SummarySection {
  const { deleted, untried, error, dryRun } = deletion
  const rows = dryRun?.planned ?? deleted
  const table = createTable(RUNNER_COLUMNS, dryRun ? 'skipped-runners-file' : 'deleted-runners-file')
  for (const runner of rows) table.add(runner)
  const others = skippedAnyway(skipped)
  const skippedTable = createTable(SKIPPED_COLUMNS, 'skipped-runners-file')
  for (const skip of others) skippedTable.add(skip)
  return {
    heading: `${dryRun ? 'Dry run: deleting' : 'Deleting'} runners of ${escapeMarkdown(describeTarget(target))}`,
    blocks: [
      ...(error ? [`**Stopped early:** ${escapeMarkdown(error.message)}`] : []),
      ...(dryRun?.problems ?? []).map((problem) => `**${WOULD_FAIL}** ${escapeMarkdown(problem)}`),
      `${describeCounts(deletion, skipped)}. ${link}`,
      ...(untried.length > 0 ? [`${counted(untried.length, 'runner')} not tried.`] : []),
      ...(rows.length > 0 ? [dryRun ? '### Would be deleted' : '### Deleted', table] : []),
      ...(others.length > 0 ? ['### Skipped', skippedTable] : []),
    ],
  }
}

/** The result in a line, for log and summary alike: `2 runners deleted, 4 skipped (3 busy, 1 gone)`. */
export function describeCounts(
  { deleted, dryRun }: Pick<Deletion, 'deleted' | 'dryRun'>,
  skipped: readonly Skipped[],
): string {
  const others = skippedAnyway(skipped)
  const counts = new Map<SkipReason, number>()
  for (const { reason } of others) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const reasons = [...counts].map(([reason, count]) => `${formatCount(count)} ${reason}`).join(', ')
  return (
    `${counted((dryRun?.planned ?? deleted).length, 'runner')} ${dryRun ? 'would be deleted' : 'deleted'}, ` +
    `${formatCount(others.length)} skipped${reasons && ` (${reasons})`}`
  )
}

/** Without those of a dry run, which count as runners that would be deleted. */
function skippedAnyway(skipped: readonly Skipped[]): readonly Skipped[] {
  return skipped.filter(({ reason }) => reason !== 'dry-run')
}

/** In front of what a dry run found. */
export const WOULD_FAIL = 'Without dry-run this would fail:'

/** Why a deletion of more runners than `max-deletions` is refused; undefined for no more. */
export function tooManyProblem(runners: readonly Runner[], most: number): string | undefined {
  if (runners.length <= most) return undefined
  const some = runners.slice(0, 5).map(({ name }) => name)
  return (
    `${counted(runners.length, 'runner')} would be deleted (${some.join(', ')}${runners.length > some.length ? ', …' : ''}), ` +
    `more than max-deletions allows (${most}). None was deleted. To delete them all, set max-deletions to ${runners.length}.`
  )
}

/** Why a deletion of runners that are named fails while they are busy; undefined where none is. */
export function busyProblem(runners: readonly Runner[], { named }: DeletionRules): string | undefined {
  const busy = named ? runners.filter((runner) => runner.busy) : []
  if (busy.length === 0) return undefined
  const [are, jobs] = busy.length === 1 ? ['is', 'its job ends'] : ['are', 'their jobs end']
  return `${busy.map(describeRunner).join(', ')} ${are} busy, unless ${jobs} within a minute.`
}

/** Why the step fails although, or because, some runners were not deleted. */
export function deletionFailure(
  { deleted, skipped, untried, error }: Deletion,
  where: string,
  rules: DeletionRules,
): ActionError | undefined {
  if (error) {
    const rest =
      untried.length === 0
        ? ''
        : ` ${counted(untried.length, 'more runner')} ${untried.length === 1 ? 'was' : 'were'} not tried.`
    return new ActionError(
      `${error.message} Before that, ${counted(deleted.length, 'runner')} of ${where} ${deleted.length === 1 ? 'was' : 'were'} deleted.${rest}`,
      { cause: error },
    )
  }
  const busy = rules.named ? skipped.filter(({ reason }) => reason === 'busy') : []
  if (busy.length === 0) return undefined
  return new ActionError(
    `Could not delete ${busy.map(describeSkipped).join(', ')} from ${where}: busy with a job for at least a minute. ` +
      'Delete it once the job has ended; after a crash GitHub takes 10 to 15 minutes to notice.',
  )
}
