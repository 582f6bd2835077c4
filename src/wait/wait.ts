import { ApiError } from '../api/api-error.js'
import type { ActionError } from '../base/errors.js'
import type { Timer } from '../base/timer.js'
import type { Runner } from '../runners/runner.js'
import { pauseAfter } from './pause.js'
import type { Gone, Look, Watch } from './watch.js'

/** What is waited for, and for how long. */
export interface Goal {
  readonly isReached: (runner: Runner) => boolean
  readonly count: number
  readonly timeoutMs: number
}

/** How a wait ended. */
export type Outcome =
  | { readonly kind: 'reached'; readonly runners: readonly Runner[]; readonly elapsedMs: number }
  | { readonly kind: 'gone'; readonly gone: readonly Gone[]; readonly elapsedMs: number }
  /** `trouble` is what the last look failed of, if it did. */
  | {
      readonly kind: 'timed out'
      readonly runners: readonly Runner[]
      readonly elapsedMs: number
      readonly trouble: ActionError | undefined
    }

/** Where a wait stands, for a line of the log. */
export interface Progress {
  readonly runners: readonly Runner[]
  readonly elapsedMs: number
}

/** A line at least this often while nothing changes, in ms. */
const REPORT_MS = 30_000

/**
 * Looks until enough runners have reached the goal, one of them is gone, or the time is up; the last look is made when it is.
 *
 * What the server refuses ends the wait at once. What it cannot do for a while (no answer, 5xx) does not, once it has answered.
 *
 * @param report is called after the first look, whenever what was seen has changed, and now and then
 * @throws ApiError and ActionError of a look
 */
export async function waitFor(
  watch: Watch,
  goal: Goal,
  timer: Timer,
  report: (progress: Progress) => void,
): Promise<Outcome> {
  const begun = timer.now()
  const elapsed = () => timer.now() - begun
  let last: Look | undefined
  let reported = ''
  let reportedAt = 0
  for (let looks = 1; ; looks++) {
    let trouble: ActionError | undefined
    try {
      last = await watch()
    } catch (error) {
      if (last === undefined || !isPassing(error)) throw error
      trouble = error
    }
    const { runners, requests } = last
    if (trouble === undefined) {
      const reached = runners.filter(goal.isReached)
      if (reached.length >= goal.count) return { kind: 'reached', runners: reached, elapsedMs: elapsed() }
      if (last.gone.length > 0) return { kind: 'gone', gone: last.gone, elapsedMs: elapsed() }
    }
    const left = goal.timeoutMs - elapsed()
    if (left <= 0) return { kind: 'timed out', runners, elapsedMs: elapsed(), trouble }
    const state = stateOfAll(runners)
    if (looks === 1 || state !== reported || elapsed() - reportedAt >= REPORT_MS) {
      report({ runners, elapsedMs: elapsed() })
      reported = state
      reportedAt = elapsed()
    }
    await timer.sleep(Math.min(pauseAfter(looks, requests), left))
  }
}

/** A server that says itself when to come back has been waited for already, if that was soon enough. */
function isPassing(error: unknown): error is ApiError {
  if (!(error instanceof ApiError)) return false
  const { failure } = error
  return failure.kind === 'transport' || (failure.status >= 500 && failure.headers['retry-after'] === undefined)
}

function stateOfAll(runners: readonly Runner[]): string {
  return runners.map(({ id, online, busy, version }) => [id, online, busy, version].join()).join(';')
}
