import { unexpectedAnswer } from '../api/unexpected-answer.js'
import { stringAt } from '../base/guards.js'
import { ENDPOINTS, type Endpoint } from '../github/endpoints.js'
import { describeTarget, runnerUrl, scopeOf } from '../github/target.js'
import { tokenAt } from '../github/token-kind.js'
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

/** A token for `config.sh`, as GitHub describes it, and the URL that goes with it. */
interface RunnerToken {
  readonly token: string
  /** ISO 8601, an hour ahead. */
  readonly expires_at: string
  readonly url: string
}

/** Fetches a token for `config.sh`. @throws ApiError, and ActionError for an unintelligible answer */
async function createRunnerToken(name: string, endpoint: Endpoint, context: OperationContext): Promise<RunnerToken> {
  const { inputs, target, request, mask, log } = context
  const call = {
    endpoint,
    parameters: { scope: scopeOf(target) },
    action: `create a ${name} for ${describeTarget(target)}`,
  }
  const answer = await request(call)
  const token = tokenAt(answer.data, 'token')
  if (token !== undefined) mask(token)
  const expiresAt = stringAt(answer.data, 'expires_at')
  if (token === undefined) throw unexpectedAnswer(call, answer, 'has no token')
  if (expiresAt === undefined) throw unexpectedAnswer(call, answer, 'has a token without its expires_at')
  const url = runnerUrl(target, inputs['github-api-url'])
  log.info(`Created a ${name} for ${url}; it expires at ${expiresAt}.`)
  return { token, expires_at: expiresAt, url }
}
