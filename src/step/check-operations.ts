import { nameOf, type Target } from '../github/target.js'
import { describeTakenToken, describeTokenKind } from '../github/token-kind.js'
import type { Credentials, FoundInputs } from '../inputs/inputs.js'
import type { Operation } from '../operations/operation.js'

/** The one output that any number of operations may set: it is the same for all. */
const SHARED_OUTPUT = 'runner-url'

/** Problems of operations with each other and with the inputs, of which one with a problem of its own is undefined. */
export function operationProblems(operations: readonly Operation[], inputs: FoundInputs): string[] {
  const { credentials, target, repositories } = inputs
  const problems = orderProblems(operations, credentials)
  if (credentials) problems.push(...credentialProblems(operations, credentials, target))
  const ofRepositories = target && repositories && repositoriesProblem(operations, target, repositories)
  if (ofRepositories !== undefined) problems.push(ofRepositories)
  for (const operation of operations) problems.push(...(operation.inputProblems?.(inputs) ?? []))
  return problems
}

/** Problems of operations that cannot share a step, or not in this order. */
export function orderProblems(operations: readonly Operation[], credentials: Credentials | undefined): string[] {
  const problems: string[] = []
  const setBy = new Map<string, string>()
  for (const { name, outputs } of operations) {
    const clash = outputs.find((output) => output !== SHARED_OUTPUT && setBy.has(output))
    if (clash !== undefined) {
      problems.push(`operation: ${setBy.get(clash)} and ${name} both set the output ${clash}; write them in two steps.`)
    }
    for (const output of outputs) setBy.set(output, name)
  }
  const describes = operations.find(({ runnerInputs }) => runnerInputs === 'describe')
  for (const { name, runnerInputs } of describes ? operations : []) {
    if (runnerInputs !== 'select') continue
    problems.push(
      `operation: ${describes?.name} and ${name} cannot share a step: runner-name and runner-labels describe a new runner for the one and select runners for the other; write them in two steps.`,
    )
  }
  const revocation = operations.findIndex(({ credential }) => credential === 'given')
  const revoke = operations[revocation]
  if (revoke === undefined) return problems
  const later = operations[revocation + 1]
  if (later !== undefined) {
    problems.push(
      `operation: ${later.name} cannot work after ${revoke.name}, which ends the token; write ${revoke.name} last.`,
    )
  }
  if (revocation === 0 && credentials?.kind === 'app') {
    problems.push(
      `operation: ${revoke.name} has nothing to revoke, since no operation before it mints a token; write the token to revoke as token: (the post step revokes what a step minted by itself).`,
    )
  }
  return problems
}

/** Problems of operations that the credentials cannot carry out, told before the first request. */
export function credentialProblems(
  operations: readonly Operation[],
  credentials: Credentials,
  target: Target | undefined,
): string[] {
  const problems: string[] = []
  for (const { name, credential, takes, refusedTokens } of operations) {
    if (credentials.kind === 'token') {
      const kind = describeTokenKind(credentials.tokenKind)
      if (credential === 'app') {
        problems.push(`token: ${name} mints a token itself and needs client-id and private-key instead of a token.`)
      } else if (refusedTokens.includes(credentials.tokenKind)) {
        const works = takes === undefined ? 'another kind of token' : describeTakenToken(takes)
        problems.push(`token: ${name} takes ${works}; this is ${kind}.`)
      }
    }
    if (credentials.kind === 'app' && credential === 'user' && takes !== undefined) {
      problems.push(
        `client-id: ${name} acts for a person, which a GitHub App cannot; write token: with ${describeTakenToken(takes)} instead of client-id and private-key.`,
      )
    }
    if (credential === 'runners' && target?.level === 'enterprise') {
      const wrong = wrongForEnterprise(credentials)
      if (wrong !== undefined) {
        problems.push(
          `${credentials.kind === 'app' ? 'client-id' : 'token'}: ${name} at ${nameOf(target)}: ${wrong} cannot manage the runners of an enterprise; ` +
            'write token: with a classic personal access token (ghp_) that has the scope manage_runners:enterprise.',
        )
      }
    }
  }
  return problems
}

function wrongForEnterprise(credentials: Credentials): string | undefined {
  if (credentials.kind === 'app') return 'a GitHub App'
  switch (credentials.tokenKind) {
    case 'installation token':
    case 'user access token':
    case 'fine-grained personal access token':
      return describeTokenKind(credentials.tokenKind)
    default:
      return undefined
  }
}

/** The problem of a token narrowed to repositories among which the target itself is missing. */
export function repositoriesProblem(
  operations: readonly Operation[],
  target: Target,
  repositories: readonly string[],
): string | undefined {
  if (target.level !== 'repository') return undefined
  const needsTarget = operations.find(({ credential }) => credential === 'runners')
  const listed = repositories.some((name) => name.toLowerCase() === target.repo.toLowerCase())
  if (needsTarget === undefined || listed) return undefined
  return `repositories: ${target.repo} is missing, which ${needsTarget.name} acts on; add it, or leave repositories out.`
}
