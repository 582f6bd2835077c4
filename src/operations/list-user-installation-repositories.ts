import { userInstallationRepositories } from '../installations/api.js'
import type { Operation } from './operation.js'
import { listRepositories } from './repository-list.js'
import { installationProblems, namedInstallation } from './user-installation.js'

const NAME = 'list-user-installation-repositories'

export const listUserInstallationRepositories: Operation = {
  name: NAME,
  summary: 'Lists the repositories of an installation that a user has access to.',
  endpoints: ['GET /user/installations/{installation_id}/repositories'],
  outputs: ['repositories', 'repository-names', 'repositories-count'],
  credential: 'user',
  takes: 'user access token',
  refusedTokens: ['installation token'],
  permissions: () => ({}),
  inputProblems: (inputs) => installationProblems(NAME, inputs),
  run(context) {
    const id = namedInstallation(context.inputs)
    const what = `repositories of installation ${id} that the user has access to`
    return listRepositories(context, userInstallationRepositories(id), what)
  },
}
