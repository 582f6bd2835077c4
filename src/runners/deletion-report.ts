import { ActionError } from '../base/errors.js'
import { counted } from '../base/text.js'
import { describeTarget, type Target } from '../github/target.js'
import { type Columns, createTable, escapeMarkdown, type SummarySection } from '../results/section.js'
import type { Deletion } from './deletion.js'
import { type DeletionRules, describeSkipped, REASONS, type Skipped, type SkipReason } from './deletion-plan.js'
import type { Runner } from './runner.js'
import { RUNNER_COLUMNS } from './runner-table.js'

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
 * @param planned the runners that a dry run would have deleted; undefined if it was none
 * @param link to the runners' settings, in Markdown
 */
export function deletionSection(
  { deleted, untried, error }: Deletion,
  skipped: readonly Skipped[],
  planned: readonly Runner[] | undefined,
  target: Target,
  link: string,
): SummarySection {
  const rows = planned ?? deleted
  const table = createTable(RUNNER_COLUMNS, planned ? 'skipped-runners-file' : 'deleted-runners-file')
  for (const runner of rows) table.add(runner)
  const others = skippedAnyway(skipped)
  const skippedTable = createTable(SKIPPED_COLUMNS, 'skipped-runners-file')
  for (const skip of others) skippedTable.add(skip)
  return {
    heading: `${planned ? 'Dry run: deleting' : 'Deleting'} runners of ${escapeMarkdown(describeTarget(target))}`,
    blocks: [
      ...(error ? [`**Stopped early:** ${escapeMarkdown(error.message)}`] : []),
      `${describeCounts(rows.length, planned !== undefined, skipped)}. ${link}`,
      ...(untried.length > 0 ? [`${counted(untried.length, 'runner')} not tried.`] : []),
      ...(rows.length > 0 ? [planned ? '### Would be deleted' : '### Deleted', table] : []),
      ...(others.length > 0 ? ['### Skipped', skippedTable] : []),
    ],
  }
}

/** The result in a line, for log and summary alike: `2 runners deleted, 4 skipped (3 busy, 1 gone)`. */
export function describeCounts(done: number, dryRun: boolean, skipped: readonly Skipped[]): string {
  const others = skippedAnyway(skipped)
  const counts = new Map<SkipReason, number>()
  for (const { reason } of others) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const reasons = [...counts].map(([reason, count]) => `${count.toLocaleString('en-US')} ${reason}`).join(', ')
  return (
    `${counted(done, 'runner')} ${dryRun ? 'would be deleted' : 'deleted'}, ` +
    `${others.length.toLocaleString('en-US')} skipped${reasons && ` (${reasons})`}`
  )
}

/** Without those of a dry run, which count as runners that would be deleted. */
function skippedAnyway(skipped: readonly Skipped[]): readonly Skipped[] {
  return skipped.filter(({ reason }) => reason !== 'dry-run')
}

/** Why a deletion of more runners than `max-deletions` is refused. */
export function tooManyProblem(runners: readonly Runner[], most: number): string {
  const some = runners.slice(0, 5).map(({ name }) => name)
  return (
    `${counted(runners.length, 'runner')} would be deleted (${some.join(', ')}${runners.length > some.length ? ', …' : ''}), ` +
    `more than max-deletions allows (${most}). None was deleted. To delete them all, set max-deletions to ${runners.length}.`
  )
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
