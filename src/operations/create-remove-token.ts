import { runnerPermissions } from '../github/permissions.js'
import type { Operation } from './operation.js'
import { createRunnerToken } from './runner-token.js'

export const createRemoveToken: Operation = {
  name: 'create-remove-token',
  summary: 'Fetches the token with which config.sh remove takes a runner away.',
  endpoints: ['POST /{scope}/actions/runners/remove-token'],
  outputs: ['remove-token', 'remove-token-expires-at', 'runner-url'],
  credential: 'runners',
  refusedTokens: [],
  permissions: (level) => runnerPermissions(level, 'write'),
  async run(context) {
    const { token, expires_at, url } = await createRunnerToken('remove-token', context)
    return { outputs: { 'remove-token': token, 'remove-token-expires-at': expires_at, 'runner-url': url } }
  },
}
