import type { RunnerStatus } from '../inputs/table.js'
import { describeRunner, neverConnected, type Runner } from './runner.js'

/** Why a runner was not deleted. `deselected`: it no longer fits the selection, so `skipped-runners` leaves it out. */
export type SkipReason = 'busy' | 'gone' | 'online' | 'never-connected' | 'dry-run' | 'deselected'

/** What a deletion may delete. */
export interface DeletionRules {
  /** The selection names its runners, by id or by an exact name alone; anything else is a filter. */
  readonly named: boolean
  /** The status that a filter asks for; without one it deletes offline runners. */
  readonly status: RunnerStatus | undefined
  /** How long a filter waits before its second look, in seconds: a runner that never connected has had its time by then. */
  readonly recheckAfterSeconds: number
  /** Whether a runner fits the selection, whatever its status. */
  readonly selects: (runner: Runner) => boolean
}

/**
 * Why a runner in this state must be skipped; undefined if it may be deleted.
 *
 * A runner that was selected for being online and is offline by now may be deleted: there is less to lose.
 */
export function skipReason(runner: Runner, rules: DeletionRules): SkipReason | undefined {
  if (rules.named) return undefined
  if (!rules.selects(runner)) return 'deselected'
  const status = rules.status ?? 'offline'
  // GitHub refuses to delete it; with `runner-status: busy` that refusal is what was asked for.
  if (runner.busy && status !== 'busy') return 'busy'
  if (runner.online && (status === 'offline' || (status === 'busy' && !runner.busy))) return 'online'
  if (neverConnected(runner) && rules.recheckAfterSeconds === 0) return 'never-connected'
  return undefined
}

/** A runner that was not deleted; its `id` is null for a name, its `name` for an id that does not exist. */
export interface Skipped {
  readonly id: number | null
  readonly name: string | null
  readonly reason: SkipReason
}

/** What a deletion is going to do. */
export interface DeletionPlan {
  readonly delete: readonly Runner[]
  readonly skip: readonly Skipped[]
}

/** Plans a deletion, in the runners' order. */
export function planDeletion(selected: readonly Runner[], rules: DeletionRules): DeletionPlan {
  const toDelete: Runner[] = []
  const skip: Skipped[] = []
  for (const runner of selected) {
    const reason = skipReason(runner, rules)
    if (reason === undefined) toDelete.push(runner)
    else skip.push(toSkipped(runner, reason))
  }
  return { delete: toDelete, skip }
}

/**
 * Plans again after the second look: deletes what was to be deleted before and still is.
 *
 * @param now the runners of the first plan as they are now; a missing one is gone
 */
export function planAgain(first: DeletionPlan, now: readonly Runner[], rules: DeletionRules): DeletionPlan {
  const byId = new Map(now.map((runner) => [runner.id, runner]))
  const stillThere: Runner[] = []
  const gone: Skipped[] = []
  for (const runner of first.delete) {
    const current = byId.get(runner.id)
    if (current) stillThere.push(current)
    else gone.push(toSkipped(runner, 'gone'))
  }
  const second = planDeletion(stillThere, rules)
  return { delete: second.delete, skip: [...first.skip, ...gone, ...second.skip] }
}

export function toSkipped({ id, name }: Pick<Runner, 'id' | 'name'>, reason: SkipReason): Skipped {
  return { id, name, reason }
}

/** A skipped runner for the log: its name, its id, or both. */
export function describeSkipped({ id, name }: Skipped): string {
  if (id === null) return String(name)
  return name === null ? `runner ${id}` : describeRunner({ id, name })
}

/** Reasons for people. */
export const REASONS: Readonly<Record<SkipReason, string>> = {
  busy: 'busy with a job',
  gone: 'already gone',
  online: 'online',
  'never-connected': 'never connected, may still be booting',
  'dry-run': 'dry run',
  deselected: 'no longer selected',
}
