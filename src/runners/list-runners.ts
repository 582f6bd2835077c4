import { describeTarget } from '../github/target.js'
import type { OperationContext, OperationResult } from '../operations/operation.js'
import { escapeMarkdown } from '../results/markdown.js'
import { nameHint, readRunners } from './api.js'
import type { Runner } from './runner.js'
import { createRunnerCounts, createRunnerTable } from './runner-table.js'
import { describeSelection, isEmptySelection, matcherOf } from './selection.js'

/** Lists the selected runners, page by page into the file: `GET /{scope}/actions/runners`. */
export async function listRunners(context: OperationContext): Promise<OperationResult> {
  const { inputs, list, log } = context
  const { selection, target } = inputs
  const fits = matcherOf(selection)
  const begin = () => {
    const runners = list('runners')
    const table = createRunnerTable('in the file that the output runners-file names')
    const counts = createRunnerCounts()
    return {
      runners,
      table,
      counts,
      take(runner: Runner) {
        if (!fits(runner)) return
        runners.add(runner.whole)
        table.add(runner)
        counts.add(runner)
      },
    }
  }
  const { runners, table, counts } = await readRunners(context, nameHint(selection), begin)
  const said = isEmptySelection(selection) ? '' : describeSelection(selection)
  const where = said === '' ? describeTarget(target) : `${describeTarget(target)} with ${said}`
  log.info(`Listed the runners of ${where}: ${counts}.`)
  return {
    outputs: { 'runners-count': String(runners.count) },
    lists: [runners],
    summary: {
      heading: `Runners of ${escapeMarkdown(describeTarget(target))}`,
      blocks: [...(said === '' ? [] : [`Selected by ${escapeMarkdown(said)}.`]), `${counts}.`, table],
    },
  }
}
