import { describeRevocation } from '../api/tokens.js'
import type { OperationCode } from './operation.js'

export const revokeInstallationToken: OperationCode = {
  async run({ session, log }) {
    if (!session.holdsToken()) {
      log.info('No installation token was minted in this step: there is nothing to revoke.')
      return {}
    }
    log.info(describeRevocation(await session.revoke()))
    return {}
  },
}
