import { addRepository } from '../installations/api.js'
import type { Operation } from './operation.js'
import { installationProblems, namedInstallation, namedRepository, repositoryProblems } from './user-installation.js'

const NAME = 'add-installation-repository'

export const addInstallationRepository: Operation = {
  name: NAME,
  summary: 'Adds a repository to an installation.',
  endpoints: ['PUT /user/installations/{installation_id}/repositories/{repository_id}', 'GET /repos/{owner}/{repo}'],
  outputs: ['repository-id'],
  credential: 'user',
  takes: 'classic personal access token',
  refusedTokens: ['installation token', 'user access token', 'fine-grained personal access token'],
  permissions: () => ({}),
  inputProblems: (inputs) => [...installationProblems(NAME, inputs), ...repositoryProblems(NAME, inputs)],
  async run(context) {
    const id = namedInstallation(context.inputs)
    const repository = await namedRepository(context)
    const outcome = await addRepository(context, id, repository)
    context.log.info(
      outcome === 'changed'
        ? `Installation ${id} has ${repository.description}.`
        : `Installation ${id} had ${repository.description} already; nothing has changed.`,
    )
    return { outputs: { 'repository-id': String(repository.id) } }
  },
}
