import { members } from './workflow.js'

/**
 * The combinations of a matrix, its expressions evaluated: one job each. Without a matrix there is one, empty.
 * @throws Error for an empty matrix, one of more than 256 jobs, and `exclude`, which is not needed here
 */
export function combinations(matrix: unknown): Record<string, unknown>[] {
  if (matrix === undefined) return [{}]
  const { include, exclude, ...axes } = members(matrix)
  if (exclude !== undefined) throw new Error('This interpreter does not know exclude')
  let all: Record<string, unknown>[] = Object.keys(axes).length === 0 ? [] : [{}]
  for (const [name, values] of Object.entries(axes)) {
    if (!Array.isArray(values)) throw new Error(`Matrix vector '${name}' is no list`)
    all = all.flatMap((combination) => values.map((value: unknown) => ({ ...combination, [name]: value })))
  }
  if (Array.isArray(include)) all.push(...include.map(members))
  if (all.length === 0) throw new Error('Matrix vector does not contain any values')
  if (all.length > 256) throw new Error(`Strategy expands to more than 256 jobs: ${all.length}`)
  return all
}
