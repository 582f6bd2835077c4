import { ActionError } from '../base/errors.js'
import { type Answer, type Failure, mayBeDone } from '../http/failure.js'
import { rateLimitWait } from '../http/rate-limit.js'
import type { ApiAnswer, ApiCall } from './call.js'

/** A call of the REST API that failed, its retries included. The message is the explainer's; callers branch on the failure. */
export class ApiError extends ActionError {
  override readonly name = 'ApiError'
  readonly failure: Failure
  /** The server may have carried out an earlier attempt of the same call. */
  readonly mayBeDoneBefore: boolean

  constructor(message: string, failure: Failure, cause: unknown, mayBeDoneBefore = false) {
    super(message, { cause })
    this.failure = failure
    this.mayBeDoneBefore = mayBeDoneBefore
  }

  /** The server may have carried out one of the attempts, the last one included. */
  get mayBeDone(): boolean {
    return this.mayBeDoneBefore || mayBeDone(this.failure)
  }

  /** The cause is temporary: a server error, a rate limit, a timeout or the network. */
  get isTransient(): boolean {
    const { failure } = this
    if (failure.kind === 'transport') return failure.error.isTransient
    return failure.status >= 500 || rateLimitWait(failure, 0) !== undefined
  }

  /** Whether GitHub's server itself answered with this status. */
  said(status: number): boolean {
    const { failure } = this
    return failure.kind === 'answer' && failure.status === status && isOwnAnswer(failure)
  }

  /** The answer's HTTP status; undefined if no answer came. */
  get status(): number | undefined {
    return this.failure.kind === 'answer' ? this.failure.status : undefined
  }
}

/**
 * The error of a successful answer with unexpected content: what was tried, what came back, what to do, then status and
 * request id.
 *
 * @param what completes "the answer …": `has no token`
 * @param advice in full sentences, where github-api-url is not the likely cause
 */
export function unexpectedAnswer(
  { action }: Pick<ApiCall, 'action'>,
  answer: Head,
  what: string,
  advice: string = isFromGitHub(answer) ? FROM_GITHUB : FROM_OTHERS,
): ActionError {
  return new ActionError(`Could not ${action}: the answer ${what}. ${advice} (${traceOf(answer)})`)
}

const FROM_GITHUB = 'Check github-api-url; if it is right, run the job again.'
const FROM_OTHERS =
  "GitHub's answers have a request id and this one has none: check github-api-url, and whether a proxy or a login page answers in its place."

/** All answers of GitHub have it, on Enterprise Server too; those of proxies and other servers do not. */
const REQUEST_ID = 'x-github-request-id'

type Head = Pick<ApiAnswer, 'status' | 'headers'>

/** What GitHub Support or a server's administrator asks for: `HTTP 404, request id C0DE:1234`. */
export function traceOf({ status, headers }: Head): string {
  const id = headers[REQUEST_ID]
  return id === undefined || id === '' ? `HTTP ${status}` : `HTTP ${status}, request id ${id}`
}

/** Whether an answer has GitHub's request id. */
export function isFromGitHub({ headers }: Pick<Head, 'headers'>): boolean {
  return (headers[REQUEST_ID] ?? '') !== ''
}

/**
 * Whether an answer comes from GitHub's server itself: not a page of a proxy or a login, not from another origin after a
 * redirect, and with a request id.
 */
export function isOwnAnswer(answer: Answer): boolean {
  return !answer.html && answer.redirectedTo === undefined && isFromGitHub(answer)
}
