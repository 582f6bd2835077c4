import { describe, expect, test } from '@jest/globals'
import { Limits as ServerLimits } from '../../../emulator/limits.js'
import { costOf, createPacer, PUBLISHED_LIMITS, pauseBefore, type Spent } from '../../../src/http/pacer.js'

const spent = (points: number, endedAt: number | undefined, creation = false): Spent => ({ points, endedAt, creation })
const GET = costOf('GET')
const DELETE = costOf('DELETE')
const POST = costOf('POST')

test.each([
  ['GET', 1, false],
  ['HEAD', 1, false],
  ['POST', 5, true],
  ['PUT', 5, false],
  ['DELETE', 5, false],
])('%s costs %i points; creation: %s', (method, points, creation) => {
  expect(costOf(method)).toEqual({ points, creation })
})

const NOW = 1_000_000

describe('a request waits', () => {
  test.each<[string, Pick<Spent, 'points' | 'creation'>, Spent[], number]>([
    ['not, with nothing spent', GET, [], 0],
    ['not, for the last point of the minute', GET, [spent(899, NOW - 1)], 0],
    ['for the point too much, until the oldest is a minute old', GET, [spent(900, NOW - 20_000)], 40_000],
    ['not, for what is older than a minute', DELETE, [spent(900, NOW - 60_000)], 0],
    [
      'until enough is free',
      DELETE,
      [spent(2, NOW - 50_000), spent(2, NOW - 30_000), spent(894, NOW - 10_000)],
      30_000,
    ],
    ['also for what is under way', DELETE, [spent(890, NOW - 10_000), spent(6, undefined)], 50_000],
    ['a moment, if all that counts is under way', DELETE, [spent(900, undefined)], 100],
    ['for the 81st creation', POST, Array.from({ length: 80 }, (_, at) => spent(5, NOW - 50_000 + at, true)), 10_000],
    ['not, for another write after 90 creations', DELETE, Array.from({ length: 90 }, () => spent(5, NOW - 1, true)), 0],
  ])('%s', (_, cost, before, pause) => {
    expect(pauseBefore(cost, before, NOW, PUBLISHED_LIMITS)).toBe(pause)
  })
})

/** A clock that stands still but for the sleeps, of which it wakes the earliest first. */
function fakeClock() {
  let now = 0
  const sleepers: { at: number; wake: () => void }[] = []
  return {
    now: () => now,
    sleep: (ms: number) => new Promise<void>((wake) => sleepers.push({ at: now + ms, wake })),
    async runUntilDone(done: () => boolean) {
      for (let turns = 0; !done(); turns++) {
        if (turns > 1_000_000) throw new Error('it never ends')
        await new Promise((resolve) => setImmediate(resolve))
        sleepers.sort((a, b) => a.at - b.at)
        const next = sleepers.shift()
        if (next) {
          now = next.at
          next.wake()
        }
      }
    },
  }
}

test('8 at a time, with answers of any length, no minute of the server sees more than 900 points', async () => {
  const clock = fakeClock()
  const pacer = createPacer(PUBLISHED_LIMITS, clock)
  const arrivals: { at: number; points: number }[] = []
  let left = 1_200
  let working = 8
  const pauses: number[] = []
  const work = async (worker: number) => {
    while (left-- > 0) {
      const method = left % 3 === 0 ? 'DELETE' : 'GET'
      const end = await pacer.begin(method, (ms) => pauses.push(ms))
      await clock.sleep((left * 37 + worker) % 400)
      arrivals.push({ at: clock.now(), points: costOf(method).points })
      await clock.sleep((left * 61 + worker) % 900)
      end()
    }
    working--
  }
  for (let worker = 0; worker < 8; worker++) void work(worker)
  await clock.runUntilDone(() => working === 0)
  expect(arrivals).toHaveLength(1_200)
  for (const { at } of arrivals) {
    const minute = arrivals.filter((other) => other.at > at - 60_000 && other.at <= at)
    expect(minute.reduce((sum, { points }) => sum + points, 0)).toBeLessThanOrEqual(900)
  }
  expect(pauses.length).toBeGreaterThan(0)
  // 2,800 points take three full minutes, and hardly more.
  expect(clock.now()).toBeGreaterThan(180_000)
  expect(clock.now()).toBeLessThan(300_000)
})

test('ending a request twice counts it once', async () => {
  const clock = fakeClock()
  const pacer = createPacer({ pointsPerMinute: 2, creationsPerMinute: 1, minuteMs: 60_000 }, clock)
  const pauses: number[] = []
  const first = await pacer.begin('GET', (ms) => pauses.push(ms))
  first()
  first()
  const second = await pacer.begin('GET', (ms) => pauses.push(ms))
  second()
  expect(pauses).toEqual([])
})

test('the emulator enforces the same numbers', () => {
  const { pointsPerMinute, creationsPerMinute, minuteMs } = new ServerLimits()
  expect({ pointsPerMinute, creationsPerMinute, minuteMs }).toEqual(PUBLISHED_LIMITS)
})
