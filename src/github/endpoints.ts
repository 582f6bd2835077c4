import type { Permissions } from './permissions.js'
import type { Level } from './target.js'
import type { TokenKind } from './token-kind.js'

/** One endpoint of GitHub's REST API: all that the action, its tests and its documentation know of it. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /**
   * As GitHub's REST docs write it, below the API's base. `{scope}` is `repos/{owner}/{repo}`, `orgs/{org}` or
   * `enterprises/{enterprise}`; `{account}` is the same, but `users/{username}` for an organization or a user.
   */
  readonly path: string
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

/** What a row has unless it says otherwise. */
const NO_PERMISSION = {
  method: 'GET',
  caller: 'token',
  permissions: { repository: {}, organization: {}, enterprise: {} },
  repeatable: true,
} as const
const METADATA = { metadata: 'read' } as const

const INSTALLATION_TOKEN = { ...NO_PERMISSION, token: 'installation token' } as const
const USER_TOKEN = { ...NO_PERMISSION, token: 'user access token' } as const
const CLASSIC_TOKEN = { ...NO_PERMISSION, token: 'classic personal access token' } as const

const READS_RUNNERS = ofRunners('read')
const WRITES_RUNNERS = ofRunners('write')

/**
 * What manages the runners of a target (GitHub's REST docs, "Self-hosted runners"). A GitHub App cannot be granted anything
 * for the runners of an enterprise.
 */
function ofRunners(access: 'read' | 'write') {
  const permissions: Endpoint['permissions'] = {
    repository: { administration: access },
    organization: { organization_self_hosted_runners: access },
    enterprise: {},
  }
  return { ...NO_PERMISSION, permissions } as const
}

/** The table of endpoints. */
export const ENDPOINTS = {
  findInstallation: { ...NO_PERMISSION, path: '/{account}/installation', caller: 'app' },
  createInstallationToken: {
    ...NO_PERMISSION,
    method: 'POST',
    path: '/app/installations/{installation_id}/access_tokens',
    caller: 'app',
    // A token that was never received does no harm and expires within the hour.
    repeatable: true,
  },
  revokeInstallationToken: { ...INSTALLATION_TOKEN, method: 'DELETE', path: '/installation/token' },
  createRegistrationToken: { ...WRITES_RUNNERS, method: 'POST', path: '/{scope}/actions/runners/registration-token' },
  createRemoveToken: { ...WRITES_RUNNERS, method: 'POST', path: '/{scope}/actions/runners/remove-token' },
  listRunnerApplications: { ...READS_RUNNERS, path: '/{scope}/actions/runners/downloads' },
  listRunners: { ...READS_RUNNERS, path: '/{scope}/actions/runners', items: 'runners' },
  getRunner: { ...READS_RUNNERS, path: '/{scope}/actions/runners/{runner_id}' },
  deleteRunner: { ...WRITES_RUNNERS, method: 'DELETE', path: '/{scope}/actions/runners/{runner_id}' },
  createJitConfig: {
    ...WRITES_RUNNERS,
    method: 'POST',
    path: '/{scope}/actions/runners/generate-jitconfig',
    // A lost answer may have made a runner.
    repeatable: false,
  },
  listRunnerGroups: { ...READS_RUNNERS, path: '/{scope}/actions/runner-groups', items: 'runner_groups' },
  getDeprecation: { ...READS_RUNNERS, path: '/{scope}/actions/runners/deprecations/{version}' },
  getRelease: { ...NO_PERMISSION, path: '/repos/actions/runner/releases/tags/v{version}', caller: 'anyone' },
  listInstallationRepositories: {
    ...INSTALLATION_TOKEN,
    path: '/installation/repositories',
    permissions: { repository: METADATA, organization: METADATA, enterprise: METADATA },
    items: 'repositories',
  },
  listUserInstallations: { ...USER_TOKEN, path: '/user/installations', items: 'installations' },
  listUserInstallationRepositories: {
    ...USER_TOKEN,
    path: '/user/installations/{installation_id}/repositories',
    items: 'repositories',
  },
  getRepository: { ...CLASSIC_TOKEN, path: '/repos/{owner}/{repo}' },
  addInstallationRepository: {
    ...CLASSIC_TOKEN,
    method: 'PUT',
    path: '/user/installations/{installation_id}/repositories/{repository_id}',
  },
  removeInstallationRepository: {
    ...CLASSIC_TOKEN,
    method: 'DELETE',
    path: '/user/installations/{installation_id}/repositories/{repository_id}',
  },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof ENDPOINTS

/** Where a runner package is downloaded from: not an endpoint of the API, but a call that fails like one. */
export const PACKAGE_DOWNLOAD: Endpoint = { ...NO_PERMISSION, path: '/{download_url}', caller: 'anyone' }

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
