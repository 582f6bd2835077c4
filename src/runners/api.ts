import type { Api, ApiCall } from '../api/call.js'
import { ApiError, traceOf, unexpectedAnswer } from '../api/errors.js'
import type { ListCall } from '../api/list-page.js'
import { listItems, readItems, type Sink } from '../api/read-list.js'
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

/**
 * Reads the target's runners into a sink, all of them however many there are.
 *
 * @param name the server may narrow the list to it
 * @param begin makes a sink; a list that shifted is read again into a new one, and the last is returned
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export function readRunners<RunnerSink extends Sink<Runner>>(
  api: Api,
  name: string | undefined,
  begin: () => RunnerSink,
): Promise<RunnerSink> {
  return readItems(api, listRunnersCall(api.target, name), toRunner, begin)
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

/** The call that gets one runner, `GET /{scope}/actions/runners/{runner_id}`. */
export function getRunnerCall(target: Target, id: number): ApiCall {
  return {
    endpoint: ENDPOINTS.getRunner,
    parameters: { scope: scopeOf(target), runner_id: id },
    action: `get runner ${id} of ${describeTarget(target)}`,
  }
}

/**
 * Reads one runner, `GET /{scope}/actions/runners/{runner_id}`.
 *
 * @returns undefined for a 404, which may mean that it is gone or that the token has no access
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export async function getRunner({ request, target }: Api, id: number): Promise<Runner | undefined> {
  const call = getRunnerCall(target, id)
  try {
    const answer = await request(call)
    const runner = toRunner(answer.data)
    if (!runner) throw unexpectedAnswer(call, answer, 'is no runner')
    return runner
  } catch (error) {
    if (error instanceof ApiError && error.said(404)) return undefined
    throw error
  }
}

/** How the deletion of a runner ended. */
export type DeletionOutcome =
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
export async function deleteRunner(
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
