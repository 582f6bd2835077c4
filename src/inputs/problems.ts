import { InputProblem, InputReport, singleLine } from '../base/errors.js'

/** Thrown where something reads an input that has a problem itself: what depends on it is not checked. */
export class Unreadable extends Error {}

/** Collects what is wrong with the inputs, so that all of it is reported at once. */
export interface Problems {
  add(problems: readonly string[]): void
  /** Runs a check and keeps its problem. @returns undefined if it has one, or reads an input that has one */
  collect<Value>(check: () => Value): Value | undefined
  /** @throws InputReport with a line for each problem, if there is any */
  report(): void
}

export function collectProblems(): Problems {
  const problems: string[] = []
  const causes: InputProblem[] = []
  return {
    add: (found) => void problems.push(...found),
    collect(check) {
      try {
        return check()
      } catch (error) {
        if (error instanceof InputProblem) {
          problems.push(...error.problems)
          causes.push(error)
        } else if (!(error instanceof Unreadable)) throw error
        return undefined
      }
    },
    report() {
      if (problems.length === 0) return
      const cause = causes.length > 1 ? new AggregateError(causes, 'several inputs') : causes[0]
      throw new InputReport(describe([...new Set(problems.map(singleLine))]), { cause })
    },
  }
}

function describe(problems: readonly string[]): string {
  if (problems.length === 1) return `Input ${problems[0]}`
  return [`${problems.length} problems with the inputs:`, ...problems.map((problem) => `- ${problem}`)].join('\n')
}
