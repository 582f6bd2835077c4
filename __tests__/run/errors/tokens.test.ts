import { describe } from '@jest/globals'
import { type ErrorRow, testErrors, withToken } from '../../support/error-table.js'
import type { Bench } from '../../support/in-process.js'

/** Tokens that were given, and that cannot do what they were given for: the server says no, and the line says why. */

const REGISTER = { operation: 'create-registration-token' }
const REPOSITORY = { ...REGISTER, target: 'octo-org/octo-repo' }
const ENTERPRISE = { ...REGISTER, target: 'enterprises/octo-enterprise' }
const USER_REPOSITORIES = { operation: 'list-user-installation-repositories' }
const ADD = { operation: 'add-installation-repository', repository: 'octo-org/octo-repo' }

type Make = (bench: Bench) => string

const classic =
  (scopes: readonly string[], user = 'octo-user'): Make =>
  ({ emulator }) => {
    if (user !== 'octo-user') emulator.world.addUser(user)
    return emulator.world.addToken({ kind: 'classic', user, scopes }).token
  }
const fineGrained: Make = ({ emulator }) =>
  emulator.world.addToken({
    kind: 'fine-grained',
    user: 'octo-user',
    resourceOwner: 'octo-org',
    permissions: { contents: 'read', metadata: 'read' },
  }).token
/** What a workflow's own GITHUB_TOKEN is: an installation token, and never one that manages runners. */
const workflows: Make = ({ emulator, octo }) =>
  emulator.world.addInstallationToken(octo.installation, { permissions: { contents: 'read', metadata: 'read' } }).token
const outsider: Make = ({ emulator, octo }) => {
  emulator.world.addUser('outsider')
  return emulator.world.addToken({ kind: 'user', user: 'outsider', app: octo.registeredApp }).token
}
const unknownKind: Make = ({ emulator }) =>
  emulator.world.addToken({ kind: 'classic', user: 'octo-user', scopes: ['repo'], token: '0123456789abcdef' }).token

const on = (make: Make, inputs: Readonly<Record<string, string>>): NonNullable<ErrorRow['inputs']> => {
  return (bench) => withToken(make(bench), inputs)
}
const onInstallation = (make: Make, inputs: Readonly<Record<string, string>>): NonNullable<ErrorRow['inputs']> => {
  return (bench) => withToken(make(bench), { ...inputs, 'installation-id': String(bench.octo.installation.id) })
}

describe('for the runners of an organization', () => {
  testErrors([
    {
      cause: 'ghp_ without the scope',
      inputs: on(classic(['gist']), REGISTER),
      line: 'Could not create a registration token for organization octo-org: HOST said "Must have admin rights to Organization". The token needs the scope admin:org (this one has: gist), and its owner admin access to octo-org. (HTTP 403, request id ID)',
    },
    {
      cause: 'ghp_ of somebody who is no owner',
      inputs: on(classic(['admin:org'], 'outsider'), REGISTER),
      line: 'Could not create a registration token for organization octo-org: HOST said "Not Found". The token\'s owner has no admin access to octo-org, self-hosted runners are disabled there, it is a user account (those have none), or it does not exist; use the token of an admin, enable self-hosted runners in the settings, or correct target. For an enterprise set target: enterprises/octo-org. (HTTP 404, request id ID)',
    },
    {
      cause: 'github_pat_ without the permission',
      inputs: on(fineGrained, REGISTER),
      line: 'Could not create a registration token for organization octo-org: HOST said "Resource not accessible by personal access token". This is a fine-grained personal access token (github_pat_); it needs organization_self_hosted_runners: write (Organization permissions → Self-hosted runners) on octo-org, and its owner admin access there. Change the token, or set client-id and private-key of a GitHub App instead. (HTTP 403, request id ID)',
    },
    {
      cause: 'ghs_ without the permission',
      inputs: on(workflows, REGISTER),
      line: 'Could not create a registration token for organization octo-org: HOST said "Resource not accessible by integration". This is an installation token (ghs_); it needs organization_self_hosted_runners: write (Organization permissions → Self-hosted runners) on octo-org, which GITHUB_TOKEN cannot have; set client-id and private-key of a GitHub App instead. (HTTP 403, request id ID)',
    },
    {
      cause: 'ghu_ of somebody who is no owner',
      inputs: on(outsider, REGISTER),
      line: 'Could not create a registration token for organization octo-org: HOST said "Resource not accessible by integration". This is a user access token (ghu_); it needs organization_self_hosted_runners: write (Organization permissions → Self-hosted runners) on octo-org, and its owner admin access there. Change the token, or set client-id and private-key of a GitHub App instead. (HTTP 403, request id ID)',
    },
  ])
})

