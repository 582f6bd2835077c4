import { afterAll, describe, expect, test } from '@jest/globals'
import { hasShell, SHELLS } from '../../harness/new-machine.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { requires } from '../support/requires.js'
import { bootIn, lackedBy } from './boot.js'
import { SCENARIOS } from './scenarios.js'

afterAll(removeTemporaryDirectories)

const there = SHELLS.filter(hasShell)

/** Each scenario in one shell, the first in all; `npm run boots` boots each in all. */
describe.each(SHELLS)('booted in %s', (shell) => {
  const sample = SCENARIOS.filter((_, index) => index === 0 || there[index % there.length] === shell)
  for (const scenario of sample) {
    const lacked = [...(hasShell(shell) ? [] : [shell]), ...lackedBy(scenario)]
    requires(lacked.join(' and '), lacked.length === 0, () => {
      test(scenario.name, async () => expect(await bootIn(scenario, shell)).toEqual([]))
    })
  }
})
