import { toJson } from '../base/json.js'
import { describeTarget } from '../github/target.js'
import type { OperationContext, OperationResult } from '../operations/operation.js'
import { nameHint } from '../runners/api.js'
import { describeRunner } from '../runners/runner.js'
import type { AskedRunner } from './after-unclear.js'
import { createJitRunner, uniqueName } from './create.js'
import { resolveGroup } from './runner-group.js'

/** Carries out `create-jit-config`: the group, then the runner. */
export async function createJitConfig(context: OperationContext): Promise<OperationResult> {
  const { inputs, log } = context
  const { selection, jit, target } = inputs
  const name = nameHint(selection)
  const asked: AskedRunner = {
    name: name ?? uniqueName(),
    unique: name === undefined,
    labels: selection.labels,
    groupId: await resolveGroup(context, jit.group),
    workFolder: jit.workFolder,
  }
  const { runner, config } = await createJitRunner(context, asked)
  log.info(
    `Created the just-in-time runner ${describeRunner(runner)} for ${describeTarget(target)} in group ${asked.groupId}, with the labels ${asked.labels.join(', ')}.`,
  )
  return {
    outputs: {
      'jit-config': config,
      runner: toJson(runner.whole),
      'runner-id': String(runner.id),
      'runner-name': runner.name,
    },
  }
}
