import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js'
import formats from 'ajv-formats'
import { atApiVersion, isObject, type Json, type JsonObject, OPEN, toJsonSchema } from './openapi-schema.js'

/** The products whose API description the project carries. */
export const PRODUCTS = ['api.github.com', 'ghec', 'ghes-3.17', 'ghes-3.19'] as const
export type Product = (typeof PRODUCTS)[number]

/** Values of `X-GitHub-Api-Version` that exist. The first is what a request without the header gets. */
export const API_VERSIONS = ['2022-11-28', '2026-03-10'] as const

/**
 * Statuses that GitHub gives although the description of an operation may not list them: moved or renamed, not modified,
 * bad credentials, no permission or rate limit, no access, secondary limit; beside these anything from 500 on.
 */
export const UNDOCUMENTED_STATUSES: readonly number[] = [301, 304, 307, 401, 403, 404, 429]

/** A request and its answer. */
export interface Exchange {
  method: string
  /** With its query; with or without `/api/v3` before it. */
  path: string
  requestHeaders: Readonly<Record<string, string>>
  /** Parsed; undefined if nothing was sent. */
  requestBody: unknown
  status: number
  responseHeaders: Readonly<Record<string, string>>
  /** Parsed; undefined, null or an empty string if nothing was answered. */
  responseBody: unknown
}

/** An exchange as the emulator records it; only what is used here. */
export interface RecordedExchange {
  method: string
  path: string
  headers: Readonly<Record<string, string>>
  /** As sent; empty if nothing was. */
  body: string
  /** Null while unanswered, and if the connection was cut. */
  response: { status: number; headers: Readonly<Record<string, string>>; body: unknown } | null
}

/** Turns records into exchanges. Those without an answer, and paths that `except` matches (downloads), are left out. */
export function exchangesOf(recorded: readonly RecordedExchange[], except?: RegExp): Exchange[] {
  return recorded.flatMap(({ method, path, headers, body, response }) => {
    if (response === null || except?.test(path)) return []
    return [
      {
        method,
        path,
        requestHeaders: headers,
        requestBody: parsed(body),
        status: response.status,
        responseHeaders: response.headers,
        responseBody: parsed(response.body),
      },
    ]
  })
}

