import { didYouMean } from '../base/nearest.js'
import { counted, formatCount } from '../base/text.js'
import { describeTarget, type Target } from '../github/target.js'
import { describeRunsOn, type RunsOn } from '../inputs/runs-on.js'
import { type Columns, createTable, escapeMarkdown, type SummarySection } from '../results/section.js'
import { groupsForRunsOn, type RunnerGroup } from './groups.js'
import type { Runner } from './runner.js'

/** The part of a runner that a choice needs: of a long list, no more is kept. */
export interface RunnerState {
  /** In lower case. */
  readonly labels: ReadonlySet<string>
  readonly status: 'idle' | 'busy' | 'offline'
  /** Undefined where the server does not send it. */
  readonly groupId: number | undefined
}

/** What a choice is made from. */
export interface AvailableRunners {
  readonly runners: readonly RunnerState[]
  /** The groups that the repository may use; undefined where runners are in no groups, as those of a repository are. */
  readonly groups: readonly RunnerGroup[] | undefined
}

/** What a choice looks for. */
export interface Criteria {
  /** The best first. */
  readonly candidates: readonly RunsOn[]
  readonly status: 'idle' | 'online'
  /** How many runners of that status a candidate needs. */
  readonly count: number
}

/** How many runners there are for a candidate. */
export interface CandidateCounts {
  readonly candidate: RunsOn
  /** Runners with all its labels, in its group: the sum of the next three. */
  readonly fit: number
  readonly idle: number
  readonly busy: number
  readonly offline: number
  /** Runners with all its labels that are in another group, or in one that the repository may not use. */
  readonly elsewhere: number
  /** Labels without which runners would fit, and how many; empty where runners fit. */
  readonly nearMisses: readonly { readonly label: string; readonly fit: number }[]
}

export interface Choice {
  /** In the order of the candidates. */
  readonly counts: readonly CandidateCounts[]
  /** The best candidate with enough runners. */
  readonly chosen: CandidateCounts | undefined
  /** `idle` for a candidate that was chosen; otherwise what the best candidate lacks. */
  readonly reason: 'idle' | 'busy' | 'offline' | 'no-match'
}

/** Leaves out all that a choice does not need. */
export function toRunnerState({ labels, online, busy, groupId }: Runner): RunnerState {
  const status = online ? (busy ? 'busy' : 'idle') : 'offline'
  return { labels: new Set(labels.map((label) => label.toLowerCase())), status, groupId }
}

/** Chooses the first candidate that has enough runners of the status wanted. */
export function choose({ candidates, status, count }: Criteria, available: AvailableRunners): Choice {
  const counts = candidates.map((candidate) => countFor(candidate, available))
  const enough = ({ idle, busy }: CandidateCounts) => (status === 'idle' ? idle : idle + busy) >= count
  const chosen = counts.find(enough)
  const [best] = counts
  return { counts, chosen, reason: chosen ? 'idle' : best ? lackOf(best, count) : 'no-match' }
}

function countFor(candidate: RunsOn, { runners, groups }: AvailableRunners): CandidateCounts {
  /** By the label in lower case, as it was written. */
  const wanted = new Map(candidate.labels.map((label) => [label.toLowerCase(), label]))
  const wantedLabels = [...wanted.keys()]
  const isInGroup = groupTest(candidate, groups)
  const counts = { idle: 0, busy: 0, offline: 0 }
  let elsewhere = 0
  const missing = new Map<string, number>()
  for (const { labels, status, groupId } of runners) {
    const lacks = wantedLabels.filter((label) => !labels.has(label))
    const [lack] = lacks
    if (lacks.length > 1) continue
    if (!isInGroup(groupId)) elsewhere += lack === undefined ? 1 : 0
    else if (lack === undefined) counts[status]++
    else missing.set(lack, (missing.get(lack) ?? 0) + 1)
  }
  const fit = counts.idle + counts.busy + counts.offline
  // Without its only label a candidate would mean any runner.
  const saysMore = wanted.size > 1 || candidate.group !== undefined
  const nearMisses = [...wanted].flatMap(([lower, label]) => {
    const without = missing.get(lower)
    return fit > 0 || !saysMore || without === undefined ? [] : [{ label, fit: without }]
  })
  return { candidate, fit, ...counts, elsewhere, nearMisses }
}

/** Whether a runner's group is one that the candidate means and the repository may use. */
function groupTest(
  { group }: RunsOn,
  groups: readonly RunnerGroup[] | undefined,
): (groupId: number | undefined) => boolean {
  if (groups === undefined) return () => group === undefined
  const ids = new Set((group === undefined ? groups : groupsForRunsOn(groups, group)).map(({ id }) => id))
  // If the server does not send a runner's group, only its labels count.
  return (groupId) => (groupId === undefined ? group === undefined : ids.has(groupId))
}

/** Why a candidate does not have enough runners. */
function lackOf({ fit, idle, busy }: CandidateCounts, count: number): Choice['reason'] {
  if (fit < count) return 'no-match'
  return idle + busy >= count ? 'busy' : 'offline'
}

/** What a choice says to people. */

const CANDIDATE_COLUMNS: Columns<CandidateCounts & { readonly chosen: boolean }> = {
  Candidate: ({ candidate }) => escapeMarkdown(describeRunsOn(candidate)),
  Fit: ({ fit }) => formatCount(fit),
  Idle: ({ idle }) => formatCount(idle),
  Busy: ({ busy }) => formatCount(busy),
  Offline: ({ offline }) => formatCount(offline),
  Taken: ({ chosen }) => (chosen ? '✓' : ''),
}

/** `Candidate self-hosted, linux: 3 runners fit, 1 idle, 1 busy, 1 offline`. */
export function describeCandidate({ candidate, fit, idle, busy, offline }: CandidateCounts): string {
  const states =
    fit === 0 ? '' : `, ${formatCount(idle)} idle, ${formatCount(busy)} busy, ${formatCount(offline)} offline`
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
  busy: 'too few of the runners that fit the first one are idle; others are busy',
  offline: 'too few of the runners that fit the first one are online',
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
