import type { RunsOn } from '../inputs/runs-on.js'
import type { Runner } from './runner.js'

/** A runner, as far as a choice looks at it. */
export interface Offer {
  /** In lower case. */
  readonly labels: ReadonlySet<string>
  readonly state: 'idle' | 'busy' | 'offline'
  /** Undefined on servers that do not tell. */
  readonly groupId: number | undefined
}

/** A runner group. */
export interface UsableGroup {
  readonly id: number
  readonly name: string
  /** Whose it is; an organization sees its enterprise's groups as well. */
  readonly owner: 'org' | 'ent'
}

/** What is to be chosen from. */
export interface Supply {
  readonly offers: readonly Offer[]
  /** The groups that the repository may use; undefined where runners are in no groups, as those of a repository are. */
  readonly groups: readonly UsableGroup[] | undefined
}

/** What is to be chosen. */
export interface Demand {
  /** The best first. */
  readonly candidates: readonly RunsOn[]
  readonly status: 'idle' | 'online'
  /** How many runners of that status a candidate needs. */
  readonly count: number
}

/** What there is for a candidate. */
export interface Tally {
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
  readonly tallies: readonly Tally[]
  /** The best candidate with enough runners. */
  readonly chosen: Tally | undefined
  /** `idle` for a candidate that was chosen; otherwise what the best candidate lacks. */
  readonly reason: 'idle' | 'busy' | 'offline' | 'no-match'
}

/** The part of a runner that a choice needs. */
export function offerOf({ labels, online, busy, groupId }: Runner): Offer {
  const state = online ? (busy ? 'busy' : 'idle') : 'offline'
  return { labels: new Set(labels.map((label) => label.toLowerCase())), state, groupId }
}

/** Chooses the first candidate that has enough runners of the status wanted. */
export function choose({ candidates, status, count }: Demand, supply: Supply): Choice {
  const tallies = candidates.map((candidate) => tally(candidate, supply))
  const enough = ({ idle, busy }: Tally) => (status === 'idle' ? idle : idle + busy) >= count
  const chosen = tallies.find(enough)
  const [best] = tallies
  return { tallies, chosen, reason: chosen ? 'idle' : best ? lackOf(best, count) : 'no-match' }
}

function tally(candidate: RunsOn, { offers, groups }: Supply): Tally {
  const wanted = [...new Set(candidate.labels.map((label) => label.toLowerCase()))]
  const isInGroup = groupTest(candidate, groups)
  const counts = { idle: 0, busy: 0, offline: 0 }
  let elsewhere = 0
  const missing = new Map<string, number>()
  for (const { labels, state, groupId } of offers) {
    const lacks = wanted.filter((label) => !labels.has(label))
    const [lack] = lacks
    if (lacks.length > 1) continue
    if (!isInGroup(groupId)) elsewhere += lack === undefined ? 1 : 0
    else if (lack === undefined) counts[state]++
    else missing.set(lack, (missing.get(lack) ?? 0) + 1)
  }
  const fit = counts.idle + counts.busy + counts.offline
  // Without its only label a candidate would mean any runner.
  const saysMore = wanted.length > 1 || candidate.group !== undefined
  const nearMisses = candidate.labels.flatMap((label) => {
    const without = missing.get(label.toLowerCase())
    return fit > 0 || !saysMore || without === undefined ? [] : [{ label, fit: without }]
  })
  return { candidate, fit, ...counts, elsewhere, nearMisses }
}

/** Whether a runner's group is one that the candidate means and the repository may use. */
function groupTest(
  { group }: RunsOn,
  groups: readonly UsableGroup[] | undefined,
): (groupId: number | undefined) => boolean {
  if (groups === undefined) return () => group === undefined
  const ids = new Set((group === undefined ? groups : groupsMeant(groups, group)).map(({ id }) => id))
  // Servers that do not tell a runner's group leave only its labels to go by.
  return (groupId) => (groupId === undefined ? group === undefined : ids.has(groupId))
}

/**
 * The groups that a name in `runs-on` means: after `org/` or `ent/` only the organization's or the enterprise's own; written
 * the same before any other case; the organization's before the enterprise's.
 */
export function groupsMeant(groups: readonly UsableGroup[], name: string): readonly UsableGroup[] {
  const [, owner, rest] = /^(org|ent)\/(.+)$/i.exec(name) ?? []
  if (owner !== undefined && rest !== undefined) {
    return groupsMeant(
      groups.filter((group) => group.owner === owner.toLowerCase()),
      rest,
    )
  }
  const same = groups.filter((group) => group.name === name)
  const alike = same.length > 0 ? same : groups.filter((group) => group.name.toLowerCase() === name.toLowerCase())
  const own = alike.filter((group) => group.owner === 'org')
  return own.length > 0 ? own : alike
}

/** Why a candidate does not have enough runners. */
function lackOf({ fit, idle, busy }: Tally, count: number): Choice['reason'] {
  if (fit < count) return 'no-match'
  return idle + busy >= count ? 'busy' : 'offline'
}
