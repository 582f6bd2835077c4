import { InputProblem } from '../base/errors.js'
import type { RawInputs } from './definitions.js'
import type { Attempt } from './problems.js'

/** The group that every owner of runners has, and the only one of a repository. */
export const DEFAULT_GROUP = { id: 1, name: 'Default' } as const

/** The group of a new runner, as the inputs name it. */
export type GroupSelector =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'name'; readonly name: string }

/** The inputs that only `create-jit-config` looks at; the new runner's name and labels are with those that select. */
export interface JitInputs {
  readonly group: GroupSelector
  readonly workFolder: string
}

/** Reads the inputs of a just-in-time runner; undefined if one of them has a problem. */
export function parseJit(raw: RawInputs, attempt: Attempt): JitInputs | undefined {
  const group = attempt(() => parseGroup(raw['runner-group']))
  const workFolder = attempt(() => parseWorkFolder(raw['work-folder']))
  return group && workFolder !== undefined ? { group, workFolder } : undefined
}

function parseGroup(text: string): GroupSelector {
  if (!/^\d+$/.test(text)) return { kind: 'name', name: text }
  const id = Number(text)
  if (!Number.isSafeInteger(id) || id === 0) {
    throw new InputProblem(`runner-group: "${text}" is not the number of a group; write its number or its name.`)
  }
  return { kind: 'id', id }
}

function parseWorkFolder(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no path has control characters
  if (/[\u0000-\u001f\u007f]/.test(text)) {
    throw new InputProblem('work-folder: it has a line break or control character in it; write a path such as _work.')
  }
  return text
}
