import type { Caller } from '../auth/caller.js'
import { isServer, type Product } from '../product.js'
import type { Urls } from '../urls.js'
import type { World } from '../world.js'
import type { Reply } from './reply.js'

/** What an endpoint knows of the request. */
export interface Call {
  readonly world: World
  readonly product: Product
  readonly urls: Urls
  readonly method: string
  /** Without the `/api/v3` prefix and the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  /** The parsed JSON body; undefined if there is none. */
  readonly json: unknown
  /** What the path's placeholders stand for, decoded. */
  readonly params: Readonly<Record<string, string>>
  readonly caller: Caller
  /** Path below `/rest` of the endpoint's documentation. */
  readonly docs: string
}

export type Handler = (call: Call) => Reply

/** The body's fields; an empty object if it is no JSON object. */
export function fields(call: Call): Record<string, unknown> {
  const { json } = call
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {}
}

/** The parameter of a placeholder that the route is known to have. */
export function param(call: Call, name: string): string {
  const value = call.params[name]
  if (value === undefined) throw new Error(`the route has no {${name}}`)
  return value
}

/** A path parameter that must be a positive whole number; NaN if it is not. */
export function idParam(call: Call, name: string): number {
  const text = param(call, name)
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
}

/** Whether the answer is of an API version from 2026-03-10 on, which took some things away; not yet on servers. */
export function isNewVersion(call: Call): boolean {
  return !isServer(call.product) && (call.headers['x-github-api-version'] ?? '') >= '2026-03-10'
}
