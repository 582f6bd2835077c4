import type { NameSelector } from '../inputs/runner-values.js'
import type { Selection } from '../inputs/selection.js'
import type { RunnerStatus } from '../inputs/table.js'
import type { Runner } from './runner.js'

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
