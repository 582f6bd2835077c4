/**
 * Boots startup scripts in every scenario of `__tests__/startup/scenarios.ts`, in turn, with each shell that this machine
 * has, until there have been as many boots as asked for: `npm run boots -- 200 [text of a scenario's name]`.
 */

import { bootIn, lackedBy } from '../__tests__/startup/boot.js'
import { SCENARIOS } from '../__tests__/startup/scenarios.js'
import { endWithOutput } from '../harness/closed-output.js'
import { hasShell, SHELLS } from '../harness/new-machine.js'
import { removeTemporaryDirectories } from '../harness/temporary.js'

endWithOutput()

const AT_ONCE = 4
const [wanted = '200', only = ''] = process.argv.slice(2)
const wantedScenarios = SCENARIOS.filter(({ name }) => name.includes(only))
const scenarios = wantedScenarios.filter((scenario) => lackedBy(scenario).length === 0)
const trials = scenarios.flatMap((scenario) => SHELLS.filter(hasShell).map((shell) => ({ scenario, shell })))
const counts = new Map<string, number>()
const notTried = [
  ...SHELLS.filter((shell) => !hasShell(shell)),
  ...wantedScenarios.filter((scenario) => !scenarios.includes(scenario)).map(({ name }) => name),
]
let begun = 0
let wrong = 0

async function work(): Promise<void> {
  while (begun < Number(wanted)) {
    const trial = trials[begun++ % trials.length]
    if (trial === undefined) return
    const { scenario, shell } = trial
    const faults = await bootIn(scenario, shell)
    counts.set(shell, (counts.get(shell) ?? 0) + 1)
    if (faults.length === 0) continue
    wrong += 1
    console.log(`\n${shell}: ${scenario.name}\n${faults.join('\n')}`)
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, work))
removeTemporaryDirectories()
for (const [shell, count] of counts) console.log(`${shell}: ${count} boots`)
console.log(`not tried: ${notTried.join('; ') || 'nothing'}`)
console.log(`${wrong} boots went wrong`)
process.exitCode = wrong === 0 ? 0 : 1
