import { describe, expect, test } from '@jest/globals'
import { candidates } from '../../../src/inputs/runs-on.js'
import {
  type AvailableRunners,
  type Criteria,
  choose,
  describeCandidate,
  hintsFor,
  toRunnerState,
  unknownGroups,
} from '../../../src/runners/choice.js'
import type { RunnerGroup } from '../../../src/runners/groups.js'
import { runner } from './runners.js'

/** The choice, as a function of plain data. */

type Status = 'idle' | 'busy' | 'offline'

const GROUPS: readonly RunnerGroup[] = [
  { id: 1, name: 'Default', owner: 'org', allowsPublicRepositories: false },
  { id: 2, name: 'gpu', owner: 'org', allowsPublicRepositories: false },
  { id: 7, name: 'Default', owner: 'ent', allowsPublicRepositories: false },
]

/** `linux,gpu idle 2` is an idle runner with these labels in group 2. */
function runnersOf(lines: readonly string[]): AvailableRunners['runners'] {
  return lines.map((line) => {
    const [labels = '', status = '', groupId] = line.split(' ')
    return {
      labels: new Set(labels.split(',')),
      status: status as Status,
      groupId: groupId === undefined ? undefined : Number(groupId),
    }
  })
}

function choiceOf(
  lines: readonly string[],
  text: string,
  more: Partial<Criteria> = {},
  groups?: readonly RunnerGroup[],
) {
  const criteria: Criteria = { candidates: candidates(text, 'runner-candidates'), status: 'idle', count: 1, ...more }
  const choice = choose(criteria, { runners: runnersOf(lines), groups })
  return {
    chosen: choice.chosen && choice.counts.indexOf(choice.chosen),
    reason: choice.reason,
    counts: choice.counts.map(({ fit, idle, busy, offline }) => [fit, idle, busy, offline]),
    choice,
  }
}

describe('the first candidate with enough runners wins', () => {
  const FLEET = ['linux,large busy', 'linux idle', 'linux idle', 'linux offline', 'macos busy', 'macos idle']

  test.each<[string, string, Partial<Criteria>, number | undefined, string]>([
    ['the best is idle', 'linux\nmacos', {}, 0, 'idle'],
    ['the best is busy, the next idle', 'linux, large\nlinux', {}, 1, 'idle'],
    ['nothing fits the best, the third is idle', 'windows\nlinux, large\nmacos', {}, 2, 'idle'],
    ['the labels in another case', 'LINUX', {}, 0, 'idle'],
    ['a label twice', 'linux, Linux', {}, 0, 'idle'],
    ['two idle ones', 'macos\nlinux', { count: 2 }, 1, 'idle'],
    ['online ones, busy or not', 'macos', { count: 2, status: 'online' }, 0, 'idle'],
    ['a busy one, if online is enough', 'linux, large', { status: 'online' }, 0, 'idle'],
    ['all busy', 'linux, large', {}, undefined, 'busy'],
    ['the reason is that of the best, not of the nearest', 'windows\nlinux, large', {}, undefined, 'no-match'],
    ['and the other way round', 'linux, large\nwindows', {}, undefined, 'busy'],
    ['fewer idle than wanted, enough online', 'macos', { count: 2 }, undefined, 'busy'],
    ['fewer online than wanted, enough in all', 'linux', { count: 4, status: 'online' }, undefined, 'offline'],
    ['fewer in all than wanted', 'macos', { count: 3 }, undefined, 'no-match'],
  ])('%s', (_, text, more, chosen, reason) => {
    expect(choiceOf(FLEET, text, more)).toMatchObject({ chosen, reason })
  })

  test('offline ones', () => {
    expect(choiceOf(['linux offline', 'linux offline'], 'linux')).toMatchObject({
      chosen: undefined,
      reason: 'offline',
      counts: [[2, 0, 0, 2]],
    })
  })

  test('no runners at all', () => {
    expect(choiceOf([], 'linux')).toMatchObject({ reason: 'no-match', counts: [[0, 0, 0, 0]] })
  })
})

describe('groups', () => {
  const FLEET = ['linux idle 1', 'linux busy 2', 'linux idle 3', 'linux idle 7']

  test.each<[string, readonly [number, number, number, number], number]>([
    ['linux', [3, 2, 1, 0], 1],
    ['group=gpu', [1, 0, 1, 0], 3],
    ['group=GPU, linux', [1, 0, 1, 0], 3],
    ['group=Default, linux', [1, 1, 0, 0], 3],
    ['group=ent/Default', [1, 1, 0, 0], 3],
    ['group=org/gpu', [1, 0, 1, 0], 3],
    ['group=ent/gpu', [0, 0, 0, 0], 4],
    ['group=other', [0, 0, 0, 0], 4],
  ])('%s', (text, expected, elsewhere) => {
    const { counts, choice } = choiceOf(FLEET, text, {}, GROUPS)
    expect(counts).toEqual([expected])
    expect(choice.counts[0]?.elsewhere).toBe(elsewhere)
  })

  test('a runner whose group the server does not tell counts, but not for a group', () => {
    expect(choiceOf(['linux idle'], 'linux\ngroup=gpu', {}, GROUPS).counts).toEqual([
      [1, 1, 0, 0],
      [0, 0, 0, 0],
    ])
  })

  test('a runner elsewhere that lacks a label does not count', () => {
    expect(choiceOf(['a idle 9'], 'a, b', {}, GROUPS).choice.counts[0]?.elsewhere).toBe(0)
  })

  test('where runners are in no groups, none fits one', () => {
    expect(choiceOf(['linux idle'], 'linux\ngroup=gpu').counts).toEqual([
      [1, 1, 0, 0],
      [0, 0, 0, 0],
    ])
  })

  test('a repository that may use none', () => {
    expect(choiceOf(FLEET, 'linux', {}, [])).toMatchObject({ reason: 'no-match', counts: [[0, 0, 0, 0]] })
  })
})

