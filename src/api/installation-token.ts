import { ENDPOINTS } from '../github/endpoints.js'
import type { Permissions } from '../github/permissions.js'
import type { Request } from './call.js'
import { type ExpiringToken, requestToken } from './expiring-token.js'

/** What an installation token may be used for; what is left out is not narrowed. */
export interface TokenScope {
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
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export function mintInstallationToken(
  request: Request,
  installationId: number,
  scope: TokenScope,
  onToken: (token: string) => void,
): Promise<ExpiringToken> {
  const { permissions, repositories } = scope
  const narrowed = permissions !== undefined || repositories !== undefined
  const call = {
    endpoint: ENDPOINTS.createInstallationToken,
    parameters: { installation_id: installationId },
    ...(narrowed && { body: { ...(repositories && { repositories }), ...(permissions && { permissions }) } }),
    action: `mint an installation token for installation ${installationId}`,
    ...(permissions !== undefined && { needs: permissions }),
  }
  return requestToken(request, call, onToken)
}
