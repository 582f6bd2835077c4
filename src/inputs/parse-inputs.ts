import { ActionError, InputProblem, singleLine } from '../action-error.js'
import { parsePermissions } from '../credentials/permissions.js'
import { type Machine, readMachine } from '../machine.js'
import { parseServer } from '../target/server.js'
import { isUrlTarget, parseTarget, type Target } from '../target/target.js'
import { credentialProblems, orderProblems, repositoriesProblem } from './check-operations.js'
import type { RawInputs } from './definitions.js'
import { parseDeletion } from './deletion.js'
import { parseDownload } from './download.js'
import type { Attempt, FoundInputs, Inputs } from './inputs.js'
import { parseInstallation } from './installation.js'
import { parseJit } from './jit.js'
import {
  parseApiVersion,
  parseBoolean,
  parseChoice,
  parseCredentials,
  parseList,
  parseOperations,
  parseRepositories,
} from './parsers.js'
import { parseSelection } from './selection.js'
import { parseVersions } from './versions.js'
import { parseWait } from './wait.js'

export const REVOKE_TOKEN_CHOICES = ['auto', 'always', 'never'] as const

/**
 * Checks all inputs, each by itself and all together, without a single request.
 *
 * @param foundBefore problems to report along with those found here
 * @param machine gives the platform where the inputs do not
 * @throws ActionError with every problem found
 */
export function parseInputs(
  raw: RawInputs,
  foundBefore: readonly string[] = [],
  machine: Machine = readMachine(),
): Inputs {
  const problems = [...foundBefore]
  const causes: InputProblem[] = []
  const attempt: Attempt = (parse) => {
    try {
      return parse()
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error
      problems.push(...error.problems)
      causes.push(error)
      return undefined
    }
  }
  const operations = attempt(() => parseOperations(raw.operation))
  const server = attempt(() => parseServer(raw['github-api-url']))
  const apiVersion = attempt(() => parseApiVersion(raw['github-api-version']))
  const target = attempt(() => (server ? parseTarget(raw.target, server) : targetWithoutServer(raw.target)))
  const { credentials, problems: ofCredentials, cause } = parseCredentials(raw)
  problems.push(...ofCredentials)
  if (cause) causes.push(cause)
  const installation = parseInstallation(raw, attempt)
  const repositories = target && listed(raw.repositories) && attempt(() => parseRepositories(raw.repositories, target))
  const permissions = listed(raw.permissions) && attempt(() => parsePermissions(parseList(raw.permissions)))
  const revokeToken = attempt(() => parseChoice('revoke-token', raw['revoke-token'], REVOKE_TOKEN_CHOICES))
  const selection = parseSelection(raw, attempt)
  const deletion = parseDeletion(raw, attempt)
  const jit = parseJit(raw, attempt)
  const wait = parseWait(raw, attempt)
  const versions = parseVersions(raw, attempt)
  const summary = attempt(() => parseBoolean('summary', raw.summary))
  const download = parseDownload(raw, machine, attempt)
  if (operations) {
    problems.push(...orderProblems(operations, credentials))
    if (credentials) problems.push(...credentialProblems(operations, credentials, target))
    if (target && repositories) problems.push(...[repositoriesProblem(operations, target, repositories)].filter(isText))
  }
  const found: FoundInputs = {
    operations,
    server,
    apiVersion,
    target,
    credentials,
    installation,
    repositories: repositories || undefined,
    permissions: permissions || undefined,
    revokeToken,
    selection,
    deletion,
    jit,
    wait,
    versions,
    summary,
    download,
  }
  for (const operation of operations ?? []) problems.push(...(operation.inputProblems?.(found) ?? []))
  if (problems.length > 0 || !isWhole(found)) {
    const cause = causes.length > 1 ? new AggregateError(causes, 'several inputs') : causes[0]
    throw new ActionError(report([...new Set(problems.map(singleLine))]), { cause })
  }
  return found
}

/** With a wrong github-api-url, the forms of a target that do not depend on it are checked all the same. */
function targetWithoutServer(text: string): Target | undefined {
  return isUrlTarget(text) ? undefined : parseTarget(text, parseServer('https://api.github.com'))
}

/** Whether every input that a step cannot do without is there; without a problem, it is. */
function isWhole(found: FoundInputs): found is Inputs {
  const { repositories: _, permissions: __, ...needed } = found
  return Object.values(needed).every((input) => input !== undefined)
}

function report(problems: readonly string[]): string {
  if (problems.length === 1) return `Input ${problems[0]}`
  return [`${problems.length} problems with the inputs:`, ...problems.map((problem) => `- ${problem}`)].join('\n')
}

function listed(text: string): boolean {
  return parseList(text).length > 0
}

function isText(problem: string | undefined): problem is string {
  return problem !== undefined
}
