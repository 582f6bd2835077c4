import type { Operation } from './operation.js'
import { installationProblems, namedInstallation, repositoryProblems } from './user-installation.js'

/** What adding a repository to an installation and removing one have in common: all but the verb. */
export function repositoryChange(verb: 'add' | 'remove', method: 'PUT' | 'DELETE', summary: string): Operation {
  const name = `${verb}-installation-repository`
  return {
    name,
    summary,
    endpoints: [
      `${method} /user/installations/{installation_id}/repositories/{repository_id}`,
      'GET /repos/{owner}/{repo}',
    ],
    outputs: ['repository-id'],
    credential: 'user',
    installation: 'named',
    takes: 'classic personal access token',
    refusedTokens: ['installation token', 'user access token', 'fine-grained personal access token'],
    permissions: () => ({}),
    inputProblems: (inputs) => [...installationProblems(name, inputs), ...repositoryProblems(name, inputs)],
    // Most steps never come here, and every step would pay for reading it.
    async run(context) {
      const { addNamedRepository, removeNamedRepository } = await import('../installations/change-repositories.js')
      const change = verb === 'add' ? addNamedRepository : removeNamedRepository
      return change(context, namedInstallation(context.inputs))
    },
  }
}
