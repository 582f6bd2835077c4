import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isRecord } from '../base/guards.js'

/** What the step needs to know of the job around it. */
export interface Job {
  /** `RUNNER_TEMP`: emptied after the job, and the place of the list files. */
  readonly tempDirectory: string
  /** The workflow runs in a public repository: everybody can read its log and its job summary. */
  readonly publicRepository: boolean
}

/** Reads the job from the variables that the Actions runner sets. */
export function readJob(env: NodeJS.ProcessEnv): Job {
  return {
    tempDirectory: env.RUNNER_TEMP || tmpdir(),
    publicRepository: isPublicRepository(readEvent(env.GITHUB_EVENT_PATH)),
  }
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
