import type { Operation } from './operation.js'
import { installationProblems, namedInstallation, repositoryProblems } from './user-installation.js'

const NAME = 'add-installation-repository'

export const addInstallationRepository: Operation = {
  name: NAME,
  summary: 'Adds a repository to an installation.',
  endpoints: ['PUT /user/installations/{installation_id}/repositories/{repository_id}', 'GET /repos/{owner}/{repo}'],
  outputs: ['repository-id'],
  credential: 'user',
  installation: 'named',
  takes: 'classic personal access token',
  refusedTokens: ['installation token', 'user access token', 'fine-grained personal access token'],
  permissions: () => ({}),
  inputProblems: (inputs) => [...installationProblems(NAME, inputs), ...repositoryProblems(NAME, inputs)],
  // Most steps never come here, and every step would pay for reading it.
  async run(context) {
    const { addNamedRepository } = await import('../installations/change-repositories.js')
    return addNamedRepository(context, namedInstallation(context.inputs))
  },
}
