import type { Call } from './call.js'

export interface Page<T> {
  readonly items: T[]
  readonly total: number
  /** The `Link` header, where there is more than one page. */
  readonly headers: Record<string, string>
}

const positive = (text: string | null, otherwise: number): number => {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isSafeInteger(number) && number > 0 ? number : otherwise
}

/** One page of a list by `per_page` (30 if not given, 100 at most) and `page`, with GitHub's `Link` header. */
export function paginate<T>(call: Call, all: readonly T[]): Page<T> {
  const size = Math.min(100, positive(call.query.get('per_page'), 30))
  const page = positive(call.query.get('page'), 1)
  const last = Math.max(1, Math.ceil(all.length / size))
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(to))
    return `<${call.urls.api}${call.path}?${query}>; rel="${rel}"`
  }
  const links: string[] = []
  if (page > 1) links.push(link(Math.min(page - 1, last), 'prev'))
  if (page < last) links.push(link(page + 1, 'next'), link(last, 'last'))
  if (page > 1) links.push(link(1, 'first'))
  return {
    items: all.slice((page - 1) * size, page * size),
    total: all.length,
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  }
}
