import type { Permissions } from './permissions.js'
import type { Level } from './target.js'
import type { TokenKind } from './token-kind.js'

/** What a call is about. The causes of failure go by it. */
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
  /** The runner's release on github.com. */
  | 'release'
  /** The download of a runner package: not an endpoint of the API, but it fails like one. */
  | 'package'

/** One endpoint of GitHub's REST API: all that the action, its tests and its documentation know of it. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /**
   * As GitHub's REST docs write it, below the API's base. `{scope}` is `repos/{owner}/{repo}`, `orgs/{org}` or
   * `enterprises/{enterprise}`; `{account}` is the same, but `users/{username}` for an organization or a user.
   */
  readonly path: string
  readonly subject: Subject
  /** Who calls it: the App with a JSON web token, a token, or anyone. */
  readonly caller: 'app' | 'token' | 'anyone'
  /** What an installation token needs for it, by the target's level. */
  readonly permissions: Readonly<Record<Level, Permissions>>
  /** Whether the call can be repeated without harm when its answer was lost. */
  readonly repeatable: boolean
  /** The only kind of token that it takes, where there is only one. */
  readonly token?: TokenKind
  /** For a list: the member of the answer that holds the objects. */
  readonly items?: 'runners' | 'runner_groups' | 'repositories' | 'installations'
}

/** What stands for the placeholders of an endpoint's path: `{ scope: 'orgs/octo-org', runner_id: 23 }`. */
export type PathParameters = Readonly<Record<string, string | number>>

/** An endpoint's path with its placeholders filled in, each part encoded. */
export function pathOf({ path }: Pick<Endpoint, 'path'>, parameters: PathParameters = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name]
    if (value === undefined) throw new Error(`the path ${path} lacks its ${name}`)
    // A scope has several parts: repos/octo-org/octo-repo.
    return String(value).split('/').map(encodeURIComponent).join('/')
  })
}
