import { credentialsOf } from '../inputs/credentials.js'
import {
  collectProblems,
  type InputTexts,
  isEmptied,
  isSet,
  mayHaveProblem,
  openInputs,
  Unreadable,
} from '../inputs/read-inputs.js'
import { INPUT_NAMES } from '../inputs/table.js'
import type { UnknownInput } from '../inputs/unknown-inputs.js'
import { type Machine, readJob, readMachine } from '../job/job.js'
import type { Operation, Step } from '../operations/operation.js'
import { OPERATIONS } from '../operations/table.js'
import { RULES } from './rules.js'

/**
 * Checks all inputs, each by itself and all together, without a single request.
 *
 * @param texts the inputs that were read from the environment
 * @param env says whether credentials can be expected, and more of the job
 * @param unknown other inputs that were set
 * @param machine provides the platform where the inputs do not
 * @throws InputReport with every problem found
 */
export async function parseStep(
  texts: InputTexts,
  env: NodeJS.ProcessEnv,
  unknown: readonly UnknownInput[],
  machine: Machine = readMachine(env),
): Promise<Step> {
  const job = readJob(env)
  const mistaken = unknown.filter(({ doubtful }) => !doubtful)
  const problems = collectProblems()
  problems.add(mistaken.map(({ problem }) => problem))
  const misnamed = mistaken.map(({ meant }) => meant).filter((name) => !isSet(name, texts, env))
  const inputs = openInputs(texts, machine, problems, misnamed)
  for (const name of INPUT_NAMES) if (mayHaveProblem(name, texts)) problems.collect(() => inputs[name])
  const names = problems.collect(() => inputs.operation)
  const operations = names && (await loadOperations(names))
  const credentials = problems.collect(() => {
    const [only, another] = operations ?? []
    const canDoWithout = another === undefined && only?.withoutCredentials?.isPossible(inputs)
    const able = operations?.find(({ withoutCredentials }) => withoutCredentials)
    return credentialsOf(inputs, job, canDoWithout, able?.withoutCredentials?.hint)
  })
  const step: Step = {
    get operations() {
      if (operations === undefined) throw new Unreadable('operation')
      return operations
    },
    inputs,
    texts,
    isSet: (name) => isSet(name, texts, env),
    isEmptied: (name) => isEmptied(name, env),
    get credentials() {
      if (credentials === undefined) throw new Unreadable('credentials')
      return credentials
    },
    machine,
    job,
  }
  const checks = [...RULES, ...(operations ?? []).flatMap((operation) => operation.checks ?? [])]
  for (const check of checks) problems.collect(() => problems.add(check(step)))
  problems.report()
  return step
}

async function loadOperations(names: readonly (keyof typeof OPERATIONS)[]): Promise<Operation[]> {
  const operations: Operation[] = []
  // One after the other: Jest cannot link modules that share others while both are being imported.
  for (const name of names) operations.push({ ...OPERATIONS[name], ...(await OPERATIONS[name].load()), name })
  return operations
}
