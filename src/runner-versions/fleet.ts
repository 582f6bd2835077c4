import { compareVersions, isRunnerVersion } from '../github/runner-version.js'
import type { Runner } from '../runners/runner.js'
import { type Deprecation, soonestOf, stateOfVersion, type VersionState } from './deprecation.js'

/** The runners of one version, before anything is known of it. */
export interface VersionGroup {
  /** Null for those that never connected, and on servers that do not tell. */
  readonly version: string | null
  /** In the API's order. */
  readonly runners: readonly Pick<Runner, 'id' | 'name'>[]
}

/** A version that was judged. */
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
      orderOf(a.deprecation) - orderOf(b.deprecation) ||
      Number(a.version === null) - Number(b.version === null) ||
      compareVersions(a.version ?? '', b.version ?? ''),
  )
}

/** Numbers are subtracted, and two of infinity would not be one. */
function orderOf(deprecation: Deprecation | undefined): number {
  return soonestOf(deprecation) ?? Number.MAX_SAFE_INTEGER
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
