import type { Level } from '../../src/github/target.js'
import { OPERATION_NAMES } from '../../src/inputs/operation-names.js'
import { INPUT_NAMES, inputRow } from '../../src/inputs/table.js'
import { endpointsOf, OPERATIONS, permissionsOf, tokenOf } from '../../src/operations/table.js'

/** The table of operations as a list, with what follows from its endpoints. */
export const OPERATION_LIST = OPERATION_NAMES.map((name) => {
  const row = OPERATIONS[name]
  return {
    ...row,
    name,
    endpoints: endpointsOf(row).map(({ method, path }) => `${method} ${path}`),
    permissions: (level: Level) => permissionsOf(row, level),
    takes: tokenOf(row),
  }
})

/** The inputs with their defaults, as `action.yml` writes them. */
export const INPUT_DEFAULTS = INPUT_NAMES.map((name): [string, string] => {
  const { default: value } = inputRow(name)
  return [name, typeof value === 'string' ? value : value.expression]
})
