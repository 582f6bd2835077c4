import { describe, expect, test } from '@jest/globals'
import type { RunnerStatus } from '../../../src/inputs/table.js'
import { describeProgress, explainTimeout, goneError } from '../../../src/operations/wait-for-runner.js'
import { runner } from '../runners/runners.js'

const fresh = runner({ id: 1, name: 'new', version: null })
const away = runner({ id: 2, name: 'away' })
const old = runner({ id: 3, name: 'old', version: undefined })
const idle = runner({ id: 4, name: 'idle', status: 'online' })
const busy = runner({ id: 5, name: 'busy', status: 'online', busy: true })

describe('why the time was up', () => {
  const rows: [string, (typeof fresh)[], number, RunnerStatus, RegExp][] = [
    [
      'never registered',
      [],
      1,
      'online',
      /^1 runner is missing: it never registered, or the selection does not fit it\. Check that the machine started, .* are spelled right\.$/,
    ],
    [
      'none of several',
      [],
      3,
      'online',
      /^3 runners are missing: they never registered, or the selection does not fit them\. /,
    ],
    [
      'one of several',
      [idle, idle],
      3,
      'online',
      /^1 more runner is missing: it never registered, .* are spelled right\.$/,
    ],
    [
      'never connected',
      [fresh],
      1,
      'online',
      /^Registered but never connected: new \(id 1\); check that run\.sh was started there/,
    ],
    ['offline', [away], 1, 'online', /^Offline: away \(id 2\); check the machine and the log of run\.sh\.$/],
    ['offline on a server that does not tell versions', [old], 1, 'online', /^Offline: old \(id 3\); /],
    ['busy instead of idle', [busy], 1, 'idle', /^Not idle: busy \(id 5\) busy\.$/],
    ['idle instead of offline', [idle], 1, 'offline', /^Not offline: idle \(id 4\) idle\.$/],
    [
      'each in its own way',
      [fresh, away, idle],
      4,
      'online',
      /1 more runner is missing: it never registered.* Registered but never connected: new \(id 1\);.* Offline: away \(id 2\);/,
    ],
  ]
  test.each(rows)('%s', (_, runners, count, status, said) => {
    expect(explainTimeout(runners, count, status)).toMatch(said)
  })

  test('names ten, and counts the rest', () => {
    const many = Array.from({ length: 12 }, (_, index) => runner({ id: index + 1, name: `r${index}`, version: null }))
    expect(explainTimeout(many, 12, 'online')).toContain('r9 (id 10), and 2 more; check')
  })
})

test.each<[(typeof fresh)[], number, string]>([
  [[], 1, '0 of 1 online; no other is registered'],
  [[fresh], 1, '0 of 1 online; new (id 1) never connected'],
  [[idle, away], 2, '1 of 2 online; away (id 2) offline'],
  [[idle, busy], 3, '2 of 3 online; no other is registered'],
])('progress of %#', (runners, count, said) => {
  expect(describeProgress(runners, count, 'online')).toBe(said)
})

test.each([
  [
    [{ id: 1, name: 'a' }],
    'a (id 1) is gone from organization octo-org, after 4 s of waiting: deleted, or ephemeral and finished with its job. list-runners shows what is there.',
  ],
  [
    [
      { id: 1, name: 'a' },
      { id: 2, name: undefined },
    ],
    'a (id 1), runner 2 are gone from organization octo-org, after 4 s of waiting: deleted, or ephemeral and finished with its job, or registered at another level. Correct runner-id or target; list-runners shows what is there.',
  ],
])('gone: %j', (gone, message) => {
  expect(goneError(gone, 'organization octo-org', '4 s').message).toBe(message)
})
