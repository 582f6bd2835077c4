import type { Permissions } from '../../github/permissions.js'
import type { Server } from '../../github/server.js'
import type { Target } from '../../github/target.js'
import type { TokenKind } from '../../github/token-kind.js'
import type { Answer } from '../../http/failure.js'
import type { ServerClock } from '../../http/server-clock.js'
import type { ApiCall } from '../call.js'

/** What helps to explain any failure, that of the post step included. */
export interface BaseContext {
  readonly server: Server
  readonly credential:
    | { readonly kind: 'app'; readonly clientId: string; readonly installationPage: string | undefined }
    | { readonly kind: 'token'; readonly tokenKind: TokenKind }
  /** Takes the secrets out of what a server says: before it is cut short, as half a secret is not found any more. */
  readonly redact: (text: string) => string
  readonly clock: Pick<ServerClock, 'now' | 'skewMs'>
}

/** What main knows in addition. */
export interface FailureContext extends BaseContext {
  readonly target: Target
  /** Which of these the step sets: no advice is about another. */
  readonly inputsSet: {
    /** Otherwise the target is the repository whose workflow runs. */
    readonly target: boolean
    readonly permissions: boolean
    readonly repositories: boolean
    /** Otherwise the server is the workflow's own. */
    readonly server: boolean
  }
  /** What the token of the step may do, or has to be able to do, for all of its operations; undefined: all that was granted. */
  readonly permissions: Permissions | undefined
  /** `owner/name` of the repository whose workflow runs; empty if it is unknown. */
  readonly repository: string
}

/** One cause of failure, a row of a table: the first that fits an answer gives the advice. */
export interface Cause<Context extends BaseContext> {
  readonly fits: (failure: Answer, call: ApiCall, context: Context) => boolean
  /** What to do, in full sentences. */
  readonly advice: (failure: Answer, call: ApiCall, context: Context) => string
}

/** Whether the step was given a classic personal access token. */
export function isClassic({ credential }: BaseContext): boolean {
  return credential.kind === 'token' && credential.tokenKind === 'classic personal access token'
}

/** Whether a call is made as the App itself, with a JSON web token. */
export function isOfApp({ endpoint }: ApiCall): boolean {
  return endpoint.caller === 'app'
}

/** Whether a call acts for the person to whom the token belongs. */
export function isOfPerson({ endpoint: { token } }: ApiCall): boolean {
  return token === 'user access token' || token === 'classic personal access token'
}
