import type { Api } from '../api/call.js'
import type { ListCall } from '../api/list-page.js'
import { listItems } from '../api/read-list.js'
import { ActionError } from '../base/errors.js'
import { idAt, isRecord, stringAt } from '../base/guards.js'
import { didYouMean } from '../base/nearest.js'
import { listFirst } from '../base/text.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { describeTarget, scopeOf, type Target } from '../github/target.js'
import type { GroupSelector } from '../inputs/runner-values.js'
import type { Job } from '../job/job.js'

/** The group that every owner of runners has, and the only one of a repository. */
export const DEFAULT_GROUP = { id: 1, name: 'Default' } as const

/** A runner group: the fields that this action reads. */
export interface RunnerGroup {
  readonly id: number
  readonly name: string
  /** Whose it is; an organization sees its enterprise's groups as well. */
  readonly owner: 'org' | 'ent'
  readonly allowsPublicRepositories: boolean
}

/** Groups that an error names, before it only counts them. */
const MAX_NAMED = 10

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
  throw new ActionError(
    `There is no runner group "${group.name}" in ${describeTarget(target)}.${didYouMean(group.name, names)} ` +
      `Set runner-group to one of ${listFirst(names, MAX_NAMED)}.`,
  )
}

/** The groups that a name stands for: in the same case before any other case, the organization's before the enterprise's. */
export function groupsNamed(groups: readonly RunnerGroup[], name: string): readonly RunnerGroup[] {
  const same = groups.filter((group) => group.name === name)
  const alike = same.length > 0 ? same : groups.filter((group) => group.name.toLowerCase() === name.toLowerCase())
  const own = alike.filter(({ owner }) => owner === 'org')
  return own.length > 0 ? own : alike
}

/** The same for a name in `runs-on`: after `org/` or `ent/` it is only the organization's or the enterprise's own. */
export function groupsForRunsOn(groups: readonly RunnerGroup[], text: string): readonly RunnerGroup[] {
  const [, prefix, name] = /^(org|ent)\/(.+)$/i.exec(text) ?? []
  if (prefix === undefined || name === undefined) return groupsNamed(groups, text)
  const owned = groups.filter(({ owner }) => owner === prefix.toLowerCase())
  return groupsNamed(owned, name)
}

/**
 * Lists the groups that the job's repository may use: for an organization `GET /orgs/{org}/actions/runner-groups?visible_to_repository=…`,
 * for an enterprise `GET /enterprises/{enterprise}/actions/runner-groups?visible_to_organization=…`.
 *
 * @returns undefined where the target is a repository, whose runners are in no groups
 */
export async function listUsableGroups(
  api: Api,
  { repository, publicRepository }: Pick<Job, 'repository' | 'publicRepository'>,
): Promise<readonly RunnerGroup[] | undefined> {
  const { level } = api.target
  if (level === 'repository') return undefined
  const [owner = '', name = ''] = repository.split('/')
  if (level === 'organization') {
    return listGroups(api, { query: { visible_to_repository: name }, usedBy: repository })
  }
  const groups = await listGroups(api, { query: { visible_to_organization: owner }, usedBy: owner })
  // An enterprise lists no groups by repository; `allows_public_repositories` is the only field that concerns a repository.
  return publicRepository ? groups.filter(({ allowsPublicRepositories }) => allowsPublicRepositories) : groups
}

/** Lists the target's runner groups, `GET /{scope}/actions/runner-groups`: all, or those that `usedBy` may use. */
function listGroups(
  api: Api,
  narrowed?: { readonly query: NonNullable<ListCall['query']>; readonly usedBy: string },
): Promise<readonly RunnerGroup[]> {
  const { target } = api
  const call: ListCall = {
    endpoint: ENDPOINTS.listRunnerGroups,
    parameters: { scope: scopeOf(target) },
    ...(narrowed && { query: narrowed.query }),
    action: `list the runner groups of ${describeTarget(target)}${narrowed ? ` that ${narrowed.usedBy} may use` : ''}`,
  }
  return listItems(api, call, (object) => toGroup(object, target))
}

function toGroup(value: unknown, { level }: Target): RunnerGroup | undefined {
  const id = idAt(value, 'id')
  const name = stringAt(value, 'name')
  if (!isRecord(value) || id === undefined || name === undefined) return undefined
  const owner = level === 'enterprise' || value.inherited === true ? 'ent' : 'org'
  return { id, name, owner, allowsPublicRepositories: value.allows_public_repositories !== false }
}
