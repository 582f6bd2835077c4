import type { Api } from '../api/call.js'
import { ApiError, unexpectedAnswer } from '../api/errors.js'
import type { ListCall } from '../api/list-page.js'
import { idAt, isRecord } from '../base/guards.js'
import { ENDPOINTS } from '../github/endpoints.js'
import type { RepositoryReference } from '../inputs/step-values.js'

/** `GET /installation/repositories`: what the step's installation token reaches. */
export const INSTALLATION_REPOSITORIES: ListCall = {
  endpoint: ENDPOINTS.listInstallationRepositories,
  action: 'list the repositories of the installation',
}

/** `GET /user/installations`: where the App is installed, as far as the token's user has access. */
export const USER_INSTALLATIONS: ListCall = {
  endpoint: ENDPOINTS.listUserInstallations,
  action: 'list the installations that the user has access to',
}

/** `GET /user/installations/{installation_id}/repositories`: those of an installation that the token's user sees. */
export function userInstallationRepositories(installationId: number): ListCall {
  return {
    endpoint: ENDPOINTS.listUserInstallationRepositories,
    parameters: { installation_id: installationId },
    action: `list the repositories of installation ${installationId} that the user has access to`,
  }
}

/** A repository to add to an installation or to remove from it. */
export interface KnownRepository {
  readonly id: number
  /** For the log: its name where the log may show it, otherwise its id. */
  readonly description: string
}

/**
 * Finds the id of a repository, `GET /repos/{owner}/{repo}`, unless it is given already. A repository that was renamed is found
 * by its old name.
 *
 * @param publicRepository whether the log is public
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export async function resolveRepository(
  { request }: Api,
  reference: RepositoryReference,
  publicRepository: boolean,
): Promise<KnownRepository> {
  if (reference.kind === 'id') return { id: reference.id, description: `repository ${reference.id}` }
  const name = `${reference.owner}/${reference.name}`
  // Whether it is private is not known yet.
  const named = publicRepository ? 'the repository' : `repository ${name}`
  const call = {
    endpoint: ENDPOINTS.getRepository,
    parameters: { owner: reference.owner, repo: reference.name },
    action: `look up ${named}`,
  }
  const answer = await request(call)
  const { data } = answer
  const id = idAt(data, 'id')
  if (id === undefined) throw unexpectedAnswer(call, answer, 'has no id')
  const mayBeNamed = !publicRepository || (isRecord(data) && data.private === false)
  return { id, description: mayBeNamed ? `repository ${name} (id ${id})` : `repository ${id}` }
}

/** How a change of an installation's repositories ended. `presumed`: the answer was lost, and now there is nothing to remove. */
export type ChangeOutcome = 'changed' | 'unchanged' | 'presumed'

/**
 * Adds a repository to an installation, `PUT /user/installations/{installation_id}/repositories/{repository_id}`. For one that it has
 * already GitHub answers the same, or 304.
 *
 * @throws ApiError
 */
export async function addRepository(
  { request }: Api,
  installationId: number,
  repository: KnownRepository,
): Promise<ChangeOutcome> {
  const { status } = await request({
    endpoint: ENDPOINTS.addInstallationRepository,
    parameters: { installation_id: installationId, repository_id: repository.id },
    action: `add ${repository.description} to installation ${installationId}`,
  })
  return status === 304 ? 'unchanged' : 'changed'
}

/**
 * Removes a repository from an installation, `DELETE /user/installations/{installation_id}/repositories/{repository_id}`.
 * Repeated where an answer was lost. If there is nothing to remove by then, most likely this call removed it; but a token
 * without access gets the same answer, and may not list the installation's repositories.
 *
 * @throws ApiError
 */
export async function removeRepository(
  { request }: Api,
  installationId: number,
  repository: KnownRepository,
): Promise<ChangeOutcome> {
  try {
    const { status } = await request({
      endpoint: ENDPOINTS.removeInstallationRepository,
      parameters: { installation_id: installationId, repository_id: repository.id },
      action: `remove ${repository.description} from installation ${installationId}`,
    })
    return status === 304 ? 'unchanged' : 'changed'
  } catch (error) {
    if (error instanceof ApiError && error.said(404) && error.mayBeDoneBefore) return 'presumed'
    throw error
  }
}
