import { transpileModule } from 'typescript'

/** A small fault, made on purpose, that tests must notice. */
export interface Mutant {
  /** Path from the root of the repository. */
  readonly file: string
  /** Exact text of the file, which has it once. */
  readonly text: string
  readonly replacement: string
  /** The tests that should fail with it: `unit/job/masks` is `__tests__/unit/job/masks.test.ts`. */
  readonly tests: readonly string[]
}

/** One row a mutant: the text, what replaces it, and tests to run besides those of the file. */
type Row = readonly [text: string, replacement: string, ...tests: string[]]

/** The mutants of one file. @param tests run for each of them, one after the other until one fails */
export function mutantsOf(file: string, tests: readonly string[], rows: readonly Row[]): Mutant[] {
  return rows.map(([text, replacement, ...more]) => ({ file, text, replacement, tests: [...more, ...tests] }))
}

/** Where the mutant's text stands in the file. @throws Error if the file does not have it exactly once, or it changes nothing */
export function placeOf({ file, text, replacement }: Mutant, source: string): number {
  const at = source.indexOf(text)
  if (at === -1) throw new Error(`${file} does not contain: ${text}`)
  if (source.includes(text, at + 1)) throw new Error(`${file} contains more than once: ${text}`)
  if (text === replacement) throw new Error(`${file}: the replacement changes nothing: ${text}`)
  return at
}

/**
 * The file's text with the mutant in it.
 *
 * @throws Error if there is no place for it, or the file is no TypeScript with it: tests would fail for another reason
 */
export function applyMutant(mutant: Mutant, source: string): string {
  const { file, text, replacement } = mutant
  const at = placeOf(mutant, source)
  const mutated = source.slice(0, at) + replacement + source.slice(at + text.length)
  const [error] = transpileModule(mutated, { reportDiagnostics: true }).diagnostics ?? []
  if (error) throw new Error(`${file} is no TypeScript with ${replacement} for ${text}`)
  return mutated
}
