import { describe, expect, test } from '@jest/globals'
import { createServerClock } from '../../../src/http/server-clock.js'

const NOW = Date.UTC(2026, 2, 10, 12, 0, 0)
const date = (offsetMs: number) => new Date(NOW + offsetMs).toUTCString()
const clockAt = (now: number) => createServerClock(() => now)

test('agrees with this machine until something was observed', () => {
  const clock = clockAt(NOW)
  expect([clock.skewMs, clock.now()]).toEqual([0, NOW])
})

describe('a Date header', () => {
  test.each([
    ['10 minutes ahead', 600_000],
    ['10 minutes behind', -600_000],
    ['an hour ahead', 3_600_000],
    ['5 seconds behind', -5_000],
    ['3 seconds ahead', 3_000],
  ])('%s is the skew', (_, offset) => {
    const clock = clockAt(NOW)
    clock.observe(date(offset))
    expect([clock.skewMs, clock.now()]).toEqual([offset, NOW + offset])
  })

  test.each([0, 1_000, -1_000])('%i ms off is none: a Date has whole seconds', (offset) => {
    const clock = clockAt(NOW)
    clock.observe(date(offset))
    expect(clock.skewMs).toBe(0)
  })

  test('is held against the time at which it came', () => {
    const clock = clockAt(NOW + 60_000)
    clock.observe(date(600_000), NOW)
    expect([clock.skewMs, clock.now()]).toEqual([600_000, NOW + 660_000])
  })

  test.each([undefined, '', 'yesterday', 'NaN'])('%j says nothing', (text) => {
    const clock = clockAt(NOW)
    clock.observe(date(600_000))
    clock.observe(text)
    expect(clock.skewMs).toBe(600_000)
  })
})

test('the last measurement counts', () => {
  const clock = clockAt(NOW)
  clock.observe(date(600_000))
  clock.observe(date(-300_000))
  expect(clock.skewMs).toBe(-300_000)
  clock.observe(date(0))
  expect(clock.skewMs).toBe(0)
})

test('runs on with this machine', () => {
  let now = NOW
  const clock = createServerClock(() => now)
  clock.observe(date(600_000))
  now += 5_000
  expect(clock.now()).toBe(NOW + 605_000)
})

test('takes the real clock by default', () => {
  const before = Date.now()
  const shown = createServerClock().now()
  expect(shown).toBeGreaterThanOrEqual(before)
  expect(shown).toBeLessThanOrEqual(Date.now())
})
