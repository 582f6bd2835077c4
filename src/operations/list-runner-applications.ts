import { ActionError, InputProblem } from '../base/errors.js'
import { stringAt } from '../base/guards.js'
import { type Platform, platformName } from '../github/platform.js'
import { describeTarget } from '../github/target.js'
import {
  fetchRunnerApplications,
  findForPlatform,
  type RunnerApplication,
  readApplication,
  type UncheckedApplication,
} from '../packages/runner-application.js'
import { createTable, escapeMarkdown } from '../results/section.js'
import { type OperationCode, type OperationContext, platformOf } from './operation.js'

const show = (member: string) => (application: unknown) => escapeMarkdown(stringAt(application, member) ?? '')

/** Named as in the API. */
const COLUMNS = {
  os: show('os'),
  architecture: show('architecture'),
  filename: show('filename'),
  sha256_checksum: show('sha256_checksum'),
}

export const listRunnerApplications: OperationCode = {
  async run(context) {
    const { server, target, list, log } = context
    const applications = await fetchRunnerApplications(context)
    const output = list('runner-applications')
    const table = createTable(COLUMNS, 'runner-applications-file')
    for (const object of applications.objects) {
      output.add(object)
      table.add(object)
    }
    const platform = platformOrWarn(context)
    const found = platform && findForPlatform(applications, platform)
    const chosen = found && readOrWarn(found, server.apiUrl, log)
    if (chosen !== undefined) {
      log.info(
        `The server offers ${output.count} runner applications; the one for ${platformName(chosen.platform)} is ${chosen.version}.`,
      )
    } else if (platform !== undefined && found === undefined) {
      log.warning(`The server offers no runner application for ${platformName(platform)}.`)
    }
    return {
      outputs: { 'runner-version': chosen?.version ?? '', 'runner-sha256': chosen?.sha256 ?? '' },
      lists: [output],
      summary: { heading: `Runner applications for ${escapeMarkdown(describeTarget(target))}`, blocks: [table] },
    }
  },
}

/** The chosen platform. A machine for which there is no runner can list the applications all the same. */
function platformOrWarn(context: OperationContext): Platform | undefined {
  try {
    return platformOf(context)
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error
    for (const problem of error.problems) context.log.warning(problem)
    return undefined
  }
}

/** An application that cannot be downloaded is a warning: the list is right all the same. */
function readOrWarn(
  application: UncheckedApplication,
  apiUrl: string,
  log: OperationContext['log'],
): RunnerApplication | undefined {
  try {
    return readApplication(application, apiUrl)
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    log.warning(error.message)
    return undefined
  }
}
