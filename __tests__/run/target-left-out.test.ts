import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Bench, openBench } from '../support/in-process.js'
import { createTestTimer } from '../support/test-timer.js'

/** Where something is not found, the step says which repository it took for a target that was left out. */

let bench: Bench
beforeEach(async () => {
  bench = await openBench()
})
afterEach(() => bench.close())

const HINT =
  'target was left out, so it is octo-org/octo-repo; for the runners of an organization set target: octo-org.'
/** A runner of the organization. */
const NAMED = { 'runner-name': 'org-linux-1' }

const said = async (inputs: Readonly<Record<string, string>>, target: string | undefined) => {
  const { lines, errors } = await bench.main({ ...inputs, target }, undefined, { timer: createTestTimer() })
  return [...lines, ...errors].filter((line) => line.includes(HINT))
}

describe.each<[string, Readonly<Record<string, string>>]>([
  ['get-runner, by name', { operation: 'get-runner', ...NAMED }],
  ['get-runner, by id', { operation: 'get-runner', 'runner-id': '424242' }],
  ['delete-runner', { operation: 'delete-runner', ...NAMED }],
  ['wait-for-runner, by name', { operation: 'wait-for-runner', 'wait-timeout': '5', ...NAMED }],
  ['wait-for-runner, by id', { operation: 'wait-for-runner', 'wait-timeout': '5', 'runner-id': '424242' }],
  ['wait-for-runner, by an id that is gone', { operation: 'wait-for-runner', 'runner-id': '424242' }],
  ['choose-runner', { operation: 'choose-runner', 'runner-candidates': 'no-such-label', 'fallback-runs-on': 'x' }],
])('%s', (_, inputs) => {
  test('says so', async () => {
    expect(await said(inputs, undefined)).not.toEqual([])
  })

  test('does not say it of a target that was set', async () => {
    expect(await said(inputs, 'octo-org/octo-service')).toEqual([])
  })
})

test('an id that does not exist is not put down to a machine that did not start', async () => {
  const inputs = { operation: 'wait-for-runner', 'wait-timeout': '5', 'runner-id': '424242', target: 'octo-org' }
  const { errors } = await bench.main(inputs, undefined, { timer: createTestTimer() })
  expect(errors).toEqual([
    expect.stringContaining(
      '1 runner is missing: deleted, ephemeral and finished with a job, or registered at another level. Correct runner-id or target.',
    ),
  ])
})
