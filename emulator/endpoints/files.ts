import type { Incoming } from '../http/incoming.js'
import type { Reply } from '../http/reply.js'
import { PLATFORMS, packageFilename, platformName } from '../packages/platforms.js'
import type { Urls } from '../urls.js'
import type { World } from '../world.js'

const RELEASE = /^\/actions\/runner\/releases\/download\/v(\d+\.\d+\.\d+)\/([^/]+)$/
const ASSET = /^\/release-assets\/([^/]+)$/
const SERVICE = /^\/_services\/pipelines\/_apis\/distributedtask\/packagedownload\/agent\/([^/]+)\/(\d+\.\d+\.\d+)$/

/** Answers a download outside the REST API; undefined for every other path. */
export function answerFile(world: World, urls: Urls, request: Incoming): Reply | undefined {
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  const [, version, released] = RELEASE.exec(request.plainPath) ?? []
  if (version !== undefined && released !== undefined) return release(world, urls, request, released)
  const [, asset] = ASSET.exec(request.plainPath) ?? []
  if (asset !== undefined) return bytesOf(world, asset)
  const [, platform, agent] = SERVICE.exec(request.plainPath) ?? []
  if (platform === undefined || agent === undefined) return undefined
  const known = PLATFORMS.find((candidate) => platformName(candidate) === platform)
  if (!known) return missing()
  return authorized(world, request) ? bytesOf(world, packageFilename(known, agent)) : unauthorized()
}

/** github.com answers a download with a redirection to where the assets of releases are kept. */
function release(world: World, urls: Urls, request: Incoming, filename: string): Reply {
  if (!authorized(world, request)) return unauthorized()
  if (!world.applications.package(filename)) return missing()
  const origin = world.applications.assetsOrigin || urls.html
  return { status: 302, headers: { location: `${origin}/release-assets/${filename}` }, body: '' }
}

function bytesOf(world: World, filename: string): Reply {
  const found = world.applications.package(filename)
  if (!found) return missing()
  const headers = { 'content-disposition': `attachment; filename=${filename}` }
  return { status: 200, headers, body: found.bytes }
}

function authorized(world: World, request: Incoming): boolean {
  const { downloadToken } = world.applications
  return downloadToken === undefined || request.headers.authorization === `Bearer ${downloadToken}`
}

const missing = (): Reply => ({
  status: 404,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'Not Found',
})
const unauthorized = (): Reply => ({
  status: 401,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: 'Unauthorized',
})
