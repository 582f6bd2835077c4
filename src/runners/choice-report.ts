import { didYouMean } from '../base/nearest.js'
import { counted } from '../base/text.js'
import { describeTarget, type Target } from '../github/target.js'
import { describeRunsOn, type RunsOn } from '../inputs/runs-on.js'
import { escapeMarkdown } from '../results/markdown.js'
import { type Columns, createTable, type SummarySection } from '../results/section.js'
import type { AvailableRunners, CandidateCounts, Choice, Criteria } from './choice.js'
import { groupsForRunsOn } from './groups.js'

/** What a choice says to people. */

const CANDIDATE_COLUMNS: Columns<CandidateCounts & { readonly chosen: boolean }> = {
  Candidate: ({ candidate }) => escapeMarkdown(describeRunsOn(candidate)),
  Fit: ({ fit }) => String(fit),
  Idle: ({ idle }) => String(idle),
  Busy: ({ busy }) => String(busy),
  Offline: ({ offline }) => String(offline),
  Taken: ({ chosen }) => (chosen ? '✓' : ''),
}

/** `Candidate self-hosted, linux: 3 runners fit, 1 idle, 1 busy, 1 offline`. */
export function describeCandidate({ candidate, fit, idle, busy, offline }: CandidateCounts): string {
  const states = fit === 0 ? '' : `, ${idle} idle, ${busy} busy, ${offline} offline`
  return `Candidate ${describeRunsOn(candidate)}: ${counted(fit, 'runner')} ${fit === 1 ? 'fits' : 'fit'}${states}`
}

/** Why runners that one may expect there do not fit, in whole sentences. */
export function hintsFor({ candidate, fit, elsewhere, nearMisses }: CandidateCounts, repository: string): string[] {
  if (fit > 0) return []
  const what = describeRunsOn(candidate)
  const near = nearMisses.map(({ label, fit: without }) => `${counted(without, 'runner')} without ${label}`)
  return [
    ...(near.length > 0 ? [`With one label less than ${what} would fit: ${near.join(', ')}.`] : []),
    ...(elsewhere > 0
      ? [
          `${counted(elsewhere, 'runner')} ${elsewhere === 1 ? 'has' : 'have'} the labels of ${what}, in ${candidate.group === undefined ? 'groups' : 'other groups or ones'} that ${repository} may not use.`,
        ]
      : []),
  ]
}

/** A warning for each group among the candidates that is not among those that the repository may use. */
export function unknownGroups({ candidates }: Criteria, { groups }: AvailableRunners, repository: string): string[] {
  if (groups === undefined) return []
  const names = new Set(candidates.flatMap(({ group }) => group ?? []))
  return [...names].flatMap((name) => {
    if (groupsForRunsOn(groups, name).length > 0) return []
    const hint = didYouMean(
      name,
      groups.map((group) => group.name),
    )
    return [
      `runner-candidates: ${repository} may use no runner group ${name}.${hint} Correct group=, or let the repository use the group in its settings.`,
    ]
  })
}

/** What a candidate has, or lacks. */
export const LACKS: Readonly<Record<Choice['reason'], string>> = {
  idle: 'idle',
  busy: 'busy',
  offline: 'offline',
  'no-match': 'too few runners fit',
}

/**
 * What was chosen, and why, for the job summary.
 *
 * @param taken undefined if the step fails
 * @param choice undefined where no runners were counted
 */
export function choiceSection(
  target: Target,
  taken: RunsOn | undefined,
  why: string,
  choice?: Choice,
  hints: readonly string[] = [],
): SummarySection {
  const what = taken ? `Runs on **${escapeMarkdown(describeRunsOn(taken))}**` : 'Runs nowhere'
  const table = createTable(CANDIDATE_COLUMNS, 'summary-file')
  for (const candidate of choice?.counts ?? []) table.add({ ...candidate, chosen: candidate === choice?.chosen })
  return {
    heading: `Runner chosen in ${escapeMarkdown(describeTarget(target))}`,
    blocks: [`${what}: ${escapeMarkdown(why)}.`, ...(choice ? [table] : []), ...hints.map(escapeMarkdown)],
  }
}