describe('for the runners of a repository', () => {
  const hidden = { ...REGISTER, target: 'octo-org/octo-service' }
  testErrors([
    {
      cause: 'ghp_ without the scope, in a public one',
      inputs: on(classic([]), REPOSITORY),
      line: 'Could not create a registration token for repository octo-org/octo-repo: HOST said "Must have admin rights to Repository". target was left out, so it is octo-org/octo-repo; for the runners of an organization set target: octo-org. The token needs the scope repo (this one has: none), and its owner admin access to octo-org/octo-repo. (HTTP 403, request id ID)',
    },
    {
      cause: 'ghp_ without the scope, in a private one',
      inputs: on(classic([]), hidden),
      line: 'Could not create a registration token for repository octo-org/octo-service: HOST said "Not Found". The token\'s owner has no admin access to octo-org/octo-service, self-hosted runners are disabled there, or it does not exist; use the token of an admin, with the scope repo (this one has: none), enable self-hosted runners in the settings, or correct target. (HTTP 404, request id ID)',
    },
    {
      cause: 'github_pat_ without the permission, here',
      inputs: on(fineGrained, REPOSITORY),
      line: 'Could not create a registration token for repository octo-org/octo-repo: HOST said "Resource not accessible by personal access token". target was left out, so it is octo-org/octo-repo; for the runners of an organization set target: octo-org. This is a fine-grained personal access token (github_pat_); it needs administration: write (Repository permissions → Administration) on octo-org/octo-repo, and its owner admin access there. Change the token, or set client-id and private-key of a GitHub App instead. (HTTP 403, request id ID)',
    },
    {
      cause: 'ghs_ without the permission, here',
      inputs: on(workflows, REPOSITORY),
      line: 'Could not create a registration token for repository octo-org/octo-repo: HOST said "Resource not accessible by integration". target was left out, so it is octo-org/octo-repo; for the runners of an organization set target: octo-org. This is an installation token (ghs_); it needs administration: write (Repository permissions → Administration) on octo-org/octo-repo, which GITHUB_TOKEN cannot have; set client-id and private-key of a GitHub App instead. (HTTP 403, request id ID)',
    },
    {
      cause: 'ghu_ of an outsider',
      inputs: on(outsider, REPOSITORY),
      line: 'Could not create a registration token for repository octo-org/octo-repo: HOST said "Resource not accessible by integration". target was left out, so it is octo-org/octo-repo; for the runners of an organization set target: octo-org. This is a user access token (ghu_); it needs administration: write (Repository permissions → Administration) on octo-org/octo-repo, and its owner admin access there. Change the token, or set client-id and private-key of a GitHub App instead. (HTTP 403, request id ID)',
    },
    {
      cause: 'one that is not there',
      inputs: on(({ octo }) => octo.tokens.classic, { ...REGISTER, target: 'octo-org/nowhere' }),
      line: 'Could not create a registration token for repository octo-org/nowhere: HOST said "Not Found". The token\'s owner has no admin access to octo-org/nowhere, self-hosted runners are disabled there, or it does not exist; use the token of an admin, enable self-hosted runners in the settings, or correct target. (HTTP 404, request id ID)',
    },
    {
      cause: 'self-hosted runners are disabled there',
      given: ({ emulator }) => emulator.world.disableSelfHostedRunners('octo-org/octo-repo'),
      inputs: on(({ octo }) => octo.tokens.classic, REPOSITORY),
      undescribed: /registration-token$/,
      line: 'Could not create a registration token for repository octo-org/octo-repo: HOST said "Forbidden: Repository level self-hosted runners are disabled on this repository". Enable self-hosted runners for octo-org/octo-repo in its settings or its organization\'s (Actions → General). (HTTP 403, request id ID)',
    },
  ])
})

