import { describe, expect, test } from '@jest/globals'
import { type NextStep, planAfterUnclear } from '../../../src/jit/after-unclear.js'
import { runner } from '../runners/runners.js'

const UNIQUE = { unique: true, labels: ['gpu'] }
const GIVEN = { unique: false, labels: ['gpu', 'Linux'] }
const fresh = { id: 7, name: 'new', version: null, labels: ['gpu', 'linux'] }

describe('after a call whose answer was lost', () => {
  const rows: [string, typeof UNIQUE, number[], Parameters<typeof runner>[0][], NextStep['kind'], string?][] = [
    ['nobody has the name', GIVEN, [], [], 'repeat'],
    ['nobody has the unique name', UNIQUE, [], [], 'repeat'],
    ['the new runner never connected', GIVEN, [], [fresh], 'replace'],
    ['the new runner with a unique name never connected', UNIQUE, [], [fresh], 'replace'],
    ['the runner was there before', GIVEN, [7], [fresh], 'leave', 'was there before'],
    ['one was there before, another came', GIVEN, [7], [{ ...fresh, id: 8 }, fresh], 'leave', 'was there before'],
    ['it has other labels', GIVEN, [], [{ ...fresh, labels: ['gpu'] }], 'leave', 'has other labels'],
    ['labels do not matter where the name is unique', UNIQUE, [], [{ ...fresh, labels: ['x'] }], 'replace'],
    ['it is online', GIVEN, [], [{ ...fresh, status: 'online' }], 'leave', 'has connected'],
    ['it was online', GIVEN, [], [{ ...fresh, version: '2.337.0' }], 'leave', 'has connected'],
    ['it was online, and its name unique', UNIQUE, [], [{ ...fresh, version: '2.337.0' }], 'leave', 'has connected'],
    ['nobody can tell whether it was online', GIVEN, [], [{ ...fresh, version: undefined }], 'leave', 'has connected'],
    ['nobody can tell, but the name is unique', UNIQUE, [], [{ ...fresh, version: undefined }], 'replace'],
    [
      'nobody can tell, but it is busy',
      UNIQUE,
      [],
      [{ ...fresh, version: undefined, busy: true }],
      'leave',
      'has connected',
    ],
  ]
  test.each(rows)('%s', (_, asked, before, holders, kind, ...[reason]) => {
    const next = planAfterUnclear(asked, new Set(before), holders.map(runner))
    expect(next).toMatchObject({ kind, ...(reason !== undefined && { reason }) })
    if (next.kind === 'replace') expect(next.runner.id).toBe(7)
  })
})
