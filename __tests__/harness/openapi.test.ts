import { describe, expect, test } from '@jest/globals'
import {
  API_VERSIONS,
  assertExchangesValid,
  describe as description,
  type Exchange,
  exchangesOf,
  PRODUCTS,
  validateExchange,
} from '../support/openapi.js'
import { isObject, type Json, toJsonSchema } from '../support/openapi-schema.js'

const RUNNER = {
  id: 23,
  name: 'MBP',
  os: 'macos',
  status: 'online',
  busy: true,
  labels: [{ id: 5, name: 'x', type: 'custom' }],
}

const LIST: Exchange = {
  method: 'GET',
  path: '/orgs/octo-org/actions/runners?per_page=100&page=2&name=MBP',
  requestHeaders: { 'X-GitHub-Api-Version': '2022-11-28' },
  requestBody: undefined,
  status: 200,
  responseHeaders: { 'content-type': 'application/json; charset=utf-8' },
  responseBody: { total_count: 1, runners: [RUNNER] },
}

const MINT: Exchange = {
  ...LIST,
  method: 'POST',
  path: '/app/installations/7/access_tokens',
  requestHeaders: { 'content-type': 'application/json' },
  requestBody: { repositories: ['octo-repo'], permissions: { administration: 'write' } },
  status: 201,
  responseBody: { token: 'ghs_x', expires_at: '2026-01-01T00:00:00Z', permissions: { administration: 'write' } },
}

const list = (changes: Partial<Exchange>): Exchange => ({ ...LIST, ...changes })
const mint = (changes: Partial<Exchange>): Exchange => ({ ...MINT, ...changes })
const runners = (changes: object): Exchange =>
  list({ responseBody: { total_count: 1, runners: [{ ...RUNNER, ...changes }] } })

describe('accepted', () => {
  test.each<[string, Exchange]>([
    ['a list', LIST],
    ['a mint', MINT],
    ['a mint without a body', mint({ requestBody: undefined })],
    ['the path of an Enterprise Server', list({ path: '/api/v3/orgs/o/actions/runners' })],
    ['a runner that never connected', runners({ version: null })],
    ['nothing modified', list({ status: 304, responseBody: undefined })],
    [
      'an undocumented 404',
      list({ status: 404, responseBody: { message: 'Not Found', documentation_url: 'https://x', status: '404' } }),
    ],
    ['a server error', list({ status: 502, responseBody: { message: 'Server Error' } })],
    ['an empty answer', list({ method: 'DELETE', path: '/installation/token', status: 204, responseBody: '' })],
    [
      'an escaped segment',
      list({
        method: 'DELETE',
        path: '/orgs/o/actions/runners/23/labels/a%20b',
        responseBody: { total_count: 0, labels: [] },
      }),
    ],
    [
      'a tag with a slash',
      list({ path: '/repos/o/r/releases/tags/v1/2', status: 404, responseBody: { message: 'Not Found' } }),
    ],
  ])('%s', (_name, exchange) => {
    expect(validateExchange('ghec', exchange)).toEqual([])
  })
})

