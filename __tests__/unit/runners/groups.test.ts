import { describe, expect, test } from '@jest/globals'
import type { ApiCall } from '../../../src/api/call.js'
import { parseTarget } from '../../../src/github/target.js'
import {
  groupsForRunsOn,
  groupsNamed,
  listUsableGroups,
  type RunnerGroup,
  resolveGroup,
} from '../../../src/runners/groups.js'
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
    const job = { repository: 'octo-org/octo-repo', publicRepository: isPublic }
    const groups = await listUsableGroups(api, job)
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

describe('the group of a new runner', () => {
  const named = (name: string, names: readonly string[]) => {
    const objects = names.map((one, index) => ({ id: index + 1, name: one }))
    const data = { total_count: objects.length, runner_groups: objects }
    const api = apiWith({ request: async () => ({ status: 200, headers: {}, data }) })
    return resolveGroup(api, { kind: 'name', name })
  }

  test('is found by its name', async () => {
    expect(await named('gpu', ['Default', 'GPU'])).toMatchObject({ id: 2, name: 'GPU' })
  })

  test('is none of several', async () => {
    await expect(named('gpu', ['Default', 'GPU', 'Gpu'])).rejects.toThrow(
      /^2 runner groups of organization octo-org have the name gpu: numbers 2, 3\. Set runner-group to the number of one/,
    )
  })

  test('is one of those that the error names', async () => {
    const names = ['Default', 'GPU', ...Array.from({ length: 10 }, (_, index) => `group-${index}`)]
    await expect(named('gpuu', names)).rejects.toThrow(
      'There is no runner group "gpuu" in organization octo-org. Did you mean GPU? Set runner-group to one of Default, GPU, group-0, group-1, group-2, group-3, group-4, group-5, group-6, group-7, and 2 more.',
    )
  })

  test.each([
    ['octo-org', 7],
    ['octo-org/octo-repo', 1],
  ])('of %s is taken as it is, without a request', async (target, id) => {
    const api = apiWith({ target: parseTarget(target, GITHUB) })
    expect(await resolveGroup(api, { kind: 'id', id: 7 })).toMatchObject({ id })
  })
})
