import { InputProblem } from '../base/errors.js'
import { nearest } from '../base/nearest.js'

export type RunnerOs = 'linux' | 'osx' | 'win'
export type RunnerArchitecture = 'x64' | 'arm64' | 'arm'

/** What a runner application is built for, in the words of `GET /{scope}/actions/runners/downloads`. */
export interface Platform {
  readonly os: RunnerOs
  readonly architecture: RunnerArchitecture
}

/** What a machine calls its own system and processor: by the Actions runner if it says so, else by Node. */
export interface MachinePlatform {
  /** `Linux`, `macOS`, `Windows` (`RUNNER_OS`), or `linux`, `darwin`, `win32` (`process.platform`). */
  readonly os: string
  /** `X64`, `ARM64`, `ARM`, `X86` (`RUNNER_ARCH`), or a value of `process.arch`. */
  readonly architecture: string
}

const SYSTEMS: Readonly<Record<string, RunnerOs>> = {
  linux: 'linux',
  osx: 'osx',
  win: 'win',
  macos: 'osx',
  windows: 'win',
  darwin: 'osx',
  win32: 'win',
}

const ARCHITECTURES: Readonly<Record<string, RunnerArchitecture>> = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  amd64: 'x64',
  x86_64: 'x64',
  aarch64: 'arm64',
}

const VALID_SYSTEMS = 'linux, osx (or macos), win (or windows)'
const VALID_ARCHITECTURES = 'x64 (or amd64, x86_64), arm64 (or aarch64), arm'

/** The platforms that GitHub builds the runner for. */
export const PLATFORMS: readonly Platform[] = [
  { os: 'linux', architecture: 'x64' },
  { os: 'linux', architecture: 'arm64' },
  { os: 'linux', architecture: 'arm' },
  { os: 'osx', architecture: 'x64' },
  { os: 'osx', architecture: 'arm64' },
  { os: 'win', architecture: 'x64' },
  { os: 'win', architecture: 'arm64' },
]

/** `linux-x64`, as in the names of packages and in the tool cache. */
export function platformName({ os, architecture }: Platform): string {
  return `${os}-${architecture}`
}

/**
 * Reads the inputs `runner-os` and `runner-architecture`; what is empty is taken from the machine.
 *
 * @returns the platform, or every problem found
 */
export function parsePlatform(
  os: string,
  architecture: string,
  machine: MachinePlatform,
): { platform?: Platform; problems: string[] } {
  const problems: string[] = []
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error
      problems.push(error.message)
      return undefined
    }
  }
  const chosenOs = attempt(() => lookUp('runner-os', os, machine.os, SYSTEMS, VALID_SYSTEMS))
  const chosenArchitecture = attempt(() =>
    lookUp('runner-architecture', architecture, machine.architecture, ARCHITECTURES, VALID_ARCHITECTURES),
  )
  if (chosenOs === undefined || chosenArchitecture === undefined) return { problems }
  const platform = PLATFORMS.find((known) => known.os === chosenOs && known.architecture === chosenArchitecture)
  if (platform === undefined) {
    const input = architecture !== '' || os === '' ? 'runner-architecture' : 'runner-os'
    problems.push(
      `${input}: GitHub builds no runner for ${chosenOs}-${chosenArchitecture}. Valid: ${PLATFORMS.map(platformName).join(', ')}.`,
    )
    return { problems }
  }
  return { platform, problems }
}

function lookUp<T>(
  input: 'runner-os' | 'runner-architecture',
  given: string,
  machine: string,
  words: Readonly<Record<string, T>>,
  valid: string,
): T {
  const word = given || machine
  const known = Object.hasOwn(words, word.toLowerCase()) ? words[word.toLowerCase()] : undefined
  if (known !== undefined) return known
  if (given === '') {
    throw new InputProblem(
      `${input}: this machine calls itself "${machine}", for which there is no runner; write ${input}: one of ${valid}.`,
    )
  }
  const meant = nearest(given, Object.keys(words))
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`
  throw new InputProblem(`${input}: "${given}" is unknown.${hint} Valid: ${valid}.`)
}
