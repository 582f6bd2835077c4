import { expect, test } from '@jest/globals'
import { groupsForRunsOn, groupsNamed, type RunnerGroup } from '../../../src/runners/groups.js'

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
