import type { Api } from '../api/call.js'
import { inBatches, readItems } from '../api/read-list.js'
import { ActionError } from '../base/errors.js'
import { counted, formatCount, formatDate, formatDistance, listFirst } from '../base/text.js'
import { isRunnerVersion } from '../github/runner-version.js'
import { describeTarget } from '../github/target.js'
import { fetchRunnerApplications, newestOffered } from '../packages/runner-application.js'
import type { OperationResult } from '../results/publisher.js'
import { type Columns, createTable, escapeMarkdown, type SummarySection } from '../results/section.js'
import { listRunnersCall } from '../runners/api.js'
import { describeRunner, toRunner } from '../runners/runner.js'
import { settingsLink } from '../runners/runner-table.js'
import {
  countRunners,
  createFleet,
  type Deprecation,
  isDeprecated,
  type JudgedVersion,
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
  const offered = versions.length === 0 ? undefined : newestOffered(await fetchRunnerApplications(context))
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
  const deprecations = new Map(
    versions.flatMap((version, index) => (answers[index] ? [[version, answers[index]] as const] : [])),
  )
  const missing = versions.filter((version) => !deprecations.has(version))
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

/** Runners that a line or a cell names, before it only counts them. */
const MAX_NAMED = 20

/** One of the objects of the output `runner-versions`. */
export function toOutput({ version, state, deprecation, runners }: JudgedVersion): Readonly<Record<string, unknown>> {
  return {
    version,
    state,
    registration_deprecates_at: deprecation?.registration ?? null,
    runtime_deprecates_at: deprecation?.runtime ?? null,
    runners,
  }
}

/** The annotation for a version: the dates, the version on offer, the runners. */
export function deprecationWarning(judged: JudgedVersion, offered: string | undefined, now: number): string {
  const { version, deprecation, runners } = judged
  const dates = deprecation ? describeDates(deprecation, now) : ''
  return (
    `Runner version ${version} ${dates}.${judged.outdated ? ` ${offered} is on offer.` : ''} ` +
    `Update ${counted(runners.length, 'runner')}: ${listFirst(runners.map(describeRunner), MAX_NAMED)}.`
  )
}

/** `has not been able to register since 2026-08-01 (112 days ago), and gets no jobs from 2026-12-01 on (in 10 days)`. */
function describeDates({ registration, runtime }: Deprecation, now: number): string {
  const since = (date: string | null, past: string, future: string) => {
    if (date === null) return false
    const time = Date.parse(date)
    const when = time <= now ? `${past} since ${formatDate(time)}` : `${future} from ${formatDate(time)} on`
    return `${when} (${formatDistance(time, now)})`
  }
  const parts = [
    since(registration, 'has not been able to register', 'cannot register'),
    since(runtime, 'has received no jobs', 'gets no jobs'),
  ]
  return parts.filter((part) => part !== false).join(', and ')
}

/** The fleet in a line: `1,000 runners in 6 versions: 12 deprecated, 30 outdated (2.337.0 is on offer), 4 unknown`. */
function describeFleet(versions: readonly JudgedVersion[], offered: string | undefined): string {
  const known = versions.filter(({ version }) => version !== null).length
  const outdated = countRunners(versions, (one) => one.outdated)
  const parts = [
    `${formatCount(countRunners(versions, isDeprecated))} deprecated`,
    `${formatCount(outdated)} outdated${offered === undefined ? '' : ` (${offered} is on offer)`}`,
    `${formatCount(countRunners(versions, ({ state }) => state === 'unknown'))} unknown`,
  ]
  return `${counted(countRunners(versions), 'runner')} in ${counted(known, 'version')}: ${parts.join(', ')}`
}

function columnsOf(offered: string | undefined, now: number): Columns<JudgedVersion> {
  const dateOf = (date: string | null | undefined) => {
    const time = Date.parse(date ?? '')
    return Number.isNaN(time) ? '' : `${formatDate(time)}, ${formatDistance(time, now)}`
  }
  return {
    Version: ({ version }) => (version === null ? 'never connected' : escapeMarkdown(version)),
    State: (one) => (isDeprecated(one) ? `**${one.state}**` : one.state),
    'Registers until': ({ deprecation }) => dateOf(deprecation?.registration),
    'Gets jobs until': ({ deprecation }) => dateOf(deprecation?.runtime),
    'On offer': ({ outdated }) => (outdated ? escapeMarkdown(offered ?? '') : ''),
    Count: ({ runners }) => formatCount(runners.length),
    Runners: ({ runners }) => {
      const names = runners.map(({ name }) => escapeMarkdown(name))
      return listFirst(names, MAX_NAMED)
    },
  }
}

/**
 * The part of the job summary, with the versions in the order given.
 *
 * @param now the server's time, in ms since the epoch
 * @param link to the runners' settings, in Markdown
 */
function versionSection(
  where: string,
  versions: readonly JudgedVersion[],
  offered: string | undefined,
  now: number,
  link: string,
): SummarySection {
  const table = createTable(columnsOf(offered, now), 'runner-versions-file')
  for (const version of versions) table.add(version)
  return {
    heading: `Runner versions of ${escapeMarkdown(where)}`,
    blocks: [`${describeFleet(versions, offered)}. ${link}`, table],
  }
}
