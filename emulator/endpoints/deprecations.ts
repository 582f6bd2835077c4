import { ENDPOINTS } from '../../src/github/endpoints.js'
import { param } from '../http/call.js'
import { notFound, ok } from '../http/reply.js'
import type { Route } from '../http/router.js'
import { forEachScope } from './for-each-scope.js'

/** `GET /{scope}/actions/runners/deprecations/{version}`, on Enterprise Cloud alone. */
export const deprecationRoutes: readonly Route[] = forEachScope(
  ENDPOINTS.getDeprecation,
  'get-runner-version-deprecation-for',
  (call) => {
    const { world } = call
    const version = param(call, 'version')
    if (!/^\d+\.\d+\.\d+$/.test(version)) return notFound(call)
    const dates = world.deprecations.get(version)
    return ok({
      runner_version: version,
      registration_deprecates_at: dates?.registration_deprecates_at ?? null,
      runtime_deprecates_at: dates?.runtime_deprecates_at ?? null,
    })
  },
  { only: 'cloud-enterprise', recent: true },
)
