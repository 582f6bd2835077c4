import { afterAll, describe, expect, it } from '@jest/globals'
import { hasShell, SHELLS } from '../../harness/new-machine.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { TEST_ALL } from '../support/thoroughness.js'
import { bootIn } from './boot.js'
import { SCENARIOS } from './scenarios.js'

afterAll(removeTemporaryDirectories)

/** Windows has no such shell. In a short run each is booted in one of the shells; `npm run boots` boots them all many times. */
const shells = process.platform === 'win32' ? [] : SHELLS
const there = shells.filter(hasShell)

describe.each(TEST_ALL ? shells : there)('booted in %s', (shell) => {
  const test = hasShell(shell) ? it : it.skip
  const sample = SCENARIOS.filter((_, index) => TEST_ALL || there[index % there.length] === shell)
  test.each(sample)('$name', async (scenario) => {
    const wrong = await bootIn(scenario, shell)
    if (wrong === undefined) console.warn(`not tried, since this machine lacks what it takes: ${scenario.name}`)
    expect(wrong ?? []).toEqual([])
  })
})
