import { runnerPermissions } from '../credentials/permissions.js'
import { nameHint, readRunners } from '../runners/api.js'
import type { Runner } from '../runners/runner.js'
import { createRunnerCounts, createRunnerTable } from '../runners/runner-table.js'
import { describeSelection, idProblem, isEmptySelection, matcherOf } from '../runners/selection.js'
import { escapeMarkdown } from '../summary/markdown.js'
import { describeTarget } from '../target/target.js'
import type { Operation } from './operation.js'

export const listRunners: Operation = {
  name: 'list-runners',
  summary: 'Lists the self-hosted runners, all or a selection of them.',
  endpoints: ['GET /{scope}/actions/runners'],
  outputs: ['runners', 'runners-count'],
  credential: 'runners',
  refusedTokens: [],
  runnerInputs: 'select',
  permissions: (level) => runnerPermissions(level, 'read'),
  inputProblems: ({ selection }) => [selection && idProblem(selection)].filter((problem) => problem !== undefined),
  async run(context) {
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
  },
}
