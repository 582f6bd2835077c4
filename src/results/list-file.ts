import { closeSync, openSync } from 'node:fs'
import { basename } from 'node:path'
import { toJson } from '../base/json.js'
import { explainDiskError } from '../files/disk-error.js'
import { writeAll } from '../files/files.js'

/** Characters gathered before they are written. */
const CHUNK = 256 * 1024

/** What to do where a file of this action cannot be written. */
export const WRITABLE = 'Let the user that the runner runs as write in RUNNER_TEMP.'

/** A JSON array on its way into a file, object by object, so that a long list is never held in memory. */
export interface ListFile {
  add(item: unknown): void
  /** Ends the array. Nothing can be added afterwards. */
  close(): void
}

/**
 * Begins a file anew, with one object a line.
 *
 * @throws ActionError where it cannot be written, here and later on
 */
export function createListFile(path: string): ListFile {
  const explained = <T>(action: () => T): T => {
    try {
      return action()
    } catch (error) {
      throw explainDiskError(error, `write the list ${basename(path)}`, path, WRITABLE)
    }
  }
  const file = explained(() => openSync(path, 'w', 0o600))
  let pending = '['
  let separator = '\n'
  let open = true
  const flush = () => {
    const bytes = Buffer.from(pending)
    pending = ''
    writeAll(file, bytes)
  }
  return {
    add(item) {
      pending += separator + toJson(item)
      separator = ',\n'
      if (pending.length >= CHUNK) explained(flush)
    },
    close() {
      if (!open) return
      open = false
      pending += '\n]\n'
      try {
        explained(flush)
      } finally {
        closeSync(file)
      }
    },
  }
}
