import { ApiError } from '../api/api-error.js'
import { unfitAnswer } from '../api/explain/unfit-answer.js'
import { type ApiObject, fetchPage, type ListEndpoint } from '../api/list-page.js'
import { readList } from '../api/read-list.js'
import { idAt, isRecord } from '../base/guards.js'
import type { OperationContext } from '../operations/operation.js'
import { type Repository, toRepository } from './repository.js'
import { formatReference, type RepositoryReference } from './repository-reference.js'

/** A page of repositories takes 600 KB: 8 of them at once make a long list take 190 MB of memory, 2 of them 140 to 170. */
const MOST_PAGES_IN_FLIGHT = 2

/** `GET /installation/repositories`: what the step's installation token reaches. */
export const INSTALLATION_REPOSITORIES: ListEndpoint = {
  path: '/installation/repositories',
  key: 'repositories',
  subject: 'installation repositories',
  attempt: 'list the repositories of the installation',
  needs: { metadata: 'read' },
  takes: 'installation token',
}

/** `GET /user/installations`: where the App is installed, as far as the token's user has access. */
export const USER_INSTALLATIONS: ListEndpoint = {
  path: '/user/installations',
  key: 'installations',
  subject: 'user installations',
  attempt: 'list the installations that the user has access to',
  takes: 'user access token',
}

/** `GET /user/installations/{installation_id}/repositories`: those of an installation that the token's user sees. */
export function userInstallationRepositories(installationId: number): ListEndpoint {
  return {
    path: `/user/installations/${installationId}/repositories`,
    key: 'repositories',
    subject: 'user installations',
    attempt: `list the repositories of installation ${installationId} that the user has access to`,
    takes: 'user access token',
  }
}

/** Takes a list's repositories as they come, in the API's order and each once. */
export interface RepositorySink {
  take(repository: Repository): void
}

/**
 * Reads a list of repositories, all of it however long it is, into a sink.
 *
 * @param begin makes a sink; a list that shifted is read again into a new one, and the last is returned
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export async function readRepositories<Sink extends RepositorySink>(
  { request, log }: Pick<OperationContext, 'request' | 'log'>,
  list: ListEndpoint,
  begin: () => Sink,
): Promise<Sink> {
  const beginReading = () => {
    const sink = begin()
    return {
      sink,
      take(items: readonly ApiObject[]) {
        for (const item of items) {
          const repository = toRepository(item)
          if (repository) sink.take(repository)
        }
      },
    }
  }
  const readPage = (page: number) => fetchPage(request, list, page)
  const { sink } = await readList(readPage, 'repositories', beginReading, log, MOST_PAGES_IN_FLIGHT)
  return sink
}

/** A repository to bring into an installation or to take out of it. */
export interface KnownRepository {
  readonly id: number
  /** For the log: by its name where it may be named there, otherwise by its id. */
  readonly description: string
}

/**
 * Finds the id of a repository, `GET /repos/{owner}/{repo}`, unless it is given already. A repository that was renamed is found
 * by its old name.
 *
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export async function resolveRepository(
  { request, publicRepository }: Pick<OperationContext, 'request' | 'publicRepository'>,
  reference: RepositoryReference,
): Promise<KnownRepository> {
  if (reference.kind === 'id') return { id: reference.id, description: `repository ${reference.id}` }
  // Nobody knows yet whether it is private.
  const attempt = `look up ${publicRepository ? 'the repository' : `repository ${formatReference(reference)}`}`
  const answer = await request({
    method: 'GET',
    path: `/repos/${reference.owner}/${reference.name}`,
    repeatable: true,
    subject: 'repository',
    attempt,
    takes: 'classic personal access token',
  })
  const { data } = answer
  const id = idAt(data, 'id')
  if (id === undefined) throw unfitAnswer(attempt, answer, 'has no id')
  const named = !publicRepository || (isRecord(data) && data.private === false)
  return { id, description: named ? `repository ${formatReference(reference)} (id ${id})` : `repository ${id}` }
}

/** What came of a change of an installation's repositories. */
export type ChangeOutcome = 'changed' | 'unchanged' | 'presumed'

/**
 * Brings a repository into an installation, `PUT /user/installations/{installation_id}/repositories/{repository_id}`. One that is
 * in it already is no failure: GitHub answers the same, or 304.
 *
 * @throws ApiError
 */
export async function addRepository(
  { request }: Pick<OperationContext, 'request'>,
  installationId: number,
  repository: KnownRepository,
): Promise<ChangeOutcome> {
  const { status } = await request({
    method: 'PUT',
    path: changePath(installationId, repository),
    repeatable: true,
    subject: 'repository addition',
    attempt: `add ${repository.description} to installation ${installationId}`,
    takes: 'classic personal access token',
  })
  return status === 304 ? 'unchanged' : 'changed'
}

/**
 * Takes a repository out of an installation, `DELETE /user/installations/{installation_id}/repositories/{repository_id}`.
 * Repeated where an answer was lost. If there is nothing to remove by then, it was most likely this call that removed it;
 * but a token without access gets the same answer, and may not list the installation's repositories.
 *
 * @throws ApiError
 */
export async function removeRepository(
  { request }: Pick<OperationContext, 'request'>,
  installationId: number,
  repository: KnownRepository,
): Promise<ChangeOutcome> {
  try {
    const { status } = await request({
      method: 'DELETE',
      path: changePath(installationId, repository),
      repeatable: true,
      subject: 'repository removal',
      attempt: `remove ${repository.description} from installation ${installationId}`,
      takes: 'classic personal access token',
    })
    return status === 304 ? 'unchanged' : 'changed'
  } catch (error) {
    if (error instanceof ApiError && error.said(404) && error.unclearBefore) return 'presumed'
    throw error
  }
}

function changePath(installationId: number, { id }: KnownRepository): string {
  return `/user/installations/${installationId}/repositories/${id}`
}
