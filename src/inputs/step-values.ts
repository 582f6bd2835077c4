import { InputProblem } from '../base/errors.js'
import { GITHUB_COM_API, parseServer, type Server } from '../github/server.js'
import { isLogin, isRepositoryName, isUrlTarget, nameOf, ownerOf, parseTarget, type Target } from '../github/target.js'
import { isTokenText } from '../github/token-kind.js'
import { OPERATION_NAMES, type OperationName } from './operation-names.js'
import { id, type Parser, readList, unknownWord } from './parsers.js'

/** Parsers of the inputs about the step itself that are more than a word or a number. Each throws InputProblem. */

/** The operations, in the order given. */
export const operations: Parser<readonly OperationName[]> = (text, input) => {
  const entries = readList(text, input)
  if (entries.length === 0) throw new InputProblem('operation: the list is empty; use at least one operation.')
  const problems: string[] = []
  const known: OperationName[] = []
  const names = entries.flatMap((entry) => {
    const words = entry.split(NOT_IN_NAMES).filter((word) => word !== '')
    return words.some(isOperation) ? words : [entry]
  })
  if (names.join() !== entries.join()) {
    problems.push(
      `operation: separate operations with commas or newlines, without quotes or brackets; set operation: ${names.join(', ')}.`,
    )
  }
  for (const name of names) {
    if (isOperation(name)) known.push(name)
    else problems.push(unknownWord('operation', name, OPERATION_NAMES))
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) problems.push(`operation: ${twice} is listed twice; list it once.`)
  if (problems.length > 0) throw new InputProblem(problems)
  return known
}

/** What stands between operations that are written as words, or as JSON. */
const NOT_IN_NAMES = /[\s;[\]"']+/

function isOperation(name: string): name is OperationName {
  return OPERATION_NAMES.some((valid) => valid === name)
}

/** A target written as a URL belongs to a server; the other forms are read without one. */
export function target(text: string, _: string, inputs: { readonly 'github-api-url': Server }): Target {
  return parseTarget(text, isUrlTarget(text) ? inputs['github-api-url'] : parseServer(GITHUB_COM_API))
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
      'client-id: this is not a client ID; use the one from the App settings, such as Iv23liABCDEFGHIJKLMN, or the numeric App ID.',
    )
  }
  return text
}

export const token: Parser<string> = (text) => {
  if (!isTokenText(text)) throw new InputProblem('token: a token has no spaces, newlines or special characters.')
  return text
}

/** GitHub's limit for the repositories of one token request. */
const MAX_REPOSITORIES = 500

/** The repositories to narrow the token to, without their owner and each once. */
export function repositories(
  text: string,
  input: string,
  inputs: { readonly target: Target },
): readonly string[] | undefined {
  const entries = readList(text, input)
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
      problems.push(`repositories: "${entry}" is not a repository; use name or owner/name.`)
    } else if (second !== undefined && first.toLowerCase() !== owner.toLowerCase()) {
      problems.push(
        `repositories: ${entry} does not belong to ${owner}, the owner of target; a token reaches the repositories of one owner.`,
      )
    } else if (!names.has(name.toLowerCase())) {
      names.set(name.toLowerCase(), name)
    }
  }
  if (problems.length > 0) throw new InputProblem(problems)
  if (names.size > MAX_REPOSITORIES) {
    throw new InputProblem(
      `repositories: ${names.size} are more than the ${MAX_REPOSITORIES} that GitHub accepts; leave it out for all repositories of the installation.`,
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
      `github-api-version: "${text}" is not an API version; use one such as 2022-11-28 or 2026-03-10.`,
    )
  }
  return text
}

/** A repository as the input `repository` names it. */
export type RepositoryReference =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'name'; readonly owner: string; readonly name: string }

export const repository: Parser<RepositoryReference> = (text, name) => {
  if (/^\d+$/.test(text)) return { kind: 'id', id: id(text, name) }
  const [owner = '', repo = '', ...rest] = text.split('/')
  if (rest.length > 0 || !isLogin(owner) || !isRepositoryName(repo)) {
    throw new InputProblem(`repository: "${text}" is not a repository; use owner/name, or its numeric id.`)
  }
  return { kind: 'name', owner, name: repo }
}
