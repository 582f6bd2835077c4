import { afterAll, describe, expect, it } from '@jest/globals'
import { hasShell, SHELLS } from '../../harness/new-machine.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { bootIn } from './boot.js'
import { SCENARIOS } from './scenarios.js'

afterAll(removeTemporaryDirectories)

/** Windows has no such shell. Each scenario is booted in one of them, the first in all; `npm run boots` boots each in all. */
const there = process.platform === 'win32' ? [] : SHELLS.filter(hasShell)

describe.each(SHELLS)('booted in %s', (shell) => {
  const test = there.includes(shell) ? it : it.skip
  const sample = SCENARIOS.filter((_, index) => index === 0 || there[index % there.length] === shell)
  test.each(sample)('$name', async (scenario) => {
    const wrong = await bootIn(scenario, shell)
    if (wrong === undefined) console.warn(`not tried, since this machine lacks what it takes: ${scenario.name}`)
    expect(wrong ?? []).toEqual([])
  })
})
