import { describe, expect, test } from '@jest/globals'
import type { ApiAnswer, ApiCall } from '../../../src/api/call.js'
import { createDeadline } from '../../../src/api/deadline.js'
import { atMost } from '../../../src/api/read-list.js'
import { ENDPOINTS } from '../../../src/github/endpoints.js'
import { createTestTimer } from '../../support/test-timer.js'

const TIME_LIMITS = { totalMs: 10_000, attemptMs: 4_000 }

describe('a deadline', () => {
  test('is there while something is carried out within it', async () => {
    const timer = createTestTimer()
    const deadline = createDeadline(timer)
    expect([deadline.leftMs(), deadline.attemptMs()]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])
    const seen: number[][] = []
    const look = () => seen.push([deadline.leftMs(), deadline.attemptMs()])
    await deadline.within(TIME_LIMITS, async () => {
      for (const pause of [0, 5_000, 1_330, 3_600, 500]) {
        await timer.sleep(pause)
        look()
      }
    })
    expect(seen).toEqual([
      [10_000, 4_000],
      [5_000, 4_000],
      [3_670, 3_700],
      [70, 100],
      [-430, 100],
    ])
    expect(deadline.leftMs()).toBe(Number.POSITIVE_INFINITY)
  })

  test('ends with a failure as well', async () => {
    const deadline = createDeadline(createTestTimer())
    await expect(deadline.within(TIME_LIMITS, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(deadline.leftMs()).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('calls at once', () => {
  const call: ApiCall = { endpoint: ENDPOINTS.listRunners, action: 'list' }
  const answer: ApiAnswer = { status: 200, headers: {}, data: undefined }

  test('are at most as many as said, in their order, failed ones included', async () => {
    const begun: string[] = []
    let underWay = 0
    let most = 0
    const request = atMost(3, async ({ action }) => {
      begun.push(action)
      most = Math.max(most, ++underWay)
      await new Promise((resolve) => setImmediate(resolve))
      underWay--
      if (action === '2') throw new Error('no')
      return answer
    })
    const names = Array.from({ length: 10 }, (_, index) => String(index))
    const outcomes = await Promise.allSettled(names.map((action) => request({ ...call, action })))
    expect(begun).toEqual(names)
    expect(most).toBe(3)
    expect(outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([2])
    await expect(request(call)).resolves.toBe(answer)
  })
})
