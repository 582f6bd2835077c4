import type { Handler } from './call.js'

export interface Route {
  readonly method: string
  /** As in GitHub's description: `/orgs/{org}/actions/runners`. */
  readonly pattern: string
  /** Path below `/rest` of the documentation. */
  readonly docs: string
  readonly handler: Handler
  /** Answered 404 on products that lack it; judged at each request. */
  readonly only?: 'cloud-enterprise' | 'not-api.github.com'
}

export interface Match {
  readonly route: Route
  readonly params: Record<string, string>
}

/** The route of a request and what its placeholders stand for; undefined if there is none. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  const segments = decodeSegments(path)
  if (!segments) return undefined
  const wanted = method === 'HEAD' ? 'GET' : method
  for (const route of routes) {
    if (route.method !== wanted) continue
    const params = matchPattern(route.pattern, segments)
    if (params) return { route, params }
  }
  return undefined
}

function decodeSegments(path: string): string[] | undefined {
  try {
    return path.split('/').slice(1).map(decodeURIComponent)
  } catch {
    return undefined
  }
}

const split = new Map<string, string[]>()

function matchPattern(pattern: string, segments: readonly string[]): Record<string, string> | undefined {
  const parts = split.get(pattern) ?? pattern.split('/').slice(1)
  split.set(pattern, parts)
  if (parts.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? ''
    const placeholder = /^(.*)\{(\w+)\}$/.exec(part)
    if (!placeholder) {
      if (part !== segment) return undefined
      continue
    }
    const [, before = '', name = ''] = placeholder
    if (!segment.startsWith(before) || segment.length === before.length) return undefined
    params[name] = segment.slice(before.length)
  }
  return params
}
