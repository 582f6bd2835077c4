import { describe, expect, test } from '@jest/globals'
import { ActionError } from '../../../src/base/errors.js'
import type { Deletion } from '../../../src/runners/deletion.js'
import { type DeletionRules, type SkipReason, toSkipped } from '../../../src/runners/deletion-plan.js'
import { deletionFailure, describeCounts, tooManyProblem } from '../../../src/runners/deletion-report.js'
import { runner } from './runners.js'

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
  expect(describeCounts(done, dryRun, skips)).toBe(line)
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
