import type { Runner } from './runner.js'

/** Values of `runner-status`; `idle` is online and not busy. */
export const RUNNER_STATUSES = ['online', 'offline', 'busy', 'idle'] as const
export type RunnerStatus = (typeof RUNNER_STATUSES)[number]

export type NameSelector =
  | { readonly kind: 'exact'; readonly name: string }
  /** `*` stands for any text, `?` for one character. */
  | { readonly kind: 'pattern'; readonly pattern: string }

/** Which runners are meant: those that fit everything that is said. Nothing said fits all. */
export interface Selection {
  readonly ids: readonly number[] | undefined
  readonly name: NameSelector | undefined
  /** All of them, case ignored. */
  readonly labels: readonly string[]
  readonly status: RunnerStatus | undefined
  readonly ephemeral: boolean | undefined
}

/** Makes the test of a selection. */
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

/** Whether a selection names its runners, by id or by an exact name alone; anything else is a filter. */
export function namesRunners({ ids, name, labels, status, ephemeral }: Selection): boolean {
  if (ids) return true
  return name?.kind === 'exact' && labels.length === 0 && status === undefined && ephemeral === undefined
}

/** Whether anything is said at all. */
export function isEmptySelection({ ids, name, labels, status, ephemeral }: Selection): boolean {
  return !ids && !name && labels.length === 0 && status === undefined && ephemeral === undefined
}

/** What a selection says of runners, for messages: `runner-name gpu-*, runner-status offline`. */
export function describeSelection({ ids, name, labels, status, ephemeral }: Selection): string {
  const parts = [
    ids && `runner-id ${ids.join(', ')}`,
    name && `runner-name ${name.kind === 'exact' ? name.name : name.pattern}`,
    labels.length > 0 && `runner-labels ${labels.join(', ')}`,
    status !== undefined && `runner-status ${status}`,
    ephemeral !== undefined && `runner-ephemeral ${ephemeral}`,
  ]
  return parts.filter((part) => typeof part === 'string').join(', ')
}

/** The problem of `runner-id` beside another selector, for operations that take only the one or the other. */
export function idProblem(selection: Selection): string | undefined {
  if (!selection.ids || isEmptySelection({ ...selection, ids: undefined })) return undefined
  const others = describeSelection({ ...selection, ids: undefined })
  return `runner-id: an id says already which runner is meant; leave out the id, or ${others}.`
}

/** The same without `runner-status`, for an operation that awaits a status instead of selecting by it. */
export function withoutStatus(selection: Selection): Selection {
  return { ...selection, status: undefined }
}
