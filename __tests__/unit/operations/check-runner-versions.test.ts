import { describe, expect, test } from '@jest/globals'
import { compareVersions } from '../../../src/github/runner-version.js'
import { deprecationWarning, toOutput } from '../../../src/operations/check-runner-versions.js'
import { countRunners, createFleet, isDeprecated, judge } from '../../../src/runners/versions.js'
import { runner } from '../runners/runners.js'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const DEPRECATIONS = new Map([
  ['2.328.0', { registration: '2026-08-01T00:00:00Z', runtime: '2026-09-01T00:00:00Z' }],
  ['2.330.0', { registration: null, runtime: '2026-12-01T00:00:00Z' }],
  ['2.336.0', { registration: null, runtime: null }],
  ['2.337.0', { registration: null, runtime: null }],
])

function fleetOf(versions: readonly (string | null | undefined)[]) {
  const fleet = createFleet()
  for (const [index, version] of versions.entries())
    fleet.take(runner({ id: index + 1, name: `r${index + 1}`, version }))
  return fleet.groups()
}

const FLEET = fleetOf(['2.337.0', null, '2.330.0', '2.328.0', '2.336.0', '2.330.0', undefined, '3.0.0-beta'])
const judged = judge(FLEET, DEPRECATIONS, '2.337.0', NOW, 30)

describe('a fleet', () => {
  test('is grouped by version; who does not tell one is with those that never connected', () => {
    expect(FLEET.map(({ version, runners }) => [version, runners.map(({ id }) => id)])).toEqual([
      ['2.337.0', [1]],
      [null, [2, 7]],
      ['2.330.0', [3, 6]],
      ['2.328.0', [4]],
      ['2.336.0', [5]],
      ['3.0.0-beta', [8]],
    ])
  })

  test('is judged, soonest date first', () => {
    expect(judged.map(({ version, state, outdated }) => [version, state, outdated])).toEqual([
      ['2.328.0', 'ended', true],
      ['2.330.0', 'ending', true],
      ['2.336.0', 'supported', true],
      ['2.337.0', 'supported', false],
      ['3.0.0-beta', 'unknown', false],
      [null, 'unknown', false],
    ])
  })

  test('whose older version lasts longer is judged by the dates', () => {
    const dates = new Map([
      ['2.1.0', { registration: null, runtime: '2027-02-01T00:00:00Z' }],
      ['2.2.0', { registration: null, runtime: '2027-01-01T00:00:00Z' }],
    ])
    const versions = judge(fleetOf(['2.1.0', '2.2.0', '2.0.0']), dates, undefined, NOW, 30)
    expect(versions.map(({ version }) => version)).toEqual(['2.2.0', '2.1.0', '2.0.0'])
  })

  test('of versions that are none is not outdated', () => {
    const versions = judge(fleetOf(['2.1.0-beta', '2.1.0']), DEPRECATIONS, '2.337.0', NOW, 30)
    expect(versions.filter(({ outdated }) => outdated).map(({ version }) => version)).toEqual(['2.1.0'])
  })

  test('is counted by runners', () => {
    expect(countRunners(judged)).toBe(8)
    expect(countRunners(judged, isDeprecated)).toBe(3)
    expect(countRunners(judged, ({ outdated }) => outdated)).toBe(4)
    expect(countRunners(judged, ({ state }) => state === 'unknown')).toBe(3)
  })

  test('is not outdated where nothing is on offer', () => {
    expect(judge(FLEET, DEPRECATIONS, undefined, NOW, 30).some(({ outdated }) => outdated)).toBe(false)
  })
})

test('the output has the fields of the contract', () => {
  expect(judged.slice(0, 1).map(toOutput)).toEqual([
    {
      version: '2.328.0',
      state: 'ended',
      registration_deprecates_at: '2026-08-01T00:00:00Z',
      runtime_deprecates_at: '2026-09-01T00:00:00Z',
      runners: [{ id: 4, name: 'r4' }],
    },
  ])
  expect(judged.slice(-1).map(toOutput)).toEqual([
    expect.objectContaining({ version: null, registration_deprecates_at: null, runtime_deprecates_at: null }),
  ])
})

test('a warning names dates, the version on offer and runners', () => {
  expect(judged.slice(0, 2).map((one) => deprecationWarning(one, '2.337.0', NOW))).toEqual([
    'Runner version 2.328.0 has not been able to register since 2026-08-01 (112 days ago), and has received no jobs since 2026-09-01 (81 days ago). 2.337.0 is on offer. Update 1 runner: r4 (id 4).',
    'Runner version 2.330.0 gets no jobs from 2026-12-01 on (in 10 days). 2.337.0 is on offer. Update 2 runners: r3 (id 3), r6 (id 6).',
  ])
})

test.each([
  [0, 'has received no jobs since 2026-12-01'],
  [1, 'gets no jobs from 2026-12-01 on'],
])('a warning %i ms before the end: the moment itself is past', (beforeMs, words) => {
  const now = Date.parse('2026-12-01T00:00:00Z') - beforeMs
  const [ending] = judge(fleetOf(['2.330.0']), DEPRECATIONS, undefined, now, 30)
  expect(ending && deprecationWarning(ending, undefined, now)).toContain(`2.330.0 ${words} (`)
})

test('a warning of many runners names twenty', () => {
  const [many] = judge(fleetOf(Array.from({ length: 25 }, () => '2.328.0')), DEPRECATIONS, undefined, NOW, 30)
  expect(many && deprecationWarning(many, undefined, NOW)).toMatch(
    /Update 25 runners: r1 \(id 1\), .*r20 \(id 20\), and 5 more\.$/,
  )
})

test.each([
  ['2.9.0', '2.10.0', -1],
  ['2.337.0', '2.337.0', 0],
  ['2.337.1', '2.337.0', 1],
  ['10.0.0', '9.999.999', 1],
  ['a', 'b', -1],
])('%s beside %s', (a, b, order) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order)
  expect(Math.sign(compareVersions(b, a))).toBe(order === 0 ? 0 : -order)
})
