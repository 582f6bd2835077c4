import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { ActionError, messageOf } from '../base/errors.js'
import { formatBytes } from '../base/text.js'
import { errorCode } from './files.js'

/**
 * Words a failure of the file system.
 *
 * @param what completes "Could not …"
 * @param path where it happened
 * @param remedy what to do where writing is not allowed
 * @returns what was given, if it is no such failure
 */
export function explainDiskError(error: unknown, what: string, path: string, remedy: string): unknown {
  switch (errorCode(error)) {
    case '':
      return error
    case 'ENOSPC':
      return new ActionError(
        `Could not ${what}: the disk that holds ${path} is full${freeSpace(path)}. Nothing was kept. Free some space and run the job again.`,
        { cause: error },
      )
    case 'EDQUOT':
      return new ActionError(
        `Could not ${what}: the quota for ${path} is used up. Nothing was kept. Free some space and run the job again.`,
        { cause: error },
      )
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return new ActionError(`Could not ${what}: ${path} cannot be written (${errorCode(error)}). ${remedy}`, {
        cause: error,
      })
    default:
      return new ActionError(`Could not ${what}: ${messageOf(error)}.`, { cause: error })
  }
}

/** What is free where the path, or what is left of it, lies. */
function freeSpace(path: string): string {
  for (let place = path; ; place = dirname(place)) {
    try {
      const { bavail, bsize } = statfsSync(place)
      return ` (${formatBytes(bavail * bsize)} free)`
    } catch {
      if (dirname(place) === place) return ''
    }
  }
}
