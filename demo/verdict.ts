import type { RecordedRequest } from '../emulator/recorded.js'
import { OPERATION_NAMES } from '../src/inputs/operation-names.js'
import { operations } from '../src/inputs/step-values.js'
import { INPUTS } from '../src/inputs/table.js'
import { signatureOf } from './requests.js'
import type { Expectation, Scene } from './scene.js'
import type { Performance } from './stage.js'

/** Everything in which a scene did not end as it should; empty if nothing. */
export function problemsOf({ expected }: Scene, performance: Performance): string[] {
  const { main, post, requests, postRequests, tokensLeft, serverFits } = performance
  const problems = endingProblems(expected, performance)
  const lines = main.log.split('\n')
  for (const said of expected.log ?? []) {
    const count = lines.filter((line) => said.test(line)).length
    if (count !== 1) problems.push(`${count} lines of the log say ${said}, and it should be one`)
  }
  if (post.exitCode !== 0 || post.warnings.length > 0) problems.push('the post step did not end quietly')
  if (tokensLeft > 0) problems.push(`${tokensLeft} installation tokens are left alive`)
  if (serverFits === false) problems.push('the server is not as the step should leave it')
  const names = expected.outputs.map((output) => (typeof output === 'string' ? output : output[0]))
  problems.push(...difference('outputs', Object.keys(main.outputs), names))
  for (const output of expected.outputs) {
    if (typeof output === 'string') continue
    const [name, value] = output
    const actual = main.outputs[name]
    if (actual !== undefined && actual !== value) problems.push(`${name} was "${actual}", and should be "${value}"`)
  }
  problems.push(
    ...difference('requests', sortedAs(expected.requests, signatures(requests)), expected.requests.flat()),
    ...difference('requests of the post step', signatures(postRequests), expected.postRequests),
  )
  return problems
}

/** The operations of the table that no scene shows at work: one that fails does not count. */
export function operationsNotShown(scenes: readonly Scene[]): string[] {
  const shown = new Set<string>(scenes.flatMap(shownBy))
  return OPERATION_NAMES.filter((name) => !shown.has(name))
}

/** How many operations the action has. */
export const OPERATIONS_COUNT = OPERATION_NAMES.length

function shownBy({ inputs, expected }: Scene): readonly string[] {
  if (expected.error !== undefined || expected.cancelled) return []
  return operations(String(inputs.operation ?? INPUTS.operation.default), 'operation')
}

function endingProblems({ error, cancelled }: Expectation, { main }: Performance): string[] {
  const problems: string[] = []
  const ended = main.signal ?? `exit code ${main.exitCode}`
  const should = cancelled ? 'SIGINT' : `exit code ${error === undefined ? 0 : 1}`
  if (ended !== should) problems.push(`the step ended with ${ended}, and it should end with ${should}`)
  if (error !== undefined && !main.errors.some((message) => error.test(message))) {
    problems.push(`no error says ${error}`)
  }
  if (cancelled && main.state.token === undefined) problems.push('the token is not in the state')
  return problems
}

function signatures(requests: readonly RecordedRequest[]): string[] {
  return requests.map(signatureOf)
}

/** Requests that went out together, in the order in which they are expected; anything else as it came. */
function sortedAs(expected: Expectation['requests'], actual: readonly string[]): string[] {
  const sorted: string[] = []
  for (const part of expected) {
    const wanted = [part].flat()
    const came = actual.slice(sorted.length, sorted.length + wanted.length)
    const asWanted = came.toSorted().join('\n') === wanted.toSorted().join('\n')
    sorted.push(...(asWanted ? wanted : came))
  }
  return [...sorted, ...actual.slice(sorted.length)]
}

function difference(what: string, actual: readonly string[], expected: readonly string[]): string[] {
  if (actual.join('\n') === expected.join('\n')) return []
  return [`${what} were ${list(actual)}, and should be ${list(expected)}`]
}

function list(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.join(', ')
}