describe('refused', () => {
  test.each<[string, Exchange, string | RegExp]>([
    ['a wrong type', runners({ id: '23' }), 'response body: /runners/0/id must be integer'],
    [
      'a missing property',
      list({ responseBody: { runners: [] } }),
      "response body: / must have required property 'total_count'",
    ],
    [
      'a missing property deep down',
      runners({ os: undefined }),
      "response body: /runners/0 must have required property 'os'",
    ],
    ['an unknown property', runners({ state: 'on' }), 'response body: /runners/0 does not know the property state'],
    ['null where it may not be', runners({ name: null }), 'response body: /runners/0/name must be string'],
    [
      'a value outside an enumeration',
      runners({ labels: [{ name: 'x', type: 'mine' }] }),
      /type must be .*\(read-only, custom\)/,
    ],
    [
      'no date',
      mint({
        path: '/orgs/o/actions/runners/remove-token',
        requestBody: undefined,
        responseBody: { token: 'x', expires_at: 'soon' },
      }),
      'response body: /expires_at must match format "date-time"',
    ],
    ['an empty body', list({ responseBody: undefined }), 'response body: missing'],
    ['a body that is not JSON', list({ responseBody: '<html>' }), 'response body: / must be object'],
    [
      'another media type',
      list({ responseHeaders: { 'Content-Type': 'text/html' } }),
      'response body: sent as text/html',
    ],
    ['a body where none belongs', list({ status: 304, responseBody: { a: 1 } }), 'response: a 304 here has no body'],
    ['an undocumented status', list({ status: 202 }), 'response: status 202 is not in the description'],
    [
      'an error that says nothing',
      list({ status: 403, responseBody: {} }),
      'response body: an error without a message',
    ],
    [
      'an unknown query parameter',
      list({ path: '/orgs/o/actions/runners?status=online' }),
      'query parameter status: not in the description',
    ],
    [
      'a page too large',
      list({ path: '/orgs/o/actions/runners?per_page=101' }),
      'query parameter per_page: must be from 1 to 100',
    ],
    ['page 0', list({ path: '/orgs/o/actions/runners?page=0' }), /^query parameter page: must be from 1/],
    [
      'a page that is no number',
      list({ path: '/orgs/o/actions/runners?page=x' }),
      'query parameter page: must be integer',
    ],
    [
      'a parameter twice',
      list({ path: '/orgs/o/actions/runners?page=1&page=2' }),
      'query parameter page: given 2 times',
    ],
    [
      'an id that is no number',
      list({ path: '/orgs/o/actions/runners/x', responseBody: RUNNER }),
      'path parameter runner_id: must be integer',
    ],
    ['an unknown path', list({ path: '/orgs/o/runners' }), 'request: no path /orgs/o/runners in the description'],
    [
      'an empty segment',
      list({ path: '/orgs//actions/runners' }),
      'request: no path /orgs//actions/runners in the description',
    ],
    ['another method', list({ method: 'PATCH' }), 'request: no PATCH on /orgs/octo-org/actions/runners'],
    ['a body with a GET', list({ requestBody: {} }), 'request body: the operation takes none'],
    [
      'an unknown permission',
      mint({ requestBody: { permissions: { admin: 'write' } } }),
      'request body: /permissions does not know the property admin',
    ],
    [
      'an unknown level',
      mint({ requestBody: { permissions: { administration: 'all' } } }),
      /administration must be .*\(read, write\)/,
    ],
    ['an unknown field', mint({ requestBody: { repos: ['x'] } }), 'request body: / does not know the property repos'],
    ['a form', mint({ requestHeaders: { 'content-type': 'text/plain' } }), 'request body: sent as text/plain'],
    [
      'an API version that is none',
      list({ requestHeaders: { 'x-github-api-version': '2020-01-01' } }),
      'request: no API version 2020-01-01',
    ],
    [
      'a needed body that is missing',
      list({
        method: 'POST',
        path: '/orgs/o/actions/runners/generate-jitconfig',
        status: 201,
        responseBody: { runner: RUNNER, encoded_jit_config: 'x' },
      }),
      'request body: missing',
    ],
  ])('%s', (_name, exchange, problem) => {
    const matches = typeof problem === 'string' ? problem : expect.stringMatching(problem)
    expect(validateExchange('ghec', exchange)).toEqual([matches])
  })

  test('what a product does not have', () => {
    const lookUp = list({
      path: '/orgs/o/actions/runners/deprecations/2.329.0',
      status: 404,
      responseBody: { message: 'Not Found' },
    })
    expect(validateExchange('ghec', lookUp)).toEqual([])
    expect(validateExchange('ghes-3.17', lookUp)).toEqual([expect.stringContaining('no path')])
  })
})

describe("GitHub's own examples", () => {
  /** Where the description's examples are not as its schemas: everything else has to fit. */
  const SLIPS = [
    /does not know the property (template_repository|subscribers_count|network_count|security_and_analysis|discussion_url|has_downloads)$/,
    /must have required property 'language'$/,
  ]
  const CASES = PRODUCTS.flatMap((product) => API_VERSIONS.map((version) => [product, version] as const))

  test.each(CASES)('%s at %s', (product, version) => {
    const found: string[] = []
    let checked = 0
    for (const { exchange } of examplesOf(product, version)) {
      checked++
      found.push(...validateExchange(product, exchange))
    }
    expect(checked).toBeGreaterThan(30)
    expect(found.filter((problem) => !SLIPS.some((slip) => slip.test(problem)))).toEqual([])
  })

  test('lose their validity with any required property', () => {
    let mutated = 0
    for (const { exchange, schema } of examplesOf('ghec', '2022-11-28')) {
      const required = isObject(schema) && Array.isArray(schema.required) ? schema.required : []
      const body = exchange.responseBody
      if (!isObject(body)) continue
      for (const name of required.map(String)) {
        const { [name]: gone, ...rest } = body
        if (gone === undefined) continue
        mutated++
        expect(validateExchange('ghec', { ...exchange, responseBody: rest })).toContain(
          `response body: / must have required property '${name}'`,
        )
      }
    }
    expect(mutated).toBeGreaterThan(100)
  })
})

