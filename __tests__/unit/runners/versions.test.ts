import { describe, expect, test } from '@jest/globals'
import { soonestOf, stateOfVersion, toDeprecation, type VersionState } from '../../../src/runners/versions.js'

const NOW = Date.parse('2026-11-21T12:00:00Z')
const at = (registration: string | null, runtime: string | null) => ({ registration, runtime })

describe('the state of a version, to the second', () => {
  const rows: [registration: string | null, runtime: string | null, days: number, VersionState][] = [
    [null, null, 30, 'supported'],
    ['2026-11-21T11:59:59Z', null, 30, 'ended'],
    ['2026-11-21T12:00:00Z', null, 30, 'ended'],
    ['2026-11-21T12:00:01Z', null, 30, 'ending'],
    [null, '2026-11-21T12:00:00Z', 30, 'ended'],
    [null, '2026-11-21T12:00:01Z', 30, 'ending'],
    [null, '2026-12-21T11:59:59Z', 30, 'ending'],
    [null, '2026-12-21T12:00:00Z', 30, 'ending'],
    [null, '2026-12-21T12:00:01Z', 30, 'supported'],
    ['2026-12-21T12:00:01Z', '2026-12-21T12:00:00Z', 30, 'ending'],
    ['2026-11-01T00:00:00Z', '2027-11-01T00:00:00Z', 30, 'ended'],
    ['2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z', 30, 'supported'],
    ['2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z', 60, 'ending'],
    ['2026-11-21T12:00:01Z', null, 0, 'supported'],
    ['2026-11-21T12:00:00Z', null, 0, 'ended'],
    ['2026-11-21T14:00:00+02:00', null, 0, 'ended'],
    ['2026-11-21T14:00:01+02:00', null, 0, 'supported'],
  ]
  test.each(rows)(
    'registers until %s, gets jobs until %s, window of %i days: %s',
    (registration, runtime, days, state) => {
      expect(stateOfVersion(at(registration, runtime), NOW, days)).toBe(state)
    },
  )

  test('is unknown if nothing is known', () => {
    expect(stateOfVersion(undefined, NOW, 30)).toBe('unknown')
  })
})

test.each([
  [at(null, null), undefined],
  [at('2026-12-01T00:00:00Z', null), '2026-12-01T00:00:00Z'],
  [at('2026-12-01T00:00:00Z', '2026-11-30T00:00:00Z'), '2026-11-30T00:00:00Z'],
])('the sooner date of %j', (deprecation, date) => {
  expect(soonestOf(deprecation)).toBe(date === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(date))
})

describe('the answer of the API', () => {
  test.each([
    [{ runner_version: '2.328.0' }, at(null, null)],
    [{ runner_version: '2.328.0', registration_deprecates_at: null }, at(null, null)],
    [{ runner_version: '2.328.0', runtime_deprecates_at: '2026-09-01T00:00:00Z' }, at(null, '2026-09-01T00:00:00Z')],
  ])('%j is read', (answer, deprecation) => {
    expect(toDeprecation(answer)).toEqual(deprecation)
  })

  test.each([
    [undefined],
    [null],
    ['2.328.0'],
    [{}],
    [{ runtime_deprecates_at: null }],
    [{ runner_version: '2.328.0', runtime_deprecates_at: 'soon' }],
    [{ runner_version: '2.328.0', registration_deprecates_at: 'soon' }],
    [{ runner_version: '2.328.0', runtime_deprecates_at: 1_790_000_000 }],
  ])('%j is not taken for one', (answer) => {
    expect(toDeprecation(answer)).toBeUndefined()
  })
})
