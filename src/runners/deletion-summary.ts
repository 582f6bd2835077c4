import { escapeMarkdown } from '../summary/markdown.js'
import { createTable, type SummarySection } from '../summary/section.js'
import { describeTarget, type Target } from '../target/target.js'
import type { Deletion } from './carry-out.js'
import { countReasons, REASONS } from './deletion-plan.js'
import { counted, createRunnerTable } from './runner-table.js'

/** What went, what stayed and why, for the job summary. */
export function deletionSection(deletion: Deletion, target: Target, dryRun: boolean): SummarySection {
  const { deleted, skipped, untried, error } = deletion
  const gone = createRunnerTable('in the file that the output deleted-runners-file names')
  for (const runner of deleted) gone.add(runner)
  const stayed = createTable(['Name', 'ID', 'Reason'], 'in the file that the output skipped-runners-file names')
  for (const { id, name, reason } of skipped) {
    stayed.add([escapeMarkdown(name ?? ''), String(id ?? ''), REASONS[reason]])
  }
  const where = escapeMarkdown(describeTarget(target))
  const reasons = countReasons(skipped)
  return {
    heading: dryRun ? `Runners of ${where} that would be deleted` : `Deleted runners of ${where}`,
    blocks: [
      ...(error ? [`**Stopped early:** ${escapeMarkdown(error.message)}`] : []),
      ...(untried.length > 0 ? [`${counted(untried.length, 'runner')} not tried.`] : []),
      `${counted(deleted.length, 'runner')} deleted, ${skipped.length.toLocaleString('en-US')} skipped${reasons && ` (${reasons})`}.`,
      ...(deleted.length > 0 ? ['### Deleted', gone] : []),
      ...(skipped.length > 0 ? [dryRun ? '### Not deleted' : '### Skipped', stayed] : []),
    ],
  }
}
