import { repositoryChange } from './repository-change.js'

export const addInstallationRepository = repositoryChange('add', 'PUT', 'Adds a repository to an installation.')
