import { installationsOf, notForThisToken, requireToken } from '../auth/access.js'
import { type Call, idParam } from '../http/call.js'
import { paginate } from '../http/pagination.js'
import { failure, noContent, notFound, ok, Refused, type Reply } from '../http/reply.js'
import type { Route } from '../http/router.js'
import type { Installation, Repository, UserAccessToken } from '../model.js'
import { renderInstallation } from '../render/installation.js'
import { renderRepository } from '../render/repository.js'

const DOCS = 'apps/installations'
const REPOSITORY = '/user/installations/{installation_id}/repositories/{repository_id}'

/** A user's installations: the lists want a `ghu_` token, the changes a classic personal access token. */
export const userInstallationRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/user/installations',
    docs: `${DOCS}#list-app-installations-accessible-to-the-user-access-token`,
    handler: listInstallations,
  },
  {
    method: 'GET',
    pattern: '/user/installations/{installation_id}/repositories',
    docs: `${DOCS}#list-repositories-accessible-to-the-user-access-token`,
    handler: listRepositories,
  },
  {
    method: 'PUT',
    pattern: REPOSITORY,
    docs: `${DOCS}#add-a-repository-to-an-app-installation`,
    handler: addRepository,
  },
  {
    method: 'DELETE',
    pattern: REPOSITORY,
    docs: `${DOCS}#remove-a-repository-from-an-app-installation`,
    handler: removeRepository,
  },
]

function requireUserToken(call: Call, purpose: string): UserAccessToken {
  const token = requireToken(call)
  if (token.kind === 'user') return token
  const message = `You must authenticate with an access token authorized to a GitHub App in order to ${purpose}`
  throw new Refused(failure(call, 403, message))
}

/** The installations that both the App and the user reach. */
function reachable(call: Call, token: UserAccessToken): Installation[] {
  return installationsOf(call, token).filter((installation) => call.world.isOwner(token.user, installation.account))
}

function listInstallations(call: Call): Reply {
  const page = paginate(call, reachable(call, requireUserToken(call, 'list installations')))
  const installations = page.items.map((installation) => renderInstallation(installation, call.urls))
  return ok({ total_count: page.total, installations }, page.headers)
}

function listRepositories(call: Call): Reply {
  const token = requireUserToken(call, 'list repositories')
  const id = idParam(call, 'installation_id')
  const installation = reachable(call, token).find((candidate) => candidate.id === id)
  if (!installation) return notFound(call)
  const page = paginate(call, call.world.repositoriesOfInstallation(installation))
  const repositories = page.items.map((repository) => renderRepository(repository, call))
  const body = { total_count: page.total, repository_selection: installation.repository_selection, repositories }
  return ok(body, page.headers)
}

/** What a change is about, if the token may make it; throws GitHub's refusal. */
function requireChange(call: Call): { installation: Installation; repository: Repository } {
  const token = requireToken(call)
  if (token.kind !== 'classic') throw new Refused(notForThisToken(call, token))
  const installation = call.world.installation(idParam(call, 'installation_id'))
  const repository = call.world.repositoryById(idParam(call, 'repository_id'))
  if (!token.scopes.includes('repo') || !installation || repository?.owner !== installation.account) {
    throw new Refused(notFound(call))
  }
  if (!call.world.isOwner(token.user, repository.owner)) {
    throw new Refused(failure(call, 403, 'Must have admin rights to Repository.'))
  }
  return { installation, repository }
}

function addRepository(call: Call): Reply {
  const { installation, repository } = requireChange(call)
  if (installation.repository_selection === 'selected') installation.repositoryIds.add(repository.id)
  return noContent()
}

function removeRepository(call: Call): Reply {
  const { installation, repository } = requireChange(call)
  if (installation.repository_selection === 'all') {
    return failure(call, 422, 'This installation is on all repositories, please update in the Web UI.')
  }
  if (!installation.repositoryIds.has(repository.id)) return notFound(call)
  if (installation.repositoryIds.size === 1) {
    return failure(call, 422, 'Cannot remove the last repository from an installation.')
  }
  installation.repositoryIds.delete(repository.id)
  return noContent()
}
