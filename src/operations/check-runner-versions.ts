import type { Api } from '../api/call.js'
import { inBatches, readItems } from '../api/read-list.js'
import { ActionError } from '../base/errors.js'
import { counted } from '../base/text.js'
import { isRunnerVersion } from '../github/runner-version.js'
import { describeTarget } from '../github/target.js'
import { listRunnerApplications, newestOffered } from '../packages/runner-application.js'
import type { OperationResult } from '../results/publisher.js'
import { listRunnersCall } from '../runners/api.js'
import { toRunner } from '../runners/runner.js'
import { settingsLink } from '../runners/runner-table.js'
import { deprecationWarning, describeFleet, toOutput, versionSection } from '../runners/version-report.js'
import {
  countRunners,
  createFleet,
  type Deprecation,
  isDeprecated,
  judge,
  lookUpDeprecation,
} from '../runners/versions.js'
import type { OperationCode, OperationContext } from './operation.js'

export const checkRunnerVersions: OperationCode = { run }

async function run(context: OperationContext): Promise<OperationResult> {
  const { inputs, list, log, target } = context
  const windowDays = inputs['deprecation-window']
  const fleet = await readItems(context, listRunnersCall(target), toRunner, createFleet)
  const groups = fleet.groups()
  const versions = groups.flatMap(({ version }) => version ?? [])
  const deprecations = await lookUp(context, versions.filter(isRunnerVersion))
  const offered = versions.length === 0 ? undefined : newestOffered(await listRunnerApplications(context))
  const now = context.serverNow()
  const judged = judge(groups, deprecations, offered, now, windowDays)

  const where = describeTarget(target)
  log.info(`${where}: ${describeFleet(judged, offered)}.`)
  for (const one of judged) {
    if (isDeprecated(one)) log.warning(deprecationWarning(one, offered, now))
    else if (one.outdated) {
      log.info(
        `Runner version ${one.version} of ${counted(one.runners.length, 'runner')} is outdated: ${offered} is on offer.`,
      )
    }
  }
  const output = list('runner-versions')
  for (const one of judged) output.add(toOutput(one))
  const deprecated = countRunners(judged, isDeprecated)
  const failOnDeprecated = inputs['fail-on-deprecated']
  if (failOnDeprecated && versions.length > 0 && deprecations.size === 0) {
    log.warning(`fail-on-deprecated has no effect: the server gives no end dates for the runner versions of ${where}.`)
  }
  return {
    outputs: {
      'deprecated-count': String(deprecated),
      'outdated-count': String(countRunners(judged, ({ outdated }) => outdated)),
      'unknown-count': String(countRunners(judged, ({ state }) => state === 'unknown')),
    },
    lists: [output],
    summary: versionSection(where, judged, offered, now, settingsLink(context)),
    ...(failOnDeprecated && deprecated > 0 && { failure: deprecatedError(where, deprecated, windowDays) }),
  }
}

/** Looks each version up once. */
async function lookUp(api: Api, versions: readonly string[]): Promise<ReadonlyMap<string, Deprecation>> {
  const answers = await inBatches(versions, (version) => lookUpDeprecation(api, version))
  const deprecations = new Map<string, Deprecation>()
  const missing: string[] = []
  for (const [index, version] of versions.entries()) {
    const deprecation = answers[index]
    if (deprecation) deprecations.set(version, deprecation)
    else missing.push(version)
  }
  if (missing.length > 0) {
    api.log.notice(
      `The server gives no end dates for ${counted(missing.length, 'runner version')} (${missing.join(', ')}): ` +
        'it has no …/actions/runners/deprecations (HTTP 404), which only GitHub Enterprise Cloud describes. Their state is unknown.',
    )
  }
  return deprecations
}

function deprecatedError(where: string, count: number, windowDays: number): ActionError {
  return new ActionError(
    `${counted(count, 'runner')} of ${where} ${count === 1 ? 'has a version' : 'have versions'} that GitHub has cut off, or will within ${counted(windowDays, 'day')}; ` +
      'the warnings above name them. Update these runners, or leave out fail-on-deprecated.',
  )
}
