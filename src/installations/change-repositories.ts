import type { OperationContext, OperationResult } from '../operations/operation.js'
import { addRepository, type KnownRepository, removeRepository, resolveRepository } from './api.js'

/** Adds the repository that the inputs name. @throws ApiError, and ActionError for an unintelligible answer */
export async function addNamedRepository(context: OperationContext, id: number): Promise<OperationResult> {
  const repository = await namedRepository(context)
  const outcome = await addRepository(context, id, repository)
  context.log.info(
    outcome === 'changed'
      ? `Installation ${id} has ${repository.description}.`
      : `Installation ${id} had ${repository.description} already; nothing has changed.`,
  )
  return { outputs: { 'repository-id': String(repository.id) } }
}

/** Removes the repository that the inputs name. @throws ApiError, and ActionError for an unintelligible answer */
export async function removeNamedRepository(context: OperationContext, id: number): Promise<OperationResult> {
  const repository = await namedRepository(context)
  const outcome = await removeRepository(context, id, repository)
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
