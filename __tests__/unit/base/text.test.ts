import { expect, test } from '@jest/globals'
import { formatDate, formatDistance, listFirst } from '../../../src/base/text.js'

const NOW = Date.parse('2026-11-21T23:30:00Z')

test.each([
  ['2026-11-21T00:00:00Z', '2026-11-21', 'today'],
  ['2026-11-22T00:00:00Z', '2026-11-22', 'in 1 day'],
  ['2026-12-03T12:00:00Z', '2026-12-03', 'in 12 days'],
  ['2026-11-20T23:59:59Z', '2026-11-20', '1 day ago'],
  ['2023-11-21T12:00:00+14:00', '2023-11-20', '1,097 days ago'],
])('%s is %s, %s', (text, date, distance) => {
  const time = Date.parse(text)
  expect([formatDate(time), formatDistance(time, NOW)]).toEqual([date, distance])
})

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a, b'],
  [['a', 'b', 'c'], 'a, b, and 1 more'],
  [['a', 'b', 'c', 'd'], 'a, b, and 2 more'],
])('two of %j', (items, text) => {
  expect(listFirst(items, 2)).toBe(text)
})

test('another separator', () => {
  expect(listFirst(['a, b', 'c', 'd'], 2, '; ')).toBe('a, b; c; and 1 more')
  expect(listFirst(Array(1_001).fill('a'), 1)).toBe('a, and 1,000 more')
})
