/**
 * Stands in for `@actions/exec`, which `@actions/core` imports for a function that this action never calls: the real
 * package is read only if something does ask for it.
 */
const real = () => import('../../node_modules/@actions/exec/lib/exec.js')

type Exec = typeof import('../../node_modules/@actions/exec/lib/exec.js')

export const exec: Exec['exec'] = async (...parameters) => (await real()).exec(...parameters)
export const getExecOutput: Exec['getExecOutput'] = async (...parameters) => (await real()).getExecOutput(...parameters)
