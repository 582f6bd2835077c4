import type { NameSelector } from './runner-values.js'
import type { Inputs, RunnerStatus } from './table.js'

/** Which runners are meant: those that match every field that is set; without any, all runners. */
export interface Selection {
  readonly ids: readonly number[] | undefined
  readonly name: NameSelector | undefined
  /** All of them, case ignored. */
  readonly labels: readonly string[]
  readonly status: RunnerStatus | undefined
  readonly ephemeral: boolean | undefined
}

/** The inputs that select runners, where the status selects, too. */
export const SELECTORS = 'runner-id, runner-name, runner-labels, runner-ephemeral, runner-status'

/** The selection that the inputs describe. */
export function selectionOf(inputs: Inputs): Selection {
  return {
    ids: inputs['runner-id'],
    name: inputs['runner-name'],
    labels: inputs['runner-labels'],
    status: inputs['runner-status'],
    ephemeral: inputs['runner-ephemeral'],
  }
}

/** Whether a selection names its runners, by id or by an exact name alone; anything else is a filter. */
export function namesRunners(selection: Selection): boolean {
  const { ids, name } = selection
  return ids !== undefined || (name?.kind === 'exact' && isEmptySelection({ ...selection, name: undefined }))
}

/** Whether no field of the selection is set. */
export function isEmptySelection(selection: Selection): boolean {
  return describeSelection(selection) === ''
}

/** A selection for messages: `runner-name gpu-*, runner-status offline`. */
export function describeSelection({ ids, name, labels, status, ephemeral }: Selection): string {
  const parts = [
    ids && `runner-id ${ids.join(', ')}`,
    name && `runner-name ${name.kind === 'exact' ? name.name : name.pattern}`,
    labels.length > 0 && `runner-labels ${labels.join(', ')}`,
    status !== undefined && `runner-status ${status}`,
    ephemeral !== undefined && `runner-ephemeral ${ephemeral}`,
  ]
  return parts.filter((part) => typeof part === 'string').join(', ')
}

/** The problem of `runner-id` beside another selector, for operations that take only one of them. */
export function idProblems(selection: Selection): string[] {
  if (!selection.ids || isEmptySelection({ ...selection, ids: undefined })) return []
  const others = describeSelection({ ...selection, ids: undefined })
  return [`runner-id: an id already identifies the runner; leave out the id, or ${others}.`]
}

/** The same without `runner-status`, for an operation that awaits a status instead of selecting by it. */
export function withoutStatus(selection: Selection): Selection {
  return { ...selection, status: undefined }
}

/** The exact name, if one is set. As the query `name` it shortens a list; old servers ignore it, so match the runners as well. */
export function exactName({ name }: Selection): string | undefined {
  return name?.kind === 'exact' ? name.name : undefined
}
