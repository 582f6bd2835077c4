import { runnerPermissions } from '../github/permissions.js'
import { idProblem } from '../runners/selection.js'
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
  // Most steps never come here, and every step would pay for reading it.
  run: async (context) => (await import('../runners/list-runners.js')).listRunners(context),
}
