import type { Inputs } from '../inputs/inputs.js'
import type { Operation } from '../operations/operation.js'

/** What a step is to do: its operations, in their order, with its inputs, all of it checked. */
export interface Step extends Inputs {
  readonly operations: readonly Operation[]
}
