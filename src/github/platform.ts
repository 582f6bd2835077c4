import { InputProblem } from '../base/errors.js'
import { didYouMean } from '../base/nearest.js'

type RunnerOs = 'linux' | 'osx' | 'win'
type RunnerArchitecture = 'x64' | 'arm64' | 'arm'

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

/** Reads the name of an operating system. @throws InputProblem */
export function parseRunnerOs(text: string, name: string): RunnerOs {
  return lookUp(name, text, SYSTEMS, VALID_SYSTEMS)
}

/** Reads the name of a processor architecture. @throws InputProblem */
export function parseRunnerArchitecture(text: string, name: string): RunnerArchitecture {
  return lookUp(name, text, ARCHITECTURES, VALID_ARCHITECTURES)
}

/**
 * The platform that is chosen, or the machine's own where nothing is.
 *
 * @throws InputProblem if GitHub builds no runner for it
 */
export function choosePlatform(
  os: RunnerOs | undefined,
  architecture: RunnerArchitecture | undefined,
  machine: MachinePlatform,
): Platform {
  const problems: string[] = []
  const own = <T>(name: string, word: string, words: Readonly<Record<string, T>>, valid: string): T | undefined => {
    const known = wordIn(words, word)
    if (known === undefined) {
      problems.push(
        `${name}: this machine reports itself as "${word}", for which there is no runner; set ${name} to one of ${valid}.`,
      )
    }
    return known
  }
  const chosenOs = os ?? own('runner-os', machine.os, SYSTEMS, VALID_SYSTEMS)
  const chosenArchitecture =
    architecture ?? own('runner-architecture', machine.architecture, ARCHITECTURES, VALID_ARCHITECTURES)
  if (chosenOs === undefined || chosenArchitecture === undefined) throw new InputProblem(problems)
  const platform = PLATFORMS.find((known) => known.os === chosenOs && known.architecture === chosenArchitecture)
  if (platform !== undefined) return platform
  const input = architecture !== undefined || os === undefined ? 'runner-architecture' : 'runner-os'
  throw new InputProblem(
    `${input}: GitHub builds no runner for ${chosenOs}-${chosenArchitecture}. Valid: ${PLATFORMS.map(platformName).join(', ')}.`,
  )
}

function wordIn<T>(words: Readonly<Record<string, T>>, word: string): T | undefined {
  return Object.hasOwn(words, word.toLowerCase()) ? words[word.toLowerCase()] : undefined
}

function lookUp<T>(name: string, given: string, words: Readonly<Record<string, T>>, valid: string): T {
  const known = wordIn(words, given)
  if (known !== undefined) return known
  throw new InputProblem(`${name}: "${given}" is unknown.${didYouMean(given, Object.keys(words))} Valid: ${valid}.`)
}
