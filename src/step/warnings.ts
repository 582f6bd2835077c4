import { covers, formatPermissions, unionOf } from '../github/permissions.js'
import { nameOf } from '../github/target.js'
import { splitList } from '../inputs/parsers.js'
import { INPUT_NAMES, type InputName, inputRow } from '../inputs/table.js'
import type { Operation, Step } from '../operations/operation.js'
import { permissionsOf } from '../operations/table.js'
import { neededPermissions } from './plan.js'

/** What is worth a warning before anything is done: inputs without effect, and a token that reaches further than it need. */
export function warningsOf(step: Step): string[] {
  const ofOperations = step.operations.flatMap(({ warnings }) => warnings?.(step.inputs) ?? [])
  return [
    ...emptyTarget(step),
    ...unreadInputs(step),
    ...joinedLabels(step),
    ...inputsForTheMint(step),
    ...missingPermissions(step),
    ...ofOperations,
    ...widenedToken(step),
  ]
}

/** A variable that does not exist must not delete elsewhere without a word. */
function emptyTarget({ operations, isEmptied, inputs: { target } }: Step): string[] {
  if (!isEmptied('target') || !operations.some(({ name }) => name === 'delete-runner')) return []
  return [
    `Input target is empty, so delete-runner acts on ${nameOf(target)}. If that is not what you mean, correct the expression in target; otherwise leave target out.`,
  ]
}

/** Inputs that are set and that none of the operations reads. */
function unreadInputs({ operations, isSet }: Step): string[] {
  return INPUT_NAMES.flatMap((input) => {
    const { readBy, instead } = inputRow(input)
    if (readBy === undefined || !isSet(input) || isRead(input, operations)) return []
    const which =
      operations.length === 1 ? `${operations[0]?.name} does not read it` : 'none of the operations reads it'
    const registers = operations.some(({ name }) => name === 'create-registration-token')
    const advice = registers && instead !== undefined ? instead : `It is for ${readBy.join(', ')}.`
    return [`Input ${input} has no effect: ${which}. ${advice}`]
  })
}

/** Whether an operation reads an input that not every step reads. */
function isRead(input: InputName, operations: readonly Operation[]): boolean {
  return operations.some(({ name }) => inputRow(input).readBy?.includes(name))
}

/** A label can have a semicolon or a space, but one that has was most likely meant as several. */
function joinedLabels({ operations, texts }: Step): string[] {
  return (['runner-labels', 'runner-candidates', 'fallback-runs-on'] as const).flatMap((input) => {
    const lines = input === 'runner-candidates' ? texts[input].split('\n') : [texts[input]]
    const joined = lines
      .filter((line) => !/^\s*[[{"]/.test(line))
      .flatMap(splitList)
      .find((entry) => !/^group\s*=/.test(entry) && /[;\s]/.test(entry))
    return joined !== undefined && isRead(input, operations)
      ? [`${input}: "${joined}" is one label; put commas or newlines between labels.`]
      : []
  })
}

/** Inputs that shape a minted token, beside a token that is used as it is. */
function inputsForTheMint({ operations, credentials, isSet }: Step): string[] {
  if (credentials.kind !== 'token') return []
  const named = operations.some(({ installation }) => installation === 'named')
  const shaping = ['repositories', 'permissions', ...(named ? [] : (['installation-id'] as const))] as const
  return shaping
    .filter(isSet)
    .map(
      (name) => `Input ${name} has no effect: it limits the token that an App mints, and this step sets token instead.`,
    )
}

/** `permissions` that leave out what an operation needs. Servers differ, so the request may still be allowed. */
function missingPermissions({ operations, credentials, inputs: { target, permissions } }: Step): string[] {
  if (credentials.kind !== 'app' || permissions === undefined) return []
  // Every installation token may read metadata, whatever was asked for.
  const carried = unionOf([permissions, { metadata: 'read' }])
  return operations.flatMap((operation) => {
    const needed = permissionsOf(operation, target.level)
    if (needed === 'all' || covers(carried, needed)) return []
    return [
      `Input permissions lacks ${formatPermissions(needed)}, which ${operation.name} needs; add it, or leave permissions out.`,
    ]
  })
}

/** To list all repositories takes a token for all of them; the operations beside that do not need one. */
function widenedToken({ operations, credentials, inputs: { target, repositories, permissions } }: Step): string[] {
  const forAll = operations.find(({ installation }) => installation === 'all')
  const others = operations.filter(({ credential }) => credential === 'runners')
  if (credentials.kind !== 'app' || target.level !== 'repository' || repositories || !forAll || others.length === 0)
    return []
  const carried = permissions ?? neededPermissions(others, target.level)
  const what = carried === undefined ? 'all that was granted' : formatPermissions(carried)
  return [
    `operation: because of ${forAll.name} the token carries ${what} for all repositories of the installation; ` +
      `put ${forAll.name} in a step of its own to limit the token for the rest to ${nameOf(target)}.`,
  ]
}
