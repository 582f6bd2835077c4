import { beforeEach, expect } from '@jest/globals'
import { runnerContents } from '../../emulator/packages/contents.js'
import { type Platform, packageFilename } from '../../emulator/packages/platforms.js'
import { type LabStepOptions, useLab } from '../support/lab.js'
import { treeOf, treeOfEntries } from '../support/tree.js'

export const VERSION = '2.337.0'
export const LINUX: Platform = { os: 'linux', architecture: 'x64' }
/** Requests that are no calls of the API. */
export const DOWNLOADS = /\/releases\/download\/|\/release-assets\/|\/_services\//
export const LIST = 'GET /orgs/octo-org/actions/runners/downloads'
export const fetchOf = (platform: Platform, version = VERSION) => [
  `GET /actions/runner/releases/download/v${version}/${packageFilename(platform, version)}`,
  `GET /release-assets/${packageFilename(platform, version)}`,
]

/** A lab for a file of tests that run `download-runner`, at Linux on x64 unless they say otherwise. */
export function useDownloads() {
  const lab = useLab()
  const applications = () => lab.emulator.world.applications
  beforeEach(() => {
    lab.emulator.faults.clear()
    Object.assign(applications(), { downloadToken: undefined, checksums: true, ballast: 0, assetsOrigin: '' })
  })
  return {
    lab,
    applications,
    mint: () => [
      'GET /users/octo-org/installation',
      `POST /app/installations/${lab.octo.installation.id}/access_tokens`,
    ],
    run: (inputs: Readonly<Record<string, string>>, options: Partial<LabStepOptions> = {}) =>
      lab.step({
        foreign: DOWNLOADS,
        ...options,
        inputs: {
          ...lab.appInputs,
          operation: 'download-runner',
          target: 'octo-org',
          'revoke-token': 'never',
          ...inputs,
        },
        env: { RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64', ...options.env },
      }),
    packageOf(platform: Platform, version = VERSION) {
      const found = applications().package(packageFilename(platform, version))
      if (found === undefined) throw new Error('no such package')
      return found
    },
    /** What is in a package. */
    contentsOf(platform: Platform, version = VERSION): Record<string, string> {
      const { ballast } = applications()
      if (typeof ballast !== 'number') throw new Error('the ballast differs by platform')
      return treeOfEntries(runnerContents(platform, version, ballast))
    },
  }
}

/** The record of this action in an entry of the tool cache. */
export const RECORD = '.runner-kit.json'

/** What an entry of the tool cache holds, apart from its record, which must be there. */
export function entryTree(path: string): Record<string, string> {
  const { [RECORD]: record, ...tree } = treeOf(path)
  expect(record).toMatch(/^file 644 /)
  return tree
}

/** Nothing of a failed run is left in a tool cache. */
export const expectEmpty = (toolCache: string) => expect(treeOf(toolCache)).toEqual({})
