import {
  requireEnterprise,
  requireOrganization,
  requireRepository,
  requireToken,
  requireVisible,
} from '../auth/access.js'
import { type Call, idParam, param } from '../http/call.js'
import { failure, moved, notFound, Refused } from '../http/reply.js'
import type { Permissions, Repository } from '../model.js'
import type { RunnerHome } from '../world/runner-home.js'
import { fullName } from '../world.js'

export type ScopeKind = 'repository' | 'organization' | 'enterprise'

/** What a runner endpoint works on. */
export interface Scope {
  readonly kind: ScopeKind
  readonly home: RunnerHome
  /** The API's address of the owner. */
  readonly url: string
}

type Found = { kind: 'found'; repository: Repository } | { kind: 'moved'; location: string }

/** The repository that the path names, by name, former name or id; throws 404. */
export function findRepository(call: Call): Found {
  const { world } = call
  if (call.params.repository_id !== undefined) {
    const repository = world.repositoryById(idParam(call, 'repository_id'))
    if (repository) return { kind: 'found', repository }
    throw new Refused(notFound(call))
  }
  const name = `${param(call, 'owner')}/${param(call, 'repo')}`
  const repository = world.repository(name)
  if (repository) return { kind: 'found', repository }
  const former = world.repositoryFormerly(name)
  if (!former) throw new Refused(notFound(call))
  const rest = call.path.split('/').slice(4).join('/')
  const query = call.query.size > 0 ? `?${call.query}` : ''
  const location = `${call.urls.api}/repositories/${former.id}${rest === '' ? '' : `/${rest}`}${query}`
  return { kind: 'moved', location }
}

/** The repository that the path names, if the caller may see it; throws GitHub's refusal or redirection. */
export function visibleRepository(call: Call): Repository {
  const found = findRepository(call)
  if (found.kind === 'moved') throw new Refused(moved(call, found.location))
  requireVisible(call, found.repository)
  return found.repository
}

/** The scope that the path names, if the token has these permissions on it; throws GitHub's refusal. */
export function requireScope(call: Call, kind: ScopeKind, permissions: Readonly<Permissions>): Scope {
  requireToken(call)
  if (kind === 'repository') return repositoryScope(call, permissions)
  return kind === 'organization' ? organizationScope(call, permissions) : enterpriseScope(call)
}

function repositoryScope(call: Call, permissions: Readonly<Permissions>): Scope {
  const found = findRepository(call)
  if (found.kind === 'moved') throw new Refused(moved(call, found.location))
  const { repository } = found
  requireRepository(call, repository, permissions)
  if (!repository.selfHostedRunners) {
    const errors = 'Repository level self-hosted runners are disabled on this repository'
    throw new Refused(failure(call, 403, 'Forbidden', { errors }))
  }
  const name = fullName(repository)
  return { kind: 'repository', home: call.world.homeOf(name), url: `${call.urls.api}/repos/${name}` }
}

function organizationScope(call: Call, permissions: Readonly<Permissions>): Scope {
  const organization = call.world.organization(param(call, 'org'))
  if (!organization) throw new Refused(notFound(call))
  requireOrganization(call, organization, permissions)
  const { login } = organization
  return { kind: 'organization', home: call.world.homeOf(login), url: `${call.urls.api}/orgs/${login}` }
}

function enterpriseScope(call: Call): Scope {
  const enterprise = call.world.enterprise(param(call, 'enterprise'))
  if (!enterprise) throw new Refused(notFound(call))
  requireEnterprise(call, enterprise)
  const scope = `enterprises/${enterprise.login}`
  return { kind: 'enterprise', home: call.world.homeOf(scope), url: `${call.urls.api}/${scope}` }
}
