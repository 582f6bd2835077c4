import type { OperationContext, OperationResult } from '../operations/operation.js'
import { addRepository, type KnownRepository, removeRepository, resolveRepository } from './api.js'

/** Adds the repository that the inputs name. @throws ApiError, and ActionError for an unintelligible answer */
export async function addNamedRepository(context: OperationContext, id: number): Promise<OperationResult> {
  const repository = await namedRepository(context)
  const outcome = await addRepository(context, id, repository)
  context.log.info(
    outcome === 'changed'
      ? `Added ${repository.description} to installation ${id}.`
      : `Installation ${id} had ${repository.description} already; nothing has changed.`,
  )
  return { outputs: { 'repository-id': String(repository.id) } }
}

/** Removes the repository that the inputs name. @throws ApiError, and ActionError for an unintelligible answer */
export async function removeNamedRepository(context: OperationContext, id: number): Promise<OperationResult> {
  const repository = await namedRepository(context)
  const outcome = await removeRepository(context, id, repository)
  if (outcome === 'presumed') {
    context.log.warning(
      `Removed ${repository.description} from installation ${id}, as far as can be told: the answer was lost, and now the server finds no such ` +
        "repository there. A token that may not change the installation gets the same answer; if in doubt, look at the installation's settings.",
    )
    return { outputs: { 'repository-id': String(repository.id) } }
  }
  context.log.info(
    outcome === 'changed'
      ? `Removed ${repository.description} from installation ${id}.`
      : `Installation ${id} does not have ${repository.description}; nothing has changed.`,
  )
  return { outputs: { 'repository-id': String(repository.id) } }
}

function namedRepository(context: OperationContext): Promise<KnownRepository> {
  const { repository } = context.inputs.installation
  if (repository === undefined) throw new Error('the inputs were not checked: repository is missing')
  return resolveRepository(context, repository)
}
