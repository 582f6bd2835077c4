import { idAt } from '../base/guards.js'
import type { Log } from '../job/workflow.js'
import { type ApiObject, type ListPage, PAGE_SIZE } from './list-page.js'

/** Takes a list's objects as they come, in the API's order and each once. */
export interface ListSink {
  take(items: readonly ApiObject[]): void
}

/** Reads a page, counted from 1. */
export type PageReader = (page: number) => Promise<ListPage>

/** GitHub asks to go easy on it; 8 are enough to hide the time that an answer is under way. */
const MOST_IN_FLIGHT = 8
/** Readings of a list that shifts each time. */
const MOST_READINGS = 4
/** A line of progress at most this often, in ms. */
const PROGRESS_MS = 5_000

/**
 * Reads a list of any size: page 1 first, which knows how many there are, then up to 8 pages at a time, handed on in order.
 *
 * A list that shifts while it is read (something vanished, and what stood behind it moved up a page) shows by its
 * `total_count`, which changes from page to page or differs from the number of objects. It is read again into a new sink; what a
 * last reading finds beyond the one before is added to that, so that nothing is lost even in a list that never rests.
 *
 * @param what the objects, for the log: `runners`
 * @param begin makes the sink for one reading; only the last one's is returned
 * @param mostInFlight pages that are read at a time; fewer where pages are large, to save memory
 * @throws what `readPage` throws; no request is under way by then
 */
export async function readList<Sink extends ListSink>(
  readPage: PageReader,
  what: string,
  begin: () => Sink,
  log: Pick<Log, 'info' | 'warning'>,
  mostInFlight: number = MOST_IN_FLIGHT,
): Promise<Sink> {
  let earlier: Reading | undefined
  for (let count = 1; ; count++) {
    const sink = begin()
    const taken = new Set<number>()
    const reading = await readOnce(readPage, what, taken, sink, log, mostInFlight)
    if (reading.complete) return sink
    if (earlier && isAtRest(earlier, reading)) {
      log.warning(
        `The server counts ${reading.total} ${what} and lists ${reading.found}, time after time; going on with those.`,
      )
      return sink
    }
    log.info(`The list of ${what} changed while it was read (${reading.found} found, ${reading.total} counted).`)
    if (count < MOST_READINGS - 1) {
      earlier = reading
      continue
    }
    const again = await readOnce(readPage, what, taken, sink, log, mostInFlight)
    if (!again.complete) {
      log.warning(`The list of ${what} changed each of the ${MOST_READINGS} times it was read; some may be missing.`)
    }
    return sink
  }
}

/** What one reading of all pages came to. */
interface Reading {
  /** The last page's `total_count`. */
  readonly total: number
  /** Different objects. */
  readonly found: number
  /** Every page told the same `total_count`. */
  readonly steady: boolean
  /** Nothing can have slipped through. */
  readonly complete: boolean
}

/** A server whose count and list disagree for good will not be brought to agree by asking again. */
function isAtRest(earlier: Reading, later: Reading): boolean {
  return earlier.steady && later.steady && earlier.total === later.total && earlier.found === later.found
}

/** @param taken ids that the sink has; grows by those handed on */
async function readOnce(
  readPage: PageReader,
  what: string,
  taken: Set<number>,
  sink: ListSink,
  log: Pick<Log, 'info'>,
  mostInFlight: number,
): Promise<Reading> {
  const found = new Set<number>()
  const handOn = ({ items }: ListPage) => {
    const fresh: ApiObject[] = []
    for (const item of items) {
      const id = idAt(item, 'id')
      if (id === undefined) continue
      found.add(id)
      if (taken.has(id)) continue
      taken.add(id)
      fresh.push(item)
    }
    sink.take(fresh)
  }

  const first = await readPage(1)
  handOn(first)
  let { total } = first
  let steady = true
  let progressAt = performance.now() + PROGRESS_MS
  // A short page is the last, whatever the count says, unless the server links to another: then its pages are smaller.
  const pageSize = first.items.length
  const isOnlyPage = pageSize === 0 || (pageSize < PAGE_SIZE && !first.linksToNext)
  const lastPage = () => (isOnlyPage ? 1 : Math.ceil(total / pageSize))
  const underWay: Promise<ListPage>[] = []
  try {
    for (let next = 2; next <= lastPage() || underWay.length > 0; ) {
      while (next <= lastPage() && underWay.length < mostInFlight) {
        const page = readPage(next++)
        // Its turn to be awaited comes later; until then a failure must not count as unhandled.
        page.catch(() => {})
        underWay.push(page)
      }
      const page = await underWay.shift()
      if (page === undefined) break
      handOn(page)
      steady &&= page.total === total
      total = page.total
      if (performance.now() > progressAt) {
        log.info(`Read ${found.size} of ${total} ${what} so far.`)
        progressAt = performance.now() + PROGRESS_MS
      }
    }
  } finally {
    await Promise.allSettled(underWay)
  }
  return { total, found: found.size, steady, complete: steady && found.size === total }
}
