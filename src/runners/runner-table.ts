import type { Api } from '../api/call.js'
import { counted, formatCount } from '../base/text.js'
import { runnerSettingsUrl } from '../github/target.js'
import { type Columns, escapeMarkdown } from '../results/section.js'
import { neverConnected, type Runner, stateOf } from './runner.js'

/** Runners from which on a chart helps. */
const MIN_FOR_CHART = 10

/** Counts runners by their state, as they come. */
export function createRunnerCounts() {
  let all = 0
  let online = 0
  let busy = 0
  let unconnected = 0
  return {
    add(runner: Runner): void {
      all++
      if (runner.online) online++
      if (runner.online && runner.busy) busy++
      if (neverConnected(runner)) unconnected++
    },
    /** For people: `12 runners, 8 online (3 busy), 4 offline (1 never connected)`. */
    toString(): string {
      const total = counted(all, 'runner')
      if (all === 0) return total
      const offline = all - online
      const parts = [
        online > 0 && `${formatCount(online)} online${busy > 0 ? ` (${formatCount(busy)} busy)` : ''}`,
        offline > 0 &&
          `${formatCount(offline)} offline${unconnected > 0 ? ` (${formatCount(unconnected)} never connected)` : ''}`,
      ]
      return `${total}, ${parts.filter((part) => part !== false).join(', ')}`
    },
    /** A pie chart of idle, busy and offline runners in Mermaid; empty for a few runners, which the table shows as well. */
    chart(): readonly string[] {
      if (all < MIN_FOR_CHART) return []
      // Mermaid refuses a slice of 0.
      const slices = Object.entries({ idle: online - busy, busy, offline: all - online }).filter(
        ([, count]) => count > 0,
      )
      const lines = slices.map(([state, count]) => `  "${state}" : ${count}`)
      return [['```mermaid', 'pie showData', ...lines, '```'].join('\n')]
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
}

/** A link for the job summary: to the settings page that shows the target's runners. */
export function settingsLink({ target, server }: Pick<Api, 'server' | 'target'>): string {
  return `[Runner settings](${runnerSettingsUrl(target, server)})`
}
