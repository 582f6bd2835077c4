import { isAbsolute, relative, resolve, sep } from 'node:path'
import { InputProblem } from '../base/errors.js'
import { isSha256 } from '../base/guards.js'
import { isRunnerVersion } from '../github/runner-version.js'
import { id, type Parser, readList, wholeNumber } from './parsers.js'

/** Parsers of the inputs about runners that are more than a word or a number. Each throws InputProblem. */

export const runnerIds: Parser<readonly number[] | undefined> = (text, name) => {
  const ids = readList(text, name).map((entry) => id(entry, name))
  if (text !== '' && ids.length === 0)
    throw new InputProblem('runner-id: the list is empty; use an id, or leave it out.')
  return ids.length === 0 ? undefined : [...new Set(ids)]
}

/** A runner's name, or a pattern in which `*` stands for any text and `?` for one character. */
export type NameSelector =
  | { readonly kind: 'exact'; readonly name: string }
  | { readonly kind: 'pattern'; readonly pattern: string }

export const runnerName: Parser<NameSelector> = (text) =>
  /[*?]/.test(text) ? { kind: 'pattern', pattern: text } : { kind: 'exact', name: text }

/** Labels as a list, or as the JSON array of strings that `runs-on` takes. */
export const labels: Parser<readonly string[]> = (text, name) => {
  if (!text.startsWith('[')) return readList(text, name)
  let array: unknown
  try {
    array = JSON.parse(text)
  } catch {
    array = undefined
  }
  if (!Array.isArray(array) || !array.every((label) => typeof label === 'string')) {
    throw new InputProblem(
      'runner-labels: this is not a JSON array of strings; use for example ["self-hosted", "linux"], or self-hosted, linux.',
    )
  }
  return array.map((label: string) => label.trim()).filter((label) => label !== '')
}

/** A runner group, by its number or its name. */
export type GroupSelector =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'name'; readonly name: string }

export const runnerGroup: Parser<GroupSelector> = (text) => {
  if (!/^\d+$/.test(text)) return { kind: 'name', name: text }
  const number = wholeNumber(text, 1)
  if (number === undefined) {
    throw new InputProblem(`runner-group: "${text}" is not the number of a group; use its number or its name.`)
  }
  return { kind: 'id', id: number }
}

export const workFolder: Parser<string> = (text) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no path has control characters
  if (/[\u0000-\u001f\u007f]/.test(text)) {
    throw new InputProblem('work-folder: it has a line break or control character in it; use a path such as _work.')
  }
  return text
}

/** A version of the runner; undefined for `latest`. */
export const runnerVersion: Parser<string | undefined> = (text) => {
  if (text === 'latest') return undefined
  const version = text.replace(/^v/, '')
  if (!isRunnerVersion(version)) {
    throw new InputProblem(`runner-version: "${text}" is not a version; use latest, or one such as 2.337.0.`)
  }
  return version
}

/** A SHA-256, in lower case. */
export const sha256: Parser<string> = (text) => {
  const digits = text.toLowerCase().replace(/^sha256:/, '')
  if (!isSha256(digits)) {
    throw new InputProblem(`runner-sha256: "${text}" is not a SHA-256; use its 64 hexadecimal digits.`)
  }
  return digits
}

/** The absolute path of a directory that is not in the tool cache. */
export function runnerDirectory(
  text: string,
  _: string,
  __: unknown,
  { toolCache }: { readonly toolCache: string },
): string | undefined {
  if (text === '') return undefined
  if (/^~([/\\]|$)/.test(text) || text.includes('\0')) {
    throw new InputProblem(`runner-directory: "${text}" is not a path; set the full path: ~ is not expanded here.`)
  }
  const path = resolve(text)
  if (toolCache !== '' && isWithin(path, toolCache)) {
    throw new InputProblem(
      `runner-directory: ${path} is in the tool cache, which all jobs share; use a directory elsewhere, such as \${{ runner.temp }}/runner.`,
    )
  }
  return path
}

/** The user of a new machine that a runner runs as. */
export const runnerUser: Parser<string> = (text, name) => {
  if (text === 'root') {
    throw new InputProblem(
      `${name}: the runner does not run as root; use another user, which the script creates if it does not exist.`,
    )
  }
  if (!/^[A-Za-z_][A-Za-z0-9._-]{0,31}$/.test(text)) {
    throw new InputProblem(`${name}: "${text}" is not a user name; use one such as runner.`)
  }
  return text
}

/** A directory of a new machine, which is a Linux or macOS one whatever this machine is. */
export const runnerHome: Parser<string> = (text, name) => {
  if (!/^\/[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(text)) {
    throw new InputProblem(`${name}: "${text}" is not an absolute path; use one such as /opt/actions-runner.`)
  }
  return text
}

function isWithin(path: string, directory: string): boolean {
  const way = relative(resolve(directory), path)
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`))
}
