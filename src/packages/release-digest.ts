import type { Api, ApiAnswer, ApiCall } from '../api/call.js'
import { ApiError, unexpectedAnswer } from '../api/errors.js'
import { isRecord, isSha256, stringAt } from '../base/guards.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { GITHUB_COM_API } from '../github/server.js'

/**
 * The checksum of a package that the server itself does not offer: `GET /repos/actions/runner/releases/tags/v{version}` of
 * api.github.com. Asked with the step's token where that is api.github.com's own, since anonymous callers share 60 requests an
 * hour for each address; without it where it is refused, or belongs to another server.
 *
 * @returns lower-case hexadecimal; undefined where neither the release's asset nor its notes have it
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export async function findReleaseDigest(api: Api, version: string, filename: string): Promise<string | undefined> {
  const call: ApiCall = {
    endpoint: ENDPOINTS.getRelease,
    parameters: { version },
    action: `look up the checksum of runner ${version} on github.com`,
    origin: GITHUB_COM_API,
  }
  const answer = await getRelease(api, call)
  const { data } = answer
  const assets = isRecord(data) ? data.assets : undefined
  if (!Array.isArray(assets)) throw unexpectedAnswer(call, answer, 'is not a release', 'Set runner-sha256.')
  const asset = assets.find((candidate) => stringAt(candidate, 'name') === filename)
  const digest = stringAt(asset, 'digest')?.toLowerCase()
  const sha256 = digest?.startsWith('sha256:') ? digest.slice('sha256:'.length) : undefined
  return sha256 !== undefined && isSha256(sha256) ? sha256 : digestInNotes(stringAt(data, 'body') ?? '', filename)
}

const REFUSALS: ReadonlySet<number | undefined> = new Set([401, 403, 429])

async function getRelease({ request, requestGithubCom, server, log }: Api, call: ApiCall): Promise<ApiAnswer> {
  if (server.product !== 'github.com') return requestGithubCom(call)
  try {
    return await request(call)
  } catch (error) {
    if (!(error instanceof ApiError) || !REFUSALS.has(error.status)) throw error
    log.info(`Could not ${call.action} with the step's token (HTTP ${error.status}); asking without it.`)
    return requestGithubCom(call)
  }
}

/**
 * Assets have a `digest` only since June 2025; the notes of older releases say
 * `<!-- BEGIN SHA linux-x64 -->…<!-- END SHA linux-x64 -->`.
 */
function digestInNotes(notes: string, filename: string): string | undefined {
  const [, platform] = /^actions-runner-([a-z0-9]+-[a-z0-9]+)-\d/.exec(filename) ?? []
  if (platform === undefined) return undefined
  const marked = new RegExp(`<!-- BEGIN SHA ${platform} -->\\s*([0-9A-Fa-f]{64})\\s*<!-- END SHA ${platform} -->`)
  return marked.exec(notes)?.[1]?.toLowerCase()
}
