import type { Permissions } from '../credentials/permissions.js'
import type { PrivateKey } from '../credentials/private-key.js'
import type { TokenKind } from '../credentials/token-kind.js'
import type { Operation } from '../operations/operation.js'
import type { Server } from '../target/server.js'
import type { Target } from '../target/target.js'

export type RevokeToken = 'auto' | 'always' | 'never'

/** What the step authenticates with. */
export type Credentials =
  | { readonly kind: 'app'; readonly clientId: string; readonly privateKey: PrivateKey }
  | { readonly kind: 'token'; readonly token: string; readonly tokenKind: TokenKind }

/** The step's inputs, checked: plain data, from here on nobody reads the environment for them. */
export interface Inputs {
  readonly operations: readonly Operation[]
  readonly server: Server
  readonly apiVersion: string
  readonly target: Target
  readonly credentials: Credentials
  readonly installationId: number | undefined
  /** Names without their owner; undefined if the input is empty. */
  readonly repositories: readonly string[] | undefined
  readonly permissions: Permissions | undefined
  readonly revokeToken: RevokeToken
}
