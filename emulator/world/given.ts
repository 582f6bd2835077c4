import type { App, Permissions, Repository, Runner, RunnerGroup } from '../model.js'

/** What a test says of the things that it adds to the world. */

export type NewRepository = Partial<Omit<Repository, 'id' | 'owner' | 'name'>> & { owner: string; name: string }

export type NewRunner = Partial<Omit<Runner, 'id' | 'labels'>> & {
  name: string
  id?: number
  labels?: readonly string[]
}

export interface NewApp {
  owner: string
  slug: string
  publicKey: string
  permissions: Permissions
  name?: string
  appId?: number
  clientId?: string
}

export interface NewInstallation {
  /** Full names; without it the installation covers all repositories. */
  repositories?: readonly string[]
  permissions?: Permissions
  id?: number
}

export type NewToken =
  | { kind: 'classic'; user: string; scopes: readonly string[]; token?: string }
  | { kind: 'user'; user: string; app: App; token?: string; expiresInMs?: number }
  | {
      kind: 'fine-grained'
      user: string
      resourceOwner: string
      permissions: Permissions
      repositories?: readonly string[]
      token?: string
    }

/** How a runner group is set up; `all` repositories, but no public ones, if not given. */
export interface GroupSettings {
  name?: string
  visibility?: RunnerGroup['visibility']
  allows_public_repositories?: boolean
  /** Full names of those that may use a group whose visibility is `selected`. */
  repositories?: readonly string[]
  /** Of an enterprise's group with the visibility `selected`. */
  organizations?: readonly string[]
}
