import type { Timer } from '../base/timer.js'
import type { Target } from '../github/target.js'
import type { Log } from '../job/workflow.js'
import type { Permissions } from '../github/permissions.js'
import type { TokenKind } from '../github/token-kind.js'

/** What the explainer needs to know about a call's place in the API. */
export type Subject =
  | 'installation look-up'
  | 'installation token'
  | 'runners'
  | 'just-in-time runner'
  | 'revocation'
  /** What an installation token reaches. */
  | 'installation repositories'
  /** A user's installations, and the repositories of one of them. */
  | 'user installations'
  /** A repository, for its id. */
  | 'repository'
  /** The two changes of an installation's repositories. */
  | 'repository addition'
  | 'repository removal'
  /** The runner's release on github.com, asked for anonymously. */
  | 'release'
  /** The download of a runner package, which is no call of the API but fails like one. */
  | 'package'

/** One call of the REST API, before it is made. */
export interface ApiCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the API's base, beginning with `/`; its parts are checked or encoded already. */
  readonly path: string
  readonly body?: Readonly<Record<string, unknown>>
  /** Makes the request conditional: if the server still has this state, it answers 304, which costs no rate limit. */
  readonly etag?: string
  /** Whether a second execution does no harm, if the first one's answer is lost. */
  readonly repeatable: boolean
  readonly subject: Subject
  /** Completes "Could not …" in an error, and names the call in the log: `create a remove token for …`. */
  readonly attempt: string
  /** What the token needs for this call, where GitHub does not say so itself. */
  readonly needs?: Permissions
  /** The only kind of token that this call takes, where there is but one. */
  readonly takes?: TokenKind
  /** Who answers, where it is not the step's server. */
  readonly host?: string
  /** The same host's, such as `https:`. */
  readonly protocol?: string
}

/** A successful answer; 304 counts as one. */
export interface ApiAnswer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly data: unknown
}

/** Makes a call, with its retries. Rejects with an ApiError once nothing is left to try. */
export type Request = (call: ApiCall) => Promise<ApiAnswer>

/** What code needs that calls the API for a target. */
export interface Api {
  readonly request: Request
  readonly target: Target
  readonly log: Log
  readonly timer: Timer
}
