import type { Failure } from './failure.js'
import { rateLimitWait, retryAfter } from './rate-limit.js'

/** How patient a step is. */
export interface RetryPolicy {
  /** Retries after the first attempt. */
  readonly retries: number
  /** Pause before the first retry, in ms; it doubles from one to the next. */
  readonly firstPauseMs: number
  /** The longest wait that a server may ask for, in ms. */
  readonly maxWaitMs: number
  /** No retry for a fault of the network or the server begins later than this after the first attempt, in ms. */
  readonly budgetMs: number
}

/** For the operations: outlasts a fault of some seconds; gives up on a hanging server after about a minute. */
export const OPERATION_POLICY: RetryPolicy = { retries: 4, firstPauseMs: 500, maxWaitMs: 60_000, budgetMs: 45_000 }

/**
 * For the post step, which must not keep a finished job waiting while the server fails. It does wait for a rate limit: a token
 * that stays valid is worse than a minute.
 */
export const CLEAN_UP_POLICY: RetryPolicy = { retries: 2, firstPauseMs: 500, maxWaitMs: 60_000, budgetMs: 20_000 }

interface AttemptHistory {
  /** Attempts made so far, at least 1. */
  readonly attempts: number
  /** Since the first attempt began, in ms, without the waits that the server asked for. */
  readonly elapsedMs: number
}

/** `limitedForMs`: how long the server asks to wait. */
export type RetryDecision =
  | { readonly retry: true; readonly pauseMs: number; readonly reason: string; readonly limitedForMs?: number }
  | { readonly retry: false; readonly limitedForMs?: number }

const STOP: RetryDecision = { retry: false }

/**
 * The one retry policy: whether a failed call is retried, and when.
 *
 * It retries faults of the network and 5xx if a second execution does no harm, or if the server cannot have seen the first.
 * A rate limit refuses a call before anything is done, so any call may be retried. Plain 4xx never are.
 *
 * @param repeatable whether a second execution of the call does no harm
 * @param serverNow the server's time, in ms since the epoch
 * @param random 0 to 1, spreads the pauses
 */
export function decideRetry(
  failure: Failure,
  repeatable: boolean,
  history: AttemptHistory,
  policy: RetryPolicy,
  serverNow: number,
  random: number = Math.random(),
): RetryDecision {
  const pauseMs = policy.firstPauseMs * 2 ** (history.attempts - 1) * (1 + random / 4)
  if (failure.kind === 'answer') {
    const limited = rateLimitWait(failure, serverNow)
    if (limited !== undefined) {
      if (limited > policy.maxWaitMs || history.attempts > policy.retries)
        return { retry: false, limitedForMs: limited }
      const wait = Math.max(limited, pauseMs)
      return { retry: true, pauseMs: wait, reason: `rate limit, HTTP ${failure.status}`, limitedForMs: wait }
    }
  }
  if (history.attempts > policy.retries) return STOP
  if (failure.kind === 'transport') {
    const { error } = failure
    const harmless = repeatable || error.stage === 'connecting'
    if (!harmless || !error.isTransient || history.elapsedMs + pauseMs > policy.budgetMs) return STOP
    return { retry: true, pauseMs, reason: error.message }
  }
  if (failure.status < 500 || !repeatable) return STOP
  const wait = Math.max(pauseMs, retryAfter(failure.headers['retry-after'], serverNow) ?? 0)
  if (wait > policy.maxWaitMs) return { retry: false, limitedForMs: wait }
  if (history.elapsedMs + wait > Math.max(policy.budgetMs, policy.maxWaitMs)) return STOP
  return { retry: true, pauseMs: wait, reason: `HTTP ${failure.status}` }
}
