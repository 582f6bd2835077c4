import type { Timer } from '../base/timer.js'
import { type Failure, mayBeDone } from '../http/failure.js'
import { decideRetry, type RetryPolicy } from '../http/retry.js'
import type { Log } from '../job/workflow-commands.js'
import type { ApiCall, Explain } from './call.js'
import { ApiError } from './errors.js'

/** What a failed attempt throws. Anything else that an attempt throws ends the call as it is. */
export class FailedAttempt extends Error {
  readonly failure: Failure
  /** How long the attempt made progress, in ms: a long download that breaks off late is worth repeating, too. */
  readonly progressMs: number

  constructor(failure: Failure, cause?: unknown, progressMs = 0) {
    super(failure.kind === 'answer' ? `HTTP ${failure.status}` : failure.error.message, { cause })
    this.failure = failure
    this.progressMs = progressMs
  }
}

/** How a call is retried. */
export interface RetryOptions {
  readonly policy: RetryPolicy
  readonly timer: Timer
  readonly log: Pick<Log, 'info'>
  readonly explain: Explain
  /** The time of the server that failed, in ms since the epoch. */
  readonly serverNow: (failure: Failure) => number
  /** The pause in ms before a retry because of the credential alone, outside of the policy; undefined for none. */
  readonly credentialPause?: (failure: Failure) => number | undefined
  /** No pause for the server or the network ends later than this, in ms from now. */
  readonly leftMs?: () => number
}

/** A server whose `Date` changes with each answer could otherwise cause endless retries. */
const MAX_REFUSALS = 8

/**
 * Makes attempts until one succeeds or the policy allows no other: the one retry loop, for calls and downloads.
 *
 * @param attempt throws FailedAttempt for what can be retried; `mayBeDone`: the server may have carried out an earlier one
 * @throws ApiError when no retry is left
 */
export async function withRetries<Result>(
  call: ApiCall,
  attempt: (mayBeDone: boolean) => Promise<Result>,
  { policy, timer, log, explain, serverNow, credentialPause, leftMs = () => Number.POSITIVE_INFINITY }: RetryOptions,
): Promise<Result> {
  const begun = timer.now()
  /** Time that does not count against the policy's budget: waits that a server asked for, and progress. */
  let uncountedMs = 0
  let mayBeDoneBefore = false
  let refusals = 0
  let refusedWith: number | undefined
  for (let attempts = 1; ; ) {
    try {
      return await attempt(mayBeDoneBefore)
    } catch (error) {
      if (!(error instanceof FailedAttempt)) throw error
      const { failure, cause, progressMs } = error
      const refusalPauseMs = credentialPause?.(failure)
      if (refusalPauseMs !== undefined && failure.kind === 'answer' && ++refusals <= MAX_REFUSALS) {
        const { status } = failure
        const why = status === refusedWith ? `Still HTTP ${status}` : `${whyRefused(status)} (HTTP ${status})`
        log.info(`${why}; trying to ${call.action} again.`)
        refusedWith = status
        await timer.sleep(refusalPauseMs)
        continue
      }
      uncountedMs += progressMs
      const history = { attempts, elapsedMs: timer.now() - begun - uncountedMs }
      const decision = decideRetry(failure, call.endpoint.repeatable, history, policy, serverNow(failure))
      const { limitedForMs } = decision
      if (!decision.retry || decision.pauseMs >= leftMs()) {
        throw new ApiError(await explain(call, failure, limitedForMs), failure, cause, mayBeDoneBefore)
      }
      uncountedMs += limitedForMs ?? 0
      mayBeDoneBefore ||= mayBeDone(failure)
      const seconds = (decision.pauseMs / 1000).toFixed(1)
      log.info(`Could not ${call.action} yet: ${decision.reason}. Trying again in ${seconds} s.`)
      await timer.sleep(decision.pauseMs)
      attempts++
    }
  }
}

function whyRefused(status: number): string {
  return status === 404
    ? 'Either there is no such object, or the server does not know the new token yet'
    : 'The server does not accept the credential yet'
}
