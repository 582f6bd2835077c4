import { nameOf } from '../github/target.js'
import { describeRequiredToken, describeTokenKind, RUNNER_SCOPES, type TokenKind } from '../github/token-kind.js'
import type { Credentials } from '../inputs/credentials.js'
import { CREATE_RUNNER, inputRow, SELECT_RUNNERS } from '../inputs/table.js'
import type { Check, Operation, Step } from '../operations/operation.js'
import { tokenOf } from '../operations/table.js'

/** What has to hold between operations, inputs and credentials, apart from each operation's own checks. */
export const RULES: readonly Check[] = [
  outputsDiffer,
  selectOrDescribe,
  revocationIsLast,
  somethingToRevoke,
  tokenFits,
  appFits,
  enterpriseFits,
  repositoriesCoverTarget,
  installationIsNamed,
  repositoryIsNamed,
]

/** The one output that any number of operations may set: it is the same for all. */
const SHARED_OUTPUT = 'runner-url'

function outputsDiffer({ operations }: Step): string[] {
  const problems: string[] = []
  const setBy = new Map<string, Operation>()
  for (const operation of operations) {
    const clash = operation.outputs.find((output) => output !== SHARED_OUTPUT && setBy.has(output))
    const other = setBy.get(clash ?? '')
    // `selectOrDescribe` reports a pair that cannot share a step anyway.
    if (other && !(isMixed(other, operation) || isMixed(operation, other))) {
      problems.push(
        `operation: ${other.name} and ${operation.name} both set the output ${clash}; put them in two steps.`,
      )
    }
    for (const output of operation.outputs) setBy.set(output, operation)
  }
  return problems
}

function isMixed(one: Operation, other: Operation): boolean {
  return CREATE_RUNNER.includes(one.name) && SELECT_RUNNERS.includes(other.name)
}

function selectOrDescribe({ operations }: Step): string[] {
  const describes = operations.find(({ name }) => CREATE_RUNNER.includes(name))
  if (!describes) return []
  return operations
    .filter(({ name }) => SELECT_RUNNERS.includes(name))
    .map(
      ({ name }) =>
        `operation: ${describes.name} and ${name} cannot share a step: runner-name and runner-labels describe a new runner for the one and select runners for the other; put them in two steps.`,
    )
}

function revocationIsLast({ operations }: Step): string[] {
  const index = operations.findIndex(({ credential }) => credential === 'held')
  const [revoke, later] = index === -1 ? [] : operations.slice(index)
  if (!revoke || !later) return []
  return [
    `operation: ${later.name} cannot work after ${revoke.name}, which revokes the token; put ${revoke.name} last.`,
  ]
}

function somethingToRevoke({ operations: [first, second], credentials }: Step): string[] {
  // `revocationIsLast` reports one before others, which may mint a token.
  if (first?.credential !== 'held' || second || credentials.kind !== 'app') return []
  return [
    `operation: ${first.name} has nothing to revoke, since no operation before it mints a token; set token to the one to revoke (the post step revokes a token that the step mints).`,
  ]
}

/** Kinds of token whose prefix shows that an operation that takes another kind cannot work with them. */
const REFUSED: Readonly<Partial<Record<TokenKind, readonly TokenKind[]>>> = {
  'installation token': [
    'classic personal access token',
    'fine-grained personal access token',
    'user access token',
    'OAuth app token',
    'refresh token',
  ],
  'user access token': ['installation token'],
  'classic personal access token': ['installation token', 'user access token', 'fine-grained personal access token'],
}

function tokenFits({ operations, credentials }: Step): string[] {
  if (credentials.kind !== 'token') return []
  const kind = describeTokenKind(credentials.tokenKind)
  return operations.flatMap((operation) => {
    const { name, credential } = operation
    if (credential === 'app') {
      return [`token: ${name} mints a token itself and needs client-id and private-key instead of a token.`]
    }
    const needed = tokenOf(operation)
    const refused = needed !== undefined && REFUSED[needed]?.includes(credentials.tokenKind)
    return refused ? [`token: ${name} takes ${describeRequiredToken(needed)}; this is ${kind}.`] : []
  })
}

function appFits({ operations, credentials }: Step): string[] {
  if (credentials.kind !== 'app') return []
  return operations.flatMap((operation) => {
    const needed = tokenOf(operation)
    if (operation.credential !== 'user' || needed === undefined) return []
    return [
      `client-id: ${operation.name} acts on behalf of a user, which a GitHub App cannot do; set token to ${describeRequiredToken(needed)} instead of client-id and private-key.`,
    ]
  })
}

function enterpriseFits({ operations, inputs: { target }, credentials }: Step): string[] {
  const wrong = credentials.kind === 'app' ? 'a GitHub App' : refusedForEnterprise(credentials)
  if (target.level !== 'enterprise' || wrong === undefined) return []
  return operations
    .filter(({ credential }) => credential === 'runners')
    .map(
      ({ name }) =>
        `${credentials.kind === 'app' ? 'client-id' : 'token'}: ${name} at ${nameOf(target)}: ${wrong} cannot manage the runners of an enterprise; ` +
        `${credentials.kind === 'app' ? 'set only token,' : 'set token'} to a classic personal access token (ghp_) that has the scope ${RUNNER_SCOPES.enterprise}.`,
    )
}

function refusedForEnterprise(credentials: Credentials): string | undefined {
  const kind = credentials.kind === 'token' ? credentials.tokenKind : undefined
  const refused = kind !== undefined && REFUSED['classic personal access token']?.includes(kind)
  return refused ? describeTokenKind(kind) : undefined
}

/** A token narrowed to repositories must reach the target itself. */
function repositoriesCoverTarget({ operations, inputs: { target, repositories } }: Step): string[] {
  if (target.level !== 'repository' || repositories === undefined) return []
  const acts = operations.find(({ credential }) => credential === 'runners')
  if (!acts || repositories.some((name) => name.toLowerCase() === target.repo.toLowerCase())) return []
  return [`repositories: ${target.repo} is missing, which ${acts.name} acts on; add it, or leave repositories out.`]
}

/** Nothing but `installation-id` can find the installation that an operation acts on. */
function installationIsNamed({ operations, inputs: { 'installation-id': id } }: Step): string[] {
  if (id !== undefined) return []
  return operations
    .filter(({ installation }) => installation === 'named')
    .map(
      ({ name }) =>
        `installation-id: ${name} needs to know which installation, and cannot find it from target; set it to its id, ` +
        "the number at the end of the URL of the installation's settings page (list-user-installations lists them).",
    )
}

/** Whoever sets `repository` for another operation than those that read it means `target`. */
function repositoryIsNamed({ operations, inputs: { repository } }: Step): string[] {
  const readers = operations.filter(({ name }) => inputRow('repository').readBy?.includes(name))
  if (repository === undefined) {
    return readers.map(
      ({ name }) => `repository: ${name} needs to know which repository; set it to owner/name or the numeric id.`,
    )
  }
  if (readers.length > 0) return []
  const name = repository.kind === 'name' ? `${repository.owner}/${repository.name}` : 'owner/name'
  return [
    `repository: none of the operations reads it; set target: ${name} for the runners of a repository, or repositories to narrow the token.`,
  ]
}
