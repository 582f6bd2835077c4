import type { Api } from '../api/call.js'
import { listItems } from '../api/read-list.js'
import { ActionError } from '../base/errors.js'
import { idAt, isRecord, stringAt } from '../base/guards.js'
import { nearest } from '../base/nearest.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { describeTarget, scopeOf } from '../github/target.js'
import type { GroupSelector } from '../inputs/runner-values.js'

/** The group that every owner of runners has, and the only one of a repository. */
export const DEFAULT_GROUP = { id: 1, name: 'Default' } as const

/** A runner group: the fields that this action reads. */
export interface RunnerGroup {
  readonly id: number
  readonly name: string
  /** Belongs to the enterprise and is shared with the organization. */
  readonly inherited: boolean
}

/** Groups that an error names, before it only counts them. */
const MOST_NAMED = 10

/**
 * The group of a new runner. A name is looked up, `GET /{scope}/actions/runner-groups`; a number is taken as it is. A repository has no
 * groups of its own and uses number 1.
 *
 * @throws ApiError, and ActionError if there is no such group, or more than one
 */
export async function resolveGroup(
  api: Api,
  group: GroupSelector,
): Promise<{ readonly id: number; readonly name?: string }> {
  const { target } = api
  if (target.level === 'repository') return DEFAULT_GROUP
  if (group.kind === 'id') return { id: group.id }
  const groups = await listGroups(api)
  const found = groupsNamed(groups, group.name)
  const [only] = found
  if (only && found.length === 1) return only
  if (only) {
    throw new ActionError(
      `${found.length} runner groups of ${describeTarget(target)} have the name ${group.name}: numbers ${found.map(({ id }) => id).join(', ')}. ` +
        'Set runner-group to the number of one of them.',
    )
  }
  const names = groups.map(({ name }) => name)
  const meant = nearest(group.name, names)
  const some = names.slice(0, MOST_NAMED).join(', ')
  throw new ActionError(
    `There is no runner group "${group.name}" in ${describeTarget(target)}.${meant === undefined ? '' : ` Did you mean ${meant}?`} ` +
      `Set runner-group to one of ${some}${names.length > MOST_NAMED ? `, and ${names.length - MOST_NAMED} more` : ''}.`,
  )
}

/** The groups that a name stands for: in the same case before any other case, the target's own before inherited ones. */
export function groupsNamed(groups: readonly RunnerGroup[], name: string): readonly RunnerGroup[] {
  const same = groups.filter((group) => group.name === name)
  const alike = same.length > 0 ? same : groups.filter((group) => group.name.toLowerCase() === name.toLowerCase())
  const own = alike.filter(({ inherited }) => !inherited)
  return own.length > 0 ? own : alike
}

/** Lists the target's runner groups, `GET /{scope}/actions/runner-groups`. */
export function listGroups(api: Api): Promise<readonly RunnerGroup[]> {
  const { target } = api
  const call = {
    endpoint: ENDPOINTS.listRunnerGroups,
    parameters: { scope: scopeOf(target) },
    action: `list the runner groups of ${describeTarget(target)}`,
  }
  return listItems(api, call, toGroup)
}

function toGroup(value: unknown): RunnerGroup | undefined {
  const id = idAt(value, 'id')
  const name = stringAt(value, 'name')
  if (!isRecord(value) || id === undefined || name === undefined) return undefined
  return { id, name, inherited: value.inherited === true }
}
