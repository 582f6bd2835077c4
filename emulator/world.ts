import { Limits } from './limits.js'
import type { Deprecation } from './model.js'
import { Applications } from './packages/applications.js'
import { Runners } from './world/runners.js'

export { fullName } from './world/accounts.js'
export type * from './world/given.js'

/** What a hook sees of a request that is about to be handled. */
export interface IncomingRequest {
  readonly method: string
  readonly host: string
  /** As sent, with query and any `/api/v3` prefix. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Everything that this GitHub knows: arrange it, then look at it. In layers, each of which knows only those below: accounts and
 * repositories, Apps and tokens, runners, and here what is left.
 */
export class World extends Runners {
  /**
   * Speak like an Enterprise Server from before API versions: no checksums, no `?name=`, no just-in-time runners; deleting a busy
   * runner answers 500. `2.22` has the checksums: see `becomeServer222`.
   */
  oldServer: boolean | '2.22' = false
  /** Runs before each request is handled, after it was recorded. */
  onRequest: ((request: IncomingRequest) => void) | undefined = undefined
  /** Given the JSON of each answer, as a copy; what it returns is sent in its place. */
  onAnswer: ((body: unknown, request: IncomingRequest) => unknown) | undefined = undefined

  readonly limits = new Limits()
  readonly applications = new Applications()
  /** By runner version; a version that is not here has no date set. */
  readonly deprecations = new Map<string, Deprecation>()

  /** Says when GitHub cuts a runner version off; dates are ISO 8601 or null. */
  setDeprecation(version: string, deprecation: Partial<Deprecation>): void {
    this.deprecations.set(version, { registration_deprecates_at: null, runtime_deprecates_at: null, ...deprecation })
  }

  /**
   * Speaks like Enterprise Server 2.22 from now on: an old server with runner 2.277.1, whose downloads come with checksums and a
   * JSON web token as `temp_download_token`, which the download then wants.
   */
  becomeServer222(): void {
    const part = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url')
    const claims = {
      nameid: this.newText(36),
      iss: 'app.actions.example.com',
      exp: Math.floor(this.now() / 1000) + 3600,
    }
    this.oldServer = '2.22'
    this.applications.latest = '2.277.1'
    this.applications.downloadToken = `${part({ typ: 'JWT', alg: 'RS256' })}.${part(claims)}.${this.newText(342)}`
  }
}
