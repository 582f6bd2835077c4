import { created } from '../http/reply.js'
import type { Route } from '../http/router.js'
import { forEachScope } from './for-each-scope.js'
import { requireScope } from './scope.js'

const HOUR = 3_600_000

/** `POST /{scope}/actions/runners/registration-token` and `…/remove-token`. */
export const runnerTokenRoutes: readonly Route[] = ['registration', 'remove'].flatMap((name) =>
  forEachScope('POST', `actions/runners/${name}-token`, `create-a-${name}-token-for`, (kind) => (call) => {
    requireScope(call, kind, 'write')
    const { world } = call
    return created({ token: world.newRunnerToken(), expires_at: new Date(world.now() + HOUR).toISOString() })
  }),
)
