import type { RawInputs } from './definitions.js'
import { parseBoolean, parseCount } from './parsers.js'
import type { Attempt } from './problems.js'

/** The inputs that only `delete-runner` looks at. */
export interface DeletionInputs {
  readonly dryRun: boolean
  /** More than these are refused before the first is deleted. */
  readonly maxDeletions: number
  /** How much later a filter looks a second time; 0 for no second look. */
  readonly offlineForSeconds: number
}

/** The longest that a job on a self-hosted runner may take: five days. */
const LONGEST_WAIT_SECONDS = 432_000

/** Reads the inputs of a deletion; undefined if one of them has a problem. */
export function parseDeletion(raw: RawInputs, attempt: Attempt): DeletionInputs | undefined {
  const dryRun = attempt(() => parseBoolean('dry-run', raw['dry-run']))
  const maxDeletions = attempt(() => parseCount('max-deletions', raw['max-deletions'], 'runners'))
  const offlineForSeconds = attempt(() =>
    parseCount('offline-for', raw['offline-for'], 'seconds', LONGEST_WAIT_SECONDS),
  )
  if (dryRun === undefined || maxDeletions === undefined || offlineForSeconds === undefined) return undefined
  return { dryRun, maxDeletions, offlineForSeconds }
}
