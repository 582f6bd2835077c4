import { describe, expect, test } from '@jest/globals'
import type { RunnerStatus } from '../../../src/inputs/table.js'
import {
  type DeletionRules,
  planAgain,
  planDeletion,
  type SkipReason,
  skipReason,
} from '../../../src/runners/deletion-plan.js'
import { runner } from './runners.js'

const STATES = {
  offline: runner({ id: 1, name: 'offline' }),
  idle: runner({ id: 2, name: 'idle', status: 'online' }),
  busy: runner({ id: 3, name: 'busy', status: 'online', busy: true }),
  crashed: runner({ id: 4, name: 'crashed', busy: true }),
  fresh: runner({ id: 5, name: 'fresh', version: null }),
  silent: runner({ id: 6, name: 'silent', version: undefined }),
}

const filter = (status?: RunnerStatus, recheckAfterSeconds = 0): DeletionRules => ({
  named: false,
  status,
  recheckAfterSeconds,
  selects: () => true,
})
const NAMED: DeletionRules = { named: true, status: undefined, recheckAfterSeconds: 0, selects: () => true }

describe('which runners are skipped', () => {
  const GOES = undefined
  test.each<[string, DeletionRules, Record<keyof typeof STATES, SkipReason | undefined>]>([
    ['named: none', NAMED, { offline: GOES, idle: GOES, busy: GOES, crashed: GOES, fresh: GOES, silent: GOES }],
    [
      'a filter that says nothing of the status deletes what is offline',
      filter(),
      { offline: GOES, idle: 'online', busy: 'busy', crashed: 'busy', fresh: 'never-connected', silent: GOES },
    ],
    [
      'a filter for what is offline does the same',
      filter('offline'),
      { offline: GOES, idle: 'online', busy: 'busy', crashed: 'busy', fresh: 'never-connected', silent: GOES },
    ],
    [
      'recheck-after gives those that never connected their time',
      filter(undefined, 60),
      { offline: GOES, idle: 'online', busy: 'busy', crashed: 'busy', fresh: GOES, silent: GOES },
    ],
    [
      'a filter for what is idle skips those that found work meanwhile',
      filter('idle'),
      { offline: GOES, idle: GOES, busy: 'busy', crashed: 'busy', fresh: 'never-connected', silent: GOES },
    ],
    [
      'a filter for what is online skips those that are busy, since GitHub would refuse',
      filter('online'),
      { offline: GOES, idle: GOES, busy: 'busy', crashed: 'busy', fresh: 'never-connected', silent: GOES },
    ],
    [
      'a filter for what is busy leaves the refusal to GitHub',
      filter('busy'),
      { offline: GOES, idle: 'online', busy: GOES, crashed: GOES, fresh: 'never-connected', silent: GOES },
    ],
  ])('%s', (_, rules, expected) => {
    const found = Object.entries(STATES).map(([state, one]) => [state, skipReason(one, rules)])
    expect(Object.fromEntries(found)).toEqual(expected)
  })
})

test('a runner that no longer fits the selection is skipped, unless it is named', () => {
  const selects = ({ labels }: typeof STATES.offline) => labels.includes('gpu')
  const rules = filter()
  expect(skipReason(STATES.offline, { ...rules, selects })).toBe('deselected')
  expect(skipReason(runner({ id: 7, name: 'gpu', labels: ['gpu'] }), { ...rules, selects })).toBeUndefined()
  expect(skipReason(STATES.offline, { ...NAMED, selects })).toBeUndefined()
})

const names = (runners: readonly { name: string | null }[]) => runners.map(({ name }) => name)

test('a plan keeps the order and gives each runner a place', () => {
  const plan = planDeletion([STATES.busy, STATES.silent, STATES.fresh, STATES.offline], filter())
  expect(names(plan.delete)).toEqual(['silent', 'offline'])
  expect(plan.skip).toEqual([
    { id: 3, name: 'busy', reason: 'busy' },
    { id: 5, name: 'fresh', reason: 'never-connected' },
  ])
})

test('a second look only ever skips more', () => {
  const rules = filter(undefined, 60)
  const first = planDeletion(
    [1, 2, 3, 4]
      .map((id) => runner({ id, name: `r${id}` }))
      .concat(STATES.idle, runner({ id: 9, name: 'new', version: null })),
    rules,
  )
  const now = [
    runner({ id: 9, name: 'new', version: null }),
    runner({ id: 3, name: 'r3', status: 'online', busy: true }),
    runner({ id: 2, name: 'r2', status: 'online' }),
    runner({ id: 1, name: 'r1' }),
    runner({ id: 77, name: 'registered meanwhile' }),
  ]
  const second = planAgain(first, now, rules)
  expect(names(second.delete)).toEqual(['r1', 'new'])
  expect(second.skip).toEqual([
    { id: 2, name: 'idle', reason: 'online' },
    { id: 4, name: 'r4', reason: 'gone' },
    { id: 2, name: 'r2', reason: 'online' },
    { id: 3, name: 'r3', reason: 'busy' },
  ])
})
