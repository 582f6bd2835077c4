import type { Timer } from '../base/timer.js'
import type { Endpoint, PathParameters } from '../github/endpoints.js'
import type { Server } from '../github/server.js'
import type { Target } from '../github/target.js'
import type { Answer, Failure } from '../http/failure.js'
import type { Transport } from '../http/transport.js'
import type { Log } from '../job/workflow-commands.js'

/** One call of the REST API, before it is made. */
export interface ApiCall {
  /** Its row in the table of endpoints: method, path, caller, whether it can be repeated. */
  readonly endpoint: Endpoint
  /** For the placeholders of the endpoint's path. */
  readonly parameters?: PathParameters
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, unknown>>
  /** Makes the request conditional: if the server still has this state, it answers 304, which costs no rate limit. */
  readonly etag?: string
  /** Completes "Could not …" in an error, and names the call in the log: `create a remove token for …`. */
  readonly action: string
  /** Who answers, where it is not the step's server: `https://example.com`. */
  readonly origin?: string
  /**
   * Runs right before each attempt, after the pauses of retries and rate limits. What it throws ends the call.
   *
   * @param mayBeDone whether the server may have carried out an earlier attempt
   */
  readonly before?: (mayBeDone: boolean) => Promise<void>
}

/** A successful answer; 304 counts as one. */
export type ApiAnswer = Pick<Answer, 'status' | 'headers' | 'data'>

/**
 * Makes a call, with its retries. Rejects with an ApiError when no retry is left. So does all that makes calls, and with an
 * ActionError for an answer that it cannot read.
 */
export type Request = (call: ApiCall) => Promise<ApiAnswer>

/** Words the error of a failed call. @param limitedForMs how long the rate limit lasts that it failed on, in ms */
export type Explain = (call: ApiCall, failure: Failure, limitedForMs?: number) => string | Promise<string>

/** What all code that sends requests works with. */
export interface Api {
  readonly server: Server
  /** What the step acts on. */
  readonly target: Target
  /** Makes calls with the step's token. */
  readonly request: Request
  /** Makes calls of api.github.com without a token. */
  readonly requestGithubCom: Request
  /** For requests that are not calls of the API: downloads. */
  readonly transport: Transport
  readonly explain: Explain
  /** The server's time now, in ms since the epoch. */
  readonly serverNow: () => number
  /** Masks a secret. */
  readonly mask: (secret: string) => void
  readonly log: Log
  /** For everything that waits. */
  readonly timer: Timer
}
