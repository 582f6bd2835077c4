import type { Api, ApiCall } from '../api/call.js'
import { ApiError, traceOf, unexpectedAnswer } from '../api/errors.js'
import type { ListCall } from '../api/list-page.js'
import { inBatches, listItems } from '../api/read-list.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { describeTarget, scopeOf, type Target } from '../github/target.js'
import { describeRunner, type Runner, toRunner } from './runner.js'

/** The list of a target's runners, `GET /{scope}/actions/runners`. */
export function listRunnersCall(target: Target, name?: string): ListCall {
  return {
    endpoint: ENDPOINTS.listRunners,
    parameters: { scope: scopeOf(target) },
    ...(name !== undefined && { query: { name } }),
    action: `list the runners of ${describeTarget(target)}`,
  }
}

/** Reads the target's runners that fit, in the API's order. */
export function findRunners(
  api: Api,
  name: string | undefined,
  fits: (runner: Runner) => boolean,
): Promise<readonly Runner[]> {
  return listItems(api, listRunnersCall(api.target, name), (object) => {
    const runner = toRunner(object)
    return runner && fits(runner) ? runner : undefined
  })
}

/** A runner as it was read by its id. */
export interface FetchedRunner extends Runner {
  /** What the server calls this state of it, for conditional requests; undefined if it does not say. */
  readonly etag: string | undefined
}

/**
 * Reads one runner, `GET /{scope}/actions/runners/{runner_id}`.
 *
 * @param known the same runner as it was read before: returned itself if the server says that it has not changed since
 * @returns undefined for a 404, which may mean that it is gone or that the token has no access
 */
export async function fetchRunner(
  { request, target }: Api,
  id: number,
  known?: FetchedRunner,
): Promise<FetchedRunner | undefined> {
  const call: ApiCall = {
    endpoint: ENDPOINTS.getRunner,
    parameters: { scope: scopeOf(target), runner_id: id },
    ...(known?.etag !== undefined && { etag: known.etag }),
    action: `get runner ${id} of ${describeTarget(target)}`,
  }
  try {
    const answer = await request(call)
    if (answer.status === 304 && known) return known
    const runner = toRunner(answer.data)
    if (!runner) throw unexpectedAnswer(call, answer, 'is not a runner')
    return { ...runner, etag: answer.headers.etag }
  } catch (error) {
    if (error instanceof ApiError && error.said(404)) return undefined
    throw error
  }
}

/** What readings of runners by their ids have learned. Each adds to it as its answers come, also if it fails in the end. */
export interface KnownRunners {
  /** As they were last read, by id. */
  readonly runners: Map<number, FetchedRunner>
  /** Ids that the list did not have either: not looked for there again unless they are found meanwhile. */
  readonly unlisted: Set<number>
}

/**
 * Reads runners by their ids, several at once. Those that the server cannot find are looked for in the list: without access it
 * answers 404 as well, but then the list fails, too, and its error names what is missing.
 *
 * @param known from earlier readings of the same ids
 * @returns the runners, in the order of the ids those that were read, then those from the list
 */
export async function findByIds(
  api: Api,
  ids: readonly number[],
  known: KnownRunners = { runners: new Map(), unlisted: new Set() },
): Promise<{ readonly found: readonly FetchedRunner[]; readonly missing: ReadonlySet<number> }> {
  const { runners, unlisted } = known
  const readOne = async (id: number) => {
    const runner = await fetchRunner(api, id, runners.get(id))
    if (runner === undefined) return undefined
    runners.set(id, runner)
    unlisted.delete(id)
    return runner
  }
  // As with page 1 of a list, one call alone finds out when a fresh token is known to the server.
  const first = await inBatches(runners.size === 0 ? ids.slice(0, 1) : [], readOne)
  const read = [...first, ...(await inBatches(ids.slice(first.length), readOne))]
  const missing = new Set(ids.filter((_, index) => read[index] === undefined))
  const toList = new Set([...missing].filter((id) => !unlisted.has(id)))
  const listed = toList.size === 0 ? [] : await findRunners(api, undefined, ({ id }) => toList.has(id))
  const found = [
    ...read.filter((runner) => runner !== undefined),
    ...listed.map((runner) => ({ ...runner, etag: undefined })),
  ]
  for (const runner of found) {
    missing.delete(runner.id)
    runners.set(runner.id, runner)
  }
  for (const id of missing) unlisted.add(id)
  return { found, missing }
}

/** How the deletion of a runner ended. */
type DeletionOutcome =
  | { readonly kind: 'deleted' }
  | {
      readonly kind: 'not found'
      /** Status and request id, for an error. */
      readonly trace: string
      /** An earlier attempt of this call may have deleted it. */
      readonly mayBeDone: boolean
    }
  /** GitHub does not delete a busy runner, and refuses for other reasons as well. */
  | { readonly kind: 'refused'; readonly error: ApiError; readonly aboutJob: boolean }

/**
 * Deletes a runner, `DELETE /{scope}/actions/runners/{runner_id}`. Repeated where an answer was lost.
 *
 * @param before runs right before each attempt; what it throws ends the call
 * @throws ApiError for anything but 404 and 422, and what `before` throws
 */
export async function requestDeletion(
  { request, target }: Api,
  runner: Pick<Runner, 'id' | 'name'>,
  before?: ApiCall['before'],
): Promise<DeletionOutcome> {
  try {
    await request({
      endpoint: ENDPOINTS.deleteRunner,
      parameters: { scope: scopeOf(target), runner_id: runner.id },
      action: `delete runner ${describeRunner(runner)} from ${describeTarget(target)}`,
      ...(before && { before }),
    })
    return { kind: 'deleted' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { failure } = error
    if (failure.kind === 'answer' && error.said(404)) {
      return { kind: 'not found', trace: traceOf(failure), mayBeDone: error.mayBeDoneBefore }
    }
    if (failure.kind === 'answer' && failure.status === 422) {
      return { kind: 'refused', error, aboutJob: /\b(job|busy)\b/i.test(failure.message) }
    }
    throw error
  }
}
