import type { Api } from '../api/call.js'
import { ApiError, unexpectedAnswer } from '../api/errors.js'
import { fetchPage, type ListPage } from '../api/list-page.js'
import { listItems } from '../api/read-list.js'
import { nameHint, type Selection, withoutStatus } from '../inputs/selection.js'
import { findRunners, getRunner, getRunnerCall, listRunnersCall } from './api.js'
import { matcherOf } from './matching.js'
import { type Runner, toRunner } from './runner.js'

/** What a look at the selected runners saw. */
export interface Look {
  /** In the API's order, or that of the ids. */
  readonly runners: readonly Runner[]
  /** Runners that were seen before, or that an id names, and that the server does not have now. */
  readonly missing: readonly Missing[]
  /** How many requests it took. */
  readonly requests: number
}

export interface Missing {
  readonly id: number
  /** Undefined if it was never seen. */
  readonly name: string | undefined
}

/**
 * Looks at runners again and again, conditionally wherever the server gave an `ETag`: a 304 costs no rate limit.
 *
 * @throws ApiError, for 401, 403 and 404 of the list itself, too
 */
export type Watch = () => Promise<Look>

/** Several at once, never more than for a list. */
const MOST_IN_FLIGHT = 8

/** Watches the runners that a selection selects, whatever their status. */
export function watchRunners(api: Api, selection: Selection): Watch {
  const anyStatus = withoutStatus(selection)
  return anyStatus.ids ? watchIds(api, anyStatus.ids) : watchList(api, anyStatus)
}

function watchIds(api: Api, ids: readonly number[]): Watch {
  const known = new Map<number, { readonly runner: Runner; readonly etag: string | undefined }>()
  /** Ids that the list does not have either. */
  const unlisted = new Set<number>()

  const read = async (id: number): Promise<Runner | undefined> => {
    const call = getRunnerCall(api.target, id)
    const before = known.get(id)
    try {
      const answer = await api.request(before?.etag === undefined ? call : { ...call, etag: before.etag })
      if (answer.status === 304 && before) return before.runner
      const runner = toRunner(answer.data)
      if (!runner) throw unexpectedAnswer(call, answer, 'is no runner')
      known.set(id, { runner, etag: answer.headers.etag })
      unlisted.delete(id)
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
    // Without access GitHub answers 404 as well: then the list fails too, and its error names what is missing.
    const toList = [...missing].filter((id) => !unlisted.has(id))
    const listed = toList.length === 0 ? [] : await findRunners(api, undefined, ({ id }) => toList.includes(id))
    for (const runner of listed) {
      missing.delete(runner.id)
      known.set(runner.id, { runner, etag: undefined })
    }
    for (const id of missing) unlisted.add(id)
    return {
      runners: [...found.filter((runner) => runner !== undefined), ...listed],
      missing: [...missing].map((id) => ({ id, name: known.get(id)?.runner.name })),
      requests: ids.length,
    }
  }
}

function watchList(api: Api, selection: Selection): Watch {
  const list = listRunnersCall(api.target, nameHint(selection))
  const fits = matcherOf(selection)
  const pages = new Map<number, ListPage>()
  const seen = new Map<number, string>()

  /** Keeps only the id of a runner that is not selected. */
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
      const before = pages.get(number)
      const page = await fetchPage(api.request, list, number, before)
      if (page === before) return before
      const kept = slim(page)
      pages.set(number, kept)
      return kept
    }
    const selected = (object: unknown) => {
      const runner = toRunner(object)
      return runner && fits(runner) ? runner : undefined
    }
    const runners = [...(await listItems(api, list, selected, readPage))]
    const missing: Missing[] = []
    const present = new Set(runners.map(({ id }) => id))
    for (const [id, name] of seen) {
      if (present.has(id)) continue
      // The list may have shifted over it, or its labels may have changed: only the runner itself can tell.
      requests++
      const now = await getRunner(api, id)
      if (!now) missing.push({ id, name })
      else if (fits(now)) runners.push(now)
      else seen.delete(id)
    }
    for (const { id, name } of runners) seen.set(id, name)
    return { runners, missing, requests }
  }
}