describe('for the runners of an enterprise', () => {
  testErrors([
    {
      cause: 'ghp_ without manage_runners',
      inputs: on(classic(['repo', 'admin:org']), ENTERPRISE),
      line: 'Could not create a registration token for enterprise octo-enterprise: HOST said "Must have admin rights to Enterprise". Use a classic personal access token (ghp_) with the scope manage_runners:enterprise (this one has: repo, admin:org), of an owner of enterprises/octo-enterprise. (HTTP 403, request id ID)',
    },
    {
      cause: 'ghp_ of somebody who does not own it',
      inputs: on(classic(['manage_runners:enterprise'], 'outsider'), ENTERPRISE),
      line: 'Could not create a registration token for enterprise octo-enterprise: HOST said "Not Found". The token\'s owner has no admin access to enterprises/octo-enterprise, self-hosted runners are disabled there, or it does not exist; use the token of an admin, enable self-hosted runners in the settings, or correct target. (HTTP 404, request id ID)',
    },
  ])
})

describe("for a user's installations", () => {
  const LIST = { operation: 'list-user-installations' }
  testErrors([
    {
      cause: 'ghp_ to list them',
      inputs: on(classic(['repo']), LIST),
      line: 'Could not list the installations that the user has access to: HOST said "You must authenticate with an access token authorized to a GitHub App in order to list installations". This takes a user access token (ghu_) of the GitHub App; the one given is a classic personal access token (ghp_). (HTTP 403, request id ID)',
    },
    {
      cause: 'github_pat_ to list them',
      inputs: on(fineGrained, LIST),
      line: 'Could not list the installations that the user has access to: HOST said "You must authenticate with an access token authorized to a GitHub App in order to list installations". This takes a user access token (ghu_) of the GitHub App; the one given is a fine-grained personal access token (github_pat_). (HTTP 403, request id ID)',
    },
    {
      cause: 'ghp_ to list repositories',
      inputs: onInstallation(classic(['repo']), USER_REPOSITORIES),
      line: 'Could not list the repositories of installation 1009 that the user has access to: HOST said "You must authenticate with an access token authorized to a GitHub App in order to list repositories". This takes a user access token (ghu_) of the GitHub App; the one given is a classic personal access token (ghp_). (HTTP 403, request id ID)',
    },
    {
      cause: 'github_pat_ to list repositories',
      inputs: onInstallation(fineGrained, USER_REPOSITORIES),
      line: 'Could not list the repositories of installation 1009 that the user has access to: HOST said "You must authenticate with an access token authorized to a GitHub App in order to list repositories". This takes a user access token (ghu_) of the GitHub App; the one given is a fine-grained personal access token (github_pat_). (HTTP 403, request id ID)',
    },
    {
      cause: 'ghu_ of somebody without access',
      inputs: onInstallation(outsider, USER_REPOSITORIES),
      line: 'Could not list the repositories of installation 1009 that the user has access to: HOST said "Not Found". There is no such installation of the token\'s App, or its user has no access to it; correct installation-id (list-user-installations shows the ids). (HTTP 404, request id ID)',
    },
    {
      cause: 'ghp_ without the scope, to add',
      inputs: onInstallation(classic([]), ADD),
      line: 'Could not add repository octo-org/octo-repo (id 1004) to installation 1009: HOST said "Not Found". The token lacks the scope repo (it has: none); create one that has it. (HTTP 404, request id ID)',
    },
    {
      cause: 'ghp_ without the scope, to remove',
      inputs: onInstallation(classic(['gist']), { ...ADD, operation: 'remove-installation-repository' }),
      line: 'Could not remove repository octo-org/octo-repo (id 1004) from installation 1009: HOST said "Not Found". The token lacks the scope repo (it has: gist); create one that has it. (HTTP 404, request id ID)',
    },
    {
      cause: 'ghp_ of an outsider, to add',
      inputs: onInstallation(classic(['repo'], 'outsider'), ADD),
      line: 'Could not add repository octo-org/octo-repo (id 1004) to installation 1009: HOST said "Must have admin rights to Repository". The token\'s owner needs admin access to the repository, and must be allowed to manage the App\'s installation; use the token of an account that is. (HTTP 403, request id ID)',
    },
    {
      cause: 'a token of a kind that does not show, to list',
      inputs: on(unknownKind, LIST),
      line: 'Could not list the installations that the user has access to: HOST said "You must authenticate with an access token authorized to a GitHub App in order to list installations". This takes a user access token (ghu_) of the GitHub App; the one given is a token of a kind that its prefix does not show. (HTTP 403, request id ID)',
    },
  ])
})

