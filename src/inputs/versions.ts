import type { RawInputs } from './definitions.js'
import { parseBoolean, parseCount } from './parsers.js'
import type { Attempt } from './problems.js'

/** The inputs that only `check-runner-versions` looks at. */
export interface VersionInputs {
  readonly windowDays: number
  readonly failOnDeprecated: boolean
}

/** A hundred years: a date beyond is nobody's concern. */
const LONGEST_WINDOW_DAYS = 36_500

/** Reads the inputs of a check of versions; undefined if one of them has a problem. */
export function parseVersions(raw: RawInputs, attempt: Attempt): VersionInputs | undefined {
  const windowDays = attempt(() =>
    parseCount('deprecation-window', raw['deprecation-window'], 'days', LONGEST_WINDOW_DAYS),
  )
  const failOnDeprecated = attempt(() => parseBoolean('fail-on-deprecated', raw['fail-on-deprecated']))
  return windowDays === undefined || failOnDeprecated === undefined ? undefined : { windowDays, failOnDeprecated }
}
