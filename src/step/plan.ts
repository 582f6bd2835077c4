import type { TokenPlan } from '../api/tokens.js'
import { type Permissions, unionOf } from '../github/permissions.js'
import type { Level } from '../github/target.js'
import type { Operation, Step } from '../operations/operation.js'
import { permissionsOf } from '../operations/table.js'

/**
 * What the step's installation token may do, no more than the listed operations need: the least-privilege plan.
 * `permissions` and `repositories` from the inputs win where they are given.
 */
export function planToken({ operations, inputs, credentials }: Step): TokenPlan {
  const { target, repositories } = inputs
  // Beside a token that was given, the input has no effect.
  const permissions = credentials.kind === 'app' ? inputs.permissions : undefined
  const planned = permissions ?? neededPermissions(operations, target.level)
  const narrowed =
    repositories ??
    (target.level === 'repository' && !operations.some(({ installation }) => installation === 'all')
      ? [target.repo]
      : undefined)
  return { ...(planned && { permissions: planned }), ...(narrowed && { repositories: narrowed }) }
}

/** What the operations need at a level; undefined, which narrows nothing, if one of them wants all that was granted. */
export function neededPermissions(operations: readonly Operation[], level: Level): Permissions | undefined {
  const each: Permissions[] = []
  for (const operation of operations) {
    const permissions = permissionsOf(operation, level)
    if (permissions === 'all') return undefined
    each.push(permissions)
  }
  return unionOf(each)
}
