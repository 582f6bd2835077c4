import type { Runner, RunnerGroup } from '../model.js'
import type { World } from '../world.js'

/** GitHub's `runner`; servers from before API versions lack `version`, `ephemeral` and the group. */
export function renderRunner(runner: Runner, oldServer: World['oldServer']): Record<string, unknown> {
  const { id, name, os, status, busy, labels } = runner
  const common = { id, name, os, status, busy, labels: labels.map((label) => ({ ...label })) }
  if (oldServer) return common
  const { ephemeral, version, runner_group_id } = runner
  return { ...common, ephemeral, version, runner_group_id }
}

/** GitHub's `runner-groups-org` or `runner-groups-enterprise`; `url`: the API's address of the owner. */
export function renderRunnerGroup(group: RunnerGroup, url: string, enterprise: boolean): Record<string, unknown> {
  const base = `${url}/actions/runner-groups/${group.id}`
  const selected = enterprise ? 'organizations' : 'repositories'
  return {
    id: group.id,
    name: group.name,
    visibility: group.visibility,
    default: group.default,
    ...(group.visibility === 'selected' ? { [`selected_${selected}_url`]: `${base}/${selected}` } : {}),
    runners_url: `${base}/runners`,
    ...(enterprise ? {} : inheritance(group)),
    allows_public_repositories: group.allows_public_repositories,
    restricted_to_workflows: false,
    selected_workflows: [],
    workflow_restrictions_read_only: false,
  }
}

function inheritance({ inheritedFrom }: RunnerGroup): Record<string, unknown> {
  if (!inheritedFrom) return { inherited: false }
  return { inherited: true, inherited_allows_public_repositories: inheritedFrom.allows_public_repositories }
}
