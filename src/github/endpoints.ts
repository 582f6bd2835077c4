import type { Endpoint } from './endpoint.js'

const NO_PERMISSIONS: Endpoint['permissions'] = { repository: {}, organization: {}, enterprise: {} }

/**
 * What manages the runners of a target (GitHub's REST docs, "Self-hosted runners"). A GitHub App cannot be granted anything
 * for the runners of an enterprise.
 */
function runners(access: 'read' | 'write'): Endpoint['permissions'] {
  return {
    repository: { administration: access },
    organization: { organization_self_hosted_runners: access },
    enterprise: {},
  }
}

const ofRunners = { subject: 'runners', caller: 'token', repeatable: true } as const

/** The table of endpoints. */
export const ENDPOINTS = {
  findInstallation: {
    method: 'GET',
    path: '/{account}/installation',
    subject: 'installation look-up',
    caller: 'app',
    permissions: NO_PERMISSIONS,
    repeatable: true,
  },
  createInstallationToken: {
    method: 'POST',
    path: '/app/installations/{installation_id}/access_tokens',
    subject: 'installation token',
    caller: 'app',
    permissions: NO_PERMISSIONS,
    // A token that was never received does no harm and expires within the hour.
    repeatable: true,
  },
  revokeInstallationToken: {
    method: 'DELETE',
    path: '/installation/token',
    subject: 'revocation',
    caller: 'token',
    permissions: NO_PERMISSIONS,
    repeatable: true,
    token: 'installation token',
  },
  createRegistrationToken: {
    ...ofRunners,
    method: 'POST',
    path: '/{scope}/actions/runners/registration-token',
    permissions: runners('write'),
  },
  createRemoveToken: {
    ...ofRunners,
    method: 'POST',
    path: '/{scope}/actions/runners/remove-token',
    permissions: runners('write'),
  },
  listRunnerApplications: {
    ...ofRunners,
    method: 'GET',
    path: '/{scope}/actions/runners/downloads',
    permissions: runners('read'),
  },
  listRunners: {
    ...ofRunners,
    method: 'GET',
    path: '/{scope}/actions/runners',
    permissions: runners('read'),
    items: 'runners',
  },
  getRunner: {
    ...ofRunners,
    method: 'GET',
    path: '/{scope}/actions/runners/{runner_id}',
    permissions: runners('read'),
  },
  deleteRunner: {
    ...ofRunners,
    method: 'DELETE',
    path: '/{scope}/actions/runners/{runner_id}',
    permissions: runners('write'),
  },
  createJitConfig: {
    method: 'POST',
    path: '/{scope}/actions/runners/generate-jitconfig',
    subject: 'just-in-time runner',
    caller: 'token',
    permissions: runners('write'),
    // A lost answer may have made a runner.
    repeatable: false,
  },
  listRunnerGroups: {
    ...ofRunners,
    method: 'GET',
    path: '/{scope}/actions/runner-groups',
    permissions: runners('read'),
    items: 'runner_groups',
  },
  getDeprecation: {
    ...ofRunners,
    method: 'GET',
    path: '/{scope}/actions/runners/deprecations/{version}',
    permissions: runners('read'),
  },
  getRelease: {
    method: 'GET',
    path: '/repos/actions/runner/releases/tags/v{version}',
    subject: 'release',
    caller: 'anyone',
    permissions: NO_PERMISSIONS,
    repeatable: true,
  },
  listInstallationRepositories: {
    method: 'GET',
    path: '/installation/repositories',
    subject: 'installation repositories',
    caller: 'token',
    permissions: {
      repository: { metadata: 'read' },
      organization: { metadata: 'read' },
      enterprise: { metadata: 'read' },
    },
    repeatable: true,
    token: 'installation token',
    items: 'repositories',
  },
  listUserInstallations: {
    method: 'GET',
    path: '/user/installations',
    subject: 'user installations',
    caller: 'token',
    permissions: NO_PERMISSIONS,
    repeatable: true,
    token: 'user access token',
    items: 'installations',
  },
  listUserInstallationRepositories: {
    method: 'GET',
    path: '/user/installations/{installation_id}/repositories',
    subject: 'user installations',
    caller: 'token',
    permissions: NO_PERMISSIONS,
    repeatable: true,
    token: 'user access token',
    items: 'repositories',
  },
  getRepository: {
    method: 'GET',
    path: '/repos/{owner}/{repo}',
    subject: 'repository',
    caller: 'token',
    permissions: NO_PERMISSIONS,
    repeatable: true,
    token: 'classic personal access token',
  },
  addInstallationRepository: {
    method: 'PUT',
    path: '/user/installations/{installation_id}/repositories/{repository_id}',
    subject: 'repository addition',
    caller: 'token',
    permissions: NO_PERMISSIONS,
    repeatable: true,
    token: 'classic personal access token',
  },
  removeInstallationRepository: {
    method: 'DELETE',
    path: '/user/installations/{installation_id}/repositories/{repository_id}',
    subject: 'repository removal',
    caller: 'token',
    permissions: NO_PERMISSIONS,
    repeatable: true,
    token: 'classic personal access token',
  },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof ENDPOINTS

/** Where a runner package is downloaded from: not an endpoint of the API, but a call that fails like one. */
export const PACKAGE_DOWNLOAD: Endpoint = {
  method: 'GET',
  path: '/{download_url}',
  subject: 'package',
  caller: 'anyone',
  permissions: NO_PERMISSIONS,
  repeatable: true,
}
