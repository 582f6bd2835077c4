import type { Operation } from './operation.js'
import { installationProblems, namedInstallation } from './user-installation.js'

const NAME = 'list-user-installation-repositories'

export const listUserInstallationRepositories: Operation = {
  name: NAME,
  summary: 'Lists the repositories of an installation that a user has access to.',
  endpoints: ['GET /user/installations/{installation_id}/repositories'],
  outputs: ['repositories', 'repository-names', 'repositories-count'],
  credential: 'user',
  installation: 'named',
  takes: 'user access token',
  refusedTokens: ['installation token'],
  permissions: () => ({}),
  inputProblems: (inputs) => installationProblems(NAME, inputs),
  // Most steps never come here, and every step would pay for reading it.
  async run(context) {
    const { listUserInstallationRepositories: list } = await import('../installations/list-repositories.js')
    return list(context, namedInstallation(context.inputs))
  },
}
