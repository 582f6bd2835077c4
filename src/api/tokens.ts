import { stringAt } from '../base/guards.js'
import { ENDPOINTS } from '../github/endpoints.js'
import type { Permissions } from '../github/permissions.js'
import { tokenAt } from '../github/token-kind.js'
import type { ApiCall, Request } from './call.js'
import { ApiError, unexpectedAnswer } from './errors.js'

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
 */
export async function requestToken(
  request: Request,
  call: ApiCall,
  onToken: (token: string) => void | Promise<void>,
): Promise<ExpiringToken> {
  const answer = await request(call)
  const token = tokenAt(answer.data, 'token')
  if (token !== undefined) await onToken(token)
  const expiresAt = stringAt(answer.data, 'expires_at')
  if (token === undefined) throw unexpectedAnswer(call, answer, 'has no token')
  if (expiresAt === undefined) throw unexpectedAnswer(call, answer, 'has a token without its expires_at')
  return { token, expires_at: expiresAt }
}

/** What an installation token may be used for; what is left out is not narrowed. */
export interface TokenPlan {
  readonly permissions?: Permissions
  /** Names without the owner, 500 at most. */
  readonly repositories?: readonly string[]
}

/**
 * Mints an installation token: `POST /app/installations/{installation_id}/access_tokens`. Repeated after a lost answer:
 * a token that was never received does no harm and expires within the hour.
 *
 * @param request authenticated as the App
 * @param onToken is given the token before anything else is done with it, even if the rest of the answer is unusable
 */
export function mintInstallationToken(
  request: Request,
  installationId: number,
  plan: TokenPlan,
  onToken: (token: string) => void | Promise<void>,
): Promise<ExpiringToken> {
  const { permissions, repositories } = plan
  const narrowed = permissions !== undefined || repositories !== undefined
  const call = {
    endpoint: ENDPOINTS.createInstallationToken,
    parameters: { installation_id: installationId },
    ...(narrowed && { body: { ...(repositories && { repositories }), ...(permissions && { permissions }) } }),
    action: `mint an installation token for installation ${installationId}`,
  }
  return requestToken(request, call, onToken)
}

/**
 * Revokes the installation token that the request is made with: `DELETE /installation/token`.
 *
 * @returns `already-invalid` if the server did not accept the token any more: it was revoked before, or has expired
 * @throws ApiError for any other failure, ActionError for an answer that means nothing
 */
export async function revokeInstallationToken(request: Request): Promise<'revoked' | 'already-invalid'> {
  const call = { endpoint: ENDPOINTS.revokeInstallationToken, action: 'revoke the installation token' }
  try {
    const answer = await request(call)
    if (answer.status === 204) return 'revoked'
    throw unexpectedAnswer(call, answer, 'is not the 204 of a revocation')
  } catch (error) {
    if (error instanceof ApiError && error.said(401)) return 'already-invalid'
    throw error
  }
}

/** What became of the token, in a line for the log. */
export function describeRevocation(outcome: 'revoked' | 'already-invalid'): string {
  return outcome === 'revoked'
    ? 'Revoked the installation token.'
    : 'The installation token was revoked or had expired before: there is nothing left to revoke.'
}
