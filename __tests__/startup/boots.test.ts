import { afterAll, describe, expect, it } from '@jest/globals'
import { hasShell, SHELLS } from '../../harness/new-machine.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { bootIn } from './boot.js'
import { SCENARIOS } from './scenarios.js'

afterAll(removeTemporaryDirectories)

/** Windows has no such shell; `npm run boots` tries each of these many times. */
describe.each(process.platform === 'win32' ? [] : SHELLS)('booted in %s', (shell) => {
  const test = hasShell(shell) ? it : it.skip
  test.each(SCENARIOS)('$name', async (scenario) => {
    const wrong = await bootIn(scenario, shell)
    if (wrong === undefined) console.warn(`not tried, since this machine lacks what it takes: ${scenario.name}`)
    expect(wrong ?? []).toEqual([])
  })
})
