import { ENDPOINTS, type Endpoint, type EndpointName } from '../github/endpoints.js'
import { type Permissions, unionOf } from '../github/permissions.js'
import type { Level } from '../github/target.js'
import type { TokenKind } from '../github/token-kind.js'
import type { OperationName } from '../inputs/operation-names.js'
import type { OperationRow } from './operation.js'
import {
  createInstallationToken,
  createRegistrationToken,
  createRemoveToken,
  revokeInstallationToken,
} from './tokens.js'

/**
 * The table of operations. To add one is to add its name to `inputs/operation-names.ts`, a row here and a file with its code.
 * The code for tokens, which most steps run, is read at once; all other code is read when a step needs it.
 */
export const OPERATIONS: Readonly<Record<OperationName, OperationRow>> = {
  'create-installation-token': {
    summary: 'Mints an installation token of the App for use in later steps.',
    endpoints: ['findInstallation', 'createInstallationToken'],
    outputs: ['token', 'token-expires-at', 'installation-id', 'app-slug'],
    credential: 'app',
    allPermissions: true,
    load: async () => createInstallationToken,
  },
  'create-registration-token': {
    summary: 'Creates a registration token, with which config.sh registers a runner.',
    endpoints: ['createRegistrationToken'],
    outputs: ['registration-token', 'registration-token-expires-at', 'runner-url'],
    credential: 'runners',
    load: async () => createRegistrationToken,
  },
  'create-remove-token': {
    summary: 'Creates a remove token, with which config.sh removes a runner.',
    endpoints: ['createRemoveToken'],
    outputs: ['remove-token', 'remove-token-expires-at', 'runner-url'],
    credential: 'runners',
    load: async () => createRemoveToken,
  },
  'list-runner-applications': {
    summary: 'Lists the runner applications on offer, and says which one is for the chosen platform.',
    endpoints: ['listRunnerApplications'],
    outputs: ['runner-applications', 'runner-version', 'runner-sha256'],
    credential: 'runners',
    load: async () => (await import('./list-runner-applications.js')).listRunnerApplications,
  },
  'download-runner': {
    summary: 'Downloads, verifies and caches the runner application, and sets up a private copy of it if asked to.',
    endpoints: ['listRunnerApplications', 'getRelease'],
    outputs: ['runner-path', 'runner-version', 'runner-sha256', 'cache-hit'],
    credential: 'runners',
    load: async () => (await import('./download-runner.js')).downloadRunner,
  },
  'list-runners': {
    summary: 'Lists the self-hosted runners, all or a selection of them.',
    endpoints: ['listRunners'],
    outputs: ['runners', 'runners-count'],
    credential: 'runners',
    load: async () => (await import('./list-runners.js')).listRunners,
  },
  'get-runner': {
    summary: 'Gets one self-hosted runner, by its id, its name or a selection that only one runner fits.',
    endpoints: ['getRunner', 'listRunners'],
    outputs: ['runner', 'runner-id', 'runner-name', 'runner-status', 'runner-busy'],
    credential: 'runners',
    load: async () => (await import('./get-runner.js')).getRunner,
  },
  'delete-runner': {
    summary: 'Deletes self-hosted runners: one by its id or name, or those that a filter finds offline.',
    endpoints: ['listRunners', 'getRunner', 'deleteRunner'],
    outputs: ['deleted-runners', 'deleted-count', 'skipped-runners', 'skipped-count'],
    credential: 'runners',
    load: async () => (await import('./delete-runner.js')).deleteRunner,
  },
  'create-jit-config': {
    summary: 'Creates a just-in-time runner, and the configuration that run.sh starts it with.',
    endpoints: ['createJitConfig', 'listRunnerGroups', 'listRunners'],
    outputs: ['jit-config', 'runner', 'runner-id', 'runner-name'],
    credential: 'runners',
    load: async () => (await import('./create-jit-config.js')).createJitConfig,
  },
  'create-startup-script': {
    summary: 'Creates a just-in-time runner, and the script that starts it at the first boot of a new machine.',
    endpoints: ['createJitConfig', 'listRunnerApplications', 'listRunnerGroups', 'listRunners', 'getRelease'],
    outputs: ['startup-script-file', 'runner', 'runner-id', 'runner-name', 'runner-version', 'runner-sha256'],
    credential: 'runners',
    load: async () => (await import('./create-startup-script.js')).createStartupScript,
  },
  'choose-runner': {
    summary: 'Chooses where a job runs: on self-hosted runners that are idle, otherwise on the fallback.',
    endpoints: ['listRunners', 'listRunnerGroups'],
    outputs: ['runs-on', 'runs-on-reason', 'used-fallback'],
    credential: 'runners',
    load: async () => (await import('./choose-runner.js')).chooseRunner,
  },
  'wait-for-runner': {
    summary: 'Waits until one or more self-hosted runners are online, or have another status.',
    endpoints: ['listRunners', 'getRunner'],
    outputs: ['runners', 'runners-count', 'runner', 'runner-id', 'runner-name', 'runner-status', 'runner-busy'],
    credential: 'runners',
    load: async () => (await import('./wait-for-runner.js')).waitForRunner,
  },
  'check-runner-versions': {
    summary:
      'Reports which runners have a version that GitHub has cut off or soon will, and which are older than the version on offer.',
    endpoints: ['listRunners', 'listRunnerApplications', 'getDeprecation'],
    outputs: ['runner-versions', 'deprecated-count', 'outdated-count', 'unknown-count'],
    credential: 'runners',
    load: async () => (await import('./check-runner-versions.js')).checkRunnerVersions,
  },
  'list-installation-repositories': {
    summary: "Lists the repositories that the App's installation can access.",
    endpoints: ['listInstallationRepositories'],
    outputs: ['repositories', 'repository-names', 'repositories-count'],
    credential: 'installation',
    installation: 'all',
    load: async () => (await import('./list-repositories.js')).listInstallationRepositories,
  },
  'revoke-installation-token': {
    summary: 'Revokes the token that was given, or the one that this step minted, before the job ends.',
    endpoints: ['revokeInstallationToken'],
    outputs: [],
    credential: 'held',
    load: async () => revokeInstallationToken,
  },
  'list-user-installations': {
    summary: 'Lists the installations of the App that a user has access to.',
    endpoints: ['listUserInstallations'],
    outputs: ['installations', 'installations-count'],
    credential: 'user',
    load: async () => (await import('./list-user-installations.js')).listUserInstallations,
  },
  'list-user-installation-repositories': {
    summary: 'Lists the repositories of an installation that a user has access to.',
    endpoints: ['listUserInstallationRepositories'],
    outputs: ['repositories', 'repository-names', 'repositories-count'],
    credential: 'user',
    installation: 'named',
    load: async () => (await import('./list-repositories.js')).listUserInstallationRepositories,
  },
  'add-installation-repository': {
    summary: 'Adds a repository to an installation.',
    endpoints: ['addInstallationRepository', 'getRepository'],
    outputs: ['repository-id'],
    credential: 'user',
    installation: 'named',
    load: async () => (await import('./change-repositories.js')).addInstallationRepository,
  },
  'remove-installation-repository': {
    summary: 'Removes a repository from an installation.',
    endpoints: ['removeInstallationRepository', 'getRepository'],
    outputs: ['repository-id'],
    credential: 'user',
    installation: 'named',
    load: async () => (await import('./change-repositories.js')).removeInstallationRepository,
  },
}

/** The endpoints of an operation. */
export function endpointsOf({ endpoints }: Pick<OperationRow, 'endpoints'>): Endpoint[] {
  return endpoints.map((name: EndpointName) => ENDPOINTS[name])
}

/** The permissions of an installation token that an operation needs at a level; `all` for everything that was granted. */
export function permissionsOf(operation: OperationRow, level: Level): Permissions | 'all' {
  if (operation.allPermissions) return 'all'
  return unionOf(endpointsOf(operation).map(({ permissions }) => permissions[level]))
}

/** The only kind of token that an operation takes, where there is only one. */
export function tokenOf(operation: OperationRow): TokenKind | undefined {
  return endpointsOf(operation).find(({ token }) => token !== undefined)?.token
}
