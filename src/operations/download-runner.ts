import { runnerPermissions } from '../github/permissions.js'
import { toolCacheProblems } from '../inputs/download.js'
import type { Operation } from './operation.js'

export const downloadRunner: Operation = {
  name: 'download-runner',
  summary: 'Downloads, verifies and caches the runner application, and sets up a private copy of it if asked to.',
  endpoints: ['GET /{scope}/actions/runners/downloads', 'GET /repos/actions/runner/releases/tags/v{version}'],
  outputs: ['runner-path', 'runner-version', 'runner-sha256', 'cache-hit'],
  credential: 'runners',
  refusedTokens: [],
  permissions: (level) => runnerPermissions(level, 'read'),
  inputProblems: ({ download }) =>
    download === undefined ? [] : [...download.machineProblems, ...toolCacheProblems(download.toolCache)],
  async run(context) {
    // Most steps never come here, and every step would pay for reading it.
    const { provideRunner } = await import('../packages/provide-runner.js')
    const { path, version, sha256, cacheHit } = await provideRunner(context)
    return {
      outputs: {
        'runner-path': path,
        'runner-version': version,
        'runner-sha256': sha256 ?? '',
        'cache-hit': String(cacheHit),
      },
    }
  },
}
