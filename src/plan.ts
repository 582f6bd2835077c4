import type { TokenScope } from './credentials/installation-token.js'
import { type Permissions, unionOf } from './credentials/permissions.js'
import type { Inputs } from './inputs/inputs.js'
import type { Operation } from './operations/operation.js'
import type { Level } from './target/target.js'

/** An operation whose repositories are what it is asked for: its token must not be narrowed to the target's. */
const LISTS_REPOSITORIES = 'list-installation-repositories'

/**
 * What the step's installation token may do, no more than the listed operations need: the least-privilege plan.
 * `permissions` and `repositories` from the inputs win where they are given.
 */
export function planTokenScope({ operations, target, permissions, repositories }: Inputs): TokenScope {
  const planned = permissions ?? neededPermissions(operations, target.level)
  const narrowed =
    repositories ??
    (target.level === 'repository' && !operations.some(({ name }) => name === LISTS_REPOSITORIES)
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

/** Inputs that have no effect with the others given, each with the reason; worth a warning, not a failure. */
export function idleInputs(inputs: Inputs): string[] {
  const ofOperations = inputs.operations.flatMap((operation) => operation.idleInputs?.(inputs) ?? [])
  return [...idleForToken(inputs), ...ofOperations]
}

function idleForToken({ credentials, repositories, permissions, installationId }: Inputs): string[] {
  if (credentials.kind === 'app') return []
  const idle = [
    repositories !== undefined && 'repositories',
    permissions !== undefined && 'permissions',
    installationId !== undefined && 'installation-id',
  ].filter((name) => name !== false)
  return idle.map(
    (name) => `Input ${name} has no effect: it shapes the token that an App mints, and here a token was given.`,
  )
}
