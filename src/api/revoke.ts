import { ENDPOINTS } from '../github/endpoints.js'
import { ApiError } from './api-error.js'
import type { Request } from './call.js'
import { unexpectedAnswer } from './unexpected-answer.js'

/**
 * Revokes the installation token that the request is made with: `DELETE /installation/token`.
 *
 * @returns `dead` if the server did not accept the token any more: it was revoked before, or has expired
 * @throws ApiError for any other failure, ActionError for an answer that means nothing
 */
export async function revokeInstallationToken(request: Request): Promise<'revoked' | 'dead'> {
  const call = { endpoint: ENDPOINTS.revokeInstallationToken, action: 'revoke the installation token' }
  try {
    const answer = await request(call)
    if (answer.status === 204) return 'revoked'
    throw unexpectedAnswer(call, answer, 'is not the 204 of a revocation')
  } catch (error) {
    if (error instanceof ApiError && error.said(401)) return 'dead'
    throw error
  }
}

/** What became of the token, in a line for the log. */
export function describeRevocation(outcome: 'revoked' | 'dead'): string {
  return outcome === 'revoked'
    ? 'Revoked the installation token.'
    : 'The installation token was revoked or had expired before: there is nothing left to revoke.'
}
