import type { Operation } from './operation.js'

export const createInstallationToken: Operation = {
  name: 'create-installation-token',
  summary: 'Mints an installation token of the App for use in later steps.',
  endpoints: ['GET …/installation', 'POST /app/installations/{id}/access_tokens'],
  outputs: ['token', 'token-expires-at', 'installation-id', 'app-slug'],
  credential: 'app',
  refusedTokens: [],
  permissions: () => 'all',
  async run({ installation: get }) {
    const { installation, token } = await get()
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
