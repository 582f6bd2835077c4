import { isAbsolute, relative, resolve, sep } from 'node:path'
import { InputProblem } from '../base/errors.js'
import { type Platform, parsePlatform } from '../github/platform.js'
import { isRunnerVersion } from '../github/runner-version.js'
import type { Machine } from '../job/machine.js'
import { isSha256 } from '../packages/runner-application.js'
import type { RawInputs } from './definitions.js'
import { parseBoolean } from './parsers.js'
import type { Attempt } from './problems.js'

/** What the inputs say of a runner application. */
export interface DownloadInputs {
  /** Undefined if it is the machine's own and there is no runner for that: see `machineProblems`. */
  readonly platform: Platform | undefined
  /** Undefined for `latest`. */
  readonly version: string | undefined
  /** Lower case. */
  readonly sha256: string | undefined
  readonly allowUnverified: boolean
  /** Absolute. */
  readonly directory: string | undefined
  readonly extract: boolean
  /** `RUNNER_TOOL_CACHE`; empty if there is none. */
  readonly toolCache: string
  /** What is wrong with the machine, for the operations that depend on it. */
  readonly machineProblems: readonly string[]
}

/** The slice of the inputs that describes a runner application, and what becomes of it. */
export function parseDownload(raw: RawInputs, machine: Machine, attempt: Attempt): DownloadInputs | undefined {
  const { platform, given, problems } = readPlatform(raw, machine)
  const firstProblem = given ? problems : []
  for (const problem of firstProblem) {
    attempt(() => {
      throw new InputProblem(problem)
    })
  }
  const version = attempt(() => parseVersion(raw['runner-version']))
  const sha256 = attempt(() => parseSha256(raw['runner-sha256']))
  const allowUnverified = attempt(() => parseBoolean('allow-unverified', raw['allow-unverified']))
  const extract = attempt(() => parseBoolean('extract', raw.extract))
  const directory = attempt(() => parseDirectory(raw['runner-directory'], machine, extract))
  if (
    firstProblem.length > 0 ||
    !version ||
    !sha256 ||
    allowUnverified === undefined ||
    extract === undefined ||
    !directory
  ) {
    return undefined
  }
  return {
    platform,
    version: version.pinned,
    sha256: sha256.given,
    allowUnverified,
    directory: directory.path,
    extract,
    toolCache: machine.toolCache,
    machineProblems: given ? [] : problems,
  }
}

function readPlatform(raw: RawInputs, machine: Machine) {
  const os = raw['runner-os']
  const architecture = raw['runner-architecture']
  return { ...parsePlatform(os, architecture, machine), given: os !== '' || architecture !== '' }
}

function parseVersion(text: string): { pinned: string | undefined } {
  if (text === 'latest') return { pinned: undefined }
  const version = text.replace(/^v/, '')
  if (!isRunnerVersion(version)) {
    throw new InputProblem(`runner-version: "${text}" is not a version; write latest, or one such as 2.337.0.`)
  }
  return { pinned: version }
}

function parseSha256(text: string): { given: string | undefined } {
  if (text === '') return { given: undefined }
  const sha256 = text.toLowerCase().replace(/^sha256:/, '')
  if (!isSha256(sha256)) {
    throw new InputProblem(`runner-sha256: "${text}" is not a SHA-256; write its 64 hexadecimal digits.`)
  }
  return { given: sha256 }
}

function parseDirectory(text: string, machine: Machine, extract: boolean | undefined): { path: string | undefined } {
  if (text === '') return { path: undefined }
  if (extract === false) {
    throw new InputProblem('runner-directory: it takes an unpacked runner; leave it out, or leave out extract: false.')
  }
  if (/^~([/\\]|$)/.test(text) || text.includes('\0')) {
    throw new InputProblem(`runner-directory: "${text}" is not a path; nothing stands for ~ here: write it out.`)
  }
  const path = resolve(text)
  if (machine.toolCache !== '' && isWithin(path, machine.toolCache)) {
    throw new InputProblem(
      `runner-directory: ${path} is in the tool cache, which all jobs share; write a directory elsewhere, such as \${{ runner.temp }}/runner.`,
    )
  }
  return { path }
}

/** What stands in the way of an operation that brings a runner into the tool cache. */
export function toolCacheProblems(toolCache: string): string[] {
  if (toolCache !== '' && isAbsolute(toolCache)) return []
  return [
    toolCache === ''
      ? 'operation: download-runner needs the tool cache, but RUNNER_TOOL_CACHE is not set; the Actions runner sets it.'
      : `operation: download-runner needs the tool cache, but RUNNER_TOOL_CACHE is not an absolute path ("${toolCache}").`,
  ]
}

function isWithin(path: string, directory: string): boolean {
  const way = relative(resolve(directory), path)
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`))
}
