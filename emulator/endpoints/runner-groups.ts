import { ENDPOINTS } from '../../src/github/endpoints.js'
import type { Call } from '../http/call.js'
import { paginate } from '../http/pagination.js'
import { notFound, ok, Refused } from '../http/reply.js'
import type { Route } from '../http/router.js'
import type { RunnerGroup } from '../model.js'
import { renderRunnerGroup } from '../render/runner.js'
import { mayUse } from '../world/runners.js'
import { forEachScope } from './for-each-scope.js'

/** `GET /{scope}/actions/runner-groups`, for organizations and enterprises. */
export const runnerGroupRoutes: readonly Route[] = forEachScope(
  ENDPOINTS.listRunnerGroups,
  'list-self-hosted-runner-groups-for',
  (call, { kind, home, url }) => {
    const all = call.world.runnerGroups(home.scope)
    const page = paginate(call, kind === 'enterprise' ? forOrganization(call, all) : forRepository(call, all))
    const groups = page.items.map((group) => renderRunnerGroup(group, url, kind === 'enterprise'))
    return ok({ total_count: page.total, runner_groups: groups }, page.headers)
  },
  { kinds: ['organization', 'enterprise'], page: 'actions/self-hosted-runner-groups' },
)

/** Those that the organization's repository named by `visible_to_repository` may use; all where it is left out. */
function forRepository(call: Call, groups: RunnerGroup[]): RunnerGroup[] {
  const name = call.query.get('visible_to_repository')
  if (name === null) return groups
  const repository = call.world.repository(name.includes('/') ? name : `${call.params.org}/${name}`)
  if (repository?.owner.login.toLowerCase() !== call.params.org?.toLowerCase()) throw new Refused(notFound(call))
  return repository ? groups.filter((group) => mayUse(group, repository)) : []
}

/** Those that the organization named by `visible_to_organization` may use; all where it is left out. */
function forOrganization(call: Call, groups: RunnerGroup[]): RunnerGroup[] {
  const login = call.query.get('visible_to_organization')
  if (login === null) return groups
  const organization = call.world.organization(login)
  if (!organization) throw new Refused(notFound(call))
  return groups.filter((group) => mayUse(group, organization))
}
