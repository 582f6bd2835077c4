import { InputProblem } from '../base/errors.js'
import { parseList, unknownWord } from '../inputs/parsers.js'
import type { Operation } from '../operations/operation.js'
import { OPERATIONS } from '../operations/table.js'

/** The operations, in the order given. @throws InputProblem for an unknown one, or one listed twice */
export function parseOperations(text: string): Operation[] {
  const names = parseList(text)
  if (names.length === 0) throw new InputProblem('operation: the list is empty; write at least one operation.')
  const operations: Operation[] = []
  const problems: string[] = []
  for (const name of names) {
    const operation = OPERATIONS.find((known) => known.name === name)
    const valid = OPERATIONS.map((known) => known.name)
    if (operation === undefined) problems.push(unknownWord('operation', name, valid))
    else operations.push(operation)
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) problems.push(`operation: ${twice} is listed twice; write it once.`)
  if (problems.length > 0) throw new InputProblem(problems)
  return operations
}
