import { counted } from '../base/text.js'
import { escapeMarkdown } from '../results/markdown.js'
import type { Columns } from '../results/section.js'
import { type Runner, stateOf } from './runner.js'

/** Counts runners by their state, as they come. */
export interface RunnerCounts {
  add(runner: Runner): void
  /** For people: `12 runners, 8 online (3 busy), 4 offline (1 never connected)`. */
  toString(): string
}

export function createRunnerCounts(): RunnerCounts {
  let all = 0
  let online = 0
  let busy = 0
  let fresh = 0
  return {
    add(runner) {
      all++
      if (runner.online) online++
      if (runner.online && runner.busy) busy++
      if (stateOf(runner) === 'never connected') fresh++
    },
    toString() {
      const total = counted(all, 'runner')
      if (all === 0) return total
      const offline = all - online
      const parts = [
        online > 0 && `${online} online${busy > 0 ? ` (${busy} busy)` : ''}`,
        offline > 0 && `${offline} offline${fresh > 0 ? ` (${fresh} never connected)` : ''}`,
      ]
      return `${total}, ${parts.filter((part) => part !== false).join(', ')}`
    },
  }
}

/** The columns of a table of runners in the job summary. */
export const RUNNER_COLUMNS: Columns<Runner> = {
  Name: ({ name }) => escapeMarkdown(name),
  ID: ({ id }) => String(id),
  Status: stateOf,
  Labels: ({ labels }) => labels.map(escapeMarkdown).join(', '),
  Version: ({ version }) => escapeMarkdown(version ?? ''),
  Group: ({ groupId }) => String(groupId ?? ''),
}
