import { runnerPermissions } from '../github/permissions.js'
import { describeSelection, isEmptySelection } from '../runners/selection.js'
import type { Operation } from './operation.js'

export const checkRunnerVersions: Operation = {
  name: 'check-runner-versions',
  summary:
    'Tells which runners have a version that GitHub has cut off, or soon will, and which are behind the one on offer.',
  endpoints: [
    'GET /{scope}/actions/runners',
    'GET /{scope}/actions/runners/downloads',
    'GET /{scope}/actions/runners/deprecations/{version}',
  ],
  outputs: ['runner-versions', 'deprecated-count', 'outdated-count', 'unknown-count'],
  credential: 'runners',
  refusedTokens: [],
  permissions: (level) => runnerPermissions(level, 'read'),
  idleInputs({ selection }, operations) {
    if (isEmptySelection(selection) || operations.some(({ runnerInputs }) => runnerInputs !== undefined)) return []
    return [`${describeSelection(selection)} has no effect: check-runner-versions looks at every runner of the target.`]
  },
  run: async (context) => (await import('../runner-versions/check.js')).checkVersions(context),
}
