import { ApiError } from '../api/api-error.js'
import type { Api } from '../api/call.js'
import { fetchPage, type ListPage } from '../api/list-page.js'
import { listItems } from '../api/read-list.js'
import { unexpectedAnswer } from '../api/unexpected-answer.js'
import { nameHint, type Selection, withoutStatus } from '../inputs/selection.js'
import { findRunners, getRunner, getRunnerCall, listRunnersCall } from '../runners/api.js'
import { matcherOf } from '../runners/matching.js'
import { type Runner, toRunner } from '../runners/runner.js'

/** What a look at the selected runners saw. */
export interface Look {
  /** In the API's order, or that of the ids. */
  readonly runners: readonly Runner[]
  /** Those that are no longer, or never were, although they were seen before or named by id. */
  readonly gone: readonly Gone[]
  /** How many requests it took. */
  readonly requests: number
}

export interface Gone {
  readonly id: number
  /** Undefined if it was never seen. */
  readonly name: string | undefined
}

/**
 * Looks at runners again and again. Whatever the server gave an `ETag` for is asked for conditionally: a 304 costs no rate limit.
 *
 * @throws ApiError, for 401, 403 and 404 of the list itself, too
 */
export type Watch = () => Promise<Look>

type WatchApi = Pick<Api, 'request' | 'target' | 'log'>

/** Several at once, never more than for a list. */
const MOST_IN_FLIGHT = 8

/** Watches the runners that a selection selects, whatever their status. */
export function watchRunners(api: WatchApi, selection: Selection): Watch {
  const whatever = withoutStatus(selection)
  return whatever.ids ? watchIds(api, whatever.ids) : watchList(api, whatever)
}

function watchIds(api: WatchApi, ids: readonly number[]): Watch {
  const known = new Map<number, { readonly runner: Runner; readonly etag: string | undefined }>()

  const read = async (id: number): Promise<Runner | undefined> => {
    const call = getRunnerCall(api.target, id)
    const before = known.get(id)
    try {
      const answer = await api.request(before?.etag === undefined ? call : { ...call, etag: before.etag })
      if (answer.status === 304 && before) return before.runner
      const runner = toRunner(answer.data)
      if (!runner) throw unexpectedAnswer(call, answer, 'is no runner')
      known.set(id, { runner, etag: answer.headers.etag })
      return runner
    } catch (error) {
      if (error instanceof ApiError && error.said(404)) return undefined
      throw error
    }
  }

  return async () => {
    const found: (Runner | undefined)[] = []
    for (let start = 0; start < ids.length; start += MOST_IN_FLIGHT) {
      found.push(...(await Promise.all(ids.slice(start, start + MOST_IN_FLIGHT).map(read))))
    }
    const missing = new Set(ids.filter((_, index) => found[index] === undefined))
    // Without access GitHub answers 404 as well: then the list fails too, and says what is missing.
    const listed = missing.size === 0 ? [] : await findRunners(api, undefined, ({ id }) => missing.has(id))
    for (const { id } of listed) missing.delete(id)
    return {
      runners: [...found.filter((runner) => runner !== undefined), ...listed],
      gone: [...missing].map((id) => ({ id, name: known.get(id)?.runner.name })),
      requests: ids.length,
    }
  }
}

function watchList(api: WatchApi, selection: Selection): Watch {
  const list = listRunnersCall(api.target, nameHint(selection))
  const fits = matcherOf(selection)
  const known = new Map<number, ListPage>()
  const seen = new Map<number, Runner>()

  /** Keeps of a runner that was not selected only what tells that it is there. */
  const slim = (page: ListPage): ListPage => ({
    ...page,
    items: page.items.map((item) => {
      const runner = toRunner(item)
      return runner && fits(runner) ? item : { id: item.id }
    }),
  })

  return async () => {
    let requests = 0
    const readPage = async (number: number) => {
      requests++
      const before = known.get(number)
      const page = await fetchPage(api.request, list, number, before)
      if (page === before) return before
      const kept = slim(page)
      known.set(number, kept)
      return kept
    }
    const selected = (object: unknown) => {
      const runner = toRunner(object)
      return runner && fits(runner) ? runner : undefined
    }
    const runners = [...(await listItems(api, list, selected, readPage))]
    const gone: Gone[] = []
    const present = new Set(runners.map(({ id }) => id))
    for (const { id, name } of seen.values()) {
      if (present.has(id)) continue
      // The list may have shifted over it, or it got other labels: only the runner itself can tell.
      requests++
      const now = await getRunner(api, id)
      if (!now) gone.push({ id, name })
      else if (fits(now)) runners.push(now)
    }
    seen.clear()
    for (const runner of runners) seen.set(runner.id, runner)
    return { runners, gone, requests }
  }
}
