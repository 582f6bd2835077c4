import { mkdirSync, rmdirSync, statfsSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { ActionError, errorCode, messageOf } from '../base/errors.js'
import { formatBytes } from '../base/text.js'

/**
 * Writes all of the bytes: a single call may write only some of them, as on a disk that is nearly full.
 *
 * @param position in the file; where the last call ended if left out
 */
export function writeAll(fd: number, bytes: Uint8Array, position?: number): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(fd, bytes, at, bytes.length - at, position === undefined ? null : position + at)
  }
}

/** Undefined instead of an error where something does not exist. */
export function ifExists<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

/** Undefined instead of any error. */
export function ignoringErrors<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** Removes a directory that is empty; one that is not, or does not exist, stays as it is. */
export function removeIfEmpty(directory: string): void {
  try {
    rmdirSync(directory)
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error
  }
}

/** Other processes may make a directory, or remove it again while it is empty, between any two steps of ours. */
const MAX_ATTEMPTS = 20

/**
 * Makes a directory and those above it, as far as they are missing. Not by Node's `recursive`, which never ends on a file system
 * that takes no directories and says ENOENT, such as /proc.
 *
 * @param mkdir makes one directory; for tests of races
 */
export function makeDirectory(path: string, mkdir: (path: string) => void = mkdirSync): void {
  for (let attempt = 1; ; attempt++) {
    try {
      mkdir(path)
      return
    } catch (error) {
      if (isDirectory(path)) return
      const parent = dirname(path)
      if (errorCode(error) !== 'ENOENT' || parent === path || attempt === MAX_ATTEMPTS) throw error
      makeDirectory(parent, mkdir)
    }
  }
}

function isDirectory(path: string): boolean {
  return ifExists(() => statSync(path))?.isDirectory() ?? false
}

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
