import type { Api } from '../api/call.js'
import { unexpectedAnswer } from '../api/errors.js'
import { ActionError } from '../base/errors.js'
import { isRecord, isSha256, stringAt } from '../base/guards.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { PLATFORMS, type Platform, platformName } from '../github/platform.js'
import { compareVersions, isRunnerVersion } from '../github/runner-version.js'
import { describeTarget, scopeOf } from '../github/target.js'
import { isTokenText } from '../github/token-kind.js'

/** A runner application that a server offers, checked: everything in it is fit for paths and requests. */
export interface RunnerApplication {
  readonly platform: Platform
  /** From the file name; the download's address need not have it. */
  readonly version: string
  /** Whether the server offers this very version; else it is put in the place of the one offered. */
  readonly offered: boolean
  readonly filename: string
  readonly downloadUrl: URL
  /** Lower case; undefined where the server gives none. */
  readonly sha256: string | undefined
  /** Goes along with the download as a bearer token, and to no other origin. */
  readonly token: string | undefined
}

/** What `GET /{scope}/actions/runners/downloads` answered. */
export interface RunnerApplications {
  /** The API's objects unchanged, but for `temp_download_token`, which is taken out. */
  readonly objects: readonly unknown[]
  /** The ones among them that are for platforms known here; `readApplication` checks one. */
  readonly unchecked: readonly UncheckedApplication[]
}

/** One of the server's objects, with its platform. */
export interface UncheckedApplication {
  readonly platform: Platform
  readonly object: Readonly<Record<string, unknown>>
  /** Words what is wrong with it: "… has an application for linux-x64 that …". */
  readonly wrong: (what: string) => ActionError
}

const FILENAME = /^([A-Za-z0-9][A-Za-z0-9._-]{0,150})-(\d+\.\d+\.\d+)\.(?:tar\.gz|zip)$/

/** The application for a platform: the one on offer, or the pinned version. */
export async function findApplication(
  api: Api,
  platform: Platform,
  pinned: string | undefined,
): Promise<RunnerApplication> {
  const { server, log } = api
  const applications = await fetchRunnerApplications(api)
  const application = chooseApplication(applications, platform, pinned, server.apiUrl)
  log.info(
    application.offered
      ? `The server offers runner ${application.version} for ${platformName(platform)}.`
      : `The server does not offer runner ${application.version}; trying the URL of the version that it offers, with ${application.version} in it.`,
  )
  return application
}

/**
 * Lists the runner applications that a target is offered: `GET /{scope}/actions/runners/downloads`.
 *
 * @param api its `mask` is given every `temp_download_token` before anything else is done
 */
export async function fetchRunnerApplications({ request, target, mask }: Api): Promise<RunnerApplications> {
  const call = {
    endpoint: ENDPOINTS.listRunnerApplications,
    parameters: { scope: scopeOf(target) },
    action: `list the runner applications for ${describeTarget(target)}`,
  }
  const answer = await request(call)
  const { data } = answer
  const tokens = Array.isArray(data) ? data.flatMap((object) => stringAt(object, 'temp_download_token') ?? []) : []
  for (const token of tokens) mask(token)
  if (!Array.isArray(data) || !data.every(isRecord))
    throw unexpectedAnswer(call, answer, 'is not a list of applications')
  const unchecked = data.flatMap((object) => {
    const platform = PLATFORMS.find(({ os, architecture }) => object.os === os && object.architecture === architecture)
    if (platform === undefined) return []
    const wrong = (what: string) =>
      unexpectedAnswer(call, answer, `has an application for ${platformName(platform)} that ${what}`)
    return [{ platform, object, wrong }]
  })
  return { objects: data.map(({ temp_download_token: _, ...rest }) => rest), unchecked }
}

/**
 * Picks the application for a platform and, if one is pinned, a version. A pinned version that is not on offer is taken
 * from the same place, with its version put into the address and the file name; its checksum is then unknown.
 *
 * @param version undefined for the one on offer
 * @throws ActionError if nothing is offered for the platform, or the offer is unintelligible
 */
