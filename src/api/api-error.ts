import { ActionError } from '../base/errors.js'
import { type Failure, mayHaveBeenCarriedOut } from '../http/failure.js'
import { isFromGitHub } from './trace.js'

/** A call of the REST API that failed for good; the message is the explainer's, the failure is there to branch on. */
export class ApiError extends ActionError {
  override readonly name = 'ApiError'
  readonly failure: Failure
  /** An earlier attempt of the same call ended in the dark (a 5xx, a lost answer): it may have been carried out. */
  readonly unclearBefore: boolean

  constructor(message: string, failure: Failure, cause: unknown, unclearBefore = false) {
    super(message, { cause })
    this.failure = failure
    this.unclearBefore = unclearBefore
  }

  /** Some attempt of the call ended in the dark, the last one included. */
  get mayHaveBeenCarriedOut(): boolean {
    return this.unclearBefore || mayHaveBeenCarriedOut(this.failure)
  }

  /**
   * Whether the server itself answered with this status, as far as its answer tells: no page of a proxy or a login, nothing
   * from where it redirected to, nothing without a request id.
   */
  said(status: number): boolean {
    const { failure } = this
    if (failure.kind !== 'answer' || failure.status !== status) return false
    return !failure.html && failure.redirectedTo === undefined && isFromGitHub(failure)
  }

  /** The answer's HTTP status; undefined if no answer came. */
  get status(): number | undefined {
    return this.failure.kind === 'answer' ? this.failure.status : undefined
  }
}
