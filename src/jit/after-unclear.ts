import { matcherOf } from '../runners/matching.js'
import { neverConnected, type Runner } from '../runners/runner.js'

/** What a just-in-time runner is asked to be. */
export interface AskedRunner {
  readonly name: string
  /** The name was made up for this very runner: whoever has it is that runner. */
  readonly unique: boolean
  readonly labels: readonly string[]
  readonly groupId: number
  readonly workFolder: string
}

/** What to do once the server was asked for a runner and nobody knows whether it made one. */
export type NextStep =
  /** It made none. */
  | { readonly kind: 'repeat' }
  /** It made one, of whose configuration nobody will ever know. */
  | { readonly kind: 'replace'; readonly runner: Runner }
  /** Another runner has the name; it is not to be touched. */
  | { readonly kind: 'leave'; readonly runner: Runner; readonly reason: LeaveReason }

export type LeaveReason = 'was there before' | 'has other labels' | 'has connected'

/**
 * Decides after an unclear failure. A runner is only replaced if it was surely made by the lost call: it was not there before,
 * it is as it was asked to be, and it never connected.
 *
 * @param holders the runners that have the name now
 * @param before ids of those that had it before the first call
 */
export function planAfterUnclear(
  asked: Pick<AskedRunner, 'unique' | 'labels'>,
  before: ReadonlySet<number>,
  holders: readonly Runner[],
): NextStep {
  const asAsked = matcherOf({
    ids: undefined,
    name: undefined,
    labels: asked.labels,
    status: undefined,
    ephemeral: undefined,
  })
  for (const runner of holders) {
    if (before.has(runner.id)) return { kind: 'leave', runner, reason: 'was there before' }
    if (!asked.unique && !asAsked(runner)) return { kind: 'leave', runner, reason: 'has other labels' }
    if (!isUnused(runner, asked.unique)) return { kind: 'leave', runner, reason: 'has connected' }
  }
  const [runner] = holders
  return runner ? { kind: 'replace', runner } : { kind: 'repeat' }
}

/** Servers that do not tell versions leave only the status, which is enough for a name that nobody else can have. */
function isUnused(runner: Runner, unique: boolean): boolean {
  return neverConnected(runner) || (unique && runner.version === undefined && !runner.online && !runner.busy)
}
