import { GitHub, getUserAgentWithOrchestrationId } from '@actions/github/lib/utils'
import type { Timer } from '../base/timer.js'
import { VERSION } from '../base/version.js'
import { type AnswerFailure, answerFailure, failureOf, mayHaveBeenCarriedOut, redirectNoted } from '../http/failure.js'
import { createFetch } from '../http/fetch.js'
import type { Pacer } from '../http/pacer.js'
import { rateLimitWait } from '../http/rate-limit.js'
import { decideRetry, type RetryPolicy } from '../http/retry.js'
import type { ServerClock } from '../http/server-clock.js'
import type { Transport } from '../http/transport.js'
import { TransportError } from '../http/transport-error.js'
import type { Log } from '../job/workflow.js'
import { ApiError } from './api-error.js'
import type { Authorization } from './authorization.js'
import type { ApiAnswer, ApiCall, Request } from './call.js'
import type { Explain } from './explain/explain.js'
import { traceOf } from './explain/trace.js'

/** A server whose `Date` jumps about must not keep a call going for ever. */
const MOST_REFUSALS = 8
/** A shorter pause is not worth a line of the log, in ms. */
const NOTABLE_PAUSE_MS = 2_000

/** What all calls of a step have in common. */
export interface Connection {
  /** Base of the REST API, without a trailing slash. */
  readonly apiUrl: string
  /** For the `X-GitHub-Api-Version` header. */
  readonly apiVersion: string
  readonly transport: Transport
  readonly clock: ServerClock
  readonly policy: RetryPolicy
  /** Keeps the server's published rates; the post step, with its single request, has none. */
  readonly pacer?: Pacer
  /** For one attempt, in ms. */
  readonly timeoutMs: number
  readonly timer: Timer
  readonly log: Pick<Log, 'info' | 'debug'>
}

/**
 * Makes the function through which all calls of the REST API go: Octokit builds and reads them, the one retry policy
 * repeats them, the one explainer words their failures. The only door to `@actions/github`.
 */
export function createRequest(connection: Connection, authorization: Authorization, explain: Explain): Request {
  const { apiUrl, apiVersion, transport, clock, policy, pacer, timeoutMs, timer, log } = connection
  const octokit = new GitHub({
    baseUrl: apiUrl,
    userAgent: getUserAgentWithOrchestrationId(`runner-kit/${VERSION}`) ?? '',
    log: { debug: log.debug, info: log.debug, warn: log.debug, error: log.debug },
    request: { fetch: createFetch(transport, clock, timeoutMs, timer) },
  })

  const attempt = async (call: ApiCall, header: string | undefined): Promise<ApiAnswer> => {
    const { status, headers, data, url } = await octokit.request({
      method: call.method,
      url: call.path,
      headers: {
        accept: 'application/vnd.github+json',
        'x-github-api-version': apiVersion,
        ...(header !== undefined && { authorization: header }),
        ...(call.etag !== undefined && { 'if-none-match': call.etag }),
      },
      ...(call.body !== undefined && { data: call.body }),
    })
    const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
    // A redirect that leads nowhere is no success; Octokit takes it for one.
    if (status >= 300) throw new RefusedAnswer(answerFailure(status, plain, data))
    if (isJson(data)) return { status, headers: plain, data }
    const failure = redirectNoted(answerFailure(status, plain, data), url, apiUrl)
    if (failure.html) throw new RefusedAnswer(failure)
    throw damagedAnswer(new URL(apiUrl).host, failure)
  }

  /** An attempt that keeps the rates, and says so when that takes a while. */
  const pacedAttempt = async (call: ApiCall, header: string | undefined): Promise<ApiAnswer> => {
    const end = await pacer?.begin(call.method, (ms) => {
      const pause = `Pausing ${Math.ceil(ms / 1000)} s to keep the rates that GitHub publishes, then going on.`
      if (ms >= NOTABLE_PAUSE_MS) log.info(pause)
    })
    try {
      return await attempt(call, header)
    } finally {
      end?.()
    }
  }

  return async (call) => {
    let unclear = false
    const begun = timer.now()
    let askedToWaitMs = 0
    let refusals = 0
    for (let attempts = 1; ; ) {
      // Fetched outside of `try`: a failed mint is that call's failure, explained already, and not this one's.
      const header = await authorization.header()
      try {
        const answer = await pacedAttempt(call, header)
        authorization.afterAnswer(answer.status)
        return answer
      } catch (error) {
        const failure = error instanceof RefusedAnswer ? error.failure : failureOf(error, apiUrl)
        if (failure === undefined) throw error
        const limited = failure.kind === 'answer' && rateLimitWait(failure, clock.now()) !== undefined
        if (failure.kind === 'answer' && !limited) {
          const pauseMs = authorization.afterAnswer(failure.status)
          if (failure.status === 304) return { status: 304, headers: failure.headers, data: undefined }
          if (pauseMs !== undefined && ++refusals <= MOST_REFUSALS) {
            log.info(
              `The server does not accept the credential yet (HTTP ${failure.status}); trying to ${call.attempt} again.`,
            )
            await timer.sleep(pauseMs)
            continue
          }
        }
        const history = { attempts, elapsedMs: timer.now() - begun - askedToWaitMs }
        const decision = decideRetry(failure, call.repeatable, history, policy, clock.now())
        if (!decision.repeat) {
          throw new ApiError(explain(call, failure, decision.limitedForMs), failure, error, unclear)
        }
        if (decision.asked) askedToWaitMs += decision.pauseMs
        unclear ||= mayHaveBeenCarriedOut(failure)
        const seconds = (decision.pauseMs / 1000).toFixed(1)
        log.info(`Could not ${call.attempt} yet: ${decision.reason}. Trying again in ${seconds} s.`)
        await timer.sleep(decision.pauseMs)
        attempts++
      }
    }
  }
}

/** Octokit hands on what it cannot parse as text or bytes; no endpoint's answer is either, but a 204's is empty. */
function isJson(data: unknown): boolean {
  return data === '' || !(typeof data === 'string' || data instanceof ArrayBuffer)
}

/** Half an answer whose end nobody announced, or one that something on the way spoilt: as lost as one that was cut. */
function damagedAnswer(host: string, failure: AnswerFailure): TransportError {
  return new TransportError(`${host} sent an answer that is no JSON (${traceOf(failure)})`, 'cut', 'answering')
}

/** An answer that Octokit takes for a success and this action does not. */
class RefusedAnswer extends Error {
  readonly failure: AnswerFailure

  constructor(failure: AnswerFailure) {
    super(`HTTP ${failure.status}`)
    this.failure = failure
  }
}
