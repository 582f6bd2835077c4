import { describe, expect, test } from '@jest/globals'
import { ApiError } from '../../../src/api/errors.js'
import { type Failure, TransportError } from '../../../src/http/failure.js'
import { type Goal, type Outcome, type Progress, pauseAfter, waitFor } from '../../../src/runners/wait.js'
import type { Look } from '../../../src/runners/watch.js'
import { createTestTimer } from '../../support/test-timer.js'
import { answerOf } from '../support.js'
import { runner } from './runners.js'

const offline = runner({ id: 1, name: 'gpu-1', version: null })
const online = runner({ id: 1, name: 'gpu-1', status: 'online' })
const other = runner({ id: 2, name: 'gpu-2', status: 'online' })
const look = (...runners: (typeof online)[]): Look => ({ runners, missing: [], requests: 1 })
const missing: Look = { runners: [], missing: [{ id: 1, name: 'gpu-1' }], requests: 2 }
const neverSeen: Look = { runners: [], missing: [{ id: 1, name: undefined }], requests: 1 }
const failed = (failure: Failure) => new ApiError('Could not look', failure, undefined)
const status = (code: number, headers = {}) => failed(answerOf(code, headers, {}))
const CUT = failed({ kind: 'transport', error: new TransportError('cut off', 'cut', 'answering') })

/** Looks in this order; the last one again and again. */
async function wait(looks: readonly (Look | ApiError)[], goal: Partial<Goal> = {}) {
  const timer = createTestTimer()
  const reports: Progress[] = []
  let count = 0
  const watch = async () => {
    const next = looks[Math.min(count++, looks.length - 1)]
    if (next === undefined || next instanceof ApiError) throw next
    return next
  }
  const complete = { isReached: (one: typeof online) => one.online, count: 1, timeoutMs: 60_000, ...goal }
  const outcome: Outcome = await waitFor(watch, complete, timer, (progress) => reports.push(progress))
  return { outcome, timer, reports, looks: count }
}

describe('a wait', () => {
  test.each<[string, (Look | ApiError)[], number]>([
    ['the first look', [look(online)], 1],
    ['the second look', [look(offline), look(online)], 2],
    ['a runner that comes late', [look(), look(), look(online)], 3],
    ['a server that fails for a while', [look(offline), status(502), status(503), CUT, look(online)], 5],
    ['a look that missed one but saw enough others', [{ ...missing, runners: [other] }], 1],
    ['a runner that two looks within 3 seconds missed', [look(offline), missing, missing, look(online)], 4],
    ['a runner known by its id that appears after seconds', [neverSeen, neverSeen, neverSeen, look(online)], 4],
  ])('ends with %s', async (_, looks, count) => {
    const run = await wait(looks)
    expect(run.outcome.kind).toBe('reached')
    expect(run.looks).toBe(count)
    expect(run.timer.pauses).toHaveLength(count - 1)
  })

  test('takes as many as are wanted, and tells only those that are there', async () => {
    const { outcome } = await wait([look(online, offline), look(online, other, offline)], { count: 2 })
    expect(outcome).toMatchObject({ kind: 'reached', runners: [online, other] })
  })

  test('looks a last time when the time is up, to the millisecond', async () => {
    const { outcome, timer } = await wait([look(offline)], { timeoutMs: 12_345 })
    expect(outcome).toEqual({ kind: 'timed out', runners: [offline], elapsedMs: 12_345, lastError: undefined })
    expect(timer.now()).toBe(12_345)
  })

  test('of no time looks once', async () => {
    const { outcome, looks } = await wait([look()], { timeoutMs: 0 })
    expect([outcome.kind, looks]).toEqual(['timed out', 1])
  })

  test('tells what was seen last, and the error of the last look', async () => {
    const lastError = status(502)
    const { outcome } = await wait([look(offline), lastError])
    expect(outcome).toMatchObject({ kind: 'timed out', runners: [offline], lastError })
  })

  test('ends when one that was seen is still missing 3 seconds later', async () => {
    const { outcome, looks } = await wait([look(offline), missing])
    expect(outcome).toMatchObject({ kind: 'gone', gone: missing.missing })
    expect(looks).toBeGreaterThan(2)
    expect(outcome.elapsedMs).toBeGreaterThan(3_000)
    expect(outcome.elapsedMs).toBeLessThan(10_000)
  })

  test('counts anew for one that came back in between', async () => {
    const { looks } = await wait([look(offline), missing, missing, look(offline), missing])
    expect(looks).toBeGreaterThan(5)
  })

  test('ends when one that was never seen is missing for 30 seconds', async () => {
    const { outcome } = await wait([neverSeen])
    expect(outcome).toMatchObject({ kind: 'gone', gone: neverSeen.missing })
    expect(outcome.elapsedMs).toBeGreaterThanOrEqual(30_000)
    expect(outcome.elapsedMs).toBeLessThan(45_000)
  })

  test('reports what changed at once, and what did not twice a minute', async () => {
    const { reports } = await wait([look(), look(offline), look(offline)], { timeoutMs: 85_000 })
    expect(reports.slice(0, 2).map(({ runners }) => runners)).toEqual([[], [offline]])
    expect(reports).toHaveLength(4)
  })
})

test.each<[string, (Look | ApiError)[]]>([
  ['401', [look(offline), status(401)]],
  ['403', [look(offline), status(403)]],
  ['404', [look(offline), status(404)]],
  ['429', [look(offline), status(429)]],
  ['503 that names a time', [look(offline), status(503, { 'retry-after': '600' })]],
  ['502 before any answer', [status(502)]],
  ['a cut connection before any answer', [CUT]],
])('%s ends it at once', async (_, looks) => {
  await expect(wait(looks)).rejects.toBe(looks.at(-1))
})

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
    expect(pauseAfter(looks, requests, 0.5)).toBeCloseTo(pause)
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
