import type { Permissions } from '../github/permissions.js'
import type { PrivateKey } from '../github/private-key.js'
import type { Server } from '../github/server.js'
import type { Target } from '../github/target.js'
import type { TokenKind } from '../github/token-kind.js'
import type { Selection } from '../runners/selection.js'
import type { DeletionInputs } from './deletion.js'
import type { DownloadInputs } from './download.js'
import type { InstallationInputs } from './installation.js'
import type { JitInputs } from './jit.js'
import type { VersionInputs } from './versions.js'
import type { WaitInputs } from './wait.js'

export type RevokeToken = 'auto' | 'always' | 'never'

/** What the step authenticates with. */
export type Credentials =
  | { readonly kind: 'app'; readonly clientId: string; readonly privateKey: PrivateKey }
  | { readonly kind: 'token'; readonly token: string; readonly tokenKind: TokenKind }

/** The step's inputs, checked: plain data, from here on nobody reads the environment for them. */
export interface Inputs {
  readonly server: Server
  readonly apiVersion: string
  readonly target: Target
  readonly credentials: Credentials
  /** Which installation the token is minted for or the operations on a user's installation act on, and which repository. */
  readonly installation: InstallationInputs
  /** Names without their owner; undefined if the input is empty. */
  readonly repositories: readonly string[] | undefined
  readonly permissions: Permissions | undefined
  readonly revokeToken: RevokeToken
  /** Which runners the operations act on. */
  readonly selection: Selection
  readonly deletion: DeletionInputs
  /** What a new runner is to be, besides its name and labels. */
  readonly jit: JitInputs
  readonly wait: WaitInputs
  readonly versions: VersionInputs
  /** Whether to write a job summary. */
  readonly summary: boolean
  /** Which runner application, and what becomes of it. */
  readonly download: DownloadInputs
}

/** Inputs while they are being checked: one with a problem of its own is undefined. */
export type FoundInputs = { readonly [Name in keyof Inputs]: Inputs[Name] | undefined }
