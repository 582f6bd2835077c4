/** What the emulator's world is made of. Fields that GitHub sends keep GitHub's names. */

export type Level = 'read' | 'write' | 'admin'
export type Permissions = Record<string, Level>
export type AccountKind = 'organization' | 'user' | 'enterprise'

/** An organization, a user or an enterprise; `login` is an enterprise's slug. */
export interface Account {
  readonly kind: AccountKind
  readonly id: number
  readonly login: string
  name: string
}

export interface Repository {
  readonly id: number
  readonly owner: Account
  name: string
  private: boolean
  visibility: 'public' | 'private' | 'internal'
  archived: boolean
  disabled: boolean
  fork: boolean
  description: string | null
  default_branch: string
  topics: string[]
  language: string | null
  pushed_at: string
  /** False where the owner disabled self-hosted runners for this repository. */
  selfHostedRunners: boolean
}

export interface RunnerLabel {
  id: number
  name: string
  type: 'read-only' | 'custom'
}

export interface Runner {
  readonly id: number
  name: string
  os: string
  status: 'online' | 'offline'
  busy: boolean
  ephemeral: boolean
  version: string | null
  runner_group_id: number
  labels: RunnerLabel[]
}

export interface RunnerGroup {
  readonly id: number
  name: string
  visibility: 'all' | 'selected' | 'private'
  default: boolean
  allows_public_repositories: boolean
  /** Of an organization's group: who may use it where its visibility is `selected`. */
  repositoryIds: ReadonlySet<number>
  /** Of an enterprise's group: likewise. */
  organizationIds: ReadonlySet<number>
  /** The enterprise's group that this one of an organization stands for. */
  inheritedFrom?: RunnerGroup
}

export interface App {
  readonly appId: number
  readonly clientId: string
  readonly slug: string
  readonly name: string
  readonly owner: Account
  readonly publicKey: string
  readonly permissions: Permissions
}

export interface Installation {
  readonly id: number
  readonly app: App
  readonly account: Account
  repository_selection: 'all' | 'selected'
  /** Ids of the selected repositories; unused when all are. */
  readonly repositoryIds: Set<number>
  permissions: Permissions
  suspended_at: string | null
  suspended_by: Account | null
  readonly created_at: string
}

interface TokenBase {
  readonly token: string
  /** Server's clock, milliseconds. */
  readonly mintedAt: number
  /** Server's clock, milliseconds; null for tokens that never expire. */
  expiresAt: number | null
  revoked: boolean
}

/** `ghs_`: what `POST /app/installations/{id}/access_tokens` gives. */
export interface InstallationToken extends TokenBase {
  readonly kind: 'installation'
  readonly installation: Installation
  readonly permissions: Permissions
  /** Ids of the repositories asked for; null: all that the installation covers. */
  readonly repositoryIds: ReadonlySet<number> | null
}

/** `ghu_`: acts for a user within the limits of a GitHub App's installations. */
export interface UserAccessToken extends TokenBase {
  readonly kind: 'user'
  readonly user: Account
  readonly app: App
}

/** `ghp_`: a classic personal access token. */
export interface ClassicToken extends TokenBase {
  readonly kind: 'classic'
  readonly user: Account
  readonly scopes: readonly string[]
}

/** `github_pat_`: a fine-grained personal access token of one resource owner. */
export interface FineGrainedToken extends TokenBase {
  readonly kind: 'fine-grained'
  readonly user: Account
  readonly resourceOwner: Account
  readonly permissions: Permissions
  readonly repositoryIds: ReadonlySet<number> | null
}

export type Token = InstallationToken | UserAccessToken | ClassicToken | FineGrainedToken

export interface Deprecation {
  registration_deprecates_at: string | null
  runtime_deprecates_at: string | null
}
