import { type ExpiringToken, requestToken } from '../api/tokens.js'
import { ENDPOINTS, type Endpoint } from '../github/endpoints.js'
import { describeTarget, runnerUrl, scopeOf } from '../github/target.js'
import type { OperationCode, OperationContext } from './operation.js'

export const createRegistrationToken: OperationCode = {
  async run(context) {
    const token = await createRunnerToken('registration token', ENDPOINTS.createRegistrationToken, context)
    return {
      outputs: {
        'registration-token': token.token,
        'registration-token-expires-at': token.expires_at,
        'runner-url': token.url,
      },
    }
  },
}

export const createRemoveToken: OperationCode = {
  async run(context) {
    const token = await createRunnerToken('remove token', ENDPOINTS.createRemoveToken, context)
    return {
      outputs: { 'remove-token': token.token, 'remove-token-expires-at': token.expires_at, 'runner-url': token.url },
    }
  },
}

/** A token for `config.sh`, and the URL that goes with it. */
interface RunnerToken extends ExpiringToken {
  readonly url: string
}

/** Creates a token for `config.sh`. @throws ApiError, and ActionError for an unintelligible answer */
async function createRunnerToken(name: string, endpoint: Endpoint, context: OperationContext): Promise<RunnerToken> {
  const { inputs, target, request, mask, log } = context
  const call = {
    endpoint,
    parameters: { scope: scopeOf(target) },
    action: `create a ${name} for ${describeTarget(target)}`,
  }
  const token = await requestToken(request, call, mask)
  const url = runnerUrl(target, inputs['github-api-url'])
  log.info(`Created a ${name} for ${url}; it expires at ${token.expires_at}.`)
  return { ...token, url }
}
