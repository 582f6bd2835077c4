import { addRepository, type KnownRepository, removeRepository, resolveRepository } from '../installations/api.js'
import type { OperationResult } from '../results/publisher.js'
import { installationId, type OperationCode, type OperationContext } from './operation.js'

export const addInstallationRepository = change(async (context, id, repository) => {
  const outcome = await addRepository(context, id, repository)
  context.log.info(
    outcome === 'changed'
      ? `Added ${repository.description} to installation ${id}.`
      : `Installation ${id} already had ${repository.description}; nothing changed.`,
  )
})

export const removeInstallationRepository = change(async (context, id, repository) => {
  const outcome = await removeRepository(context, id, repository)
  if (outcome === 'presumed') {
    context.log.warning(
      `Probably removed ${repository.description} from installation ${id}: the answer was lost, and now the server finds no such ` +
        "repository there. A token that may not change the installation gets the same answer; if in doubt, check the installation's settings.",
    )
    return
  }
  context.log.info(
    outcome === 'changed'
      ? `Removed ${repository.description} from installation ${id}.`
      : `Installation ${id} does not have ${repository.description}; nothing changed.`,
  )
})

/** What adding and removing have in common: all but the change itself. */
function change(
  carryOut: (context: OperationContext, installation: number, repository: KnownRepository) => Promise<void>,
): OperationCode {
  return {
    async run(context): Promise<OperationResult> {
      const { repository: reference } = context.inputs
      if (reference === undefined) throw new Error('the inputs were not checked: repository is missing')
      const repository = await resolveRepository(context, reference, context.job.publicRepository)
      await carryOut(context, installationId(context.inputs), repository)
      return { outputs: { 'repository-id': String(repository.id) } }
    },
  }
}
