import type { Api } from '../api/call.js'
import { ApiError, unexpectedAnswer } from '../api/errors.js'
import { isRecord, stringAt } from '../base/guards.js'
import { DAY_MS } from '../base/text.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { compareVersions, isRunnerVersion } from '../github/runner-version.js'
import { describeTarget, scopeOf } from '../github/target.js'
import type { Runner } from './runner.js'

/** When GitHub cuts a runner version off: ISO 8601, null where no date is set. */
export interface Deprecation {
  /** From then on it cannot register. */
  readonly registration: string | null
  /** From then on it gets no jobs. */
  readonly runtime: string | null
}

/** `ended`: a date has passed; `ending`: one falls within the window. */
export type VersionState = 'supported' | 'ending' | 'ended' | 'unknown'

/**
 * Judges a version by its dates.
 *
 * @param deprecation undefined where the server has none
 * @param now the server's time, in ms since the epoch
 */
export function stateOfVersion(deprecation: Deprecation | undefined, now: number, windowDays: number): VersionState {
  if (!deprecation) return 'unknown'
  const dates = datesOf(deprecation)
  if (dates.some((date) => date <= now)) return 'ended'
  return dates.some((date) => date <= now + windowDays * DAY_MS) ? 'ending' : 'supported'
}

/** The earlier of the two dates, in ms since the epoch; if none is set, a number beyond all dates that can be subtracted. */
export function soonestOf(deprecation: Deprecation | undefined): number {
  const dates = deprecation ? datesOf(deprecation) : []
  return Math.min(...dates, Number.MAX_SAFE_INTEGER)
}

function datesOf({ registration, runtime }: Deprecation): number[] {
  return [registration, runtime].flatMap((date) => (date === null ? [] : [Date.parse(date)]))
}

/**
 * Looks a version up, `GET /{scope}/actions/runners/deprecations/{version}`, which only Enterprise Cloud describes.
 *
 * @param version one that `isRunnerVersion` has passed
 * @returns undefined where the server has no such endpoint
 * @throws ApiError for anything but 404, and ActionError for an unintelligible answer
 */
export async function lookUpDeprecation({ request, target }: Api, version: string): Promise<Deprecation | undefined> {
  const call = {
    endpoint: ENDPOINTS.getDeprecation,
    parameters: { scope: scopeOf(target), version },
    action: `look up the end dates of runner ${version} for ${describeTarget(target)}`,
  }
  try {
    const answer = await request(call)
    const deprecation = toDeprecation(answer.data)
    if (!deprecation) throw unexpectedAnswer(call, answer, 'has no intelligible dates')
    return deprecation
  } catch (error) {
    if (error instanceof ApiError && error.said(404)) return undefined
    throw error
  }
}

/** Reads the API's answer; undefined for anything else. A date that is not set may be missing as well as null. */
export function toDeprecation(value: unknown): Deprecation | undefined {
  if (!isRecord(value) || stringAt(value, 'runner_version') === undefined) return undefined
  const { registration_deprecates_at: registration = null, runtime_deprecates_at: runtime = null } = value
  return isDate(registration) && isDate(runtime) ? { registration, runtime } : undefined
}

function isDate(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && !Number.isNaN(Date.parse(value)))
}

/** The runners of one version. */
interface VersionGroup {
  /** Null for those that never connected, and where the server does not send it. */
  readonly version: string | null
  /** In the API's order. */
  readonly runners: readonly Pick<Runner, 'id' | 'name'>[]
}

/** A version with its state. */
export interface JudgedVersion extends VersionGroup {
  readonly state: VersionState
  readonly deprecation: Deprecation | undefined
  /** Older than the version on offer; false where one of the two is not known. */
  readonly outdated: boolean
}

/** Groups runners by their version as they come; keeps of each no more than its id and name. */
export function createFleet() {
  const groups = new Map<string | null, { id: number; name: string }[]>()
  return {
    take({ id, name, version = null }: Runner): void {
      const group = groups.get(version)
      if (group) group.push({ id, name })
      else groups.set(version, [{ id, name }])
    },
    groups: (): readonly VersionGroup[] => [...groups].map(([version, runners]) => ({ version, runners })),
  }
}

/**
 * Judges each version, soonest date first, then the oldest without a date, last what has no version.
 *
 * @param deprecations by version
 * @param offered the version on offer, if it is known
 * @param now the server's time, in ms since the epoch
 */
export function judge(
  groups: readonly VersionGroup[],
  deprecations: ReadonlyMap<string, Deprecation>,
  offered: string | undefined,
  now: number,
  windowDays: number,
): readonly JudgedVersion[] {
  const judged = groups.map((group) => {
    const { version } = group
    const deprecation = version === null ? undefined : deprecations.get(version)
    const comparable = version !== null && offered !== undefined && isRunnerVersion(version)
    return {
      ...group,
      deprecation,
      state: stateOfVersion(deprecation, now, windowDays),
      outdated: comparable && compareVersions(version, offered) < 0,
    }
  })
  return judged.sort(
    (a, b) =>
      soonestOf(a.deprecation) - soonestOf(b.deprecation) ||
      Number(a.version === null) - Number(b.version === null) ||
      compareVersions(a.version ?? '', b.version ?? ''),
  )
}

/** How many runners are in versions of some kind. */
export function countRunners(
  versions: readonly JudgedVersion[],
  counts: (version: JudgedVersion) => boolean = () => true,
): number {
  return versions.filter(counts).reduce((sum, { runners }) => sum + runners.length, 0)
}

/** Whether its runners count as deprecated. */
export function isDeprecated({ state }: JudgedVersion): boolean {
  return state === 'ending' || state === 'ended'
}
