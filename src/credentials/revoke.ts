import { ApiError } from '../api/api-error.js'
import type { Request } from '../api/call.js'

/**
 * Revokes the installation token that the request is made with: `DELETE /installation/token`.
 *
 * @returns `dead` if the server did not accept the token any more: it was revoked before, or has expired
 * @throws ApiError for any other failure
 */
export async function revokeInstallationToken(request: Request): Promise<'revoked' | 'dead'> {
  try {
    await request({
      method: 'DELETE',
      path: '/installation/token',
      repeatable: true,
      subject: 'revocation',
      attempt: 'revoke the installation token',
    })
    return 'revoked'
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return 'dead'
    throw error
  }
}
