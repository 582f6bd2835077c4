import { counted, formatDate, formatDistance, listFirst } from '../base/text.js'
import { type Columns, createTable, escapeMarkdown, type SummarySection } from '../results/section.js'
import { describeRunner } from './runner.js'
import { countRunners, type Deprecation, isDeprecated, type JudgedVersion } from './versions.js'

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
    Count: ({ runners }) => String(runners.length),
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
export function versionSection(
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
