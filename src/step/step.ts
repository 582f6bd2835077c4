import type { Credentials } from '../inputs/credentials.js'
import type { InputTexts } from '../inputs/read-inputs.js'
import type { Inputs } from '../inputs/table.js'
import type { Machine } from '../job/machine.js'
import type { Operation } from '../operations/operation.js'

/** What a step is to do, all of it checked. */
export interface Step {
  /** In the order given. */
  readonly operations: readonly Operation[]
  readonly inputs: Inputs
  /** The inputs as they were given. */
  readonly texts: InputTexts
  readonly credentials: Credentials
  readonly machine: Machine
}
