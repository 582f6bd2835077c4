import type { RecordedRequest } from '../emulator/recorded.js'
import { isRecord, stringAt } from '../src/guards.js'

/** A request as a person wants to see it: with no secret, but with what the one who asked was allowed to do. */
export interface SeenRequest {
  readonly method: string
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
  return requests.map(({ method, path, headers, response }) => {
    const credential = describeCredential(headers.authorization, tokens)
    const token = path.endsWith('/access_tokens') ? stringAt(response?.body, 'token') : undefined
    const minted = token === undefined ? undefined : allowanceOf(response?.body)
    if (token !== undefined) tokens.set(token, `the installation token (${minted})`)
    return { method, path, status: response?.status, with: credential, minted }
  })
}

/** `METHOD path status`, with `ID` for the number of an installation or a runner, to be compared. */
export function signatureOf({ method, path, response }: RecordedRequest): string {
  return `${method} ${path.replace(/(\/(?:installations|runners)\/)\d+/, '$1ID')} ${response?.status ?? 'no answer'}`
}

function describeCredential(authorization: string | undefined, tokens: ReadonlyMap<string, string>): string {
  const [, credential = ''] = /^\S+ (\S+)$/.exec(authorization ?? '') ?? []
  if (credential === '') return 'no credential'
  const known = tokens.get(credential)
  if (known !== undefined) return known
  return /^[\w-]+\.[\w-]+\.[\w-]+$/.test(credential) ? "the App's JSON web token" : 'a token unknown to the server'
}

/** What an installation token may do and where, as the server said when it handed it out. */
function allowanceOf(body: unknown): string {
  const { permissions, repositories } = isRecord(body) ? body : {}
  const may = Object.entries(isRecord(permissions) ? permissions : {}).map(([name, access]) => `${name}: ${access}`)
  const where = Array.isArray(repositories)
    ? repositories.map((repository) => stringAt(repository, 'full_name') ?? '?').join(', ')
    : 'all repositories of the installation'
  return `${may.join(', ')}; ${where}`
}
