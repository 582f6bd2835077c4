import { unexpectedAnswer } from '../api/unexpected-answer.js'
import { stringAt } from '../base/guards.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { describeTarget, runnerUrl, scopeOf } from '../github/target.js'
import { tokenAt } from '../github/token-kind.js'
import type { OperationContext } from './operation.js'

/** The two tokens that `config.sh` asks for, by the last segment of their endpoints. */
export type RunnerTokenKind = 'registration-token' | 'remove-token'

/** A token for `config.sh`, as GitHub describes it, and the URL that goes with it. */
export interface RunnerToken {
  readonly token: string
  /** ISO 8601, an hour ahead. */
  readonly expires_at: string
  readonly url: string
}

/**
 * Fetches a token for `config.sh`: `POST /{scope}/actions/runners/registration-token` or `…/remove-token`.
 * Repeated after a lost answer: a token more, unknown to anybody, does no harm.
 *
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export async function createRunnerToken(kind: RunnerTokenKind, context: OperationContext): Promise<RunnerToken> {
  const { inputs, request, mask, log } = context
  const { target, server } = inputs
  const name = kind.replace('-', ' ')
  const call = {
    endpoint: kind === 'registration-token' ? ENDPOINTS.createRegistrationToken : ENDPOINTS.createRemoveToken,
    parameters: { scope: scopeOf(target) },
    action: `create a ${name} for ${describeTarget(target)}`,
  }
  const answer = await request(call)
  const token = tokenAt(answer.data, 'token')
  if (token !== undefined) mask(token)
  const expiresAt = stringAt(answer.data, 'expires_at')
  if (token === undefined) throw unexpectedAnswer(call, answer, 'has no token')
  if (expiresAt === undefined) throw unexpectedAnswer(call, answer, 'has a token without its expires_at')
  const url = runnerUrl(target, server)
  log.info(`Created a ${name} for ${url}; it expires at ${expiresAt}.`)
  return { token, expires_at: expiresAt, url }
}
