import { runnerPermissions } from '../github/permissions.js'
import type { FoundInputs } from '../inputs/inputs.js'
import { idProblem, isEmptySelection, namesRunners } from '../runners/selection.js'
import type { Operation } from './operation.js'

export const deleteRunner: Operation = {
  name: 'delete-runner',
  summary: 'Deletes self-hosted runners: one by its id or name, or those that a filter finds offline.',
  endpoints: [
    'GET /{scope}/actions/runners',
    'GET /{scope}/actions/runners/{runner_id}',
    'DELETE /{scope}/actions/runners/{runner_id}',
  ],
  outputs: ['deleted-runners', 'deleted-count', 'skipped-runners', 'skipped-count'],
  credential: 'runners',
  refusedTokens: [],
  runnerInputs: 'select',
  permissions: (level) => runnerPermissions(level, 'write'),
  inputProblems,
  idleInputs({ selection, deletion }) {
    if (deletion.offlineForSeconds === 0 || !namesRunners(selection)) return []
    return ['Input offline-for has no effect: a runner that is named is deleted without a second look.']
  },
  run: async (context) => (await import('../runners/delete-runners.js')).deleteRunners(context),
}

function inputProblems({ selection, deletion, credentials }: FoundInputs): string[] {
  const problems: string[] = []
  if (!selection) return problems
  if (isEmptySelection(selection)) {
    problems.push(
      'runner-id, runner-name, runner-labels, runner-status: delete-runner needs to know which runners; write at least one of them.',
    )
  }
  const { name } = selection
  if (name?.kind === 'pattern' && /^[*?]+$/.test(name.pattern) && isEmptySelection({ ...selection, name: undefined })) {
    problems.push(
      `runner-name: ${name.pattern} alone would delete whatever is offline; write more of the name, or runner-status: offline if that is meant.`,
    )
  }
  const conflict = idProblem(selection)
  if (conflict !== undefined) problems.push(conflict)
  if (!deletion || deletion.offlineForSeconds === 0) return problems
  if (selection.status !== undefined && selection.status !== 'offline') {
    problems.push(
      `offline-for: it deletes what stays offline, and runner-status selects what is ${selection.status}; leave out the one or the other.`,
    )
  }
  if (credentials?.kind === 'app' && deletion.offlineForSeconds > LONGEST_WITH_APP_SECONDS) {
    problems.push(
      `offline-for: ${deletion.offlineForSeconds} seconds outlast the installation token, which lives an hour; write at most ${LONGEST_WITH_APP_SECONDS}, ` +
        'or use a classic personal access token.',
    )
  }
  return problems
}

/** Leaves ten minutes of an installation token's hour for the deletions. */
const LONGEST_WITH_APP_SECONDS = 3_000
