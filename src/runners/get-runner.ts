import { ActionError } from '../base/errors.js'
import { toJson } from '../base/json.js'
import { describeTarget } from '../github/target.js'
import type { OperationContext, OperationResult, Outputs } from '../operations/operation.js'
import { findRunners, getRunner, nameHint } from './api.js'
import { describeRunner, type Runner, stateOf } from './runner.js'
import { describeSelection, matcherOf } from './selection.js'

/** Candidates that an error names, before it only counts them. */
const MOST_CANDIDATES = 10

/**
 * Gets the one runner that is selected: by its id directly, otherwise through the list.
 *
 * @throws ActionError if there is none, or more than one
 */
export async function getSelectedRunner(context: OperationContext): Promise<OperationResult> {
  const [id] = context.inputs.selection.ids ?? []
  const runner = id === undefined ? await findOne(context) : await getById(context, id)
  context.log.info(`Found runner ${describeRunner(runner)}: ${stateOf(runner)}.`)
  return { outputs: runnerOutputs(runner) }
}

/** The outputs that describe one runner. */
export function runnerOutputs(runner: Runner): Outputs {
  const { id, name, online, busy, whole } = runner
  return {
    runner: toJson(whole),
    'runner-id': String(id),
    'runner-name': name,
    'runner-status': online ? 'online' : 'offline',
    'runner-busy': String(busy),
  }
}

async function getById(context: OperationContext, id: number): Promise<Runner> {
  const runner = await getRunner(context, id)
  if (runner) return runner
  // Without access GitHub answers 404 as well: then the list fails too, and says what is missing.
  const [listed] = await findRunners(context, undefined, (one) => one.id === id)
  if (listed) return listed
  throw new ActionError(
    `There is no runner with id ${id} in ${describeTarget(context.inputs.target)}: it was deleted, it was ephemeral and has done its job, ` +
      'or it belongs to another level. Correct runner-id or target; list-runners shows what is there.',
  )
}

async function findOne(context: OperationContext): Promise<Runner> {
  const { selection, target } = context.inputs
  const found = await findRunners(context, nameHint(selection), matcherOf(selection))
  const [runner] = found
  const said = describeSelection(selection)
  if (!runner) {
    throw new ActionError(
      `There is no runner in ${describeTarget(target)} with ${said}. Correct the selection or target; list-runners shows what is there.`,
    )
  }
  if (found.length === 1) return runner
  const named = found.slice(0, MOST_CANDIDATES).map((one) => `${describeRunner(one)}, ${stateOf(one)}`)
  const more = found.length > named.length ? `; and ${found.length - named.length} more` : ''
  throw new ActionError(
    `${found.length} runners in ${describeTarget(target)} fit ${said}: ${named.join('; ')}${more}. ` +
      'Write the runner-id of the one that is meant.',
  )
}
