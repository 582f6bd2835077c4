import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../../src/base/errors.js'
import type { RunnerStatus } from '../../../src/inputs/table.js'
import {
  busyProblem,
  type Deletion,
  type DeletionRules,
  deletionFailure,
  describeCounts,
  planAgain,
  planDeletion,
  type SkipReason,
  skipReason,
  tooManyProblem,
  toSkipped,
} from '../../../src/runners/deletion-plan.js'
import type { Runner } from '../../../src/runners/runner.js'
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

/** What a deletion says. */

const runners = (count: number) =>
  Array.from({ length: count }, (_, index) => runner({ id: index + 1, name: `r${index}` }))
const skipped = (...reasons: SkipReason[]) =>
  reasons.map((reason, index) => toSkipped({ id: index + 1, name: `s${index}` }, reason))

test.each([
  [2, false, skipped('online', 'gone', 'online', 'busy'), '2 runners deleted, 4 skipped (2 online, 1 gone, 1 busy)'],
  [
    1,
    true,
    skipped('online', 'dry-run', 'never-connected'),
    '1 runner would be deleted, 2 skipped (1 online, 1 never-connected)',
  ],
  [2, true, skipped('dry-run', 'dry-run'), '2 runners would be deleted, 0 skipped'],
  [1, true, [], '1 runner would be deleted, 0 skipped'],
  [1_000, false, skipped('gone'), '1,000 runners deleted, 1 skipped (1 gone)'],
])('%i done, dry run %s', (done, dryRun, skips, line) => {
  const planned = runners(done)
  const deletion = dryRun ? { deleted: [], dryRun: { planned, problems: [] } } : { deleted: planned }
  expect(describeCounts(deletion, skips)).toBe(line)
})

test.each<[string, boolean, readonly Runner[], string | undefined]>([
  [
    'one that is named',
    true,
    [runner({ id: 1, name: 'a', busy: true })],
    'a (id 1) is busy, unless its job ends within a minute.',
  ],
  [
    'some of those that are named',
    true,
    [runner({ id: 1, name: 'a', busy: true }), runner({ id: 2, name: 'b' }), runner({ id: 3, name: 'c', busy: true })],
    'a (id 1), c (id 3) are busy, unless their jobs end within a minute.',
  ],
  ['none', true, [runner({ id: 1, name: 'a' })], undefined],
  ['one that a filter found', false, [runner({ id: 1, name: 'a', busy: true })], undefined],
])('busy runners that a deletion fails on: %s', (_, named, found, problem) => {
  expect(busyProblem(found, { ...NAMED, named })).toBe(problem)
})

test.each([
  [5, '5 runners would be deleted (r0, r1, r2, r3, r4), more than max-deletions allows (4). '],
  [6, '6 runners would be deleted (r0, r1, r2, r3, r4, …), more than max-deletions allows (4). '],
])('%i runners are too many', (count, start) => {
  expect(tooManyProblem(runners(count), 4)).toBe(
    `${start}None was deleted. To delete them all, set max-deletions to ${count}.`,
  )
})

describe('a deletion fails', () => {
  const rules: DeletionRules = { named: true, status: undefined, recheckAfterSeconds: 0, selects: () => true }
  const failureOf = (deletion: Partial<Deletion>, named = true) =>
    deletionFailure({ deleted: [], skipped: [], untried: [], ...deletion }, 'organization octo-org', {
      ...rules,
      named,
    })?.message
  const error = new ActionError('No.')

  test.each<[string, Partial<Deletion>, string]>([
    ['early', { error, deleted: runners(1) }, 'No. Before that, 1 runner of organization octo-org was deleted.'],
    [
      'with one not tried',
      { error, untried: runners(1) },
      'No. Before that, 0 runners of organization octo-org were deleted. 1 more runner was not tried.',
    ],
    [
      'with two not tried',
      { error, deleted: runners(2), untried: runners(2) },
      'No. Before that, 2 runners of organization octo-org were deleted. 2 more runners were not tried.',
    ],
    [
      'of busy runners that were named',
      { skipped: skipped('busy', 'gone', 'busy') },
      'Could not delete s0 (id 1), s2 (id 3) from organization octo-org: busy with a job for at least a minute. Delete it once the job has ended; after a crash GitHub takes 10 to 15 minutes to notice.',
    ],
  ])('%s', (_, deletion, message) => {
    expect(failureOf(deletion)).toBe(message)
  })

  test('of nothing else', () => {
    expect(failureOf({ skipped: skipped('gone') })).toBeUndefined()
    expect(failureOf({ skipped: skipped('busy') }, false)).toBeUndefined()
  })
})
