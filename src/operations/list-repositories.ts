import type { ListCall } from '../api/list-page.js'
import { readItems } from '../api/read-list.js'
import { counted } from '../base/text.js'
import { INSTALLATION_REPOSITORIES, userInstallationRepositories } from '../installations/api.js'
import {
  canRun,
  createRepositoryCounts,
  REPOSITORY_COLUMNS,
  type Repository,
  toRepository,
  trimmed,
} from '../installations/repositories.js'
import type { OperationResult } from '../results/publisher.js'
import { createTable } from '../results/section.js'
import { installationId, type OperationCode, type OperationContext } from './operation.js'

/** Lists the repositories that the installation token can access. */
export const listInstallationRepositories: OperationCode = {
  run: (context) => listRepositories(context, INSTALLATION_REPOSITORIES, 'repositories of the installation'),
}

/** Lists an installation's repositories that a user has access to. */
export const listUserInstallationRepositories: OperationCode = {
  run(context) {
    const id = installationId(context.inputs)
    return listRepositories(
      context,
      userInstallationRepositories(id),
      `repositories of installation ${id} that the user has access to`,
    )
  },
}

/**
 * Lists repositories: the file, the outputs and the summary that both lists of them have.
 *
 * @param what for the log: `repositories of the installation`
 * @throws ApiError, and ActionError for an unintelligible answer
 */
async function listRepositories(context: OperationContext, call: ListCall, what: string): Promise<OperationResult> {
  const { list, log, job } = context
  const begin = () => {
    const repositories = list('repositories')
    const names: string[] = []
    const counts = createRepositoryCounts()
    const table = createTable(REPOSITORY_COLUMNS, 'repositories-file')
    return {
      repositories,
      names,
      counts,
      table,
      take(repository: Repository) {
        repositories.add(repository.object, trimmed(repository))
        if (canRun(repository)) names.push(repository.fullName)
        counts.add(repository)
        if (repository.public || !job.publicRepository) table.add(repository)
      },
    }
  }
  const { repositories, names, counts, table } = await readItems(context, call, toRepository, begin)
  log.info(`Listed the ${what}: ${counts}.`)
  const unnamed = job.publicRepository ? counts.hidden : 0
  return {
    outputs: { 'repositories-count': String(repositories.count) },
    // The names come first: they are what a matrix needs, and the objects take what room is left.
    longOutputs: [{ name: 'repository-names', text: JSON.stringify(names), entries: names.length, list: repositories }],
    lists: [repositories],
    summary: {
      heading: `${what.charAt(0).toUpperCase()}${what.slice(1)}`,
      blocks: [
        `${counts}.`,
        ...(unnamed > 0
          ? [
              `${counted(unnamed, 'private or internal repository', 'private or internal repositories')} ${unnamed === 1 ? 'is' : 'are'} not named here, because this summary is public.`,
            ]
          : []),
        table,
      ],
    },
  }
}
