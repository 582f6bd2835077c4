import { idAt, isRecord } from '../base/guards.js'
import type { Endpoint } from '../github/endpoints.js'
import type { ApiCall, Request } from './call.js'
import { unexpectedAnswer } from './errors.js'

/** An object of the API, as it came. */
export type ApiObject = Readonly<Record<string, unknown>>

/** A call of an endpoint that answers `{ total_count, <items>: [ … ] }`, for all of its pages. */
export interface ListCall extends ApiCall {
  readonly endpoint: Endpoint & Required<Pick<Endpoint, 'items'>>
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
export function pageCall(list: ListCall, page: number): ApiCall {
  return {
    ...list,
    query: { per_page: String(PAGE_SIZE), page: String(page), ...list.query },
    action: page === 1 ? list.action : `${list.action} (page ${page})`,
  }
}

/**
 * Reads one page.
 *
 * @param known the same page as it was read before: returned itself if the server says that it has not changed since
 * @throws ApiError, and ActionError for an answer without such a list
 */
export async function fetchPage(request: Request, list: ListCall, page: number, known?: ListPage): Promise<ListPage> {
  const call = pageCall(list, page)
  const answer = await request(known?.etag === undefined ? call : { ...call, etag: known.etag })
  const { status, data, headers } = answer
  if (status === 304 && known) return known
  if (status === 304) {
    throw unexpectedAnswer(
      call,
      answer,
      'says that nothing has changed, although nothing was known before',
      'Something between this machine and the server answers in its place (a cache, a proxy); run the job again.',
    )
  }
  const { items: key } = list.endpoint
  const total = isRecord(data) ? data.total_count : undefined
  const items = isRecord(data) ? data[key] : undefined
  if (typeof total !== 'number' || !Array.isArray(items) || !items.every((item) => idAt(item, 'id') !== undefined)) {
    throw unexpectedAnswer(call, answer, `has no list of ${key}`)
  }
  return { total, items, linksToNext: /\brel="?next\b/.test(headers.link ?? ''), etag: headers.etag }
}
