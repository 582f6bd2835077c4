import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Fault } from '../../emulator/faults.js'
import { type Bench, openBench } from '../support/in-process.js'
import { createTestTimer } from '../support/test-timer.js'
import { TEST_ALL } from '../support/thoroughness.js'

/**
 * Deletions by a filter while runners come back online, mostly in the pauses between two requests: those that keep GitHub's rates,
 * and those before a retry.
 */
const DELETIONS = TEST_ALL ? 1_000 : 60

/** What a request takes, in ms of the virtual clock. */
const ROUND_TRIP_MS = 50
const SHORTEST_PAUSE_MS = 400

const FAULTS: readonly (Fault | undefined)[] = [
  { secondaryLimit: { retryAfter: 58 } },
  { secondaryLimit: { retryAfter: 1 }, times: 2 },
  { status: 502, html: true },
  { status: 502, html: true, afterHandling: true },
  { status: 503, times: 3 },
  { cut: 'before-headers' },
  { cut: 'before-headers', afterHandling: true },
  undefined,
  undefined,
  undefined,
]

let bench: Bench
beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.close())

/** Numbers from 0 to 1, the same in each run. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

test(`no runner of ${DELETIONS} is deleted that has been online for longer than the request takes`, async () => {
  const { world, faults } = bench.emulator
  for (const { id } of world.runners('octo-org')) world.removeRunner('octo-org', id)
  world.limits.pointsPerMinute = Number.POSITIVE_INFINITY
  const random = randomNumbers(12)
  const ids = Array.from({ length: DELETIONS }, (_, index) => {
    const { id } = world.addRunner('octo-org', { name: `r${index}`, status: 'offline' })
    const fault = FAULTS[Math.floor(random() * FAULTS.length)]
    if (fault) faults.add({ ...fault, method: 'DELETE', path: `/orgs/octo-org/actions/runners/${id}` })
    return id
  })

  const onlineSince = new Map<number, number>()
  const onlineFor = new Map<number, number>()
  const find = (id: number | undefined) => world.runners('octo-org').find((runner) => runner.id === id)
  let current = 0
  const timer = createTestTimer((_, now) => {
    const pause = timer.pauses.at(-1) ?? 0
    if (pause < SHORTEST_PAUSE_MS) return
    // The runner that was asked for last, and the one after it.
    for (const index of [current, current + 1]) {
      const id = ids[index]
      const moment = now - random() * pause
      if (random() < 0.5 || id === undefined || find(id)?.status !== 'offline') continue
      world.updateRunner('octo-org', id, { status: 'online' })
      onlineSince.set(id, moment)
    }
  })
  world.onRequest = ({ method, path }) => {
    void timer.sleep(ROUND_TRIP_MS)
    const id = Number(/runners\/(\d+)$/.exec(path)?.[1])
    current = Math.max(current, ids.indexOf(id))
    if (method === 'DELETE' && find(id)?.status === 'online') {
      onlineFor.set(id, timer.now() - (onlineSince.get(id) ?? 0))
    }
  }

  const inputs = { token: bench.octo.tokens.classic, operation: 'delete-runner', 'runner-name': 'r*' }
  const run = await bench.main(
    { 'client-id': undefined, 'private-key': undefined, ...inputs, 'max-deletions': String(DELETIONS) },
    /runners\/\d+$/,
    { timer },
  )
  expect(run.errors).toEqual([])
  const remaining = new Set(world.runners('octo-org').map(({ id }) => id))
  const wrong = [...onlineFor].filter(([id, ms]) => !remaining.has(id) && ms > ROUND_TRIP_MS)
  const minutes = Math.round(timer.now() / 60_000)
  if (TEST_ALL) {
    console.log(
      `${onlineSince.size} of ${DELETIONS} came back within ${minutes} minutes; ${wrong.length} deleted wrongly`,
    )
  }
  expect(wrong).toEqual([])
  expect(onlineSince.size).toBeGreaterThan(DELETIONS / 10)
  expect(run.outputs['deleted-count']).toBe(String(DELETIONS - remaining.size))
  expect(run.outputs['skipped-count']).toBe(String(remaining.size))
})
