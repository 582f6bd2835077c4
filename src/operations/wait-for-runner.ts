import { runnerPermissions } from '../github/permissions.js'
import type { FoundInputs } from '../inputs/inputs.js'
import { idProblem, isEmptySelection, withoutStatus } from '../runners/selection.js'
import type { Operation } from './operation.js'

/** Leaves ten minutes of an installation token's hour for the rest of the step. */
const LONGEST_WITH_APP_SECONDS = 3_000

export const waitForRunner: Operation = {
  name: 'wait-for-runner',
  summary: 'Waits until a self-hosted runner, or several, are online or have another status.',
  endpoints: ['GET /{scope}/actions/runners', 'GET /{scope}/actions/runners/{runner_id}'],
  outputs: ['runners', 'runners-count', 'runner', 'runner-id', 'runner-name', 'runner-status', 'runner-busy'],
  credential: 'runners',
  refusedTokens: [],
  runnerInputs: 'select',
  permissions: (level) => runnerPermissions(level, 'read'),
  inputProblems,
  run: async (context) => (await import('../wait/wait-for-runner.js')).waitForSelected(context),
}

function inputProblems({ selection, wait, credentials }: FoundInputs): string[] {
  const problems: string[] = []
  if (selection) {
    const whatever = withoutStatus(selection)
    if (isEmptySelection(whatever)) {
      problems.push(
        'runner-id, runner-name, runner-labels: wait-for-runner needs to know which runners; write at least one of them (runner-name: "*" for any).',
      )
    }
    const conflict = idProblem(whatever)
    if (conflict !== undefined) problems.push(conflict)
    const most = selection.ids ? selection.ids.length : selection.name?.kind === 'exact' ? 1 : Number.POSITIVE_INFINITY
    if (wait && wait.count > most) {
      const by = selection.ids ? 'runner-id' : 'runner-name'
      problems.push(
        `runner-count: ${by} names ${most === 1 ? '1 runner' : `${most} runners`}, so there will never be ${wait.count}; write a smaller count, or runner-labels.`,
      )
    }
  }
  if (wait && credentials?.kind === 'app' && wait.timeoutSeconds > LONGEST_WITH_APP_SECONDS) {
    problems.push(
      `wait-timeout: ${wait.timeoutSeconds} seconds outlast the installation token, which lives an hour; write at most ${LONGEST_WITH_APP_SECONDS}, ` +
        'or use a classic personal access token.',
    )
  }
  return problems
}
