import { requireToken } from '../auth/access.js'
import { type Call, param } from '../http/call.js'
import { notFound, ok, type Reply } from '../http/reply.js'
import type { Route } from '../http/router.js'
import { nodeId } from '../ids.js'
import type { Account } from '../model.js'
import type { Applications } from '../packages/applications.js'
import { PLATFORMS, packageFilename, platformName } from '../packages/platforms.js'
import { renderAccount } from '../render/account.js'

const PUBLISHED = '2026-09-15T17:04:22Z'
const AUTHOR: Account = { kind: 'user', id: 41_898_282, login: 'github-actions[bot]', name: 'github-actions' }

/** `GET /repos/actions/runner/releases/tags/v{version}`: public, so that no token is needed. */
export const releaseRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/repos/actions/runner/releases/tags/v{version}',
    docs: 'releases/releases#get-a-release-by-tag-name',
    handler: getRelease,
  },
]

function getRelease(call: Call): Reply {
  if (call.caller.kind !== 'anonymous') requireToken(call)
  const version = param(call, 'version')
  const { applications } = call.world
  if (!applications.has(version)) return notFound(call)
  const { api, html } = call.urls
  const author = { ...renderAccount(AUTHOR, call.urls), type: 'Bot' }
  const id = Number(version.replaceAll('.', ''))
  const url = `${api}/repos/actions/runner/releases/${id}`
  const assets = PLATFORMS.flatMap((platform, index) => {
    const name = packageFilename(platform, version)
    const found = applications.package(name)
    if (!found) return []
    return {
      url: `${api}/repos/actions/runner/releases/assets/${id * 10 + index}`,
      id: id * 10 + index,
      node_id: nodeId('ReleaseAsset', id * 10 + index),
      name,
      label: '',
      uploader: author,
      content_type: 'application/octet-stream',
      state: 'uploaded',
      size: found.bytes.length,
      digest: hasDigests(version) ? `sha256:${found.sha256}` : null,
      download_count: 1,
      created_at: PUBLISHED,
      updated_at: PUBLISHED,
      browser_download_url: `${html}/actions/runner/releases/download/v${version}/${name}`,
    }
  })
  return ok({
    url,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    html_url: `${html}/actions/runner/releases/tag/v${version}`,
    id,
    node_id: nodeId('Release', id),
    author,
    tag_name: `v${version}`,
    target_commitish: 'main',
    name: `v${version}`,
    draft: false,
    immutable: false,
    prerelease: false,
    created_at: PUBLISHED,
    updated_at: PUBLISHED,
    published_at: PUBLISHED,
    assets,
    tarball_url: `${api}/repos/actions/runner/tarball/v${version}`,
    zipball_url: `${api}/repos/actions/runner/zipball/v${version}`,
    body: notes(applications, version),
  })
}

/** GitHub computes digests of assets since June 2025, when 2.325.0 came out. */
function hasDigests(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 2 || (major === 2 && minor >= 325)
}

/** The release's text: a checksum for each package, between comments that name the platform. */
function notes(applications: Applications, version: string): string {
  if (!applications.releaseNotes) return ''
  const sums = PLATFORMS.flatMap((platform) => {
    const found = applications.package(packageFilename(platform, version))
    if (!found) return []
    const name = platformName(platform)
    return `- ${packageFilename(platform, version)} <!-- BEGIN SHA ${name} -->${found.sha256}<!-- END SHA ${name} -->`
  })
  return `## What's Changed\n\n- Nothing but the version\n\n## SHA-256 Checksums\n\n${sums.join('\n')}\n`
}
