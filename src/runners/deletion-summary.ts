import { counted } from '../base/text.js'
import { describeTarget, type Target } from '../github/target.js'
import { escapeMarkdown } from '../results/markdown.js'
import { type Columns, createTable, type SummarySection } from '../results/section.js'
import type { Deletion } from './carry-out.js'
import { describeCounts, REASONS, type Spared } from './deletion-plan.js'
import type { Runner } from './runner.js'
import { RUNNER_COLUMNS } from './runner-table.js'

const SKIPPED_COLUMNS: Columns<Spared> = {
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
  skipped: readonly Spared[],
  planned: readonly Runner[] | undefined,
  target: Target,
  link: string,
): SummarySection {
  const rows = planned ?? deleted
  const table = createTable(RUNNER_COLUMNS, planned ? 'skipped-runners-file' : 'deleted-runners-file')
  for (const runner of rows) table.add(runner)
  // Those of a dry run are in the first table.
  const others = skipped.filter(({ reason }) => reason !== 'dry-run')
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
