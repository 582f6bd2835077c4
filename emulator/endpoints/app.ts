import { requireApp } from '../auth/jwt.js'
import { type Call, idParam, isNewVersion, param } from '../http/call.js'
import { moved, noContent, notFound, ok, Refused, type Reply } from '../http/reply.js'
import type { Route } from '../http/router.js'
import type { Account, App, Installation } from '../model.js'
import { renderApp, renderInstallation } from '../render/installation.js'
import { findRepository } from './scope.js'

const DOCS = 'apps/apps'

/** The endpoints of a GitHub App itself, all with a JSON web token. */
export const appRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/app', docs: `${DOCS}#get-the-authenticated-app`, handler: getApp },
  {
    method: 'GET',
    pattern: '/app/installations/{installation_id}',
    docs: `${DOCS}#get-an-installation-for-the-authenticated-app`,
    handler: (call) => ok(renderInstallation(installationOf(call, requireApp(call)), call.urls)),
  },
  {
    method: 'DELETE',
    pattern: '/app/installations/{installation_id}',
    docs: `${DOCS}#delete-an-installation-for-the-authenticated-app`,
    handler: (call) => {
      call.world.uninstall(installationOf(call, requireApp(call)))
      return isNewVersion(call) ? { status: 202 } : noContent()
    },
  },
  {
    method: 'GET',
    pattern: '/repos/{owner}/{repo}/installation',
    docs: `${DOCS}#get-a-repository-installation-for-the-authenticated-app`,
    handler: getRepositoryInstallation,
  },
  {
    method: 'GET',
    pattern: '/repositories/{repository_id}/installation',
    docs: `${DOCS}#get-a-repository-installation-for-the-authenticated-app`,
    handler: getRepositoryInstallation,
  },
  {
    method: 'GET',
    pattern: '/orgs/{org}/installation',
    docs: `${DOCS}#get-an-organization-installation-for-the-authenticated-app`,
    handler: (call) => getAccountInstallation(call, call.world.organization(param(call, 'org'))),
  },
  {
    method: 'GET',
    pattern: '/users/{username}/installation',
    docs: `${DOCS}#get-a-user-installation-for-the-authenticated-app`,
    handler: (call) => getAccountInstallation(call, call.world.account(param(call, 'username'))),
  },
  {
    method: 'GET',
    pattern: '/enterprises/{enterprise}/installation',
    docs: `${DOCS}#get-an-enterprise-installation-for-the-authenticated-app`,
    only: 'cloud-enterprise',
    handler: (call) => getAccountInstallation(call, call.world.enterprise(param(call, 'enterprise'))),
  },
]

function getApp(call: Call): Reply {
  const app = requireApp(call)
  const installations = call.world.installations.filter((installation) => installation.app === app)
  return ok(renderApp(app, installations.length, call.urls))
}

/** The installation that the path names, if it is one of this App. */
export function installationOf(call: Call, app: App): Installation {
  const installation = call.world.installation(idParam(call, 'installation_id'))
  if (installation?.app !== app) throw new Refused(notFound(call))
  return installation
}

function getRepositoryInstallation(call: Call): Reply {
  const app = requireApp(call)
  const found = findRepository(call)
  if (found.kind === 'moved') return moved(call, found.location)
  const { repository } = found
  const installation = call.world.installations.find(
    (candidate) => candidate.app === app && call.world.repositoriesOfInstallation(candidate).includes(repository),
  )
  return installation ? ok(renderInstallation(installation, call.urls)) : notFound(call)
}

function getAccountInstallation(call: Call, account: Account | undefined): Reply {
  const app = requireApp(call)
  const installation = call.world.installations.find(
    (candidate) => candidate.app === app && candidate.account === account,
  )
  return installation ? ok(renderInstallation(installation, call.urls)) : notFound(call)
}
