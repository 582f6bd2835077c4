import { describeRevocation, revokeInstallationToken as revoke } from '../api/revoke.js'
import type { Operation } from './operation.js'

export const revokeInstallationToken: Operation = {
  name: 'revoke-installation-token',
  summary: "Revokes the token given, or the one that this step minted, before the job's end.",
  endpoints: ['DELETE /installation/token'],
  outputs: [],
  credential: 'given',
  takes: 'installation token',
  refusedTokens: [
    'classic personal access token',
    'fine-grained personal access token',
    'user access token',
    'OAuth app token',
    'refresh token',
  ],
  permissions: () => ({}),
  async run({ request, holdsToken, tokenRevoked, log }) {
    if (!holdsToken()) {
      log.info('No installation token was minted in this step: there is nothing to revoke.')
      return {}
    }
    const outcome = await revoke(request)
    tokenRevoked()
    log.info(describeRevocation(outcome))
    return {}
  },
}
