import { runnerPermissions } from '../github/permissions.js'
import type { Operation } from './operation.js'
import { createRunnerToken } from './runner-token.js'

export const createRegistrationToken: Operation = {
  name: 'create-registration-token',
  summary: 'Fetches the token with which config.sh registers a runner.',
  endpoints: ['POST /{scope}/actions/runners/registration-token'],
  outputs: ['registration-token', 'registration-token-expires-at', 'runner-url'],
  credential: 'runners',
  refusedTokens: [],
  permissions: (level) => runnerPermissions(level, 'write'),
  async run(context) {
    const { token, expires_at, url } = await createRunnerToken('registration-token', context)
    return { outputs: { 'registration-token': token, 'registration-token-expires-at': expires_at, 'runner-url': url } }
  },
}