describe('for the repositories of an installation', () => {
  const LIST = { operation: 'list-installation-repositories' }
  testErrors([
    {
      cause: 'ghp_ to list what an installation covers',
      inputs: on(classic(['repo']), LIST),
      line: 'Input token: list-installation-repositories takes an installation token (ghs_); this is a classic personal access token (ghp_).',
    },
    {
      cause: 'a token of a kind that its prefix does not show',
      inputs: on(unknownKind, LIST),
      line: 'Could not list the repositories of the installation: HOST said "You must authenticate with an installation access token in order to list repositories for an installation". This takes an installation token (ghs_); the one given is a token of a kind that its prefix does not show. (HTTP 403, request id ID)',
    },
  ])
})

describe('a token that is dead', () => {
  testErrors([
    {
      cause: 'one that nobody knows',
      inputs: on(() => 'ghp_unknown0123456789', REGISTER),
      line: 'Could not create a registration token for organization octo-org: HOST said "Bad credentials". The token given has expired, was revoked, or is not one of this server\'s; use a valid token. (HTTP 401, request id ID)',
    },
    {
      cause: 'a user access token that has expired',
      inputs: on(
        ({ emulator, octo }) =>
          emulator.world.addToken({ kind: 'user', user: 'octo-user', app: octo.registeredApp, expiresInMs: -1 }).token,
        REGISTER,
      ),
      line: 'Could not create a registration token for organization octo-org: HOST said "Bad credentials". The token given has expired, was revoked, or is not one of this server\'s; use a valid token. (HTTP 401, request id ID)',
    },
    {
      cause: 'an installation token that has expired',
      inputs: on(
        ({ emulator, octo }) => emulator.world.addInstallationToken(octo.installation, { lifetimeMs: -1 }).token,
        REGISTER,
      ),
      line: 'Could not create a registration token for organization octo-org: HOST said "Bad credentials". The token given has expired, was revoked, or is not one of this server\'s; use a valid token. (HTTP 401, request id ID)',
    },
    {
      cause: 'one that was revoked',
      inputs: on(({ emulator, octo }) => {
        const token = emulator.world.addInstallationToken(octo.installation)
        token.revoked = true
        return token.token
      }, REGISTER),
      line: 'Could not create a registration token for organization octo-org: HOST said "Bad credentials". The token given has expired, was revoked, or is not one of this server\'s; use a valid token. (HTTP 401, request id ID)',
    },
    {
      cause: 'one that another step of the job revoked meanwhile',
      given: ({ emulator }) => {
        emulator.world.onRequest = ({ path }) => {
          if (!path.endsWith('/remove-token')) return
          for (const token of emulator.world.liveInstallationTokens) token.revoked = true
        }
      },
      inputs: on(({ emulator, octo }) => emulator.world.addInstallationToken(octo.installation).token, {
        operation: 'create-registration-token, create-remove-token',
      }),
      line: 'Could not create a remove token for organization octo-org: HOST said "Bad credentials". The token given has expired, was revoked, or is not one of this server\'s; use a valid token. (HTTP 401, request id ID)',
    },
    {
      cause: 'one whose installation is suspended',
      inputs: on(({ emulator, octo }) => {
        const { token } = emulator.world.addInstallationToken(octo.installation)
        emulator.world.suspendInstallation(octo.installation)
        return token
      }, REGISTER),
      undescribed: /registration-token$/,
      line: 'Could not create a registration token for organization octo-org: HOST said "This installation has been suspended". The App\'s installation is suspended; unsuspend it in its settings. (HTTP 403, request id ID)',
    },
  ])
})
