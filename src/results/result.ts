import type { ActionError } from '../base/errors.js'
import type { ListOutput } from './list-output.js'
import type { OutputName } from './outputs.js'
import type { SummarySection } from './section.js'

/** Outputs that are plain text. */
export type Outputs = Readonly<Partial<Record<OutputName, string>>>

/** An output that a long list makes long: left empty, with a warning, where the step's outputs have no room for it. */
export interface LongOutput {
  readonly name: OutputName
  readonly text: string
  /** How many entries it has. */
  readonly entries: number
  /** The list whose file has everything. */
  readonly list: ListOutput
}

/** What an operation returns: the step's outputs and its part of the job summary. */
export interface OperationResult {
  readonly outputs?: Outputs
  /** Begun with the context's `list`. Each gives the outputs `<name>` and `<name>-file`. */
  readonly lists?: readonly ListOutput[]
  /** Set before the lists. */
  readonly longOutputs?: readonly LongOutput[]
  readonly summary?: SummarySection
  /** Fails the step after all of the above is set: something was done before something else went wrong. */
  readonly failure?: ActionError
}