/** Every example answer of a description, with an example request. */
function examplesOf(product: (typeof PRODUCTS)[number], version: string): { exchange: Exchange; schema: Json }[] {
  const api = description(product, version)
  const entries = (node: Json | undefined) => Object.entries(isObject(node) ? node : {})
  const media = (node: Json | undefined) => {
    const content = api.resolve(node).content
    return api.resolve(isObject(content) ? content['application/json'] : undefined)
  }
  const values = (node: Json | undefined) => entries(node).map(([, example]) => api.resolve(example).value)
  return entries(api.document.paths).flatMap(([template, operations]) =>
    entries(operations).flatMap(([method, operation]) => {
      if (!isObject(operation)) return []
      const path = template.replace(/\{\w*id\}/g, '1').replace(/\{\w+\}/g, 'name')
      return entries(operation.responses).flatMap(([status, response]) => {
        const { schema = {}, examples } = media(response)
        const resolved = api.resolve(schema)
        return values(examples).map((responseBody) => ({
          schema: resolved,
          exchange: {
            method: method.toUpperCase(),
            path,
            requestHeaders: { 'x-github-api-version': version },
            requestBody: values(media(operation.requestBody).examples)[0],
            status: Number(status),
            responseHeaders: {},
            responseBody,
          },
        }))
      })
    }),
  )
}

test('a later API version drops what it dropped', () => {
  const example = examplesOf('api.github.com', '2026-03-10').find(
    ({ exchange }) => exchange.path === '/installation/repositories',
  )
  const problems = (version: string) =>
    example &&
    validateExchange('api.github.com', { ...example.exchange, requestHeaders: { 'x-github-api-version': version } })
  const dropped = 'response body: /repositories/0 does not know the property has_downloads'
  expect(problems('2022-11-28')).not.toContain(dropped)
  expect(problems('2026-03-10')).toContain(dropped)
})

test.each<[string, Json, Json]>([
  ['nullable', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
  [
    'a nullable enumeration',
    { type: 'string', enum: ['a'], nullable: true },
    { type: ['string', 'null'], enum: ['a', null] },
  ],
  [
    'nullable without a type',
    { anyOf: [{ type: 'string' }], nullable: true },
    { anyOf: [{ anyOf: [{ type: 'string' }] }, { type: 'null' }] },
  ],
  [
    'what stands beside a $ref',
    { $ref: '#/components/schemas/a', nullable: true },
    { $ref: 'id#/components/schemas/a' },
  ],
  [
    'a property called example',
    { properties: { example: { type: 'string' } } },
    { properties: { example: { type: 'string' } }, unevaluatedProperties: false },
  ],
  ['an open schema', { properties: {}, additionalProperties: true }, { properties: {}, additionalProperties: true }],
  [
    'allOf',
    { allOf: [{ $ref: '#/components/schemas/a' }, { properties: { b: {} } }] },
    { allOf: [{ $ref: 'id#/components/open-schemas/a' }, { properties: { b: {} } }], unevaluatedProperties: false },
  ],
])('OpenAPI 3.0: %s', (_name, schema, expected) => {
  expect(toJsonSchema(schema, 'id')).toEqual(expected)
})

describe('records', () => {
  const record = (
    path: string,
    response: { status: number; headers: Record<string, string>; body: unknown } | null,
  ) => ({
    method: 'GET',
    host: 'api.github.com',
    path,
    headers: {},
    body: '',
    response,
  })

  test('become exchanges: parsed, without the unanswered and the excepted', () => {
    const exchanges = exchangesOf(
      [
        record('/app', { status: 401, headers: {}, body: '{"message":"Bad credentials"}' }),
        record('/app', { status: 401, headers: {}, body: { message: 'Bad credentials' } }),
        record('/app', null),
        record('/download/runner.zip', { status: 200, headers: {}, body: 'PK' }),
      ],
      /^\/download\//,
    )
    expect(exchanges.map(({ responseBody }) => responseBody)).toEqual([
      { message: 'Bad credentials' },
      { message: 'Bad credentials' },
    ])
    expect(() => assertExchangesValid('ghec', exchanges)).not.toThrow()
  })

  test('throw one error that lists every problem', () => {
    const wrong = [list({ status: 202 }), LIST, list({ path: '/nowhere' })]
    expect(() => assertExchangesValid('ghec', wrong)).toThrow(
      [
        'Not as ghec describes it:',
        `GET ${LIST.path} → 202`,
        '  response: status 202 is not in the description',
        'GET /nowhere → 200',
        '  request: no path /nowhere in the description',
      ].join('\n'),
    )
  })
})
