import { isAbsolute, relative, resolve, sep } from 'node:path'
import { InputProblem } from '../base/errors.js'
import { isSha256 } from '../base/guards.js'
import { isRunnerVersion } from '../github/runner-version.js'
import { parseServer, type Server } from '../github/server.js'
import { isLogin, isRepositoryName, isUrlTarget, nameOf, ownerOf, parseTarget, type Target } from '../github/target.js'
import { isTokenText } from '../github/token-kind.js'
import { OPERATION_NAMES, type OperationName } from './operation-names.js'
import { id, type Parser, splitList, unknownWord } from './parsers.js'

/** Parsers of the inputs that are more than a word or a number. Each throws InputProblem. */

/** The operations, in the order given. */
export const operations: Parser<readonly OperationName[]> = (text) => {
  const names = splitList(text)
  if (names.length === 0) throw new InputProblem('operation: the list is empty; write at least one operation.')
  const problems: string[] = []
  const known: OperationName[] = []
  for (const name of names) {
    const operation = OPERATION_NAMES.find((valid) => valid === name)
    if (operation === undefined) problems.push(unknownWord('operation', name, OPERATION_NAMES))
    else known.push(operation)
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) problems.push(`operation: ${twice} is listed twice; write it once.`)
  if (problems.length > 0) throw new InputProblem(problems)
  return known
}

/** A target written as a URL belongs to a server; the other forms are read without one. */
export function target(text: string, _: string, inputs: { readonly 'github-api-url': Server }): Target {
  return parseTarget(text, isUrlTarget(text) ? inputs['github-api-url'] : parseServer('https://api.github.com'))
}

export const clientId: Parser<string> = (text) => {
  // Client IDs begin with Iv, App IDs are numbers.
  if (/^[A-Za-z_-]+$/.test(text) && !text.startsWith('Iv')) {
    throw new InputProblem(
      'client-id: this looks like the name of the App; set client-id to its client ID, such as Iv23liABCDEFGHIJKLMN (App settings → General).',
    )
  }
  if (!/^[A-Za-z0-9._-]{1,100}$/.test(text)) {
    throw new InputProblem(
      'client-id: this is not a client ID; write the one from the App settings, such as Iv23liABCDEFGHIJKLMN, or the numeric App ID.',
    )
  }
  return text
}

export const token: Parser<string> = (text) => {
  if (!isTokenText(text)) throw new InputProblem('token: a token has no spaces, newlines or special characters.')
  return text
}

/** GitHub's limit for the repositories of one token request. */
const MOST_REPOSITORIES = 500

/** The repositories to narrow the token to, without their owner and each once. */
export function repositories(
  text: string,
  _: string,
  inputs: { readonly target: Target },
): readonly string[] | undefined {
  const entries = splitList(text)
  if (entries.length === 0) return undefined
  const owner = ownerOf(inputs.target)
  if (owner === undefined) {
    throw new InputProblem(
      `repositories: ${nameOf(inputs.target)} is an enterprise, which has no repositories of its own; leave it out.`,
    )
  }
  const names = new Map<string, string>()
  const problems: string[] = []
  for (const entry of entries) {
    const [first = '', second, ...rest] = entry.split('/')
    const name = second ?? first
    if (rest.length > 0 || !isRepositoryName(name)) {
      problems.push(`repositories: "${entry}" is not a repository; write name or owner/name.`)
    } else if (second !== undefined && first.toLowerCase() !== owner.toLowerCase()) {
      problems.push(
        `repositories: ${entry} does not belong to ${owner}, the owner of target; a token reaches the repositories of one owner.`,
      )
    } else if (!names.has(name.toLowerCase())) {
      names.set(name.toLowerCase(), name)
    }
  }
  if (problems.length > 0) throw new InputProblem(problems)
  if (names.size > MOST_REPOSITORIES) {
    throw new InputProblem(
      `repositories: ${names.size} are more than the ${MOST_REPOSITORIES} that GitHub takes; leave it out for all of the installation.`,
    )
  }
  return [...names.values()]
}

