import { escapeMarkdown } from '../results/markdown.js'
import { type Cuttable, createTable } from '../results/section.js'
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

const COLUMNS = ['Name', 'ID', 'Status', 'Labels', 'Version', 'Group'] as const

/** A table of runners for the job summary; `whole` as for `createTable`. */
export function createRunnerTable(whole: string): Cuttable & { add(runner: Runner): void } {
  const table = createTable(COLUMNS, whole)
  return {
    render: table.render,
    add(runner) {
      const { name, id, labels, version, groupId } = runner
      table.add([
        escapeMarkdown(name),
        String(id),
        stateOf(runner),
        labels.map(escapeMarkdown).join(', '),
        escapeMarkdown(version ?? ''),
        String(groupId ?? ''),
      ])
    },
  }
}

/** `1 runner`, `2 runners`. */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`
}
