import type { Endpoint } from '../../src/github/endpoints.js'
import type { Call } from '../http/call.js'
import { notFound, type Reply } from '../http/reply.js'
import type { Route } from '../http/router.js'
import { requireScope, type Scope, type ScopeKind } from './scope.js'

/** What the action's table of endpoints says of one with a `{scope}`. */
export type ScopedEndpoint = Pick<Endpoint, 'method' | 'permissions'> & { readonly path: `/{scope}/${string}` }

const BASES: Readonly<Record<ScopeKind, readonly string[]>> = {
  // By id is where the redirection of a renamed repository leads.
  repository: ['/repos/{owner}/{repo}', '/repositories/{repository_id}'],
  organization: ['/orgs/{org}'],
  enterprise: ['/enterprises/{enterprise}'],
}
const ARTICLES = { repository: 'a-repository', organization: 'an-organization', enterprise: 'an-enterprise' } as const

interface Options {
  /** Page of the documentation. */
  page?: string
  kinds?: readonly ScopeKind[]
  only?: Route['only']
  /** Old servers answer 404. */
  recent?: boolean
}

/**
 * The same endpoint for repositories, organizations and enterprises. The handler runs where the token has the permissions that the
 * table names for the level. `docs` is the start of the documentation's anchor, which ends on the level.
 */
export function forEachScope(
  endpoint: ScopedEndpoint,
  docs: string,
  handler: (call: Call, scope: Scope) => Reply,
  options: Options = {},
): Route[] {
  const { page = 'actions/self-hosted-runners', kinds = ['repository', 'organization', 'enterprise'] } = options
  return kinds.flatMap((kind) => {
    const only = options.only ?? (kind === 'enterprise' ? ('not-api.github.com' as const) : undefined)
    return BASES[kind].map((base) => ({
      method: endpoint.method,
      pattern: endpoint.path.replace('/{scope}', base),
      docs: `${page}#${docs}-${ARTICLES[kind]}`,
      handler: (call: Call) => {
        if (options.recent && call.world.oldServer) return notFound(call)
        return handler(call, requireScope(call, kind, endpoint.permissions[kind]))
      },
      ...(only ? { only } : {}),
    }))
  })
}
