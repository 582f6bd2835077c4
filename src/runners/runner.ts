import type { ApiObject } from '../api/list-page.js'
import { idAt, isRecord, stringAt } from '../base/guards.js'
import { toJson } from '../base/json.js'
import type { NameSelector } from '../inputs/runner-values.js'
import type { Selection } from '../inputs/selection.js'
import type { RunnerStatus } from '../inputs/table.js'
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

/** Whether a runner fits a selection. */
export function matcherOf(selection: Selection): (runner: Runner) => boolean {
  const { ids, name, labels, status, ephemeral } = selection
  const wantedIds = ids && new Set(ids)
  const wantedLabels = labels.map((label) => label.toLowerCase())
  const matchesName = name && nameMatcher(name)
  return (runner) => {
    if (wantedIds && !wantedIds.has(runner.id)) return false
    if (matchesName && !matchesName(runner.name)) return false
    if (status !== undefined && !hasStatus(runner, status)) return false
    if (ephemeral !== undefined && runner.ephemeral !== ephemeral) return false
    if (wantedLabels.length === 0) return true
    const has = new Set(runner.labels.map((label) => label.toLowerCase()))
    return wantedLabels.every((label) => has.has(label))
  }
}

/** Whether a runner has a status as `runner-status` names it. */
export function hasStatus({ online, busy }: Runner, status: RunnerStatus): boolean {
  switch (status) {
    case 'online':
      return online
    case 'offline':
      return !online
    case 'busy':
      return busy
    case 'idle':
      return online && !busy
  }
}

function nameMatcher(selector: NameSelector): (name: string) => boolean {
  if (selector.kind === 'exact') return (name) => name === selector.name
  return (name) => matchesPattern(name, selector.pattern)
}

/** Linear in both, whatever the pattern: on a mismatch only the last `*` takes one character more. */
function matchesPattern(name: string, pattern: string): boolean {
  const text = [...name]
  const parts = [...pattern]
  let at = 0
  let part = 0
  let star = -1
  let starAt = 0
  while (at < text.length) {
    if (parts[part] === '*') {
      star = part++
      starAt = at
    } else if (part < parts.length && (parts[part] === '?' || parts[part] === text[at])) {
      part++
      at++
    } else if (star >= 0) {
      part = star + 1
      at = ++starAt
    } else {
      return false
    }
  }
  return parts.slice(part).every((rest) => rest === '*')
}
