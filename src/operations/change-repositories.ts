import { ApiError, unexpectedAnswer } from '../api/errors.js'
import { idAt, isRecord } from '../base/guards.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { installationId, type OperationCode, type OperationContext } from './operation.js'

/** A repository to add to an installation or to remove from it. */
interface KnownRepository {
  readonly id: number
  /** For the log: its name where the log may show it, otherwise its id. */
  readonly description: string
}

/**
 * Adds a repository: `PUT /user/installations/{installation_id}/repositories/{repository_id}`. For one that the installation has
 * already GitHub answers the same, or 304.
 */
export const addInstallationRepository = change(async ({ request, log }, installation, { id, description }) => {
  const { status } = await request({
    endpoint: ENDPOINTS.addInstallationRepository,
    parameters: { installation_id: installation, repository_id: id },
    action: `add ${description} to installation ${installation}`,
  })
  log.info(
    status === 304
      ? `Installation ${installation} already had ${description}; nothing changed.`
      : `Added ${description} to installation ${installation}.`,
  )
})

/**
 * Removes a repository: `DELETE /user/installations/{installation_id}/repositories/{repository_id}`. Repeated where an answer was
 * lost. If there is nothing to remove by then, most likely this call removed it; but a token without access gets the same answer,
 * and may not list the installation's repositories.
 */
export const removeInstallationRepository = change(async ({ request, log }, installation, { id, description }) => {
  try {
    const { status } = await request({
      endpoint: ENDPOINTS.removeInstallationRepository,
      parameters: { installation_id: installation, repository_id: id },
      action: `remove ${description} from installation ${installation}`,
    })
    log.info(
      status === 304
        ? `Installation ${installation} does not have ${description}; nothing changed.`
        : `Removed ${description} from installation ${installation}.`,
    )
  } catch (error) {
    if (!(error instanceof ApiError && error.said(404) && error.mayBeDoneBefore)) throw error
    log.warning(
      `Probably removed ${description} from installation ${installation}: the answer was lost, and now the server finds no such ` +
        "repository there. A token that may not change the installation gets the same answer; if in doubt, check the installation's settings.",
    )
  }
})

/** What adding and removing have in common: all but the change itself. */
function change(
  carryOut: (context: OperationContext, installation: number, repository: KnownRepository) => Promise<void>,
): OperationCode {
  return {
    async run(context) {
      const repository = await resolveRepository(context)
      await carryOut(context, installationId(context.inputs), repository)
      return { outputs: { 'repository-id': String(repository.id) } }
    },
  }
}

/**
 * Finds the id of the repository, `GET /repos/{owner}/{repo}`, unless it is given. One that was renamed is found by its old
 * name.
 */
async function resolveRepository({ request, inputs, job }: OperationContext): Promise<KnownRepository> {
  const { repository: reference } = inputs
  if (reference === undefined) throw new Error('the inputs were not checked: repository is missing')
  if (reference.kind === 'id') return { id: reference.id, description: `repository ${reference.id}` }
  const name = `${reference.owner}/${reference.name}`
  const { publicRepository } = job
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
