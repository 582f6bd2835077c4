import { InputProblem, InputReport, singleLine } from '../base/errors.js'
import type { Machine } from '../job/job.js'
import { INPUT_NAMES, type InputName, type Inputs, inputRow } from './table.js'

/** Inputs as text, trimmed; an empty one has its default already. */
export type InputTexts = Readonly<Record<InputName, string>>

/**
 * Reads the inputs as the Actions runner hands them over, in `INPUT_<NAME>`. An empty input means its default: the runner
 * does not apply `action.yml`'s default to an expression that came out empty.
 */
export function readInputTexts(env: NodeJS.ProcessEnv): InputTexts {
  const entries = INPUT_NAMES.map((name) => {
    const given = (env[variableOf(name)] ?? '').trim()
    return [name, given || defaultOf(name, env)]
  })
  return Object.fromEntries(entries)
}

/** The inputs to mask before they are read. */
export function secretsAmong(texts: InputTexts): string[] {
  return INPUT_NAMES.filter((name) => inputRow(name).secret).map((name) => texts[name])
}

/** Whether an input has another value than its default, one that the environment provides included. */
export function isSet(name: InputName, texts: InputTexts, env: NodeJS.ProcessEnv): boolean {
  return texts[name] !== defaultOf(name, env)
}

/** Whether an input was set to nothing, as by an expression that came out empty; one that was left out has its default. */
export function isEmptied(name: InputName, env: NodeJS.ProcessEnv): boolean {
  return env[variableOf(name)]?.trim() === ''
}

function variableOf(name: InputName): string {
  return `INPUT_${name.toUpperCase()}`
}

function defaultOf(name: InputName, env: NodeJS.ProcessEnv): string {
  const { default: fallback } = inputRow(name)
  return typeof fallback === 'string' ? fallback : (env[fallback.variable] ?? '')
}

/** Whether reading an input can fail: the default in its row never does, one that the environment provides can. */
export function mayHaveProblem(name: InputName, texts: InputTexts): boolean {
  return texts[name] !== inputRow(name).default
}

/**
 * The inputs, each read when it is first asked for. One with a problem throws Unreadable, so that nothing that depends on it is
 * checked; the problem itself is kept once.
 *
 * @param misnamed inputs that have a problem already: they were set under another name
 */
export function openInputs(
  texts: InputTexts,
  machine: Machine,
  problems: Problems,
  misnamed: readonly InputName[] = [],
): Inputs {
  const inputs = {}
  const values = new Map<InputName, unknown>()
  const tried = new Set(misnamed)
  for (const name of INPUT_NAMES) {
    Object.defineProperty(inputs, name, {
      enumerable: true,
      get() {
        if (!tried.has(name)) {
          tried.add(name)
          problems.collect(() => values.set(name, inputRow(name).parse(texts[name], name, inputs as never, machine)))
        }
        if (!values.has(name)) throw new Unreadable(name)
        return values.get(name)
      },
    })
  }
  return inputs as Inputs
}

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
