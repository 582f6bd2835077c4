/**
 * `npm run mutants`: makes small faults in copies of the working tree, one at a time in each, and runs the tests that should
 * notice it. `npm run mutants -- src/http` takes the mutants of the files whose paths contain that.
 */

import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endWithOutput } from '../harness/closed-output.js'
import { messageOf } from '../src/base/errors.js'
import { applyMutant, type Mutant } from './mutants/mutant.js'
import { MUTANTS } from './mutants/rows.js'
import { openScratch, type Scratch } from './mutants/scratch.js'

/** The score that the tests keep, in percent. */
const AIM = 95

const root = fileURLToPath(new URL('..', import.meta.url))
const wanted = process.argv.slice(2)
const mutants = MUTANTS.filter(({ file }) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
process.exitCode = await main()

async function main(): Promise<number> {
  endWithOutput()
  if (mutants.length === 0) {
    console.log(`No mutants are listed for ${wanted.join(', ')}.`)
    return 1
  }
  const stale = mutants.flatMap(staleness)
  if (stale.length > 0) {
    console.log(`Rows to correct in scripts/mutants/rows:\n${stale.map((line) => `  ${line}\n`).join('')}`)
    return 1
  }
  const begun = performance.now()
  const scratches = Array.from({ length: availableParallelism() }, () => openScratch(root))
  const removeScratches = () => {
    for (const scratch of scratches) scratch.remove()
  }
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      removeScratches()
      process.exit(code)
    })
  }
  try {
    // A test that fails as it is would count every mutant as killed.
    const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))]
    if ((await scratches[0]?.run(tests)) !== 'passed') {
      console.log(`Without any mutant, tests fail already, among ${tests.join(', ')}.`)
      return 1
    }
    const survivors: Mutant[] = []
    const broken: string[] = []
    const slow: Mutant[] = []
    const run = async (scratch: Scratch, mutant: Mutant, alone: boolean) => {
      let outcome: string
      try {
        const tested = await scratch.runWith(mutant)
        if (tested === 'hung' && !alone) return void slow.push(mutant)
        outcome = tested === 'passed' ? 'SURVIVED' : tested === 'hung' ? 'killed (hung)' : 'killed'
      } catch (error) {
        outcome = 'ERROR'
        broken.push(`${describe(mutant)}\n    ${messageOf(error)}`)
      }
      if (outcome === 'SURVIVED') survivors.push(mutant)
      console.log(`${outcome.padEnd(13)} ${describe(mutant)}`)
    }
    const queue = [...mutants]
    const work = async (scratch: Scratch) => {
      for (let mutant = queue.shift(); mutant; mutant = queue.shift()) await run(scratch, mutant, false)
    }
    await Promise.all(scratches.map(work))
    // Beside others, tests that take long need not be tests that never end.
    for (const mutant of slow) if (scratches[0]) await run(scratches[0], mutant, true)
    printTable(survivors)
    for (const line of broken) console.log(`ERROR ${line}`)
    const killed = mutants.length - survivors.length - broken.length
    const score = (100 * killed) / mutants.length
    const minutes = ((performance.now() - begun) / 60_000).toFixed(1)
    console.log(
      `${killed} of ${mutants.length} mutants killed: ${score.toFixed(1)} % (the aim is ${AIM} %), in ${minutes} min`,
    )
    return broken.length === 0 && score >= AIM ? 0 : 1
  } finally {
    removeScratches()
  }
}

/** What is wrong with a row: a mutant that cannot be made checks nothing. */
function staleness(mutant: Mutant): string[] {
  try {
    applyMutant(mutant, readFileSync(join(root, mutant.file), 'utf8'))
    return []
  } catch (error) {
    return [messageOf(error)]
  }
}

function printTable(survivors: readonly Mutant[]): void {
  const files = [...new Set(mutants.map(({ file }) => file))]
  console.log(`\n${'file'.padEnd(36)} mutants  survived`)
  for (const file of files) {
    const count = (list: readonly Mutant[]) => list.filter((mutant) => mutant.file === file).length
    console.log(
      `${file.padEnd(36)} ${String(count(mutants)).padStart(7)} ${String(count(survivors) || '').padStart(9)}`,
    )
  }
  console.log('')
}

function describe({ file, text, replacement }: Mutant): string {
  const line = readFileSync(join(root, file), 'utf8').split(text)[0]?.split('\n').length
  const short = (part: string) => JSON.stringify(part.replace(/\s+/g, ' ').slice(0, 80))
  return `${file}:${line} ${short(text)} → ${short(replacement)}`
}
