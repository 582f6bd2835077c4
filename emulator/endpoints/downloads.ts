import { ENDPOINTS } from '../../src/github/endpoints.js'
import type { Call } from '../http/call.js'
import { ok } from '../http/reply.js'
import type { Route } from '../http/router.js'
import { type Platform, packageFilename, platformName } from '../packages/platforms.js'
import { isServer } from '../product.js'
import { forEachScope } from './for-each-scope.js'

/** `GET /{scope}/actions/runners/downloads`. */
export const downloadRoutes: readonly Route[] = forEachScope(
  ENDPOINTS.listRunnerApplications,
  'list-runner-applications-for',
  (call) => ok(call.world.applications.platforms.map((platform) => application(call, platform))),
)

/** GitHub's `runner-application`. */
function application(call: Call, platform: Platform): Record<string, unknown> {
  const { applications, oldServer } = call.world
  const version = applications.latest
  const filename = packageFilename(platform, version)
  const origin = applications.downloadOrigin || call.urls.html
  const path = isServer(call.product)
    ? `/_services/pipelines/_apis/distributedtask/packagedownload/agent/${platformName(platform)}/${version}`
    : `/actions/runner/releases/download/v${version}/${filename}`
  const token = applications.downloadToken === undefined ? {} : { temp_download_token: applications.downloadToken }
  const checksum =
    applications.checksums && oldServer !== true
      ? { sha256_checksum: applications.package(filename)?.sha256 ?? '' }
      : {}
  return { ...platform, download_url: `${origin}${path}`, filename, ...token, ...checksum }
}
