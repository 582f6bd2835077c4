import { repositoryChange } from './repository-change.js'

export const removeInstallationRepository = repositoryChange(
  'remove',
  'DELETE',
  'Removes a repository from an installation.',
)
