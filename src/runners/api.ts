import { ApiError } from '../api/api-error.js'
import type { ApiCall } from '../api/call.js'
import { unfitAnswer } from '../api/explain/unfit-answer.js'
import { fetchPage, type ListEndpoint } from '../api/list-page.js'
import { readList } from '../api/read-list.js'
import { runnerPermissions } from '../github/permissions.js'
import { describeTarget, scopeOf, type Target } from '../github/target.js'
import type { OperationContext } from '../operations/operation.js'
import { describeRunner, type Runner, toRunner } from './runner.js'
import type { Selection } from './selection.js'

/** Takes a target's runners as they come, in the API's order and each once. */
export interface RunnerSink {
  take(runner: Runner): void
}

/** The list of a target's runners, `GET /{scope}/actions/runners`. */
export function runnersOf(target: Target, name?: string): ListEndpoint {
  return {
    path: `/${scopeOf(target)}/actions/runners`,
    ...(name !== undefined && { query: { name } }),
    key: 'runners',
    subject: 'runners',
    attempt: `list the runners of ${describeTarget(target)}`,
    needs: runnerPermissions(target.level, 'read'),
  }
}

/** A name for the server to narrow its list by. Servers may ignore it: what comes is matched here all the same. */
export function nameHint({ name }: Selection): string | undefined {
  return name?.kind === 'exact' ? name.name : undefined
}

/**
 * Reads the target's runners into a sink, all of them however many there are.
 *
 * @param name the server may narrow the list to it
 * @param begin makes a sink; a list that shifted is read again into a new one, and the last is returned
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export async function readRunners<Sink extends RunnerSink>(
  { request, inputs: { target }, log }: Pick<OperationContext, 'request' | 'inputs' | 'log'>,
  name: string | undefined,
  begin: () => Sink,
): Promise<Sink> {
  const list = runnersOf(target, name)
  const beginReading = () => {
    const sink = begin()
    return {
      sink,
      take(items: readonly unknown[]) {
        for (const item of items) {
          const runner = toRunner(item)
          if (runner) sink.take(runner)
        }
      },
    }
  }
  const { sink } = await readList((page) => fetchPage(request, list, page), 'runners', beginReading, log)
  return sink
}

/** Reads those of the target's runners that fit, in the API's order. */
export async function findRunners(
  context: Pick<OperationContext, 'request' | 'inputs' | 'log'>,
  name: string | undefined,
  fits: (runner: Runner) => boolean,
): Promise<readonly Runner[]> {
  const begin = () => {
    const found: Runner[] = []
    return {
      found,
      take(runner: Runner) {
        if (fits(runner)) found.push(runner)
      },
    }
  }
  const { found } = await readRunners(context, name, begin)
  return found
}

/**
 * Reads one runner, `GET /{scope}/actions/runners/{runner_id}`.
 *
 * @returns undefined for a 404, which may mean that it is gone or that the token has no access
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export async function getRunner(
  { request, inputs: { target } }: Pick<OperationContext, 'request' | 'inputs'>,
  id: number,
): Promise<Runner | undefined> {
  const attempt = `get runner ${id} of ${describeTarget(target)}`
  try {
    const answer = await request({ ...runnerCall(target, id, 'read'), method: 'GET', attempt })
    const runner = toRunner(answer.data)
    if (!runner) throw unfitAnswer(attempt, answer, 'is no runner')
    return runner
  } catch (error) {
    if (error instanceof ApiError && error.said(404)) return undefined
    throw error
  }
}

/** What came of an attempt to delete a runner. */
export type DeletionOutcome =
  | { readonly kind: 'deleted' }
  /** There was nothing to delete any more. */
  | {
      readonly kind: 'not found'
      readonly error: ApiError
      /** An earlier attempt of this call ended in the dark. */
      readonly perhapsByUs: boolean
    }
  /** GitHub deletes no runner that works on a job, and refuses for other reasons as well. */
  | { readonly kind: 'refused'; readonly error: ApiError }

/**
 * Deletes a runner, `DELETE /{scope}/actions/runners/{runner_id}`. Repeated where an answer was lost.
 *
 * @throws ApiError for anything but 404 and 422
 */
export async function deleteRunner(
  { request, inputs: { target } }: Pick<OperationContext, 'request' | 'inputs'>,
  runner: Pick<Runner, 'id' | 'name'>,
): Promise<DeletionOutcome> {
  const attempt = `delete runner ${describeRunner(runner)} from ${describeTarget(target)}`
  try {
    await request({ ...runnerCall(target, runner.id, 'write'), method: 'DELETE', attempt })
    return { kind: 'deleted' }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.said(404)) return { kind: 'not found', error, perhapsByUs: error.unclearBefore }
    if (error.status === 422) return { kind: 'refused', error }
    throw error
  }
}

/** What the calls that read or delete one runner have in common. */
export function runnerCall(
  target: Target,
  id: number,
  access: 'read' | 'write',
): Pick<ApiCall, 'path' | 'repeatable' | 'subject' | 'needs'> {
  return {
    path: `/${scopeOf(target)}/actions/runners/${id}`,
    repeatable: true,
    subject: 'runners',
    needs: runnerPermissions(target.level, access),
  }
}
