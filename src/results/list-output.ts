import { closeSync, openSync } from 'node:fs'
import { basename } from 'node:path'
import { toJson } from '../base/json.js'
import { explainDiskError, writeAll } from '../files/files.js'
import type { ListName } from './outputs.js'

/**
 * GitHub limits a job's outputs to 1 MB in UTF-16, all steps together, and fails the job beyond it. A step of this action
 * keeps its own within this many characters.
 */
export const MAX_OUTPUT_CHARACTERS = 500_000

/** What to do where a file of this action cannot be written. */
export const WRITABLE = "Let the runner's user write to RUNNER_TEMP."

/** A list for the outputs: complete in a file, and as text while that may still fit into an output. */
export interface ListOutput {
  readonly name: ListName
  /** The file's path. */
  readonly file: string
  /** Objects so far. */
  readonly count: number
  /** @param shown what the output holds of the object, where that is not all of it */
  add(object: unknown, shown?: unknown): void
  /** Ends the list. @returns the output's JSON; undefined if it is longer than all outputs may be */
  close(): string | undefined
}

/** Begins a list, and its file anew. @throws ActionError where the file cannot be written, here and later on */
export function createListOutput(name: ListName, path: string): ListOutput {
  const file = createListFile(path)
  let count = 0
  let texts: string[] | undefined = []
  // The brackets, without the comma that is counted with the first object.
  let length = '[]'.length - ','.length
  return {
    name,
    file: path,
    get count() {
      return count
    },
    add(object, shown = object) {
      file.add(object)
      count++
      if (texts === undefined) return
      const text = toJson(shown)
      length += text.length + 1
      if (length > MAX_OUTPUT_CHARACTERS) texts = undefined
      else texts.push(text)
    },
    close() {
      file.close()
      return texts && `[${texts.join(',')}]`
    },
  }
}

/** Characters gathered before they are written. */
const CHUNK = 256 * 1024

/**
 * Begins a file anew: a JSON array, one object a line as they come, so that a long list is never held in memory.
 *
 * @throws ActionError where it cannot be written, here and later on
 */
export function createListFile(path: string) {
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
    add(item: unknown): void {
      pending += separator + toJson(item)
      separator = ',\n'
      if (pending.length >= CHUNK) explained(flush)
    },
    /** Ends the array. Nothing can be added afterwards. */
    close(): void {
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
