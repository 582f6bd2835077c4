import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { applyMutant, type Mutant } from './mutant.js'

/** What is not copied. */
const LEFT_OUT = new Set(['node_modules', '.git', 'dist'])
/** A mutant whose tests take longer waits without end, in ms. */
const MAX_RUN_MS = 90_000
/** The same for all tests together, without a mutant. */
const MAX_ALL_MS = 900_000

/** How tests went; `hung` had to be ended. */
export type Outcome = 'passed' | 'failed' | 'hung'

/** A copy of the working tree, in which files may be changed. */
export interface Scratch {
  /** Runs tests of the copy as it is, one process for all. @throws Error if one is not there */
  run(tests: readonly string[]): Promise<Outcome>
  /** The same with a mutant, which is taken out again. @throws Error if its text is not in the file exactly once */
  runWith(mutant: Mutant): Promise<Outcome>
  /** Ends what runs in it, too. */
  remove(): void
}

/** Copies the working tree, uncommitted changes included. */
export function openScratch(root: string): Scratch {
  const copy = mkdtempSync(join(tmpdir(), 'runner-kit-mutants-'))
  cpSync(root, copy, { recursive: true, filter: (path) => !LEFT_OUT.has(relative(root, path)) })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')

  let running: ChildProcess | undefined

  const run = async (tests: readonly string[], timeout: number): Promise<Outcome> => {
    const paths = tests.map((test) => join(copy, '__tests__', `${test}.test.ts`))
    for (const path of paths) if (!existsSync(path)) throw new Error(`there is no test ${relative(copy, path)}`)
    const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--runTestsByPath', ...paths]
    const options = ['--bail', '--maxWorkers=1', '--silent', '--cacheDirectory=.jest', '--testTimeout=60000']
    const child = spawn(process.execPath, [...jest, ...options], {
      cwd: copy,
      stdio: 'ignore',
      timeout,
      killSignal: 'SIGKILL',
    })
    running = child
    return new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) => resolve(signal === null ? (code === 0 ? 'passed' : 'failed') : 'hung'))
    })
  }
  return {
    run: (tests) => run(tests, MAX_ALL_MS),
    async runWith(mutant) {
      const path = join(copy, mutant.file)
      const source = readFileSync(path, 'utf8')
      writeFileSync(path, applyMutant(mutant, source))
      try {
        return await run(mutant.tests, MAX_RUN_MS)
      } finally {
        writeFileSync(path, source)
      }
    },
    remove() {
      running?.kill('SIGKILL')
      rmSync(copy, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
