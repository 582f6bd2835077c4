import { ENDPOINTS } from '../../src/github/endpoints.js'
import type { Call } from '../http/call.js'
import { created, type Reply } from '../http/reply.js'
import type { Route } from '../http/router.js'
import { forEachScope } from './for-each-scope.js'
import type { Scope } from './scope.js'

/** The tokens that `config.sh` and `config.sh remove` take. */
export const runnerTokenRoutes: readonly Route[] = [
  ...forEachScope(ENDPOINTS.createRegistrationToken, 'create-a-registration-token-for', give('registration')),
  ...forEachScope(ENDPOINTS.createRemoveToken, 'create-a-remove-token-for', give('remove')),
]

function give(kind: 'registration' | 'remove'): (call: Call, scope: Scope) => Reply {
  return ({ world }, { home }) => {
    const { token, expiresAt } = world.addRunnerToken(home, kind)
    return created({ token, expires_at: new Date(expiresAt).toISOString() })
  }
}
