import { ApiError } from '../api/api-error.js'
import type { Api } from '../api/call.js'
import { unexpectedAnswer } from '../api/unexpected-answer.js'
import { isRecord, stringAt } from '../base/guards.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { describeTarget, scopeOf } from '../github/target.js'

/** When GitHub cuts a runner version off; ISO 8601, null where no date is set. */
export interface Deprecation {
  /** From then on it cannot register. */
  readonly registration: string | null
  /** From then on it gets no jobs. */
  readonly runtime: string | null
}

/** How a version stands. `ended`: a date has passed; `ending`: one falls within the window. */
export type VersionState = 'supported' | 'ending' | 'ended' | 'unknown'

const DAY_MS = 86_400_000

/**
 * Judges a version by its dates.
 *
 * @param deprecation undefined if it is not known
 * @param now the server's time, in ms since the epoch
 */
export function stateOfVersion(deprecation: Deprecation | undefined, now: number, windowDays: number): VersionState {
  if (!deprecation) return 'unknown'
  const dates = datesOf(deprecation)
  if (dates.some((date) => date <= now)) return 'ended'
  return dates.some((date) => date <= now + windowDays * DAY_MS) ? 'ending' : 'supported'
}

/** The earlier of the two dates, in ms since the epoch; undefined if none is set. */
export function soonestOf(deprecation: Deprecation | undefined): number | undefined {
  const dates = deprecation ? datesOf(deprecation) : []
  return dates.length === 0 ? undefined : Math.min(...dates)
}

function datesOf({ registration, runtime }: Deprecation): number[] {
  return [registration, runtime].flatMap((date) => (date === null ? [] : [Date.parse(date)]))
}

/** What a look-up came to. */
export interface LookUp {
  /** Undefined where the server has no such endpoint. */
  readonly deprecation: Deprecation | undefined
  /** The answer's `Date`, in ms since the epoch; undefined if it has none. */
  readonly serverTime: number | undefined
}

/**
 * Looks a version up, `GET /{scope}/actions/runners/deprecations/{version}`, which only Enterprise Cloud describes.
 *
 * @param version one that `isRunnerVersion` has passed
 * @throws ApiError for anything but 404, and ActionError for an unintelligible answer
 */
export async function lookUpDeprecation(
  { request, target }: Pick<Api, 'request' | 'target'>,
  version: string,
): Promise<LookUp> {
  const call = {
    endpoint: ENDPOINTS.getDeprecation,
    parameters: { scope: scopeOf(target), version },
    action: `look up until when ${describeTarget(target)} may use runner ${version}`,
  }
  try {
    const answer = await request(call)
    const deprecation = toDeprecation(answer.data)
    if (!deprecation) throw unexpectedAnswer(call, answer, 'has no intelligible dates')
    return { deprecation, serverTime: timeOf(answer.headers.date) }
  } catch (error) {
    if (error instanceof ApiError && error.said(404)) return { deprecation: undefined, serverTime: undefined }
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

function timeOf(date: string | undefined): number | undefined {
  const time = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? undefined : time
}
