import { expect, test } from '@jest/globals'
import { groupsNamed } from '../../../src/runners/groups.js'

const group = (id: number, name: string, inherited = false) => ({ id, name, inherited })
const GROUPS = [
  group(1, 'Default'),
  group(2, 'GPU'),
  group(3, 'gpu'),
  group(4, 'Default', true),
  group(5, 'Shared', true),
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
