import { describe, expect, test } from '@jest/globals'
import type { ApiCall } from '../../../src/api/call.js'
import { parseTarget } from '../../../src/github/target.js'
import { groupsForRunsOn, groupsNamed, listUsableGroups, type RunnerGroup } from '../../../src/runners/groups.js'
import { apiWith, GITHUB } from '../support.js'

function group(id: number, name: string, owner: RunnerGroup['owner'] = 'org'): RunnerGroup {
  return { id, name, owner, allowsPublicRepositories: false }
}

const GROUPS = [
  group(1, 'Default'),
  group(2, 'GPU'),
  group(3, 'gpu'),
  group(4, 'Default', 'ent'),
  group(5, 'Shared', 'ent'),
]

test.each([
  ['Default', [1]],
  ['GPU', [2]],
  ['gpu', [3]],
  ['Gpu', [2, 3]],
  ['shared', [5]],
  ['DEFAULT', [1]],
  ['nobody', []],
  ['', []],
])('the groups that "%s" means', (name, ids) => {
  expect(groupsNamed(GROUPS, name).map(({ id }) => id)).toEqual(ids)
})

test.each([
  ['Default', [1]],
  ['default', [1]],
  ['ent/default', [4]],
  ['ENT/Default', [4]],
  ['org/default', [1]],
  ['org/Gpu', [2, 3]],
  ['org/Shared', []],
  ['ent/GPU', []],
  ['nothing', []],
])('the groups that "group: %s" means in runs-on', (text, ids) => {
  expect(groupsForRunsOn(GROUPS, text).map(({ id }) => id)).toEqual(ids)
})

describe('the groups that a repository may use', () => {
  /** The groups, and what was asked for. */
  async function usable(target: string, isPublic: boolean) {
    const calls: ApiCall[] = []
    const objects = [
      { id: 1, name: 'Default', inherited: false, allows_public_repositories: false },
      { id: 2, name: 'Shared', inherited: true, allows_public_repositories: true },
      { id: 3, name: 'of an old server' },
    ]
    const request = async (call: ApiCall) => {
      calls.push(call)
      return { status: 200, headers: {}, data: { total_count: objects.length, runner_groups: objects } }
    }
    const api = apiWith({ request, target: parseTarget(target, GITHUB) })
    const groups = await listUsableGroups(api, { owner: 'octo-org', name: 'octo-repo', public: isPublic })
    return { calls, groups: groups?.map(({ id, owner }) => `${id} ${owner}`) }
  }

  test.each([
    ['octo-org', false, ['1 org', '2 ent', '3 org']],
    ['octo-org', true, ['1 org', '2 ent', '3 org']],
    ['enterprises/octo-enterprise', false, ['1 ent', '2 ent', '3 ent']],
    ['enterprises/octo-enterprise', true, ['2 ent', '3 ent']],
    ['octo-org/octo-repo', false, undefined],
  ])('of %s, public %s', async (target, isPublic, expected) => {
    expect((await usable(target, isPublic)).groups).toEqual(expected)
  })

  test.each([
    [
      'octo-org',
      { visible_to_repository: 'octo-repo' },
      /^list the .* organization octo-org that octo-org\/octo-repo may use$/,
    ],
    ['enterprises/octo-enterprise', { visible_to_organization: 'octo-org' }, /^list the .* that octo-org may use$/],
  ])('are asked of %s', async (target, query, action) => {
    const [call] = (await usable(target, false)).calls
    expect(call).toMatchObject({ query, action: expect.stringMatching(action) })
  })
})
