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
