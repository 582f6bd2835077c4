import { createHash, randomBytes } from 'node:crypto'
import { budgetOf, type Caller, identify } from '../auth/caller.js'
import { ROUTES } from '../endpoints/all.js'
import type { Refusal } from '../limits.js'
import { isServer, type Product } from '../product.js'
import type { Urls } from '../urls.js'
import type { World } from '../world.js'
import type { Call } from './call.js'
import type { Incoming } from './incoming.js'
import { failure, notFound, Refused, type Reply } from './reply.js'
import { matchRoute, type Route } from './router.js'

const API_VERSIONS = ['2022-11-28', '2026-03-10']
const USER_AGENT_NEEDED =
  'Request forbidden by administrative rules. Please make sure your request has a User-Agent header ' +
  '(https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required). ' +
  'Check https://developer.github.com for other possible causes.\n'

export interface ApiAnswer {
  reply: Reply
  /** To be called when the answer is over: the request stops counting as one under way. */
  done: () => void
}

/** Answers one request to the REST API, with all the headers that GitHub's answers have. */
export function answerApi(world: World, product: Product, urls: Urls, request: Incoming): ApiAnswer {
  const caller = identify(world, request.headers.authorization)
  const budget = budgetOf(caller, request.address)
  const refusal = world.limits.begin(budget, request.method, world.now())
  const found = matchRoute(ROUTES, request.method, request.plainPath)
  const call: Call = {
    world,
    product,
    urls,
    method: request.method,
    path: request.plainPath,
    query: request.query,
    headers: request.headers,
    json: undefined,
    params: found?.params ?? {},
    caller,
    docs: found?.route.docs ?? '',
  }
  let reply = refusal ? refused(call, refusal, request.address) : guarded(call, found?.route, request.body)
  reply = withEtag(reply, request)
  const notModified = reply.status === 304
  reply = { ...reply, headers: { ...standardHeaders(call, budget, request, notModified), ...reply.headers } }
  let over = false
  const done = (): void => {
    if (over) return
    over = true
    world.limits.end(budget)
  }
  return { reply, done }
}

function guarded(call: Call, route: Route | undefined, body: string): Reply {
  if (!call.headers['user-agent']) return { status: 403, body: USER_AGENT_NEEDED }
  const version = call.headers['x-github-api-version']
  if (version && !call.world.oldServer && !API_VERSIONS.includes(version)) return unsupportedVersion(call, version)
  if (!route || !exists(route, call.product)) return notFound(call)
  let json: unknown
  try {
    json = body === '' ? undefined : JSON.parse(body)
  } catch {
    return failure(call, 400, 'Problems parsing JSON')
  }
  try {
    return route.handler({ ...call, json })
  } catch (error) {
    if (error instanceof Refused) return error.reply
    throw error
  }
}

const exists = (route: Route, product: Product): boolean =>
  route.only === undefined || (route.only === 'cloud-enterprise' ? product === 'ghec' : product !== 'api.github.com')

function unsupportedVersion(call: Call, version: string): Reply {
  const errors = `'${version}' is not one of the supported versions: ${API_VERSIONS.join(', ')}`
  return failure(
    { ...call, docs: 'overview/api-versions' },
    400,
    'The version you specified is not a supported version.',
    {
      errors,
    },
  )
}

function refused(call: Call, refusal: Refusal, address: string): Reply {
  if (refusal.kind === 'secondary') return secondaryLimit(call, refusal.status, refusal.retryAfter)
  const { kind } = call.caller
  const name = kind === 'token' ? 'user ID 1' : kind === 'jwt' ? 'your address' : address
  const more =
    kind === 'token' || kind === 'jwt'
      ? 'If you reach out to GitHub Support for help, please include the request ID.'
      : "(But here's the good news: Authenticated requests get a higher rate limit. Check out the documentation for more details.)"
  const message = `API rate limit exceeded for ${name}. ${more}`
  return failure({ ...call, docs: 'using-the-rest-api/rate-limits-for-the-rest-api' }, refusal.status, message)
}

/** GitHub's answer where a secondary rate limit is exceeded; `retryAfter` in seconds. */
export function secondaryLimit(call: Pick<Call, 'world' | 'product'>, status: 403 | 429, retryAfter?: number): Reply {
  const docs = 'using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits'
  const message =
    'You have exceeded a secondary rate limit. Please wait a few minutes before you try again. ' +
    'If you reach out to GitHub Support for help, please include the request ID.'
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }
  return failure({ ...call, docs }, status, message, {}, headers)
}

function withEtag(reply: Reply, request: Incoming): Reply {
  if (request.method !== 'GET' || reply.status !== 200 || reply.body === undefined) return reply
  const digest = createHash('sha256').update(JSON.stringify(reply.body)).digest('hex')
  const etag = `W/"${digest}"`
  const headers = { ...reply.headers, etag, 'cache-control': 'private, max-age=60, s-maxage=60' }
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  const same = known.includes(`"${digest}"`) || known.includes('*')
  return same ? { status: 304, headers } : { ...reply, headers }
}

/** An id like GitHub's: five groups of hexadecimal digits. */
export function requestId(): string {
  const hex = randomBytes(21).toString('hex').toUpperCase()
  return [hex.slice(0, 4), hex.slice(4, 10), hex.slice(10, 17), hex.slice(17, 24), hex.slice(24, 32)].join(':')
}

function standardHeaders(call: Call, budget: string, request: Incoming, notModified: boolean): Record<string, string> {
  const { world, caller, product } = call
  if (notModified) world.limits.refund(budget, world.now())
  const { limit, remaining, used, reset } = world.limits.state(budget, world.now())
  return {
    server: 'github.com',
    date: new Date(world.now()).toUTCString(),
    'x-github-request-id': requestId(),
    'x-github-media-type': mediaType(request.headers.accept),
    ...versionHeaders(world, product, request),
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
    ...scopeHeaders(caller),
    vary: 'Accept, Authorization, Cookie, X-GitHub-OTP, Accept-Encoding, Accept, X-Requested-With',
    'x-content-type-options': 'nosniff',
  }
}

function versionHeaders(world: World, product: Product, request: Incoming): Record<string, string> {
  const server = isServer(product) ? { 'x-github-enterprise-version': `enterprise-server@${product.slice(5)}.0` } : {}
  if (world.oldServer) return { ...server }
  return { ...server, 'x-github-api-version-selected': request.headers['x-github-api-version'] ?? '2022-11-28' }
}

const scopeHeaders = (caller: Caller): Record<string, string> =>
  caller.kind === 'token' && caller.token.kind === 'classic' ? { 'x-oauth-scopes': caller.token.scopes.join(', ') } : {}

function mediaType(accept: string | undefined): string {
  return accept?.includes('application/vnd.github') ? 'github.v3; format=json' : 'github.v3'
}
