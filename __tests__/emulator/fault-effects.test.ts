import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../emulator/faults.js'
import { type Octo, withOcto } from './support.js'

const PATH = '/orgs/octo-org/actions/runners'
const outcome = async (asked: Promise<{ status: number }>): Promise<number | 'failed'> =>
  asked.then(
    ({ status }) => status,
    () => 'failed',
  )

describe('whether a request takes effect', () => {
  const jit = { name: 'jit', runner_group_id: 1, labels: ['x'] }
  const generate = (octo: Octo) =>
    octo.ask('POST', `${PATH}/generate-jitconfig`, { token: octo.tokens.classic, json: jit })
  const cases: [string, Fault, number | 'failed', boolean][] = [
    ['status', { status: 502 }, 502, false],
    ['status after handling', { status: 502, afterHandling: true }, 502, true],
    ['cut', { cut: 'before-headers' }, 'failed', false],
    ['cut after handling', { cut: 'before-headers', afterHandling: true }, 'failed', true],
    ['cut in the headers', { cut: 'in-headers' }, 'failed', false],
    ['interim status', { interim: 101 }, 'failed', false],
    ['interim status after handling', { interim: 101, afterHandling: true }, 'failed', true],
    ['cut in the body', { cut: 'in-body' }, 'failed', true],
    ['secondary limit', { secondaryLimit: true }, 403, false],
  ]
  test.each(cases)('%s', async (_, fault, expected, made) => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add(fault)
      expect(await outcome(generate(octo))).toBe(expected)
      expect(octo.emulator.world.runners('octo-org').some(({ name }) => name === 'jit')).toBe(made)
    })
  })

  test('a hang after handling', async () => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ hang: true, afterHandling: true })
      generate(octo).catch(() => {})
      while (octo.emulator.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(octo.emulator.world.runners('octo-org').some(({ name }) => name === 'jit')).toBe(true)
    })
  })
})
