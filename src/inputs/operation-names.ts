/** Values of the input `operation`, in the order of the documentation. Each has a row in the table of operations. */
export const OPERATION_NAMES = [
  'create-installation-token',
  'create-registration-token',
  'create-remove-token',
  'list-runner-applications',
  'download-runner',
  'list-runners',
  'get-runner',
  'delete-runner',
  'create-jit-config',
  'create-startup-script',
  'choose-runner',
  'wait-for-runner',
  'check-runner-versions',
  'list-installation-repositories',
  'revoke-installation-token',
  'list-user-installations',
  'list-user-installation-repositories',
  'add-installation-repository',
  'remove-installation-repository',
] as const

export type OperationName = (typeof OPERATION_NAMES)[number]
