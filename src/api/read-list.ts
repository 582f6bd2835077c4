import { idAt } from '../base/guards.js'
import { formatCount } from '../base/text.js'
import type { Api, Request } from './call.js'
import { type ApiObject, fetchPage, type ListCall, type ListPage, PAGE_SIZE } from './list-page.js'

/** Takes a list's items as they come, in the API's order and each once. */
export interface Sink<Item> {
  take(item: Item): void
}

/** Reads a page, counted from 1. */
export type PageReader = (page: number) => Promise<ListPage>

/** GitHub asks clients not to send many requests at once; 8 are enough to hide the round trips. */
export const MAX_IN_FLIGHT = 8
/** A page of repositories takes 600 KB: 8 of them at once make a long list take 190 MB of memory, 2 of them 140 to 170. */
const MAX_LARGE_PAGES_IN_FLIGHT = 2
/** Readings of a list that shifts each time. */
const MAX_READINGS = 4
/** A line of progress at most this often, in ms. */
const PROGRESS_MS = 5_000

/**
 * Maps items by calls of the API, 8 at once. After a failure no further one is made.
 *
 * @throws the failure of the first item that failed; no request is under way by then
 */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += MAX_IN_FLIGHT) {
    const batch = items.slice(start, start + MAX_IN_FLIGHT).map(map)
    await Promise.allSettled(batch)
    results.push(...(await Promise.all(batch)))
  }
  return results
}

/** The same request, with this many calls at once at most, for lists that are read side by side. */
export function atMost(most: number, request: Request): Request {
  let inFlight = 0
  const waiting: (() => void)[] = []
  return async (call) => {
    if (inFlight === most) await new Promise<void>((resolve) => waiting.push(resolve))
    else inFlight++
    try {
      return await request(call)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else inFlight--
    }
  }
}

/**
 * Reads all items of a list of any size into a sink: page 1 first, which says how many there are, then several pages at a time,
 * handed on in order.
 *
 * A list that shifts while it is read (something vanished, and what stood behind it moved up a page) shows by its
 * `total_count`, which changes from page to page or differs from the number of objects. It is read again into a new sink; what a
 * last reading finds beyond the one before is added to that, so that nothing is lost even in a list that never rests.
 *
 * @param toItem reads one object; what it gives undefined for is left out
 * @param begin makes the sink for one reading; only the last one's is returned
 * @param readPage for pages that are kept, or counted
 * @throws ApiError, ActionError for an answer without such a list, and what `readPage` throws; all requests have ended by then
 */
export async function readItems<Item, ItemSink extends Sink<Item>>(
  api: Api,
  call: ListCall,
  toItem: (object: ApiObject) => Item | undefined,
  begin: () => ItemSink,
  readPage: PageReader = (page) => fetchPage(api.request, call, page),
): Promise<ItemSink> {
  const { log } = api
  const { items } = call.endpoint
  const what = items.replace('_', ' ')
  const maxInFlight = items === 'repositories' ? MAX_LARGE_PAGES_IN_FLIGHT : MAX_IN_FLIGHT
  let earlier: Reading | undefined
  for (let count = 1; ; count++) {
    const sink = begin()
    const taken = new Set<number>()
    const take = (object: ApiObject, id: number) => {
      if (taken.has(id)) return
      taken.add(id)
      const item = toItem(object)
      if (item !== undefined) sink.take(item)
    }
    const reading = await readOnce(api, readPage, what, take, maxInFlight)
    if (reading.complete) return sink
    if (earlier && isSettled(earlier, reading)) {
      log.warning(
        `The server counts ${formatCount(reading.total)} ${what} but lists ${formatCount(reading.found.size)}, in two readings; using the listed ones.`,
      )
      return sink
    }
    log.info(
      `The list of ${what} changed while it was read (${formatCount(reading.found.size)} found, ${formatCount(reading.total)} counted).`,
    )
    if (count < MAX_READINGS - 1) {
      earlier = reading
      continue
    }
    const again = await readOnce(api, readPage, what, take, maxInFlight)
    if (!again.complete) {
      log.warning(`The list of ${what} changed each of the ${MAX_READINGS} times it was read; some may be missing.`)
    }
    return sink
  }
}

/** The same into an array. */
export async function listItems<Item>(
  api: Api,
  call: ListCall,
  toItem: (object: ApiObject) => Item | undefined,
  readPage?: PageReader,
): Promise<readonly Item[]> {
  const begin = () => {
    const items: Item[] = []
    return { items, take: (item: Item) => void items.push(item) }
  }
  return (await readItems(api, call, toItem, begin, readPage)).items
}

/** What one reading of all pages came to. */
interface Reading {
  /** The last page's `total_count`. */
  readonly total: number
  /** The ids that it listed. */
  readonly found: ReadonlySet<number>
  /** Every page had the same `total_count`. */
  readonly steady: boolean
  /** Nothing can have slipped through. */
  readonly complete: boolean
}

/** Where the count and the list disagree in the same way twice, a third reading changes nothing. */
function isSettled(earlier: Reading, later: Reading): boolean {
  if (!earlier.steady || !later.steady || earlier.total !== later.total) return false
  return earlier.found.size === later.found.size && [...later.found].every((id) => earlier.found.has(id))
}

/** @param what the objects, for the log: `runners` */
async function readOnce(
  { log, timer }: Api,
  readPage: PageReader,
  what: string,
  take: (object: ApiObject, id: number) => void,
  maxInFlight: number,
): Promise<Reading> {
  const found = new Set<number>()
  const takePage = ({ items }: ListPage) => {
    for (const item of items) {
      const id = idAt(item, 'id')
      if (id === undefined) continue
      found.add(id)
      take(item, id)
    }
  }

  const first = await readPage(1)
  takePage(first)
  let { total } = first
  let steady = true
  let progressAt = timer.now() + PROGRESS_MS
  // A short page is the last, whatever the count says, unless the server links to another: then its pages are smaller.
  const pageSize = first.items.length
  const isOnlyPage = pageSize === 0 || (pageSize < PAGE_SIZE && !first.linksToNext)
  const lastPage = () => (isOnlyPage ? 1 : Math.ceil(total / pageSize))
  const inFlight: Promise<ListPage>[] = []
  try {
    for (let next = 2; next <= lastPage() || inFlight.length > 0; ) {
      while (next <= lastPage() && inFlight.length < maxInFlight) {
        const page = readPage(next++)
        // Its turn to be awaited comes later; until then a failure must not count as unhandled.
        page.catch(() => {})
        inFlight.push(page)
      }
      const page = await inFlight.shift()
      if (page === undefined) break
      takePage(page)
      steady &&= page.total === total
      total = page.total
      if (timer.now() > progressAt) {
        log.info(`Read ${formatCount(found.size)} of ${formatCount(total)} ${what} so far.`)
        progressAt = timer.now() + PROGRESS_MS
      }
    }
  } finally {
    await Promise.allSettled(inFlight)
  }
  return { total, found, steady, complete: steady && found.size === total }
}
