import { expect, test } from '@jest/globals'
import { isUnusedMatch } from '../../../src/runners/jit.js'
import { runner } from './runners.js'

const SPEC = { labels: ['GPU', 'linux'], groupId: 3 }
const made = { id: 7, name: 'new', version: null, labels: ['gpu', 'Linux'], ephemeral: true, runner_group_id: 3 }

test.each<[string, Partial<Parameters<typeof runner>[0]>, boolean]>([
  ['as it was specified', {}, true],
  ['with its labels in another order and case', { labels: ['LINUX', 'Gpu'] }, true],
  ['with one label more', { labels: ['gpu', 'linux', 'x'] }, false],
  ['with one label less', { labels: ['gpu'] }, false],
  ['of another group', { runner_group_id: 1 }, false],
  ['of a server that sends no group', { runner_group_id: undefined }, true],
  ['persistent', { ephemeral: false }, false],
  ['of a server that does not send whether it is ephemeral', { ephemeral: undefined }, true],
  ['that is online', { status: 'online' }, false],
  ['that is busy', { busy: true }, false],
  ['that was online', { version: '2.337.0' }, false],
  ['of a server that sends no version', { version: undefined }, true],
  ['of a server that sends no version, online', { version: undefined, status: 'online' }, false],
])('a runner %s: %#', (_, more, expected) => {
  expect(isUnusedMatch(runner({ ...made, ...more }), SPEC)).toBe(expected)
})
