import type { Api } from '../api/call.js'
import { fetchPage, type ListPage } from '../api/list-page.js'
import { listItems } from '../api/read-list.js'
import { exactName, type Selection, withoutStatus } from '../inputs/selection.js'
import { fetchRunner, findByIds, type KnownRunners, listRunnersCall } from './api.js'
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

/** Watches the runners that a selection selects, whatever their status. */
export function watchRunners(api: Api, selection: Selection): Watch {
  const anyStatus = withoutStatus(selection)
  return anyStatus.ids ? watchIds(api, anyStatus.ids) : watchList(api, anyStatus)
}

function watchIds(api: Api, ids: readonly number[]): Watch {
  const known: KnownRunners = { runners: new Map(), unlisted: new Set() }
  return async () => {
    const { found, missing } = await findByIds(api, ids, known)
    return {
      runners: found,
      missing: [...missing].map((id) => ({ id, name: known.runners.get(id)?.name })),
      requests: ids.length,
    }
  }
}

function watchList(api: Api, selection: Selection): Watch {
  const list = listRunnersCall(api.target, exactName(selection))
  const fits = matcherOf(selection)
  const pages = new Map<number, ListPage>()
  const seen = new Map<number, string>()

  /** Keeps only the id of a runner that is not selected: lists count ids, and `toRunner` skips objects without a name. */
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
      const page = slim(await fetchPage(api.request, list, number, pages.get(number)))
      pages.set(number, page)
      return page
    }
    const runners = [...(await listItems(api, list, toRunner, readPage))]
    const missing: Missing[] = []
    const present = new Set(runners.map(({ id }) => id))
    for (const [id, name] of seen) {
      if (present.has(id)) continue
      // The list may have shifted over it, or its labels may have changed: only the runner itself can tell.
      requests++
      const now = await fetchRunner(api, id)
      if (!now) missing.push({ id, name })
      else if (fits(now)) runners.push(now)
      else seen.delete(id)
    }
    for (const { id, name } of runners) seen.set(id, name)
    return { runners, missing, requests }
  }
}
