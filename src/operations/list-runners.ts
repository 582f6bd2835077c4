import { readItems } from '../api/read-list.js'
import { describeTarget } from '../github/target.js'
import { describeSelection, exactName, idProblems, selectionOf } from '../inputs/selection.js'
import { createTable, escapeMarkdown } from '../results/section.js'
import { listRunnersCall } from '../runners/api.js'
import { matcherOf } from '../runners/matching.js'
import { type Runner, toRunner } from '../runners/runner.js'
import { createRunnerCounts, RUNNER_COLUMNS, settingsLink } from '../runners/runner-table.js'
import type { OperationCode } from './operation.js'

/** Lists the selected runners, page by page into the file: `GET /{scope}/actions/runners`. */
export const listRunners: OperationCode = {
  checks: [({ inputs }) => idProblems(selectionOf(inputs))],
  async run(context) {
    const { inputs, list, log, target } = context
    const selection = selectionOf(inputs)
    const fits = matcherOf(selection)
    const begin = () => {
      const runners = list('runners')
      const table = createTable(RUNNER_COLUMNS, 'runners-file')
      const counts = createRunnerCounts()
      return {
        runners,
        table,
        counts,
        take(runner: Runner) {
          if (!fits(runner)) return
          runners.add(runner.object)
          table.add(runner)
          counts.add(runner)
        },
      }
    }
    const call = listRunnersCall(target, exactName(selection))
    const { runners, table, counts } = await readItems(context, call, toRunner, begin)
    const selectedBy = describeSelection(selection)
    const where = selectedBy === '' ? describeTarget(target) : `${describeTarget(target)} with ${selectedBy}`
    log.info(`Listed the runners of ${where}: ${counts}.`)
    return {
      outputs: { 'runners-count': String(runners.count) },
      lists: [runners],
      summary: {
        heading: `Runners of ${escapeMarkdown(describeTarget(target))}`,
        blocks: [
          ...(selectedBy === '' ? [] : [`Selected by ${escapeMarkdown(selectedBy)}.`]),
          `${counts}. ${settingsLink(context)}`,
          ...counts.chart(),
          table,
        ],
      },
    }
  },
}
