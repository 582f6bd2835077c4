import { counted } from '../base/text.js'
import type { RunnerStatus } from '../inputs/table.js'
import { describeRunner, neverConnected, type Runner } from './runner.js'

/** Why a runner was not deleted; a value of `skipped-runners`. */
export type SkipReason = 'busy' | 'gone' | 'online' | 'never-connected' | 'dry-run'

/** `deselected`: it no longer fits the selection, so it is no entry of `skipped-runners` either. */
export type SpareReason = SkipReason | 'deselected'

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
 * Why a runner in this state must be spared; undefined if it may be deleted.
 *
 * A runner that was selected for being online and is offline by now may be deleted: there is less to lose.
 */
export function reasonToSpare(runner: Runner, rules: DeletionRules): SpareReason | undefined {
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
export interface Spared {
  readonly id: number | null
  readonly name: string | null
  readonly reason: SpareReason
}

/** What a deletion is going to do. */
export interface DeletionPlan {
  readonly delete: readonly Runner[]
  readonly spare: readonly Spared[]
}

/** Plans a deletion, in the runners' order. */
export function planDeletion(selected: readonly Runner[], rules: DeletionRules): DeletionPlan {
  const toDelete: Runner[] = []
  const spare: Spared[] = []
  for (const runner of selected) {
    const reason = reasonToSpare(runner, rules)
    if (reason === undefined) toDelete.push(runner)
    else spare.push(spared(runner, reason))
  }
  return { delete: toDelete, spare }
}

/**
 * Plans again after the second look: deletes what was to be deleted before and still is.
 *
 * @param now the runners of the first plan as they are now; a missing one is gone
 */
export function planAgain(first: DeletionPlan, now: readonly Runner[], rules: DeletionRules): DeletionPlan {
  const byId = new Map(now.map((runner) => [runner.id, runner]))
  const stillThere: Runner[] = []
  const gone: Spared[] = []
  for (const runner of first.delete) {
    const current = byId.get(runner.id)
    if (current) stillThere.push(current)
    else gone.push(spared(runner, 'gone'))
  }
  const second = planDeletion(stillThere, rules)
  return { delete: second.delete, spare: [...first.spare, ...gone, ...second.spare] }
}

export function spared({ id, name }: Pick<Runner, 'id' | 'name'>, reason: SpareReason): Spared {
  return { id, name, reason }
}

/** A spared runner for the log: its name, its id, or both. */
export function describeSpared({ id, name }: Spared): string {
  if (id === null) return String(name)
  return name === null ? `runner ${id}` : describeRunner({ id, name })
}

/** Reasons for people. */
export const REASONS: Readonly<Record<SpareReason, string>> = {
  busy: 'busy with a job',
  gone: 'already gone',
  online: 'online',
  'never-connected': 'never connected, may still be booting',
  'dry-run': 'dry run',
  deselected: 'no longer selected',
}

/** The result in a line, for log and summary alike: `2 runners deleted, 4 skipped (3 busy, 1 gone)`. */
export function describeCounts(done: number, dryRun: boolean, skipped: readonly Spared[]): string {
  const counts = new Map<SpareReason, number>()
  for (const { reason } of skipped) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  const reasons = [...counts].map(([reason, count]) => `${count.toLocaleString('en-US')} ${reason}`).join(', ')
  return (
    `${counted(done, 'runner')} ${dryRun ? 'would be deleted' : 'deleted'}, ` +
    `${skipped.length.toLocaleString('en-US')} skipped${reasons && ` (${reasons})`}`
  )
}
