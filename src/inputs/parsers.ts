import { InputProblem } from '../base/errors.js'
import { nearest } from '../base/nearest.js'
import { isRepositoryName, nameOf, ownerOf, type Target } from '../github/target.js'
import type { InputName } from './definitions.js'

/** GitHub's limit for the repositories of one token request. */
const MOST_REPOSITORIES = 500

/** Splits a list at newlines and commas, trims, drops what is empty, keeps the order. */
export function parseList(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** One of a few words. @throws InputProblem that lists them and names the nearest */
export function parseChoice<T extends string>(input: InputName, text: string, choices: readonly T[]): T {
  const choice = choices.find((known) => known === text)
  if (choice === undefined) throw new InputProblem(unknownWord(input, text, choices))
  return choice
}

/** A YAML 1.2 boolean, as `core.getBooleanInput` reads one. @throws InputProblem for anything else */
export function parseBoolean(input: InputName, text: string): boolean {
  if (/^(true|True|TRUE)$/.test(text)) return true
  if (/^(false|False|FALSE)$/.test(text)) return false
  const meant = BOOLEANS_ELSEWHERE.get(text.toLowerCase())
  throw new InputProblem(unknownWord(input, text, ['true', 'false'], meant))
}

/** A whole number, 0 or more. @param unit for the message: `seconds` @throws InputProblem */
export function parseCount(input: InputName, text: string, unit: string, most = Number.MAX_SAFE_INTEGER): number {
  const count = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count) || count > most) {
    const range = most === Number.MAX_SAFE_INTEGER ? '0 or more' : `0 to ${most}`
    throw new InputProblem(`${input}: "${text}" is not a number of ${unit}; write a whole number, ${range}.`)
  }
  return count
}

/** A whole number above zero. @throws InputProblem */
export function parseId(input: InputName, text: string): number {
  const id = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(id) || id === 0) {
    throw new InputProblem(`${input}: "${text}" is not an id; write a whole number such as 12345678.`)
  }
  return id
}

/** Whether the text has the form of a version of GitHub's REST API. */
export function isApiVersion(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

/** A value of the `X-GitHub-Api-Version` header. @throws InputProblem */
export function parseApiVersion(text: string): string {
  if (!isApiVersion(text)) {
    throw new InputProblem(
      `github-api-version: "${text}" is not an API version; write one such as 2022-11-28 or 2026-03-10.`,
    )
  }
  return text
}

/**
 * The repositories to narrow the token to, without their owner and each once.
 *
 * @throws InputProblem for what is no repository, or one of another owner than the target's
 */
export function parseRepositories(text: string, target: Target): string[] {
  const owner = ownerOf(target)
  if (owner === undefined) {
    throw new InputProblem(
      `repositories: ${nameOf(target)} is an enterprise, which has no repositories of its own; leave it out.`,
    )
  }
  const names = new Map<string, string>()
  const problems: string[] = []
  for (const entry of parseList(text)) {
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

/** What other formats, YAML 1.1 among them, write for a boolean. */
const BOOLEANS_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ...['yes', 'y', 'on', '1', 't'].map((word) => [word, 'true'] as const),
  ...['no', 'n', 'off', '0', 'f'].map((word) => [word, 'false'] as const),
])

/** The problem of a word that is none of those that are valid, with the one that was surely meant. */
export function unknownWord(
  input: InputName,
  word: string,
  valid: readonly string[],
  meant: string | undefined = nearest(word, valid),
): string {
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`
  return `${input}: "${word}" is unknown.${hint} Valid: ${valid.join(', ')}.`
}
