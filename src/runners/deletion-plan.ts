import type { RunnerStatus } from '../inputs/table.js'
import { neverConnected, type Runner } from './runner.js'

/** Why a runner was not deleted; a value of `skipped-runners`. */
export type SkipReason = 'busy' | 'gone' | 'online' | 'never-connected' | 'dry-run'

/** By what a deletion goes. */
export interface DeletionRules {
  /** The selection names its runners, by id or by an exact name alone; anything else is a filter, which is careful. */
  readonly named: boolean
  /** What a filter may delete; what is offline, if it does not say. */
  readonly status: RunnerStatus | undefined
  /** A second look comes that much later: a runner that never connected has had its time by then. */
  readonly recheckAfterSeconds: number
}

/**
 * Why a runner in this state must be spared; undefined if it may go.
 *
 * A runner that has gone offline since it was chosen for being online may go: there is less to lose.
 */
export function reasonToSpare(runner: Runner, rules: DeletionRules): SkipReason | undefined {
  if (rules.named) return undefined
  const status = rules.status ?? 'offline'
  // GitHub will not delete it. Only whoever asks for busy runners wants to hear that from GitHub.
  if (runner.busy && status !== 'busy') return 'busy'
  if (runner.online && (status === 'offline' || (status === 'busy' && !runner.busy))) return 'online'
  if (neverConnected(runner) && rules.recheckAfterSeconds === 0) return 'never-connected'
  return undefined
}

/** A runner that stays, or was not there. */
export interface Skipped {
  /** Null for a name that nobody has. */
  readonly id: number | null
  /** Null for an id that nobody has. */
  readonly name: string | null
  readonly reason: SkipReason
}

/** What a deletion is going to do. */
export interface DeletionPlan {
  readonly delete: readonly Runner[]
  readonly skip: readonly Skipped[]
}

/** Plans a deletion, in the runners' order. Nothing is done yet. */
export function planDeletion(selected: readonly Runner[], rules: DeletionRules): DeletionPlan {
  const go: Runner[] = []
  const skip: Skipped[] = []
  for (const runner of selected) {
    const reason = reasonToSpare(runner, rules)
    if (reason === undefined) go.push(runner)
    else skip.push(skipped(runner, reason))
  }
  return { delete: go, skip }
}

/**
 * Plans again after the second look: only what was to go before, and would still, goes.
 *
 * @param now the runners of the first plan as they are now; one that is missing is gone
 */
export function planAgain(first: DeletionPlan, now: readonly Runner[], rules: DeletionRules): DeletionPlan {
  const byId = new Map(now.map((runner) => [runner.id, runner]))
  const stillThere: Runner[] = []
  const gone: Skipped[] = []
  for (const runner of first.delete) {
    const current = byId.get(runner.id)
    if (current) stillThere.push(current)
    else gone.push(skipped(runner, 'gone'))
  }
  const second = planDeletion(stillThere, rules)
  return { delete: second.delete, skip: [...first.skip, ...gone, ...second.skip] }
}

export function skipped({ id, name }: Pick<Runner, 'id' | 'name'>, reason: SkipReason): Skipped {
  return { id, name, reason }
}

/** Reasons for people. */
export const REASONS: Readonly<Record<SkipReason, string>> = {
  busy: 'busy with a job',
  gone: 'gone already',
  online: 'online',
  'never-connected': 'never connected yet, may be booting',
  'dry-run': 'dry run',
}

/** How many were skipped for which reason: `3 busy, 1 gone`; empty for none. */
export function countReasons(skips: readonly Skipped[]): string {
  const counts = new Map<SkipReason, number>()
  for (const { reason } of skips) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => `${count.toLocaleString('en-US')} ${reason}`).join(', ')
}
