import { stringAt } from '../base/guards.js'
import { tokenAt } from '../github/token-kind.js'
import type { ApiCall, Request } from './call.js'
import { unexpectedAnswer } from './unexpected-answer.js'

/** A token that GitHub creates for an hour: an installation, registration or remove token. */
export interface ExpiringToken {
  readonly token: string
  /** ISO 8601, an hour ahead. */
  readonly expires_at: string
}

/**
 * Makes a call that creates a token.
 *
 * @param onToken is given the token before anything else is done with it, even if the rest of the answer is unusable
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export async function requestToken(
  request: Request,
  call: ApiCall,
  onToken: (token: string) => void,
): Promise<ExpiringToken> {
  const answer = await request(call)
  const token = tokenAt(answer.data, 'token')
  if (token !== undefined) onToken(token)
  const expiresAt = stringAt(answer.data, 'expires_at')
  if (token === undefined) throw unexpectedAnswer(call, answer, 'has no token')
  if (expiresAt === undefined) throw unexpectedAnswer(call, answer, 'has a token without its expires_at')
  return { token, expires_at: expiresAt }
}
