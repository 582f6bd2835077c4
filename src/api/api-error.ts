import { ActionError } from '../base/errors.js'
import { type Failure, mayHaveBeenCarriedOut } from '../http/failure.js'
import { isOwnAnswer } from './trace.js'

/** A call of the REST API that failed, its retries included. The message is the explainer's; callers branch on the failure. */
export class ApiError extends ActionError {
  override readonly name = 'ApiError'
  readonly failure: Failure
  /** The server may have carried out an earlier attempt of the same call: a 5xx came, or the answer was lost. */
  readonly unclearBefore: boolean

  constructor(message: string, failure: Failure, cause: unknown, unclearBefore = false) {
    super(message, { cause })
    this.failure = failure
    this.unclearBefore = unclearBefore
  }

  /** The server may have carried out one of the attempts, the last one included. */
  get mayHaveBeenCarriedOut(): boolean {
    return this.unclearBefore || mayHaveBeenCarriedOut(this.failure)
  }

  /** Whether the server that was asked answered with this status itself. */
  said(status: number): boolean {
    const { failure } = this
    return failure.kind === 'answer' && failure.status === status && isOwnAnswer(failure)
  }

  /** The answer's HTTP status; undefined if no answer came. */
  get status(): number | undefined {
    return this.failure.kind === 'answer' ? this.failure.status : undefined
  }
}