export function chooseApplication(
  applications: Pick<RunnerApplications, 'unchecked'>,
  platform: Platform,
  version: string | undefined,
  apiUrl: string,
): RunnerApplication {
  const found = findForPlatform(applications, platform, version)
  if (found === undefined) {
    const names = applications.unchecked.map((other) => platformName(other.platform))
    throw new ActionError(
      `The server offers no runner application for ${platformName(platform)}; ` +
        (names.length === 0 ? 'it offers none at all.' : `it offers ${names.join(', ')}.`),
    )
  }
  const offered = readApplication(found, apiUrl)
  return version === undefined || offered.version === version ? offered : atVersion(offered, version)
}

/** What is offered for a platform: the version asked for, or else whatever there is. */
export function findForPlatform(
  { unchecked }: Pick<RunnerApplications, 'unchecked'>,
  platform: Platform,
  version?: string,
): UncheckedApplication | undefined {
  const forPlatform = unchecked.filter((application) => platformName(application.platform) === platformName(platform))
  const exact = forPlatform.find(
    ({ object }) => version === undefined || versionOf(String(object.filename)) === version,
  )
  return exact ?? forPlatform[0]
}

/**
 * Checks one application of the list.
 *
 * @param apiUrl where it came from: over https nothing unencrypted is downloaded
 * @throws ActionError that names what is wrong with it
 */
export function readApplication({ platform, object, wrong }: UncheckedApplication, apiUrl: string): RunnerApplication {
  const filename = stringAt(object, 'filename')
  const version = filename === undefined ? undefined : versionOf(filename)
  if (filename === undefined || version === undefined) {
    throw wrong('has no file name of the form actions-runner-linux-x64-2.337.0.tar.gz')
  }
  const address = stringAt(object, 'download_url')
  if (address === undefined || !URL.canParse(address)) throw wrong('has no download_url')
  const downloadUrl = new URL(address)
  const plain = downloadUrl.protocol === 'http:' && new URL(apiUrl).protocol === 'http:'
  if ((downloadUrl.protocol !== 'https:' && !plain) || downloadUrl.username !== '' || downloadUrl.password !== '') {
    throw wrong('has a download_url that is not https')
  }
  const checksum = stringAt(object, 'sha256_checksum')?.toLowerCase()
  if (checksum !== undefined && !isSha256(checksum)) throw wrong('has a sha256_checksum that is not a SHA-256')
  const token = stringAt(object, 'temp_download_token')
  if (token !== undefined && !isTokenText(token)) throw wrong('has an unusable download token')
  return { platform, version, offered: true, filename, downloadUrl, sha256: checksum, token }
}

/**
 * The same application at another version.
 *
 * @throws ActionError if `download_url` does not contain the version that is offered
 */
function atVersion(offered: RunnerApplication, version: string): RunnerApplication {
  const { downloadUrl, filename } = offered
  const pattern = new RegExp(`(?<!\\d)(?<!\\d\\.)${offered.version.replaceAll('.', '\\.')}(?!\\d)(?!\\.\\d)`, 'g')
  const url = new URL(downloadUrl)
  url.pathname = url.pathname.replace(pattern, version)
  if (url.pathname === downloadUrl.pathname) {
    throw new ActionError(
      `The server offers runner ${offered.version}, not ${version}, and its download_url does not contain the version, ` +
        'so the URL of another one is unknown; set runner-version: latest.',
    )
  }
  return {
    ...offered,
    version,
    offered: false,
    filename: filename.replace(pattern, version),
    downloadUrl: url,
    sha256: undefined,
  }
}

/** The newest version among what is offered, whatever the platform; undefined if none has a version. */
export function newestOffered({ unchecked }: RunnerApplications): string | undefined {
  const versions = unchecked.flatMap(({ object }) => versionOf(stringAt(object, 'filename') ?? '') ?? [])
  return versions.sort(compareVersions).at(-1)
}

/** The version in a package's file name; undefined where the name is not one that may become part of a path. */
export function versionOf(filename: string): string | undefined {
  const [, , version] = FILENAME.exec(filename) ?? []
  return version !== undefined && isRunnerVersion(version) ? version : undefined
}
