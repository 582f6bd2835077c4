import { InputProblem } from '../base/errors.js'
import { type NameSelector, RUNNER_STATUSES, type Selection } from '../runners/selection.js'
import type { RawInputs } from './definitions.js'
import { parseBoolean, parseChoice, parseId, parseList } from './parsers.js'
import type { Attempt } from './problems.js'

/** Reads which runners a step acts on; undefined if one of its inputs has a problem. */
export function parseSelection(raw: RawInputs, attempt: Attempt): Selection | undefined {
  const ids = attempt(() => ({ value: parseIds(raw['runner-id']) }))
  const status = attempt(() => ({
    value: optional(raw['runner-status'], (text) => parseChoice('runner-status', text, RUNNER_STATUSES)),
  }))
  const ephemeral = attempt(() => ({
    value: optional(raw['runner-ephemeral'], (text) => parseBoolean('runner-ephemeral', text)),
  }))
  if (!ids || !status || !ephemeral) return undefined
  return {
    ids: ids.value,
    name: optional(raw['runner-name'], parseName),
    labels: parseList(raw['runner-labels']),
    status: status.value,
    ephemeral: ephemeral.value,
  }
}

function parseIds(text: string): number[] | undefined {
  const ids = parseList(text).map((entry) => parseId('runner-id', entry))
  if (text !== '' && ids.length === 0)
    throw new InputProblem('runner-id: the list is empty; write an id, or leave it out.')
  return ids.length === 0 ? undefined : [...new Set(ids)]
}

function parseName(text: string): NameSelector {
  return /[*?]/.test(text) ? { kind: 'pattern', pattern: text } : { kind: 'exact', name: text }
}

function optional<T>(text: string, parse: (text: string) => T): T | undefined {
  return text === '' ? undefined : parse(text)
}