/** Whether the text has the form of a version of GitHub's REST API. */
export function isApiVersion(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

/** A value of the `X-GitHub-Api-Version` header. */
export const apiVersion: Parser<string> = (text) => {
  if (!isApiVersion(text)) {
    throw new InputProblem(
      `github-api-version: "${text}" is not an API version; write one such as 2022-11-28 or 2026-03-10.`,
    )
  }
  return text
}

export const runnerIds: Parser<readonly number[] | undefined> = (text, name) => {
  const ids = splitList(text).map((entry) => id(entry, name))
  if (text !== '' && ids.length === 0)
    throw new InputProblem('runner-id: the list is empty; write an id, or leave it out.')
  return ids.length === 0 ? undefined : [...new Set(ids)]
}

/** A runner's name, or a pattern in which `*` stands for any text and `?` for one character. */
export type NameSelector =
  | { readonly kind: 'exact'; readonly name: string }
  | { readonly kind: 'pattern'; readonly pattern: string }

export const runnerName: Parser<NameSelector> = (text) =>
  /[*?]/.test(text) ? { kind: 'pattern', pattern: text } : { kind: 'exact', name: text }

/** Labels as a list, or as the JSON array of strings that `runs-on` takes. */
export const labels: Parser<readonly string[]> = (text) => {
  if (!text.startsWith('[')) return splitList(text)
  let array: unknown
  try {
    array = JSON.parse(text)
  } catch {
    array = undefined
  }
  if (!Array.isArray(array) || !array.every((label) => typeof label === 'string')) {
    throw new InputProblem(
      'runner-labels: this is not a JSON array of strings; write for example ["self-hosted", "linux"], or self-hosted, linux.',
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
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number === 0) {
    throw new InputProblem(`runner-group: "${text}" is not the number of a group; write its number or its name.`)
  }
  return { kind: 'id', id: number }
}

export const workFolder: Parser<string> = (text) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no path has control characters
  if (/[\u0000-\u001f\u007f]/.test(text)) {
    throw new InputProblem('work-folder: it has a line break or control character in it; write a path such as _work.')
  }
  return text
}

export const runnerCount: Parser<number> = (text, name) => {
  const runners = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(runners)) {
    throw new InputProblem(`${name}: "${text}" is not a number of runners; write a whole number, 0 or more.`)
  }
  if (runners === 0)
    throw new InputProblem('runner-count: there is nothing to wait for or to choose with 0; write 1 or more.')
  return runners
}

/** A repository as the input `repository` names it. */
export type RepositoryReference =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'name'; readonly owner: string; readonly name: string }

export const repository: Parser<RepositoryReference> = (text, name) => {
  if (/^\d+$/.test(text)) return { kind: 'id', id: id(text, name) }
  const [owner = '', repo = '', ...rest] = text.split('/')
  if (rest.length > 0 || !isLogin(owner) || !isRepositoryName(repo)) {
    throw new InputProblem(`repository: "${text}" is not a repository; write owner/name, or its numeric id.`)
  }
  return { kind: 'name', owner, name: repo }
}

/** A version of the runner; undefined for `latest`. */
export const runnerVersion: Parser<string | undefined> = (text) => {
  if (text === 'latest') return undefined
  const version = text.replace(/^v/, '')
  if (!isRunnerVersion(version)) {
    throw new InputProblem(`runner-version: "${text}" is not a version; write latest, or one such as 2.337.0.`)
  }
  return version
}

/** A SHA-256, in lower case. */
export const sha256: Parser<string> = (text) => {
  const digits = text.toLowerCase().replace(/^sha256:/, '')
  if (!isSha256(digits)) {
    throw new InputProblem(`runner-sha256: "${text}" is not a SHA-256; write its 64 hexadecimal digits.`)
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
    throw new InputProblem(`runner-directory: "${text}" is not a path; nothing stands for ~ here: write it out.`)
  }
  const path = resolve(text)
  if (toolCache !== '' && isWithin(path, toolCache)) {
    throw new InputProblem(
      `runner-directory: ${path} is in the tool cache, which all jobs share; write a directory elsewhere, such as \${{ runner.temp }}/runner.`,
    )
  }
  return path
}

/** The user of a new machine that a runner runs as. */
export const runnerUser: Parser<string> = (text, name) => {
  if (text === 'root') {
    throw new InputProblem(
      `${name}: the runner does not run as root; write another user, which is made if there is none.`,
    )
  }
  if (!/^[A-Za-z_][A-Za-z0-9._-]{0,31}$/.test(text)) {
    throw new InputProblem(`${name}: "${text}" is not the name of a user; write one such as runner.`)
  }
  return text
}

/** A directory of a new machine, which is a Linux or macOS one whatever this machine is. */
export const runnerHome: Parser<string> = (text, name) => {
  if (!/^\/[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(text)) {
    throw new InputProblem(`${name}: "${text}" is not an absolute path; write one such as /opt/actions-runner.`)
  }
  return text
}

function isWithin(path: string, directory: string): boolean {
  const way = relative(resolve(directory), path)
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`))
}
