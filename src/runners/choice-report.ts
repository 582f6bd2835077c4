import { didYouMean } from '../base/nearest.js'
import { counted } from '../base/text.js'
import { describeTarget, type Target } from '../github/target.js'
import { describeRunsOn, type RunsOn } from '../inputs/runs-on.js'
import { type Columns, createTable, escapeMarkdown, type SummarySection } from '../results/section.js'
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
  const near = nearMisses.map(
    ({ label, fit: without }) => `${counted(without, 'runner')} ${hasOrHave(without)} every label except ${label}`,
  )
  const where = `a group that ${repository} may not use`
  return [
    ...(near.length > 0 ? [`No runner fits ${what}, but ${near.join(', and ')}.`] : []),
    ...(elsewhere > 0
      ? [
          `${counted(elsewhere, 'runner')} ${hasOrHave(elsewhere)} the labels of ${what}, but in ${candidate.group === undefined ? where : `another group, or in ${where}`}.`,
        ]
      : []),
  ]
}

function hasOrHave(count: number): string {
  return count === 1 ? 'has' : 'have'
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
      `runner-candidates: there is no runner group ${name} that ${repository} may use.${hint} Correct group=, or let the repository use the group in the group's settings.`,
    ]
  })
}

/** What the best candidate has, or lacks. */
export const LACKS: Readonly<Record<Choice['reason'], string>> = {
  idle: 'enough runners that fit the first one are idle',
  busy: 'the runners that fit the first one are busy',
  offline: 'the runners that fit the first one are offline',
  'no-match': 'too few runners fit the first one',
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
