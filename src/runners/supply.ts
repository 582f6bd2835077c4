import type { Api } from '../api/call.js'
import type { ListCall } from '../api/list-page.js'
import { atMost, listItems, MOST_IN_FLIGHT } from '../api/read-list.js'
import { isServerTrouble } from '../api/server-trouble.js'
import { idAt, isRecord, stringAt } from '../base/guards.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { describeTarget, scopeOf, type Target } from '../github/target.js'
import { listRunnersCall } from './api.js'
import { offerOf, type Supply, type UsableGroup } from './choose.js'
import { toRunner } from './runner.js'

/** The repository whose jobs are to run. */
export interface JobRepository {
  readonly owner: string
  readonly name: string
  readonly public: boolean
}

/**
 * Reads the target's runners, `GET /{scope}/actions/runners`, and at the same time the groups that a repository may use: for an
 * organization `GET /orgs/{org}/actions/runner-groups?visible_to_repository=…`, for an enterprise
 * `GET /enterprises/{enterprise}/actions/runner-groups?visible_to_organization=…`. No more than 8 requests are in flight.
 *
 * @throws ApiError, and ActionError for an unintelligible answer; of two errors the one that waiting would not mend
 */
export async function readSupply(api: Api, repository: JobRepository): Promise<Supply> {
  const { target } = api
  const limited = { ...api, request: atMost(MOST_IN_FLIGHT, api.request) }
  const groupsCall = usableGroupsCall(target, repository)
  const reading = [
    listItems(limited, listRunnersCall(target), (object) => {
      const runner = toRunner(object)
      return runner && offerOf(runner)
    }),
    groupsCall && listItems(limited, groupsCall, (object) => toUsableGroup(object, target, repository)),
  ] as const
  const failed = (await Promise.allSettled(reading)).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  if (failed.length > 0) throw failed.find((error) => !isServerTrouble(error)) ?? failed[0]
  const [offers, groups] = await Promise.all(reading)
  return { offers, groups }
}

/** Undefined for a repository, whose runners are all its own. */
function usableGroupsCall(target: Target, { owner, name }: JobRepository): ListCall | undefined {
  if (target.level === 'repository') return undefined
  const [query, user] =
    target.level === 'organization'
      ? [{ visible_to_repository: name }, `${owner}/${name}`]
      : [{ visible_to_organization: owner }, owner]
  return {
    endpoint: ENDPOINTS.listRunnerGroups,
    parameters: { scope: scopeOf(target) },
    query,
    action: `list the runner groups of ${describeTarget(target)} that ${user} may use`,
  }
}

function toUsableGroup(value: unknown, target: Target, repository: JobRepository): UsableGroup | undefined {
  const id = idAt(value, 'id')
  const name = stringAt(value, 'name')
  if (!isRecord(value) || id === undefined || name === undefined) return undefined
  const ofEnterprise = target.level === 'enterprise'
  // An enterprise does not narrow its groups by repository; of what it says this alone concerns one.
  if (ofEnterprise && repository.public && value.allows_public_repositories === false) return undefined
  return { id, name, owner: ofEnterprise || value.inherited === true ? 'ent' : 'org' }
}
