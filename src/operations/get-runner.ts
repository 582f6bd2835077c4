import { runnerPermissions } from '../github/permissions.js'
import { idProblem, isEmptySelection } from '../runners/selection.js'
import type { Operation } from './operation.js'

export const getRunner: Operation = {
  name: 'get-runner',
  summary: 'Gets one self-hosted runner, by its id, its name or whatever singles it out.',
  endpoints: ['GET /{scope}/actions/runners/{runner_id}', 'GET /{scope}/actions/runners'],
  outputs: ['runner', 'runner-id', 'runner-name', 'runner-status', 'runner-busy'],
  credential: 'runners',
  refusedTokens: [],
  runnerInputs: 'select',
  permissions: (level) => runnerPermissions(level, 'read'),
  inputProblems({ selection }) {
    if (!selection) return []
    if (isEmptySelection(selection)) {
      return ['runner-id, runner-name: get-runner needs to know which runner; write its id or its name.']
    }
    const problems = [idProblem(selection)].filter((problem) => problem !== undefined)
    if (selection.ids && selection.ids.length > 1) {
      problems.push(`runner-id: get-runner gets one runner, and here are ${selection.ids.length}; write list-runners.`)
    }
    return problems
  },
  run: async (context) => (await import('../runners/get-runner.js')).getSelectedRunner(context),
}
