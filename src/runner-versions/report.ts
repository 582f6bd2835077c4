import { counted } from '../base/text.js'
import { escapeMarkdown } from '../results/markdown.js'
import { type Columns, createTable, type SummarySection } from '../results/section.js'
import { describeRunner } from '../runners/runner.js'
import type { Deprecation } from './deprecation.js'
import { countRunners, isDeprecated, type JudgedVersion } from './fleet.js'

/** Runners that a line or a cell names, before it only counts them. */
const MOST_NAMED = 20

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

/** What a version's annotation says: the dates, the version on offer, the runners. */
export function warnOf(judged: JudgedVersion, offered: string | undefined, now: number): string {
  const { version, deprecation, runners } = judged
  const names = runners.slice(0, MOST_NAMED).map(describeRunner)
  const more = runners.length > names.length ? `, and ${runners.length - names.length} more` : ''
  const dates = deprecation ? describeDates(deprecation, now) : ''
  return (
    `Runner version ${version} ${dates}.${judged.outdated ? ` ${offered} is on offer.` : ''} ` +
    `Update ${counted(runners.length, 'runner')}: ${names.join(', ')}${more}.`
  )
}

/** `can no longer register since …, and gets no jobs from … on`; dates as the server wrote them. */
function describeDates({ registration, runtime }: Deprecation, now: number): string {
  const parts = [
    registration !== null &&
      (Date.parse(registration) <= now
        ? `can no longer register, since ${registration}`
        : `cannot register from ${registration} on`),
    runtime !== null &&
      (Date.parse(runtime) <= now ? `gets no more jobs, since ${runtime}` : `gets no jobs from ${runtime} on`),
  ]
  return parts.filter((part) => part !== false).join(', and ')
}

/** All of it in a line: `1,000 runners in 6 versions: 12 deprecated, 30 outdated (2.337.0 is on offer), 4 unknown`. */
export function describeFleet(versions: readonly JudgedVersion[], offered: string | undefined): string {
  const known = versions.filter(({ version }) => version !== null).length
  const outdated = countRunners(versions, (one) => one.outdated)
  const parts = [
    `${countRunners(versions, isDeprecated)} deprecated`,
    `${outdated} outdated${offered === undefined ? '' : ` (${offered} is on offer)`}`,
    `${countRunners(versions, ({ state }) => state === 'unknown')} unknown`,
  ]
  return `${counted(countRunners(versions), 'runner')} in ${counted(known, 'version')}: ${parts.join(', ')}`
}

function columnsOf(offered: string | undefined): Columns<JudgedVersion> {
  return {
    Version: ({ version }) => (version === null ? 'never connected' : escapeMarkdown(version)),
    State: (one) => (isDeprecated(one) ? `**${one.state}**` : one.state),
    'Registers until': ({ deprecation }) => escapeMarkdown(deprecation?.registration ?? ''),
    'Gets jobs until': ({ deprecation }) => escapeMarkdown(deprecation?.runtime ?? ''),
    'On offer': ({ outdated }) => (outdated ? escapeMarkdown(offered ?? '') : ''),
    Count: ({ runners }) => String(runners.length),
    Runners: ({ runners }) => {
      const names = runners.slice(0, MOST_NAMED).map(({ name }) => escapeMarkdown(name))
      return `${names.join(', ')}${runners.length > names.length ? ` and ${runners.length - names.length} more` : ''}`
    },
  }
}

/** The part of the job summary, with the versions in the order given. */
export function versionSection(
  where: string,
  versions: readonly JudgedVersion[],
  offered: string | undefined,
): SummarySection {
  const table = createTable(columnsOf(offered), 'runner-versions-file')
  for (const version of versions) table.add(version)
  return {
    heading: `Runner versions of ${escapeMarkdown(where)}`,
    blocks: [`${describeFleet(versions, offered)}.`, table],
  }
}
