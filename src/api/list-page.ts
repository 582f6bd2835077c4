import { idAt, isRecord } from '../base/guards.js'
import type { ApiCall, Request } from './call.js'
import { unfitAnswer } from './explain/unfit-answer.js'

/** An object of the API, as it came. */
export type ApiObject = Readonly<Record<string, unknown>>

/** A list of the API: `GET` an endpoint that answers `{ total_count, <key>: [ … ] }`. */
export interface ListEndpoint {
  /** Below the API's base, without a query. */
  readonly path: string
  /** Further parameters of the query. */
  readonly query?: Readonly<Record<string, string>>
  /** The member of the answer that holds the objects: `runners`, `repositories`, `installations`. */
  readonly key: string
  readonly subject: ApiCall['subject']
  /** Completes "Could not …": `list the runners of organization octo-org`. */
  readonly attempt: string
  readonly needs?: ApiCall['needs']
  readonly takes?: ApiCall['takes']
}

/** One page of a list. */
export interface ListPage {
  /** `total_count`: how many objects the list had when this page was read. */
  readonly total: number
  readonly items: readonly ApiObject[]
  /** Whether the server links to a page behind this one. */
  readonly linksToNext: boolean
  /** What the server calls this state of the page, for conditional requests; undefined if it does not say. */
  readonly etag: string | undefined
}

/** GitHub's largest page. */
export const PAGE_SIZE = 100

/** The call that reads one page, counted from 1. */
export function pageCall(list: ListEndpoint, page: number): ApiCall {
  const query = new URLSearchParams({ per_page: String(PAGE_SIZE), page: String(page), ...list.query })
  return {
    method: 'GET',
    path: `${list.path}?${query}`,
    repeatable: true,
    subject: list.subject,
    attempt: page === 1 ? list.attempt : `${list.attempt} (page ${page})`,
    ...(list.needs && { needs: list.needs }),
    ...(list.takes && { takes: list.takes }),
  }
}

/**
 * Reads one page.
 *
 * @param known the same page as it was read before: returned itself if the server says that it has not changed since
 * @throws ApiError, and ActionError for an answer that is no such list
 */
export async function fetchPage(
  request: Request,
  list: ListEndpoint,
  page: number,
  known?: ListPage,
): Promise<ListPage> {
  const call = pageCall(list, page)
  const answer = await request(known?.etag === undefined ? call : { ...call, etag: known.etag })
  const { status, data, headers } = answer
  if (status === 304 && known) return known
  if (status === 304) {
    throw unfitAnswer(
      call.attempt,
      answer,
      'says that nothing has changed, although nothing was known before',
      'Something between this machine and the server answers in its place (a cache, a proxy); run the job again.',
    )
  }
  const total = isRecord(data) ? data.total_count : undefined
  const items = isRecord(data) ? data[list.key] : undefined
  if (typeof total !== 'number' || !Array.isArray(items) || !items.every((item) => idAt(item, 'id') !== undefined)) {
    throw unfitAnswer(call.attempt, answer, `has no list of ${list.key}`)
  }
  return { total, items, linksToNext: /\brel="?next\b/.test(headers.link ?? ''), etag: headers.etag }
}
