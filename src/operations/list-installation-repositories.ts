import type { Operation } from './operation.js'

export const listInstallationRepositories: Operation = {
  name: 'list-installation-repositories',
  summary: "Lists the repositories that the App's installation reaches.",
  endpoints: ['GET /installation/repositories'],
  outputs: ['repositories', 'repository-names', 'repositories-count'],
  credential: 'installation',
  installation: 'whole',
  takes: 'installation token',
  refusedTokens: [
    'classic personal access token',
    'fine-grained personal access token',
    'user access token',
    'OAuth app token',
    'refresh token',
  ],
  permissions: () => ({ metadata: 'read' }),
  // Most steps never come here, and every step would pay for reading it.
  run: async (context) => (await import('../installations/list-repositories.js')).listInstallationRepositories(context),
}
