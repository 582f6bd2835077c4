import { removeRepository } from '../installations/api.js'
import type { Operation } from './operation.js'
import { installationProblems, namedInstallation, namedRepository, repositoryProblems } from './user-installation.js'

const NAME = 'remove-installation-repository'

export const removeInstallationRepository: Operation = {
  name: NAME,
  summary: 'Removes a repository from an installation.',
  endpoints: ['DELETE /user/installations/{installation_id}/repositories/{repository_id}', 'GET /repos/{owner}/{repo}'],
  outputs: ['repository-id'],
  credential: 'user',
  takes: 'classic personal access token',
  refusedTokens: ['installation token', 'user access token', 'fine-grained personal access token'],
  permissions: () => ({}),
  inputProblems: (inputs) => [...installationProblems(NAME, inputs), ...repositoryProblems(NAME, inputs)],
  async run(context) {
    const id = namedInstallation(context.inputs)
    const repository = await namedRepository(context)
    const outcome = await removeRepository(context, id, repository)
    context.log.info(
      outcome === 'changed'
        ? `Removed ${repository.description} from installation ${id}.`
        : `Installation ${id} does not have ${repository.description}; nothing has changed.`,
    )
    return { outputs: { 'repository-id': String(repository.id) } }
  },
}
