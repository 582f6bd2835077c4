import { describe } from '@jest/globals'

/**
 * Tests that need something which not every machine has. Where it is missing they are skipped, and
 * `scripts/count-reporter.js` lists them at the end of the run, with what is missing.
 *
 * @param what completes "skipped, needs …"
 */
export function requires(what: string, there: boolean, tests: () => void): void {
  if (there) tests()
  else describe.skip(`skipped, needs ${what}`, tests)
}
