import type { OperationName } from '../inputs/operation-names.js'
import type { Inputs } from '../inputs/table.js'
import type { Step } from './operation.js'

/** The check of an operation on a user's installation: nothing but `installation-id` can find it. */
export function namesInstallation(operation: OperationName): (step: Step) => string[] {
  return ({ inputs }) => {
    if (inputs['installation-id'] !== undefined) return []
    return [
      `installation-id: ${operation} needs to know which installation, and cannot find it from target; set it to its id, ` +
        "the number at the end of the URL of the installation's settings page (list-user-installations lists them).",
    ]
  }
}

/** The installation that the inputs name. */
export function installationId({ 'installation-id': id }: Inputs): number {
  if (id === undefined) throw new Error('the inputs were not checked: installation-id is missing')
  return id
}
