import { created } from '../http/reply.js'
import type { Route } from '../http/router.js'
import { forEachScope } from './for-each-scope.js'
import { requireScope } from './scope.js'

/** `POST /{scope}/actions/runners/registration-token` and `…/remove-token`. */
export const runnerTokenRoutes: readonly Route[] = (['registration', 'remove'] as const).flatMap((name) =>
  forEachScope('POST', `actions/runners/${name}-token`, `create-a-${name}-token-for`, (kind) => (call) => {
    const { home } = requireScope(call, kind, 'write')
    const { token, expiresAt } = call.world.addRunnerToken(home, name)
    return created({ token, expires_at: new Date(expiresAt).toISOString() })
  }),
)
