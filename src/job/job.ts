import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isRecord, stringAt } from '../base/guards.js'
import type { MachinePlatform } from '../github/platform.js'

/** What the step needs to know of the job around it. */
export interface Job {
  /** `RUNNER_TEMP`: emptied after the job, and the place of the list files. */
  readonly tempDirectory: string
  /** The workflow runs in a public repository: everybody can read its log and its job summary. */
  readonly publicRepository: boolean
  /** `GITHUB_REPOSITORY`: owner/name of the repository whose workflow runs. */
  readonly repository: string
  /** Who started the workflow, where that is somebody whose workflows GitHub gives no secrets. */
  readonly startedBy: 'a pull request from a fork' | 'Dependabot' | undefined
}

/** Reads the job from the variables that the Actions runner sets. */
export function readJob(env: NodeJS.ProcessEnv): Job {
  const event = readEvent(env.GITHUB_EVENT_PATH)
  const isPullRequest = PULL_REQUEST_EVENTS.has(env.GITHUB_EVENT_NAME ?? '')
  return {
    tempDirectory: env.RUNNER_TEMP || tmpdir(),
    publicRepository: isPublicRepository(event),
    repository: env.GITHUB_REPOSITORY ?? '',
    startedBy:
      env.GITHUB_ACTOR === 'dependabot[bot]'
        ? 'Dependabot'
        : isPullRequest && isFromFork(event)
          ? 'a pull request from a fork'
          : undefined,
  }
}

/** Events of pull requests that come without secrets from a fork; `pull_request_target` has them. */
const PULL_REQUEST_EVENTS: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
])

/**
 * Whether a webhook payload's pull request comes from another repository than it goes to. Its `fork` is no sign: a repository that
 * is a fork itself has pull requests of its own, with secrets.
 */
export function isFromFork(payload: unknown): boolean {
  const pullRequest = isRecord(payload) ? payload.pull_request : undefined
  if (!isRecord(pullRequest) || !isRecord(pullRequest.head) || !isRecord(pullRequest.base)) return false
  const to = stringAt(pullRequest.base.repo, 'full_name')
  // The head's repository is null once the fork was deleted.
  return to !== undefined && stringAt(pullRequest.head.repo, 'full_name') !== to
}

/** Whether a webhook payload says that its repository is public. */
export function isPublicRepository(payload: unknown): boolean {
  const repository = isRecord(payload) ? payload.repository : undefined
  if (!isRecord(repository)) return false
  // An internal repository is `private` too; `visibility` is younger than `private` and may be missing.
  return repository.private === false || repository.visibility === 'public'
}

function readEvent(path: string | undefined): unknown {
  if (!path) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** What a step knows of the machine that it runs on. */
export interface Machine extends MachinePlatform {
  /** `RUNNER_TOOL_CACHE`, where tools outlive a job; empty if the runner did not say. */
  readonly toolCache: string
}

/** Reads what the Actions runner says of the machine, and what Node says where the runner is silent. */
export function readMachine(env: NodeJS.ProcessEnv): Machine {
  return {
    os: env.RUNNER_OS || process.platform,
    architecture: env.RUNNER_ARCH || process.arch,
    toolCache: env.RUNNER_TOOL_CACHE ?? '',
  }
}
