import { ActionError } from '../base/errors.js'
import { formatCount, listFirst } from '../base/text.js'
import { describeTarget } from '../github/target.js'
import {
  describeSelection,
  exactName,
  idProblems,
  isEmptySelection,
  SELECTORS,
  type Selection,
  selectionOf,
} from '../inputs/selection.js'
import { findByIds, findRunners } from '../runners/api.js'
import { matcherOf } from '../runners/matching.js'
import { describeRunner, type Runner, runnerOutputs, stateOf } from '../runners/runner.js'
import type { OperationCode, OperationContext } from './operation.js'

/** Candidates that an error names, before it only counts them. */
const MAX_CANDIDATES = 10

/** Gets the one runner that is selected: by its id directly, otherwise through the list. */
export const getRunner: OperationCode = {
  checks: [
    ({ inputs }) => {
      const selection = selectionOf(inputs)
      if (isEmptySelection(selection)) {
        return [`${SELECTORS}: get-runner needs to know which runner; set at least one of them.`]
      }
      const problems = idProblems(selection)
      if (selection.ids && selection.ids.length > 1) {
        problems.push(
          `runner-id: get-runner gets one runner, and ${selection.ids.length} are set; use list-runners for several.`,
        )
      }
      return problems
    },
  ],
  async run(context) {
    const selection = selectionOf(context.inputs)
    const [id] = selection.ids ?? []
    const runner = id === undefined ? await findOne(context, selection) : await getById(context, id)
    context.log.info(`Found runner ${describeRunner(runner)}: ${stateOf(runner)}.`)
    return { outputs: runnerOutputs(runner) }
  },
}

async function getById(context: OperationContext, id: number): Promise<Runner> {
  const { found } = await findByIds(context, [id])
  const [runner] = found
  if (runner) return runner
  throw new ActionError(
    `There is no runner with id ${id} in ${describeTarget(context.target)}: it was deleted, it was ephemeral and has finished its job, ` +
      `or it is registered at another level.${context.targetHint} Correct runner-id or target; list-runners shows what is there.`,
  )
}

async function findOne(context: OperationContext, selection: Selection): Promise<Runner> {
  const where = describeTarget(context.target)
  const found = await findRunners(context, exactName(selection), matcherOf(selection))
  const [runner] = found
  const selectedBy = describeSelection(selection)
  if (!runner) {
    throw new ActionError(
      `There is no runner in ${where} with ${selectedBy}.${context.targetHint} Correct the selection or target; list-runners shows what is there.`,
    )
  }
  if (found.length === 1) return runner
  const names = found.map((one) => `${describeRunner(one)}, ${stateOf(one)}`)
  throw new ActionError(
    `${formatCount(found.length)} runners in ${where} fit ${selectedBy}: ${listFirst(names, MAX_CANDIDATES, '; ')}. ` +
      'Set runner-id to the id of one of them.',
  )
}
