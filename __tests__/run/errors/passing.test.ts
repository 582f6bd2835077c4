import { describe, expect, test } from '@jest/globals'
import { runOf, withBench } from '../../support/error-table.js'

/** What passes by itself is no error, but a line of the log that says what is waited for. */

const REGISTER = { operation: 'create-registration-token' }
const path = /registration-token$/

describe('once', () => {
  test.each([
    ['502', { status: 502, body: 'Bad Gateway' }],
    ['a cut connection', { cut: 'before-headers' as const }],
    ['an answer cut short', { cut: 'in-body' as const }],
    ['an answer that is not JSON', { status: 201, body: '{"token":' }],
    ['429 with Retry-After', { status: 429, headers: { 'retry-after': '1' }, body: { message: 'Slow down' } }],
    ['a secondary limit with Retry-After', { secondaryLimit: { retryAfter: 1 } }],
  ])('%s', async (_, fault) => {
    await withBench(async (bench) => {
      bench.emulator.faults.add({ ...fault, method: 'POST', path })
      const { run, timer } = await runOf(bench, REGISTER, path)
      expect(run.errors).toEqual([])
      expect(run.outputs['registration-token']).toBeDefined()
      expect(run.sent.filter((request) => path.test(request))).toHaveLength(2)
      expect(timer.pauses).toHaveLength(1)
      expect(run.lines).toContainEqual(
        expect.stringMatching(/^info Could not create a registration token .* yet: .*Trying again in [\d.]+ s\.$/),
      )
    })
  })
})

test('for good it is an error, after five attempts', async () => {
  await withBench(async (bench) => {
    const body = { message: 'Bad Gateway' }
    bench.emulator.faults.add({ status: 502, body, method: 'POST', path, times: Number.POSITIVE_INFINITY })
    const { run } = await runOf(bench, REGISTER, path)
    expect(run.errors).toEqual([
      expect.stringMatching(
        /^Could not create a registration token for organization octo-org: .*"Bad Gateway".*run the job again/,
      ),
    ])
    expect(run.sent.filter((request) => path.test(request))).toHaveLength(5)
  })
})
