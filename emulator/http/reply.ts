import { documentationUrl, type Product } from '../product.js'
import type { World } from '../world.js'

/** An answer before the headers that every answer has. */
export interface Reply {
  status: number
  headers?: Record<string, string>
  /** JSON unless it is a string or bytes; absent: no body. */
  body?: unknown
}

/** Ends a handler early with an answer. */
export class Refused extends Error {
  constructor(readonly reply: Reply) {
    super(`refused with ${reply.status}`)
  }
}

export const ok = (body: unknown, headers: Record<string, string> = {}): Reply => ({ status: 200, headers, body })
export const created = (body: unknown): Reply => ({ status: 201, body })
export const noContent = (): Reply => ({ status: 204 })

/** What an error body needs of the call that it answers. */
interface Documented {
  readonly world: World
  readonly product: Product
  /** Below the documentation's address. */
  readonly docs: string
}

/** GitHub's error body; `extra` adds `errors` and the like. */
export function failure(
  call: Documented,
  status: number,
  message: string,
  extra: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Reply {
  const documented = { message, ...extra, documentation_url: documentationUrl(call.product, call.docs) }
  // Old servers did not repeat the status in the body, and the description has none in a validation's answer.
  const body = call.world.oldServer || status === 422 ? documented : { ...documented, status: String(status) }
  return { status, headers, body }
}

export const notFound = (call: Documented): Reply => failure(call, 404, 'Not Found')

/** The 422 of a body that does not fit the endpoint's schema. */
export const invalid = (call: Documented, problem: string): Reply =>
  failure(call, 422, `Invalid request.\n\n${problem}`)

/** Where a former name leads: 301 for reading, 307 for writing. */
export function moved(call: Documented & { readonly method: string }, location: string): Reply {
  const reading = call.method === 'GET' || call.method === 'HEAD'
  const status = reading ? 301 : 307
  const message = reading ? 'Moved Permanently' : 'Temporary Redirect'
  return failure(call, status, message, { url: location }, { location })
}
