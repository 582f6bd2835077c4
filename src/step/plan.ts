import type { TokenScope } from '../api/installation-token.js'
import { formatPermissions, type Permissions, unionOf } from '../github/permissions.js'
import { type Level, nameOf } from '../github/target.js'
import type { Operation } from '../operations/operation.js'
import type { Step } from './step.js'

/**
 * What the step's installation token may do, no more than the listed operations need: the least-privilege plan.
 * `permissions` and `repositories` from the inputs win where they are given.
 */
export function planTokenScope({ operations, target, permissions, repositories }: Step): TokenScope {
  const planned = permissions ?? neededPermissions(operations, target.level)
  const narrowed =
    repositories ??
    (target.level === 'repository' && !operations.some(({ installation }) => installation === 'whole')
      ? [target.repo]
      : undefined)
  return { ...(planned && { permissions: planned }), ...(narrowed && { repositories: narrowed }) }
}

/** Undefined, which leaves out nothing that was granted, if an operation wants all of it. */
function neededPermissions(operations: readonly Operation[], level: Level): Permissions | undefined {
  const each: Permissions[] = []
  for (const operation of operations) {
    const permissions = operation.permissions(level)
    if (permissions === 'all') return undefined
    each.push(permissions)
  }
  return unionOf(each)
}

/** What is worth a warning before anything is done: inputs without effect, and a token that reaches further than it need. */
export function planWarnings(step: Step): string[] {
  return [...idleInputs(step), ...widenedToken(step)]
}

/** Whoever lists all repositories needs a token for all of them; the operations beside that do not. */
function widenedToken({ operations, target, credentials, repositories, permissions }: Step): string[] {
  const whole = operations.find(({ installation }) => installation === 'whole')
  const others = operations.filter(({ credential }) => credential === 'runners')
  if (credentials.kind !== 'app' || target.level !== 'repository' || repositories || !whole || others.length === 0)
    return []
  const carried = permissions ?? neededPermissions(others, target.level)
  const what = carried === undefined ? 'all that was granted' : formatPermissions(carried)
  return [
    `operation: because of ${whole.name} the token carries ${what} for all repositories of the installation; ` +
      `write ${whole.name} in a step of its own, and the token for the rest reaches ${nameOf(target)} alone.`,
  ]
}

/** Inputs that have no effect with the others given, each with the reason; worth a warning, not a failure. */
export function idleInputs(step: Step): string[] {
  const { operations } = step
  const ofOperations = operations.flatMap((operation) => operation.idleInputs?.(step, operations) ?? [])
  return [...idleForToken(step), ...idleRepository(step), ...ofOperations]
}

/** Whoever writes `repository` for one of these narrows nothing and aims at nothing, and ought to know. */
function idleRepository({ operations, installation }: Step): string[] {
  if (!installation.repository || operations.some(({ outputs }) => outputs.includes('repository-id'))) return []
  return [
    'Input repository has no effect: none of the operations acts on a single repository of an installation. The runners of a repository are found by target; a token is narrowed by repositories.',
  ]
}

function idleForToken({ operations, credentials, repositories, permissions, installation }: Step): string[] {
  if (credentials.kind === 'app') return []
  const idle = [
    repositories !== undefined && 'repositories',
    permissions !== undefined && 'permissions',
    installation.id !== undefined &&
      !operations.some((operation) => operation.installation === 'named') &&
      'installation-id',
  ].filter((name) => name !== false)
  return idle.map(
    (name) => `Input ${name} has no effect: it shapes the token that an App mints, and here a token was given.`,
  )
}
