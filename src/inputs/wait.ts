import { InputProblem } from '../base/errors.js'
import type { RawInputs } from './definitions.js'
import { parseCount } from './parsers.js'
import type { Attempt } from './problems.js'

/** The inputs that only `wait-for-runner` looks at; what it awaits is `runner-status`. */
export interface WaitInputs {
  /** 0 for a single look. */
  readonly timeoutSeconds: number
  /** How many of the selected runners have to have the status. */
  readonly count: number
}

/** The longest that a job on a self-hosted runner may take: five days. */
const LONGEST_WAIT_SECONDS = 432_000

/** Reads the inputs of a wait; undefined if one of them has a problem. */
export function parseWait(raw: RawInputs, attempt: Attempt): WaitInputs | undefined {
  const timeoutSeconds = attempt(() => parseCount('wait-timeout', raw['wait-timeout'], 'seconds', LONGEST_WAIT_SECONDS))
  const count = attempt(() => {
    const runners = parseCount('runner-count', raw['runner-count'], 'runners')
    if (runners === 0) throw new InputProblem('runner-count: there is nothing to wait for with 0; write 1 or more.')
    return runners
  })
  return timeoutSeconds === undefined || count === undefined ? undefined : { timeoutSeconds, count }
}
