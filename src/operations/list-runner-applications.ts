import { ActionError } from '../base/errors.js'
import { stringAt } from '../base/guards.js'
import { runnerPermissions } from '../github/permissions.js'
import { platformName } from '../github/platform.js'
import { describeTarget } from '../github/target.js'
import { findOffer } from '../packages/choose.js'
import { listRunnerApplications } from '../packages/list-applications.js'
import { type Offer, type RunnerApplication, readApplication } from '../packages/runner-application.js'
import { escapeMarkdown } from '../results/markdown.js'
import { createTable } from '../results/section.js'
import type { Operation, OperationContext } from './operation.js'

/** The list is worth having even if an entry cannot be downloaded. */
function understood(offer: Offer, apiUrl: string, log: OperationContext['log']): RunnerApplication | undefined {
  try {
    return readApplication(offer, apiUrl)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    log.warning(error.message)
    return undefined
  }
}

const COLUMNS = ['os', 'architecture', 'filename', 'sha256_checksum'] as const

export const listRunnerApplicationsOperation: Operation = {
  name: 'list-runner-applications',
  summary: 'Lists the runner applications on offer, and says which one is for the chosen platform.',
  endpoints: ['GET /{scope}/actions/runners/downloads'],
  outputs: ['runner-applications', 'runner-version', 'runner-sha256'],
  credential: 'runners',
  refusedTokens: [],
  permissions: (level) => runnerPermissions(level, 'read'),
  async run(context) {
    const { inputs, list, log } = context
    const { server, target, download } = inputs
    const applications = await listRunnerApplications(context)
    const output = list('runner-applications')
    const table = createTable(COLUMNS, 'in the file that the output runner-applications-file names')
    for (const object of applications.objects) {
      output.add(object)
      table.add(COLUMNS.map((column) => escapeMarkdown(stringAt(object, column) ?? '')))
    }
    const { platform, machineProblems } = download
    const offer = platform && findOffer(applications, platform)
    const chosen = offer && understood(offer, server.apiUrl, log)
    if (chosen !== undefined) {
      log.info(
        `The server offers ${output.count} runner applications; the one for ${platformName(chosen.platform)} is ${chosen.version}.`,
      )
    } else if (platform !== undefined && offer === undefined) {
      log.warning(`The server offers no runner application for ${platformName(platform)}.`)
    } else {
      for (const problem of machineProblems) log.warning(problem)
    }
    return {
      outputs: { 'runner-version': chosen?.version ?? '', 'runner-sha256': chosen?.sha256 ?? '' },
      lists: [output],
      summary: { heading: `Runner applications for ${escapeMarkdown(describeTarget(target))}`, blocks: [table] },
    }
  },
}
