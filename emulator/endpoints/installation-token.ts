import { ENDPOINTS } from '../../src/github/endpoints.js'
import { coversAll, notForThisToken, reaches, requireToken } from '../auth/access.js'
import type { Call } from '../http/call.js'
import { paginate } from '../http/pagination.js'
import { failure, noContent, ok, type Reply } from '../http/reply.js'
import type { Route } from '../http/router.js'
import { renderRepository } from '../render/repository.js'

/** What an installation token can ask about itself. */
export const installationTokenRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/installation/repositories',
    docs: 'apps/installations#list-repositories-accessible-to-the-app-installation',
    handler: listRepositories,
  },
  {
    method: 'DELETE',
    pattern: '/installation/token',
    docs: 'apps/installations#revoke-an-installation-access-token',
    handler: revokeToken,
  },
]

const needsInstallation = (call: Call, purpose: string): Reply =>
  failure(call, 403, `You must authenticate with an installation access token in order to ${purpose}.`)

function listRepositories(call: Call): Reply {
  const purpose = 'list repositories for an installation'
  if (call.caller.kind === 'jwt') return needsInstallation(call, purpose)
  const token = requireToken(call)
  if (token.kind !== 'installation') return needsInstallation(call, purpose)
  // Reading metadata comes with every permission on repositories.
  if (!coversAll(token.permissions, ENDPOINTS.listInstallationRepositories.permissions.organization)) {
    return notForThisToken(call, token)
  }
  const { installation } = token
  const covered = call.world.repositoriesOfInstallation(installation)
  const narrowed =
    token.repositoryIds === null ? covered : covered.filter((repository) => reaches(call, token, repository))
  const page = paginate(call, narrowed)
  const selection = token.repositoryIds === null ? installation.repository_selection : 'selected'
  const repositories = page.items.map((repository) => renderRepository(repository, call))
  return ok({ total_count: page.total, repository_selection: selection, repositories }, page.headers)
}

function revokeToken(call: Call): Reply {
  const purpose = 'revoke an installation access token'
  if (call.caller.kind === 'jwt') return needsInstallation(call, purpose)
  const token = requireToken(call)
  if (token.kind !== 'installation') return needsInstallation(call, purpose)
  token.revoked = true
  return noContent()
}
