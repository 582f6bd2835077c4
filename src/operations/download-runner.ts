import { isAbsolute } from 'node:path'
import type { Api } from '../api/call.js'
import { ActionError } from '../base/errors.js'
import { type EntryName, type Found, findEntry, type Requirements } from '../cache/entry.js'
import { checkRunnerDirectory, setUpRunnerDirectory } from '../cache/runner-directory.js'
import { sweep } from '../cache/staging.js'
import { explainDiskError } from '../files/files.js'
import { type Platform, platformName } from '../github/platform.js'
import { findChecksum } from '../packages/checksum.js'
import { findApplication } from '../packages/runner-application.js'
import { type OperationCode, platformOf, type Step } from './operation.js'

export const downloadRunner: OperationCode = {
  checks: [hasPlatform, hasToolCache, directoryIsUnpacked],
  warnings(inputs) {
    const registers = inputs.operation.includes('create-registration-token')
    if (!registers || !inputs.extract || inputs['runner-directory'] !== undefined) return []
    return [
      'Input runner-directory is not set: runner-path is the shared directory in the tool cache, in which config.sh must not run. Set runner-directory: ${{ runner.temp }}/runner.',
    ]
  },
  async run(context) {
    const { inputs, machine } = context
    const { path, version, sha256, cacheHit } = await provideRunner(context, {
      platform: platformOf(context),
      version: inputs['runner-version'],
      sha256: inputs['runner-sha256'],
      allowUnverified: inputs['allow-unverified'],
      directory: inputs['runner-directory'],
      extract: inputs.extract,
      toolCache: machine.toolCache,
    })
    return {
      outputs: {
        'runner-path': path,
        'runner-version': version,
        'runner-sha256': sha256 ?? '',
        'cache-hit': String(cacheHit),
      },
    }
  },
}

function hasPlatform(step: Step): string[] {
  platformOf(step)
  return []
}

function hasToolCache({ machine: { toolCache } }: Step): string[] {
  if (isAbsolute(toolCache)) return []
  return [
    toolCache === ''
      ? 'operation: download-runner needs the tool cache, but RUNNER_TOOL_CACHE is not set; the Actions runner sets it.'
      : `operation: download-runner needs the tool cache, but RUNNER_TOOL_CACHE is not an absolute path ("${toolCache}").`,
  ]
}

function directoryIsUnpacked({ inputs }: Step): string[] {
  if (inputs['runner-directory'] === undefined || inputs.extract) return []
  return ['runner-directory: it takes an unpacked runner; leave it out, or leave out extract: false.']
}

/** Which runner application, and where it goes. */
export interface RunnerOptions {
  readonly platform: Platform
  /** Undefined for the version on offer. */
  readonly version: string | undefined
  /** Lower case; undefined if the input is empty. */
  readonly sha256: string | undefined
  readonly allowUnverified: boolean
  /** Absolute; undefined for the shared directory in the tool cache. */
  readonly directory: string | undefined
  readonly extract: boolean
  /** `RUNNER_TOOL_CACHE`. */
  readonly toolCache: string
}

/** A runner, or its archive, on this machine. */
interface ProvidedRunner {
  /** The directory, or the archive. */
  readonly path: string
  readonly version: string
  /** Of the package; undefined for an entry of another program, which does not record it. */
  readonly sha256: string | undefined
  /** Nothing was downloaded. */
  readonly cacheHit: boolean
}

/** How often a runner is copied while other jobs replace its entry in the tool cache. */
const MAX_COPIES = 5

/**
 * Provides the runner that the inputs ask for: from the tool cache, or downloaded into it; and in a directory of its own.
 * A pinned version that is in the cache costs no request.
 */
export async function provideRunner(api: Api, options: RunnerOptions): Promise<ProvidedRunner> {
  const { log } = api
  const { directory, toolCache } = options
  // Before anything is downloaded for it.
  if (directory !== undefined) checkRunnerDirectory(directory)
  for (const leftover of sweep(toolCache)) log.info(`Removed the leftovers of an interrupted run: ${leftover}.`)
  for (let attempt = 1; ; attempt++) {
    const runner = await fromCacheOrDownload(api, options)
    if (directory === undefined) return runner
    if (await setUpRunnerDirectory(directory, runner, log)) return { ...runner, path: directory }
    if (attempt === MAX_COPIES) {
      throw new ActionError(
        `runner-directory: other jobs replaced the runner in the tool cache each time it was copied to ${directory}. Run the job again.`,
      )
    }
    log.info('Another job replaced the runner in the tool cache while it was being copied. Copying it again.')
  }
}

async function fromCacheOrDownload(api: Api, options: RunnerOptions): Promise<ProvidedRunner> {
  const { log } = api
  const { platform, version: pinned, sha256, allowUnverified, extract, toolCache } = options
  const tool = extract ? 'actions-runner' : 'actions-runner-archive'
  const demanded = sha256 !== undefined
  const entryOf = (version: string): EntryName => ({ toolCache, tool, version, platform: platformName(platform) })
  if (pinned !== undefined) {
    const hit = fromCache(entryOf(pinned), { sha256, allowUnverified, demanded }, log)
    if (hit !== undefined) return hit
  }
  const application = await findApplication(api, platform, pinned)
  const { version, filename } = application
  const name = entryOf(version)
  if (pinned === undefined) {
    const hit = fromCache(name, { sha256: sha256 ?? application.sha256, allowUnverified, demanded }, log)
    if (hit !== undefined) return hit
  }
  const expected = await findChecksum(api, application, options)
  log.info(`Downloading ${filename} from ${application.downloadUrl.host}.`)
  // Only a download needs what reads archives.
  const { obtainPackage } = await import('../packages/obtain-package.js')
  const committed = await obtainPackage(api, application, name, expected, { allowUnverified, demanded })
  log.info(
    committed.won
      ? `Added runner ${version} for ${name.platform} to the tool cache: ${committed.path}.`
      : `Another job has added runner ${version} for ${name.platform} to the tool cache: ${committed.path}.`,
  )
  return { path: committed.path, version, sha256: committed.provenance.sha256, cacheHit: false }
}

function fromCache(name: EntryName, required: Requirements, log: Api['log']): ProvidedRunner | undefined {
  const what = `runner ${name.version} for ${name.platform}`
  let found: Found
  try {
    found = findEntry(name, required)
  } catch (error) {
    throw explainDiskError(
      error,
      `look for ${what} in the tool cache`,
      name.toolCache,
      "Let the runner's user read it.",
    )
  }
  switch (found.state) {
    case 'usable':
      log.info(`Found ${what} in the tool cache: ${found.path}.`)
      return {
        path: found.path,
        version: name.version,
        sha256: found.provenance.sha256,
        cacheHit: true,
      }
    case 'absent':
      log.info(`The tool cache (${name.toolCache}) does not have ${what} yet.`)
      return undefined
    case 'damaged':
      log.warning(`The ${what} in the tool cache cannot be used and is replaced: ${found.why}.`)
      return undefined
  }
}