describe('one label less', () => {
  const misses = (lines: readonly string[], text: string) =>
    choiceOf(lines, text).choice.counts.map(({ nearMisses }) => nearMisses)

  test.each([
    ['a label that no runner has', ['a,b idle', 'a,b busy', 'a idle'], 'a, b, x', [[{ label: 'x', fit: 2 }]]],
    [
      'either of two',
      ['a,b idle', 'a,x busy', 'b,x idle'],
      'a, b, X',
      [
        [
          { label: 'a', fit: 1 },
          { label: 'b', fit: 1 },
          { label: 'X', fit: 1 },
        ],
      ],
    ],
    ['two labels that no runner has', ['a idle'], 'a, x, y', [[]]],
    ['the only label', ['a idle'], 'x', [[]]],
    ['something fits', ['a idle', 'a,b busy'], 'a, b', [[]]],
  ])('%s', (_, lines, text, expected) => {
    expect(misses(lines, text)).toEqual(expected)
  })

  test('the only label of a group', () => {
    expect(choiceOf(['a idle 2'], 'group=gpu, x', {}, GROUPS).choice.counts[0]?.nearMisses).toEqual([
      { label: 'x', fit: 1 },
    ])
  })
})

describe('for people', () => {
  const countsOf = (lines: readonly string[], text: string, groups?: readonly RunnerGroup[]) => {
    const [counts] = choiceOf(lines, text, {}, groups).choice.counts
    if (!counts) throw new Error('nothing was counted')
    return counts
  }

  test('a candidate', () => {
    expect(describeCandidate(countsOf(['a,b idle', 'a,b busy', 'a,b offline'], 'a, b'))).toBe(
      'Candidate a, b: 3 runners fit, 1 idle, 1 busy, 1 offline',
    )
    expect(describeCandidate(countsOf(['a busy 2'], 'group=gpu', GROUPS))).toBe(
      'Candidate group=gpu: 1 runner fits, 0 idle, 1 busy, 0 offline',
    )
    expect(describeCandidate(countsOf([], 'a'))).toBe('Candidate a: 0 runners fit')
  })

  test('why runners do not fit', () => {
    expect(hintsFor(countsOf(['a,b idle 1', 'a,b,x idle 9'], 'a, b, x', GROUPS), 'octo-org/octo-repo')).toEqual([
      'No runner fits a, b, x, but 1 runner has every label except x.',
      '1 runner has the labels of a, b, x, but in a group that octo-org/octo-repo may not use.',
    ])
    expect(hintsFor(countsOf(['a idle 1', 'a idle 9'], 'group=gpu, a', GROUPS), 'octo-org/octo-repo')).toEqual([
      '2 runners have the labels of group=gpu, a, but in another group, or in a group that octo-org/octo-repo may not use.',
    ])
    expect(hintsFor(countsOf(['a busy'], 'a'), 'octo-org/octo-repo')).toEqual([])
    expect(hintsFor(countsOf(['a idle'], 'a, b, B'), 'octo-org/octo-repo')).toEqual([
      'No runner fits a, b, B, but 1 runner has every label except B.',
    ])
  })

  test('groups that are not there', () => {
    const criteria: Criteria = {
      candidates: candidates('group=gpuu\ngroup=gpu\ngroup=gpuu, a', 'x'),
      status: 'idle',
      count: 1,
    }
    expect(unknownGroups(criteria, { runners: [], groups: GROUPS }, 'octo-org/octo-repo')).toEqual([
      "runner-candidates: there is no runner group gpuu that octo-org/octo-repo may use. Did you mean gpu? Correct group=, or let the repository use the group in the group's settings.",
    ])
    expect(unknownGroups(criteria, { runners: [], groups: undefined }, 'octo-org/octo-repo')).toEqual([])
  })
})

test('only what a choice needs is kept of a runner', () => {
  const of = (status: 'online' | 'offline', busy: boolean) =>
    toRunnerState(runner({ id: 1, name: 'a', labels: ['Linux', 'GPU'], status, busy }))
  expect(of('online', false)).toEqual({ labels: new Set(['linux', 'gpu']), status: 'idle', groupId: undefined })
  expect([of('online', true).status, of('offline', false).status, of('offline', true).status]).toEqual([
    'busy',
    'offline',
    'offline',
  ])
})