/** JSON text parsed; empty is nothing, and what is no JSON stays the text that it is. */
function parsed(body: unknown): unknown {
  const text = Buffer.isBuffer(body) ? body.toString('utf8') : body
  if (text === '' || text === null) return undefined
  if (typeof text !== 'string') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Holds an exchange against GitHub's own description: the problems, one a line; none if all is well. */
export function validateExchange(product: Product, exchange: Exchange): string[] {
  const version = header(exchange.requestHeaders, 'x-github-api-version') ?? API_VERSIONS[0]
  if (!API_VERSIONS.some((known) => known === version)) return [`request: no API version ${version}`]
  const description = describe(product, version)
  const url = new URL(exchange.path, 'http://host')
  const match = description.find(exchange.method, url.pathname)
  if (typeof match === 'string') return [match]
  return [
    ...checkParameters(description, match, url.searchParams),
    ...checkRequestBody(description, match.operation, exchange),
    ...checkResponse(description, match.operation, exchange),
  ]
}

/**
 * Asserts that every exchange is as GitHub describes it.
 * @throws Error that lists the problems of all of them.
 */
export function assertExchangesValid(product: Product, exchanges: readonly Exchange[]): void {
  const problems = exchanges.flatMap((exchange) => {
    const found = validateExchange(product, exchange)
    if (found.length === 0) return []
    return [`${exchange.method} ${exchange.path} → ${exchange.status}`, ...found.map((problem) => `  ${problem}`)]
  })
  if (problems.length > 0) throw new Error(`Not as ${product} describes it:\n${problems.join('\n')}`)
}

interface Match {
  operation: JsonObject
  /** Values of the path's parameters, decoded. */
  values: Map<string, string>
}

interface Route {
  segments: string[]
  operations: JsonObject
}

/** One product's description at one API version, with its schemas compiled on first use. */
export class Description {
  readonly document: JsonObject
  readonly #routes: Route[]
  readonly #compiled = new Map<Json, ValidateFunction>()
  readonly #id: string
  #ajv: Ajv2019 | undefined

  constructor(product: Product, apiVersion: string) {
    const file = fileURLToPath(new URL(`../data/openapi/${product}.json`, import.meta.url))
    const document = atApiVersion(JSON.parse(readFileSync(file, 'utf8')), apiVersion)
    if (!isObject(document)) throw new Error(`${file} is no JSON object`)
    this.document = document
    this.#id = `https://schemas.test/${product}/${apiVersion}`
    const literals = (route: Route) => route.segments.filter((segment) => !segment.startsWith('{')).length
    this.#routes = Object.entries(member(document, 'paths'))
      .map(([path, operations]) => ({ segments: path.split('/'), operations: isObject(operations) ? operations : {} }))
      // `/actions/runners/downloads` before `/actions/runners/{runner_id}`
      .sort((a, b) => literals(b) - literals(a))
  }

  /** The operation for a method and path; a text that says what is wrong if there is none. */
  find(method: string, pathname: string): Match | string {
    const path = pathname.replace(/^\/api\/v3(?=\/)/, '')
    const matches = this.#routes.flatMap((route) => {
      const values = valuesOf(route, path)
      return values ? [{ route, values }] : []
    })
    for (const { route, values } of matches) {
      const operation = route.operations[method.toLowerCase()]
      if (isObject(operation)) return { operation, values }
    }
    return matches.length > 0 ? `request: no ${method} on ${path}` : `request: no path ${path} in the description`
  }

  /** Follows a `$ref` to a parameter, response, example and the like. */
  resolve(node: Json | undefined): JsonObject {
    if (!isObject(node)) return {}
    if (typeof node.$ref !== 'string') return node
    const target = node.$ref
      .slice(2)
      .split('/')
      .reduce<Json | undefined>((at, key) => (isObject(at) ? at[key] : undefined), this.document)
    return this.resolve(target)
  }

  /** Problems of a value under one of the description's schemas. */
  problems(schema: Json, value: unknown): string[] {
    const validate = this.#validator(schema)
    if (validate(value)) return []
    const lines = (validate.errors ?? []).map((error) => {
      const detail = Object.values(error.params).find((param) => typeof param === 'string')
      const named = error.keyword === 'unevaluatedProperties' || error.keyword === 'additionalProperties'
      const said = named ? `does not know the property ${detail}` : error.message
      const allowed = Array.isArray(error.params.allowedValues) ? ` (${error.params.allowedValues.join(', ')})` : ''
      return `${error.instancePath || '/'} ${said}${allowed}`
    })
    return [...new Set(lines)]
  }

  #validator(schema: Json): ValidateFunction {
    const known = this.#compiled.get(schema)
    if (known) return known
    this.#ajv ??= this.#makeAjv()
    const compiled = this.#ajv.compile(asSchema(toJsonSchema(schema, this.#id)))
    this.#compiled.set(schema, compiled)
    return compiled
  }

  #makeAjv(): Ajv2019 {
    // To optimize or inline takes longer than it saves.
    // What is loose in GitHub's schemas (a keyword without its type) is not ours to mend.
    const ajv = new Ajv2019({
      allErrors: true,
      strict: false,
      validateSchema: false,
      inlineRefs: false,
      code: { optimize: false },
    })
    formats.default(ajv)
    ajv.addFormat('int64', { type: 'number', validate: Number.isSafeInteger })
    const schemas = Object.entries(member(member(this.document, 'components'), 'schemas'))
    const converted = (closed: boolean) =>
      Object.fromEntries(schemas.map(([name, schema]) => [name, toJsonSchema(schema, this.#id, closed)]))
    ajv.addSchema({ $id: this.#id, components: { schemas: converted(true), [OPEN]: converted(false) } })
    return ajv
  }
}

const descriptions = new Map<string, Description>()

/** The description of a product at an API version, read once. */
export function describe(product: Product, apiVersion: string = API_VERSIONS[0]): Description {
  const key = `${product} ${apiVersion}`
  const known = descriptions.get(key) ?? new Description(product, apiVersion)
  descriptions.set(key, known)
  return known
}

function member(object: JsonObject, key: string): JsonObject {
  const value = object[key]
  return isObject(value) ? value : {}
}

function asSchema(schema: Json): JsonObject | boolean {
  return isObject(schema) ? schema : schema === true
}

function header(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
}

function valuesOf(route: Route, path: string): Map<string, string> | undefined {
  const parts = path.split('/')
  if (parts.length < route.segments.length) return undefined
  const values = new Map<string, string>()
  for (const [index, segment] of route.segments.entries()) {
    const last = index === route.segments.length - 1
    // A tag may hold slashes; every other parameter is a single segment.
    const part = last && segment === '{tag}' ? parts.slice(index).join('/') : parts[index]
    if (part === undefined || (last && segment !== '{tag}' && parts.length > route.segments.length)) return undefined
    if (segment.startsWith('{')) {
      if (part === '') return undefined
      values.set(segment.slice(1, -1), decodeURIComponent(part))
    } else if (part !== segment) {
      return undefined
    }
  }
  return values
}

/** Parameters travel as text: read one as what its schema says, so that a wrong one stays text and is refused. */
function readParameter(schema: JsonObject, text: string): unknown {
  if (schema.type === 'integer' && /^-?\d+$/.test(text)) return Number(text)
  if (schema.type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true'
  return text
}

/** The description only says in prose how far `per_page` and `page` go. */
const RANGES: Record<string, [number, number]> = {
  per_page: [1, 100],
  page: [1, Number.MAX_SAFE_INTEGER],
}

function checkParameters(description: Description, { operation, values }: Match, query: URLSearchParams): string[] {
  const declared = (Array.isArray(operation.parameters) ? operation.parameters : []).map((one) =>
    description.resolve(one),
  )
  const problems: string[] = []
  const check = (parameter: JsonObject, text: string) => {
    const schema = isObject(parameter.schema) ? parameter.schema : {}
    const value = readParameter(schema, text)
    const found = description.problems(schema, value)
    const [least, most] = RANGES[String(parameter.name)] ?? []
    if (typeof value === 'number' && least !== undefined && most !== undefined && (value < least || value > most)) {
      found.push(`/ must be from ${least} to ${most}`)
    }
    problems.push(...found.map((problem) => `${parameter.in} parameter ${parameter.name}: ${problem.slice(2)}`))
  }
  for (const parameter of declared) {
    const name = String(parameter.name)
    if (parameter.in === 'path') check(parameter, values.get(name) ?? '')
    if (parameter.in !== 'query') continue
    const given = query.getAll(name)
    if (given.length > 1) problems.push(`query parameter ${name}: given ${given.length} times`)
    if (given.length === 0 && parameter.required === true) problems.push(`query parameter ${name}: missing`)
    for (const text of given) check(parameter, text)
  }
  for (const name of new Set(query.keys())) {
    if (!declared.some((parameter) => parameter.in === 'query' && parameter.name === name)) {
      problems.push(`query parameter ${name}: not in the description`)
    }
  }
  return problems
}

function isEmpty(body: unknown): boolean {
  return body === undefined || body === null || body === ''
}

function jsonSchemaOf(content: JsonObject): Json | undefined {
  const media = content['application/json']
  return isObject(media) ? media.schema : undefined
}

function checkRequestBody(description: Description, operation: JsonObject, exchange: Exchange): string[] {
  const declared = description.resolve(operation.requestBody)
  const schema = jsonSchemaOf(member(declared, 'content'))
  const body = exchange.requestBody
  if (isEmpty(body)) return declared.required === true ? ['request body: missing'] : []
  if (schema === undefined) return ['request body: the operation takes none']
  const type = header(exchange.requestHeaders, 'content-type')
  const problems = type !== undefined && !/^application\/json\b/.test(type) ? [`request body: sent as ${type}`] : []
  return [...problems, ...description.problems(schema, body).map((problem) => `request body: ${problem}`)]
}

function checkResponse(description: Description, operation: JsonObject, exchange: Exchange): string[] {
  const { status, responseBody } = exchange
  const documented = member(operation, 'responses')[String(status)]
  const extra = UNDOCUMENTED_STATUSES.includes(status) || status >= 500
  if (documented === undefined && !extra) return [`response: status ${status} is not in the description`]

  const schema =
    documented === undefined ? basicError(status) : jsonSchemaOf(member(description.resolve(documented), 'content'))
  if (schema === undefined) return isEmpty(responseBody) ? [] : [`response: a ${status} here has no body`]
  if (isEmpty(responseBody)) return ['response body: missing']
  const type = header(exchange.responseHeaders, 'content-type')
  const problems = type !== undefined && !/^application\/json\b/.test(type) ? [`response body: sent as ${type}`] : []
  problems.push(...description.problems(schema, responseBody).map((problem) => `response body: ${problem}`))
  // The description requires nothing of an error; GitHub always says something.
  if (status >= 400 && isObject(responseBody) && typeof responseBody.message !== 'string') {
    problems.push('response body: an error without a message')
  }
  return problems
}

const BASIC_ERROR: Json = { $ref: '#/components/schemas/basic-error' }

function basicError(status: number): Json | undefined {
  return status === 304 ? undefined : BASIC_ERROR
}
