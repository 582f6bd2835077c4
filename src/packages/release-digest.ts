import type { Request } from '../api/call.js'
import { unexpectedAnswer } from '../api/unexpected-answer.js'
import { isRecord, isSha256, stringAt } from '../base/guards.js'
import { ENDPOINTS } from '../github/endpoints.js'

/**
 * The checksum of a package that the server itself does not offer: `GET /repos/actions/runner/releases/tags/v{version}` of
 * api.github.com, which anybody may ask.
 *
 * @param request for api.github.com, without a token
 * @returns lower-case hexadecimal; undefined where the release has no digest for the file (older than June 2025)
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export async function findReleaseDigest(
  request: Request,
  version: string,
  filename: string,
): Promise<string | undefined> {
  const call = {
    endpoint: ENDPOINTS.getRelease,
    parameters: { version },
    action: `look up the checksum of runner ${version} on github.com`,
    host: 'api.github.com',
    protocol: 'https:',
  }
  const answer = await request(call)
  const { data } = answer
  const assets = isRecord(data) ? data.assets : undefined
  if (!Array.isArray(assets)) throw unexpectedAnswer(call, answer, 'is no release', 'Write runner-sha256.')
  const asset = assets.find((candidate) => stringAt(candidate, 'name') === filename)
  const digest = stringAt(asset, 'digest')?.toLowerCase()
  const sha256 = digest?.startsWith('sha256:') ? digest.slice('sha256:'.length) : undefined
  return sha256 !== undefined && isSha256(sha256) ? sha256 : undefined
}
