import { counted } from '../base/text.js'
import { describeTarget, type Target } from '../github/target.js'
import { escapeMarkdown } from '../results/markdown.js'
import { type Columns, createTable, type SummarySection } from '../results/section.js'
import type { Deletion } from './carry-out.js'
import { countReasons, REASONS, type Skipped } from './deletion-plan.js'
import type { Runner } from './runner.js'
import { RUNNER_COLUMNS } from './runner-table.js'

const SKIPPED_COLUMNS: Columns<Skipped> = {
  Name: ({ name }) => escapeMarkdown(name ?? ''),
  ID: ({ id }) => String(id ?? ''),
  Reason: ({ reason }) => REASONS[reason],
}

/**
 * What went, what stayed and why, for the job summary.
 *
 * @param spared what a dry run would have deleted; undefined if it was none
 */
export function deletionSection(deletion: Deletion, target: Target, spared?: readonly Runner[]): SummarySection {
  const { deleted, untried, error } = deletion
  const skipped = spared ? deletion.skipped.filter(({ reason }) => reason !== 'dry-run') : deletion.skipped
  const goes = createTable(RUNNER_COLUMNS, spared ? 'skipped-runners-file' : 'deleted-runners-file')
  for (const runner of spared ?? deleted) goes.add(runner)
  const stays = createTable(SKIPPED_COLUMNS, 'skipped-runners-file')
  for (const skip of skipped) stays.add(skip)
  const count = (spared ?? deleted).length
  const done = spared ? `${counted(count, 'runner')} would be deleted` : `${counted(count, 'runner')} deleted`
  const reasons = countReasons(skipped)
  return {
    heading: `${spared ? 'Dry run: deleting' : 'Deleting'} runners of ${escapeMarkdown(describeTarget(target))}`,
    blocks: [
      ...(error ? [`**Stopped early:** ${escapeMarkdown(error.message)}`] : []),
      `${done}, ${skipped.length.toLocaleString('en-US')} skipped${reasons && ` (${reasons})`}.`,
      ...(untried.length > 0 ? [`${counted(untried.length, 'runner')} not tried.`] : []),
      ...(count > 0 ? [spared ? '### Would be deleted' : '### Deleted', goes] : []),
      ...(skipped.length > 0 ? ['### Skipped', stays] : []),
    ],
  }
}
