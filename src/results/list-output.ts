import { toJson } from '../base/json.js'
import { createListFile } from './list-file.js'
import type { ListName } from './outputs.js'

/**
 * GitHub limits a job's outputs to 1 MB in UTF-16, all steps together, and fails the job beyond it. A step of this action
 * keeps its own within this many characters.
 */
export const MAX_OUTPUT_CHARACTERS = 500_000

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
