import { paginate } from '../http/pagination.js'
import { ok } from '../http/reply.js'
import type { Route } from '../http/router.js'
import { renderRunnerGroup } from '../render/runner.js'
import { forEachScope } from './for-each-scope.js'
import { requireScope } from './scope.js'

/** `GET /{scope}/actions/runner-groups`, for organizations and enterprises. */
export const runnerGroupRoutes: readonly Route[] = forEachScope(
  'GET',
  'actions/runner-groups',
  'list-self-hosted-runner-groups-for',
  (kind) => (call) => {
    const { home, url } = requireScope(call, kind, 'read')
    const page = paginate(call, home.groups)
    const groups = page.items.map((group) => renderRunnerGroup(group, url, kind === 'enterprise'))
    return ok({ total_count: page.total, runner_groups: groups }, page.headers)
  },
  { kinds: ['organization', 'enterprise'], page: 'actions/self-hosted-runner-groups' },
)
