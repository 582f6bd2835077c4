import type { Handler } from '../http/call.js'
import type { Route } from '../http/router.js'
import type { ScopeKind } from './scope.js'

const REPOSITORY = ['/repos/{owner}/{repo}', '/repositories/{repository_id}'] as const

/**
 * The same endpoint for repositories (by name, and by id where a redirection leads), organizations and enterprises.
 * `docs` is the start of the documentation's anchor, which ends on the level.
 */
export function forEachScope(
  method: string,
  tail: string,
  docs: string,
  handler: (kind: ScopeKind) => Handler,
  options: { page?: string; kinds?: readonly ScopeKind[]; only?: Route['only'] } = {},
): Route[] {
  const page = options.page ?? 'actions/self-hosted-runners'
  const kinds = options.kinds ?? ['repository', 'organization', 'enterprise']
  const article = { repository: 'a-repository', organization: 'an-organization', enterprise: 'an-enterprise' }
  return kinds.flatMap((kind) => {
    const bases = { repository: REPOSITORY, organization: ['/orgs/{org}'], enterprise: ['/enterprises/{enterprise}'] }
    const only = options.only ?? (kind === 'enterprise' ? ('not-api.github.com' as const) : undefined)
    return bases[kind].map((base) => ({
      method,
      pattern: `${base}/${tail}`,
      docs: `${page}#${docs}-${article[kind]}`,
      handler: handler(kind),
      ...(only ? { only } : {}),
    }))
  })
}
