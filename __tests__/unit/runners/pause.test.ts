import { describe, expect, test } from '@jest/globals'
import { pauseAfter } from '../../../src/runners/wait.js'

const MIDDLE = 0.5

describe('the pause between two looks', () => {
  test.each([
    [1, 1, 1_000],
    [2, 1, 1_500],
    [3, 1, 2_250],
    [6, 1, 7_593.75],
    [7, 1, 8_000],
    [1_000, 1, 8_000],
    [1, 0, 1_000],
    [1, 2, 1_500],
    [7, 10, 12_500],
    [7, 100, 57_500],
  ])('after look %i, which cost %i requests, is %f ms', (looks, requests, pause) => {
    expect(pauseAfter(looks, requests, MIDDLE)).toBeCloseTo(pause)
  })

  test('stays under 10 seconds for a single page, whatever the jitter', () => {
    const pauses = [0, 0.25, 0.5, 0.75, 1].flatMap((random) =>
      Array.from({ length: 50 }, (_, index) => pauseAfter(index + 1, 1, random)),
    )
    expect(Math.max(...pauses)).toBeLessThan(10_000)
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(500)
  })

  test('differs from one machine to the next', () => {
    expect(new Set(Array.from({ length: 20 }, () => pauseAfter(5, 1))).size).toBeGreaterThan(10)
    expect(pauseAfter(7, 1, 0)).toBeCloseTo(6_400)
    expect(pauseAfter(7, 1, 1)).toBeCloseTo(9_600)
  })

  test.each([1, 10, 100])('a look of %i pages keeps within the points of a minute', (pages) => {
    const looksAMinute = 60_000 / pauseAfter(50, pages, 0)
    expect(looksAMinute * pages).toBeLessThan(450)
  })
})
