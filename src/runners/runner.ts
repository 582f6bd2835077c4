import type { ApiObject } from '../api/list-page.js'
import { idAt, isRecord, stringAt } from '../base/guards.js'
import { toJson } from '../base/json.js'
import type { Outputs } from '../results/outputs.js'

/**
 * A self-hosted runner: the fields that this action reads. GitHub's `status` and `busy` can be wrong for minutes
 * (actions/runner#4422, #3448): an idle runner may have a job already.
 */
export interface Runner {
  readonly id: number
  readonly name: string
  readonly online: boolean
  readonly busy: boolean
  /** Names, with their case. */
  readonly labels: readonly string[]
  /** Of the runner application; null until the runner connects for the first time, undefined where the server does not send it. */
  readonly version: string | null | undefined
  /** Undefined where the server does not send it. */
  readonly ephemeral: boolean | undefined
  readonly groupId: number | undefined
  /** The API's object, unchanged. */
  readonly object: ApiObject
}

/** Reads the API's runner object; undefined for anything else. */
export function toRunner(value: unknown): Runner | undefined {
  const id = idAt(value, 'id')
  const name = stringAt(value, 'name')
  if (!isRecord(value) || id === undefined || name === undefined) return undefined
  const { status, busy, version, ephemeral, labels } = value
  return {
    id,
    name,
    online: status === 'online',
    busy: busy === true,
    labels: Array.isArray(labels) ? labels.flatMap((label) => stringAt(label, 'name') ?? []) : [],
    version: typeof version === 'string' || version === null ? version : undefined,
    ephemeral: typeof ephemeral === 'boolean' ? ephemeral : undefined,
    groupId: idAt(value, 'runner_group_id'),
    object: value,
  }
}

/** Registered, but its machine has not made contact yet: it may be booting. */
export function neverConnected({ online, version }: Runner): boolean {
  return !online && version === null
}

/** A runner's state in a word or two, for people. */
export function stateOf(runner: Runner): string {
  if (runner.online) return runner.busy ? 'busy' : 'idle'
  if (neverConnected(runner)) return 'never connected'
  return runner.busy ? 'offline, still busy' : 'offline'
}

/** A runner for the log: `org-linux-1 (id 23)`. */
export function describeRunner({ name, id }: Pick<Runner, 'name' | 'id'>): string {
  return `${name} (id ${id})`
}

/** The outputs that describe one runner. */
export function runnerOutputs(runner: Runner): Outputs {
  const { id, name, online, busy, object } = runner
  return {
    runner: toJson(object),
    'runner-id': String(id),
    'runner-name': name,
    'runner-status': online ? 'online' : 'offline',
    'runner-busy': String(busy),
  }
}
