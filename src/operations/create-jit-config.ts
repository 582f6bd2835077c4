import { toJson } from '../base/json.js'
import { describeTarget, nameOf } from '../github/target.js'
import type { OperationName } from '../inputs/operation-names.js'
import type { GroupSelector } from '../inputs/runner-values.js'
import { exactName, selectionOf } from '../inputs/selection.js'
import type { Outputs } from '../results/outputs.js'
import { DEFAULT_GROUP, resolveGroup } from '../runners/groups.js'
import { createJitRunner, type JitRunner, type RunnerSpec } from '../runners/jit.js'
import { describeRunner, type Runner } from '../runners/runner.js'
import type { OperationCode, OperationContext, Step } from './operation.js'

const MAX_LABELS = 100
/** Characters. */
const MAX_LABEL_LENGTH = 256
const MAX_NAME_LENGTH = 64

export const createJitConfig: OperationCode = {
  checks: newRunnerChecks('create-jit-config'),
  async run(context) {
    const { runner, config } = await createRunner(context)
    return { outputs: { 'jit-config': config, ...newRunnerOutputs(runner) } }
  },
}

/** What the operations that make a just-in-time runner check of the inputs that describe it. */
export function newRunnerChecks(operation: OperationName): NonNullable<OperationCode['checks']> {
  return [(checked) => labelsFit(checked, operation), nameFits, groupFits]
}

/** Makes the just-in-time runner that the inputs describe. */
export async function createRunner(context: OperationContext): Promise<JitRunner> {
  const { inputs, log, target } = context
  const group = await resolveGroup(context, inputs['runner-group'])
  const spec: RunnerSpec = {
    name: exactName(selectionOf(inputs)),
    labels: inputs['runner-labels'],
    groupId: group.id,
    workFolder: inputs['work-folder'],
  }
  const jit = await createJitRunner(context, spec)
  log.info(
    `Created the just-in-time runner ${describeRunner(jit.runner)} for ${describeTarget(target)} in group ${group.name ?? group.id}, with the labels ${spec.labels.join(', ')}.`,
  )
  return jit
}

/** The outputs that name a new runner. */
export function newRunnerOutputs(runner: Runner): Outputs {
  return { runner: toJson(runner.object), 'runner-id': String(runner.id), 'runner-name': runner.name }
}

function labelsFit({ inputs: { 'runner-labels': labels } }: Step, operation: OperationName): string[] {
  if (labels.length === 0) {
    return [
      `runner-labels: ${operation} needs at least one, since GitHub adds none of its own; for example runner-labels: self-hosted, linux, x64.`,
    ]
  }
  const problems: string[] = []
  if (labels.length > MAX_LABELS) {
    problems.push(`runner-labels: ${labels.length} are more than the ${MAX_LABELS} that GitHub accepts.`)
  }
  for (const label of labels) {
    if ([...label].length <= MAX_LABEL_LENGTH) continue
    const start = [...label].slice(0, 20).join('')
    problems.push(`runner-labels: "${start}…" has more than the ${MAX_LABEL_LENGTH} characters that GitHub accepts.`)
  }
  return problems
}

function nameFits({ inputs: { 'runner-name': name } }: Step): string[] {
  if (name?.kind === 'pattern') {
    return [
      `runner-name: a new runner cannot have * or ? in its name ("${name.pattern}"); set a name, or leave it out for a unique one.`,
    ]
  }
  if (name === undefined || [...name.name].length <= MAX_NAME_LENGTH) return []
  return [`runner-name: "${name.name}" has more than the ${MAX_NAME_LENGTH} characters that GitHub accepts.`]
}

function groupFits({ inputs: { target, 'runner-group': group } }: Step): string[] {
  if (target.level !== 'repository' || isDefault(group)) return []
  return [
    `runner-group: ${nameOf(target)} is a repository, which has no groups ("${group.kind === 'id' ? group.id : group.name}"); leave it out, or set target to the organization.`,
  ]
}

function isDefault(group: GroupSelector): boolean {
  if (group.kind === 'id') return group.id === DEFAULT_GROUP.id
  return group.name.toLowerCase() === DEFAULT_GROUP.name.toLowerCase()
}
