import { ApiError } from '../api/errors.js'
import type { ActionError } from '../base/errors.js'
import type { Timer } from '../base/timer.js'
import type { Runner } from './runner.js'
import type { Look, Missing, Watch } from './watch.js'

/** What is waited for, and for how long. */
export interface Goal {
  readonly isReached: (runner: Runner) => boolean
  readonly count: number
  readonly timeoutMs: number
}

/** How a wait ended. */
export type Outcome =
  | { readonly kind: 'reached'; readonly runners: readonly Runner[]; readonly elapsedMs: number }
  | { readonly kind: 'gone'; readonly gone: readonly Missing[]; readonly elapsedMs: number }
  /** `lastError` is the failure of the last look, if it failed. */
  | {
      readonly kind: 'timed out'
      readonly runners: readonly Runner[]
      readonly elapsedMs: number
      readonly lastError: ActionError | undefined
    }

/** Where a wait stands, for a line of the log. */
export interface Progress {
  readonly runners: readonly Runner[]
  readonly elapsedMs: number
}

/** A line at least this often while nothing changes, in ms. */
const REPORT_MS = 30_000

/**
 * GitHub's lists lag by seconds. A runner that was seen before is gone when it is still missing this much later; one known by
 * its id alone may have been registered a moment ago. In ms.
 */
const GONE_AFTER_MS = 3_000
const NEVER_SEEN_AFTER_MS = 30_000

/**
 * Looks until enough runners have reached the goal, one of them is gone, or the time is up; the last look is made when it is.
 *
 * A refusal of the server ends the wait at once. No answer or a 5xx does not, except at the first look.
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
  const missingSince = new Map<number, number>()
  const goneOf = ({ missing }: Look) => {
    const ids = new Set(missing.map(({ id }) => id))
    for (const id of missingSince.keys()) if (!ids.has(id)) missingSince.delete(id)
    return missing.filter(({ id, name }) => {
      const since = missingSince.get(id) ?? elapsed()
      missingSince.set(id, since)
      return elapsed() - since >= (name === undefined ? NEVER_SEEN_AFTER_MS : GONE_AFTER_MS)
    })
  }
  let last: Look | undefined
  let reported = ''
  let reportedAt = 0
  for (let looks = 1; ; looks++) {
    let lastError: ActionError | undefined
    try {
      last = await watch()
    } catch (error) {
      if (last === undefined || !isOutage(error)) throw error
      lastError = error
    }
    const { runners, requests } = last
    if (lastError === undefined) {
      const reached = runners.filter(goal.isReached)
      if (reached.length >= goal.count) return { kind: 'reached', runners: reached, elapsedMs: elapsed() }
      const gone = goneOf(last)
      if (gone.length > 0) return { kind: 'gone', gone, elapsedMs: elapsed() }
    }
    const left = goal.timeoutMs - elapsed()
    if (left <= 0) return { kind: 'timed out', runners, elapsedMs: elapsed(), lastError }
    const state = stateOfAll(runners)
    if (looks === 1 || state !== reported || elapsed() - reportedAt >= REPORT_MS) {
      report({ runners, elapsedMs: elapsed() })
      reported = state
      reportedAt = elapsed()
    }
    await timer.sleep(Math.min(pauseAfter(looks, requests), left))
  }
}

/** No answer, or a 5xx. With `Retry-After` it does not count: the call was retried then already, or that is too late. */
function isOutage(error: unknown): error is ApiError {
  if (!(error instanceof ApiError)) return false
  const { failure } = error
  return failure.kind === 'transport' || (failure.status >= 500 && failure.headers['retry-after'] === undefined)
}

function stateOfAll(runners: readonly Runner[]): string {
  return runners.map(({ id, online, busy, version }) => [id, online, busy, version].join()).join(';')
}

/** The longest pause of a look that costs a single request, before the jitter, in ms. */
const MAX_SINGLE_MS = 8_000
const FIRST_MS = 1_000
const GROWTH = 1.5
/** For each further request: however long the list, a minute sees some 100 requests of the 900 that GitHub allows. */
const FURTHER_REQUEST_MS = 500
/** The jitter's share, either way: machines that started together do not stay together. */
const JITTER = 0.2

/**
 * How long to wait before the next look, in ms: from one second up, under ten for a look of one request, longer for one of many.
 *
 * @param looks how many there were, at least 1
 * @param requests what the last one cost
 * @param random 0 to 1
 */
export function pauseAfter(looks: number, requests: number, random: number = Math.random()): number {
  const grown = Math.min(FIRST_MS * GROWTH ** (looks - 1), MAX_SINGLE_MS)
  const withRequests = grown + Math.max(0, requests - 1) * FURTHER_REQUEST_MS
  return withRequests * (1 - JITTER + 2 * JITTER * random)
}
