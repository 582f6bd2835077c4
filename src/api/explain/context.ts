import type { Server } from '../../github/server.js'
import type { Target } from '../../github/target.js'
import type { TokenKind } from '../../github/token-kind.js'

/** What helps to explain any failure, that of the post step included. */
export interface BaseContext {
  readonly server: Server
  readonly credential:
    | { readonly kind: 'app'; readonly clientId: string; readonly installationPage: string | undefined }
    | { readonly kind: 'token'; readonly tokenKind: TokenKind }
  /** The server's clock minus this machine's, in ms. */
  readonly skewMs: number
  /** Takes the secrets out of what a server says: before it is cut short, as half a secret is not found any more. */
  readonly redact: (text: string) => string
  /** The server's time, in ms since the epoch. */
  readonly serverNow: number
}

/** What main knows besides. */
export interface FailureContext extends BaseContext {
  readonly target: Target
}
