import { INSTALLATION_REPOSITORIES } from '../installations/api.js'
import type { Operation } from './operation.js'
import { listRepositories } from './repository-list.js'

export const listInstallationRepositories: Operation = {
  name: 'list-installation-repositories',
  summary: "Lists the repositories that the App's installation reaches.",
  endpoints: ['GET /installation/repositories'],
  outputs: ['repositories', 'repository-names', 'repositories-count'],
  credential: 'installation',
  takes: 'installation token',
  refusedTokens: [
    'classic personal access token',
    'fine-grained personal access token',
    'user access token',
    'OAuth app token',
    'refresh token',
  ],
  permissions: () => ({ metadata: 'read' }),
  run: (context) => listRepositories(context, INSTALLATION_REPOSITORIES, 'repositories of the installation'),
}
