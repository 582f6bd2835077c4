import { describeRevocation, requestToken } from '../api/tokens.js'
import { ENDPOINTS, type Endpoint } from '../github/endpoints.js'
import { describeTarget, runnerUrl, scopeOf } from '../github/target.js'
import type { OutputName } from '../results/outputs.js'
import type { OperationCode } from './operation.js'

export const createInstallationToken: OperationCode = {
  async run({ session }) {
    const { installation, token } = await session.mint()
    return {
      outputs: {
        token: token.token,
        'token-expires-at': token.expires_at,
        'installation-id': String(installation.id),
        'app-slug': installation.app_slug ?? '',
      },
    }
  },
}

export const revokeInstallationToken: OperationCode = {
  async run({ session, log }) {
    log.info(
      session.holdsToken()
        ? describeRevocation(await session.revoke())
        : 'No installation token was minted in this step: there is nothing to revoke.',
    )
    return {}
  },
}

export const createRegistrationToken = runnerToken('registration', ENDPOINTS.createRegistrationToken)
export const createRemoveToken = runnerToken('remove', ENDPOINTS.createRemoveToken)

/** Creates a token for `config.sh`. */
function runnerToken(kind: 'registration' | 'remove', endpoint: Endpoint): OperationCode {
  const output = `${kind}-token` as const satisfies OutputName
  return {
    async run({ server, target, request, mask, log }) {
      const call = {
        endpoint,
        parameters: { scope: scopeOf(target) },
        action: `create a ${kind} token for ${describeTarget(target)}`,
      }
      const { token, expires_at } = await requestToken(request, call, mask)
      const url = runnerUrl(target, server)
      log.info(`Created a ${kind} token for ${url}; it expires at ${expires_at}.`)
      return {
        outputs: { [output]: token, [`${output}-expires-at` satisfies OutputName]: expires_at, 'runner-url': url },
      }
    },
  }
}
