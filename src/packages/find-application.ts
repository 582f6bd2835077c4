import type { Api } from '../api/call.js'
import { ActionError } from '../base/errors.js'
import { type Platform, platformName } from '../github/platform.js'
import {
  listRunnerApplications,
  type RunnerApplication,
  type RunnerApplications,
  readApplication,
  type UncheckedApplication,
  versionOf,
} from './runner-application.js'

/** The application for a platform: the one on offer, or the pinned version. @throws ApiError, ActionError */
export async function findApplication(
  api: Api,
  platform: Platform,
  pinned: string | undefined,
): Promise<RunnerApplication> {
  const { server, log } = api
  const applications = await listRunnerApplications(api)
  const application = chooseApplication(applications, platform, pinned, server.apiUrl)
  log.info(
    application.offered
      ? `The server offers runner ${application.version} for ${platformName(platform)}.`
      : `The server does not offer runner ${application.version}; trying the download address of the version that it offers, with this one in it.`,
  )
  return application
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
 * The same application at another version.
 *
 * @throws ActionError if the address does not tell where the version stands in it
 */
export function atVersion(offered: RunnerApplication, version: string): RunnerApplication {
  const { downloadUrl, filename } = offered
  const pattern = new RegExp(`(?<!\\d)(?<!\\d\\.)${offered.version.replaceAll('.', '\\.')}(?!\\d)(?!\\.\\d)`, 'g')
  const url = new URL(downloadUrl)
  url.pathname = url.pathname.replace(pattern, version)
  if (url.pathname === downloadUrl.pathname) {
    throw new ActionError(
      `The server offers runner ${offered.version} and not ${version}, and the address of its package has no version to ` +
        'put another in its place; set runner-version: latest.',
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
