import { didYouMean } from '../base/nearest.js'
import { counted } from '../base/text.js'
import { describeRunsOn } from '../inputs/runs-on.js'
import { escapeMarkdown } from '../results/markdown.js'
import type { Columns } from '../results/section.js'
import type { AvailableRunners, CandidateCounts, Criteria } from './choice.js'
import { groupsForRunsOn } from './groups.js'

/** What a choice says to people. */

/** The columns of the summary's table of candidates, the best first. */
export const CANDIDATE_COLUMNS: Columns<CandidateCounts & { readonly chosen: boolean }> = {
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
