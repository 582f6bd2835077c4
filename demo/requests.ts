import type { RecordedRequest } from '../emulator/recorded.js'
import { isRecord, stringAt } from '../src/base/guards.js'

/** A request to show: without secrets, and with what its credential allows. */
export interface SeenRequest {
  readonly method: string
  /** With its origin if that is not the API. */
  readonly path: string
  /** Undefined if no answer was sent. */
  readonly status: number | undefined
  /** The credential that came with it, and what it allows. */
  readonly with: string
  /** What a token that was minted by it may do. */
  readonly minted: string | undefined
}

/**
 * Describes requests for a person.
 *
 * @param knownTokens tokens that were not minted by one of these requests, each with what it is
 */
export function seenRequests(
  requests: readonly RecordedRequest[],
  knownTokens: ReadonlyMap<string, string>,
): SeenRequest[] {
  const tokens = new Map(knownTokens)
  return requests.map(({ method, host, path, headers, response }) => {
    const credential = describeCredential(headers.authorization, tokens)
    const token = path.endsWith('/access_tokens') ? stringAt(response?.body, 'token') : undefined
    const minted = token === undefined ? undefined : allowanceOf(response?.body)
    if (token !== undefined) tokens.set(token, `the installation token (${minted})`)
    return {
      method,
      path: isApi(host) ? path : `https://${host}${path}`,
      status: response?.status,
      with: credential,
      minted,
    }
  })
}

/**
 * `METHOD path status`, to be compared: with `ID` for each number in the path, `PACKAGE` for the
 * runner's package, which is this machine's, and the host if that is not the API's.
 */
export function signatureOf({ method, host, path, response }: RecordedRequest): string {
  const plain = path.replace(/\/\d+(?=[/?]|$)/g, '/ID').replace(/\/actions-runner-[^/]+$/, '/PACKAGE')
  return `${method} ${isApi(host) ? '' : host}${plain} ${response?.status ?? 'no answer'}`
}

function isApi(host: string): boolean {
  return host === 'api.github.com'
}

function describeCredential(authorization: string | undefined, tokens: ReadonlyMap<string, string>): string {
  const [, credential = ''] = /^\S+ (\S+)$/.exec(authorization ?? '') ?? []
  if (credential === '') return 'no credential'
  const known = tokens.get(credential)
  if (known !== undefined) return known
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(credential) ? "the App's JSON web token" : 'a token unknown to the server'
}

/** What an installation token may do and where, from the server's answer. */
function allowanceOf(body: unknown): string {
  const { permissions, repositories } = isRecord(body) ? body : {}
  const may = Object.entries(isRecord(permissions) ? permissions : {}).map(([name, access]) => `${name}: ${access}`)
  const where = Array.isArray(repositories)
    ? repositories.map((repository) => stringAt(repository, 'full_name') ?? '?').join(', ')
    : 'all repositories of the installation'
  return `${may.join(', ')}; ${where}`
}
