import { InputProblem, InputReport, singleLine } from '../base/errors.js'

/** Parses an input; if it has a problem, takes note of that and gives undefined. */
export type Attempt = <T>(parse: () => T) => T | undefined

/** Collects what is wrong with the inputs, so that all of it is told at once. */
export interface Problems {
  readonly attempt: Attempt
  add(problems: readonly string[]): void
  /** The error that tells all of it, each once; undefined if there is nothing to tell. */
  error(): InputReport | undefined
}

export function collectProblems(): Problems {
  const problems: string[] = []
  const causes: InputProblem[] = []
  return {
    attempt(parse) {
      try {
        return parse()
      } catch (error) {
        if (!(error instanceof InputProblem)) throw error
        problems.push(...error.problems)
        causes.push(error)
        return undefined
      }
    },
    add: (found) => void problems.push(...found),
    error() {
      if (problems.length === 0) return undefined
      const cause = causes.length > 1 ? new AggregateError(causes, 'several inputs') : causes[0]
      return new InputReport(report([...new Set(problems.map(singleLine))]), { cause })
    },
  }
}

function report(problems: readonly string[]): string {
  if (problems.length === 1) return `Input ${problems[0]}`
  return [`${problems.length} problems with the inputs:`, ...problems.map((problem) => `- ${problem}`)].join('\n')
}
