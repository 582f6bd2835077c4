import type { Api, ApiAnswer, ApiCall } from '../api/call.js'
import { unexpectedAnswer } from '../api/errors.js'
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

/** Where a list came from, for errors. */
export interface Origin {
  readonly call: Pick<ApiCall, 'action'>
  readonly answer: Pick<ApiAnswer, 'status' | 'headers'>
}

/** One of the server's objects, with its platform. */
export interface UncheckedApplication {
  readonly origin: Origin
  readonly platform: Platform
  readonly object: Readonly<Record<string, unknown>>
}

const FILENAME = /^([A-Za-z0-9][A-Za-z0-9._-]{0,150})-(\d+\.\d+\.\d+)\.(?:tar\.gz|zip)$/

/**
 * Lists the runner applications that a target is offered: `GET /{scope}/actions/runners/downloads`.
 *
 * @param api its `mask` is given every `temp_download_token` before anything else is done
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export async function listRunnerApplications({ request, target, mask }: Api): Promise<RunnerApplications> {
  const call = {
    endpoint: ENDPOINTS.listRunnerApplications,
    parameters: { scope: scopeOf(target) },
    action: `list the runner applications for ${describeTarget(target)}`,
  }
  const answer = await request(call)
  const applications = readApplications(answer.data, mask, { call, answer })
  if (applications === undefined) throw unexpectedAnswer(call, answer, 'is no list of applications')
  return applications
}

/**
 * Reads the list of runner applications. An object of an unknown platform is passed on and otherwise ignored.
 *
 * @param mask is given every `temp_download_token` before anything else is done
 * @returns undefined if the answer is no list of objects
 */
export function readApplications(
  data: unknown,
  mask: (secret: string) => void,
  origin: Origin,
): RunnerApplications | undefined {
  if (!Array.isArray(data)) return undefined
  for (const object of data) {
    const token = stringAt(object, 'temp_download_token')
    if (token !== undefined) mask(token)
  }
  if (!data.every(isRecord)) return undefined
  const unchecked = data.flatMap((object) => {
    const platform = PLATFORMS.find(({ os, architecture }) => object.os === os && object.architecture === architecture)
    return platform === undefined ? [] : [{ platform, object, origin }]
  })
  const objects = data.map(({ temp_download_token: _, ...rest }) => rest)
  return { objects, unchecked }
}

/**
 * Checks one application of the list.
 *
 * @param apiUrl where it came from: over https nothing unencrypted is downloaded
 * @throws ActionError that names what is wrong with it
 */
export function readApplication({ platform, object, origin }: UncheckedApplication, apiUrl: string): RunnerApplication {
  const name = platformName(platform)
  const wrong = (what: string) =>
    unexpectedAnswer(origin.call, origin.answer, `has an application for ${name} that ${what}`)
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
  if (checksum !== undefined && !isSha256(checksum)) throw wrong('has a sha256_checksum that is no SHA-256')
  const token = stringAt(object, 'temp_download_token')
  if (token !== undefined && !isTokenText(token)) throw wrong('has an unusable download token')
  return { platform, version, offered: true, filename, downloadUrl, sha256: checksum, token }
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
