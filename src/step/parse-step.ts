import type { RawInputs } from '../inputs/definitions.js'
import { findInputs, isWhole } from '../inputs/find-inputs.js'
import { collectProblems } from '../inputs/problems.js'
import { type Machine, readMachine } from '../job/machine.js'
import { operationProblems } from './check-operations.js'
import { parseOperations } from './parse-operations.js'
import type { Step } from './step.js'

/**
 * Checks all inputs, each by itself and all together, without a single request.
 *
 * @param foundBefore problems to report along with those found here
 * @param machine gives the platform where the inputs do not
 * @throws ActionError with every problem found
 */
export function parseStep(raw: RawInputs, foundBefore: readonly string[] = [], machine: Machine = readMachine()): Step {
  const problems = collectProblems()
  problems.add(foundBefore)
  const operations = problems.attempt(() => parseOperations(raw.operation))
  const inputs = findInputs(raw, machine, problems.attempt)
  if (operations) problems.add(operationProblems(operations, inputs))
  const error = problems.error()
  if (error) throw error
  if (!operations || !isWhole(inputs)) throw new Error('an input is missing, and nobody found a problem with it')
  return { operations, ...inputs }
}
