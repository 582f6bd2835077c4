/** JSON as it comes out of a parser, with objects that can be looked into. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

/** Whether this is a JSON object, and no array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Annotations of OpenAPI 3.0 that JSON Schema has no use for. */
const ANNOTATIONS = new Set(['nullable', 'example', 'examples', 'xml', 'externalDocs', 'discriminator', 'deprecated'])

/** Where the twin of a component without its own `unevaluatedProperties` is found, for use inside `allOf`. */
export const OPEN = 'open-schemas'

/**
 * Turns an OpenAPI 3.0 schema into JSON Schema 2019-09 that also refuses properties which the schema does not name.
 *
 * Only a schema that names properties and does not say `additionalProperties` is closed. Members of an `allOf` stay open
 * at their top and the whole is closed, or each would refuse what the others name.
 *
 * @param base the `$id` of the document that holds the components
 * @param closed false for a member of an `allOf`
 */
export function toJsonSchema(schema: Json, base: string, closed = true): Json {
  if (!isObject(schema)) return schema
  // In OpenAPI 3.0 whatever stands beside a `$ref` is ignored.
  if (typeof schema.$ref === 'string') {
    const name = schema.$ref.replace('#/components/schemas/', '')
    return { $ref: `${base}#/components/${closed ? 'schemas' : OPEN}/${name}` }
  }
  const result: JsonObject = {}
  for (const [key, value] of Object.entries(schema)) {
    if (ANNOTATIONS.has(key) || key.startsWith('x-')) continue
    if (key === 'properties' && isObject(value)) {
      result[key] = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, toJsonSchema(one, base)]))
    } else if (key === 'items' || key === 'additionalProperties' || key === 'not') {
      result[key] = toJsonSchema(value, base)
    } else if ((key === 'oneOf' || key === 'anyOf') && Array.isArray(value)) {
      // GitHub writes `oneOf` where branches overlap (three that may all be null): it means any of them.
      result.anyOf = value.map((branch) => toJsonSchema(branch, base, closed))
    } else if (key === 'allOf' && Array.isArray(value)) {
      result[key] = value.map((member) => toJsonSchema(member, base, false))
    } else {
      result[key] = value
    }
  }
  const named = result.properties !== undefined || result.allOf !== undefined
  if (closed && named && result.additionalProperties === undefined) result.unevaluatedProperties = false
  return schema.nullable === true ? nullable(result) : result
}

function nullable(schema: JsonObject): JsonObject {
  if (schema.type === undefined) return { anyOf: [schema, { type: 'null' }] }
  const types = Array.isArray(schema.type) ? schema.type : [schema.type]
  const result: JsonObject = { ...schema, type: [...types, 'null'] }
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) result.enum = [...schema.enum, null]
  return result
}

/** JSON merge patch (RFC 7396): null takes a member away, an object is merged, anything else replaces. */
export function mergePatch(target: Json, patch: Json): Json {
  if (!isObject(patch)) return patch
  const result: JsonObject = isObject(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key]
    else result[key] = mergePatch(result[key] ?? null, value)
  }
  return result
}

/** Applies what GitHub notes as breaking changes of later API versions, up to and with the given one (`2026-03-10`). */
export function atApiVersion(node: Json, apiVersion: string): Json {
  if (Array.isArray(node)) return node.map((item) => atApiVersion(item, apiVersion))
  if (!isObject(node)) return node
  const { 'x-github-breaking-changes': changes, ...rest } = node
  const patched = (Array.isArray(changes) ? changes : []).reduce((value: Json, change) => {
    const applies = isObject(change) && typeof change.version === 'string' && change.version <= apiVersion
    // Examples carry patches in another notation (RFC 6902); they are no schema, so they stay as they are.
    return applies && isObject(change.patch ?? null) ? mergePatch(value, change.patch ?? null) : value
  }, rest)
  if (!isObject(patched)) return patched
  return Object.fromEntries(Object.entries(patched).map(([key, value]) => [key, atApiVersion(value, apiVersion)]))
}
