import type { FoundInputs, Inputs } from '../inputs/inputs.js'

/** The problem of an operation that works on a user's installation, without `installation-id`: nothing else can find it. */
export function installationProblems(operation: string, { installation }: FoundInputs): string[] {
  if (!installation || installation.id !== undefined) return []
  return [
    `installation-id: ${operation} needs to know which installation, and cannot find it from target; write its id, ` +
      "the number at the end of the URL of the installation's settings page (list-user-installations lists them).",
  ]
}

/** The problem of an operation that changes an installation, without `repository`. */
export function repositoryProblems(operation: string, { installation }: FoundInputs): string[] {
  if (!installation || installation.repository) return []
  return [`repository: ${operation} needs to know which repository; write owner/name, or its numeric id.`]
}

/** The id of the installation that the inputs name. */
export function namedInstallation({ installation: { id } }: Inputs): number {
  if (id === undefined) throw new Error('the inputs were not checked: installation-id is missing')
  return id
}
