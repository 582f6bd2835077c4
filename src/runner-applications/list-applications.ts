import { ActionError } from '../action-error.js'
import type { Request } from '../api/call.js'
import { runnerPermissions } from '../credentials/permissions.js'
import { describeTarget, scopeOf, type Target } from '../target/target.js'
import { type RunnerApplications, readApplications } from './runner-application.js'

/**
 * Lists the runner applications that a target is offered: `GET /{scope}/actions/runners/downloads`.
 *
 * @param mask is given every `temp_download_token` before anything else is done
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export async function listRunnerApplications(
  request: Request,
  target: Target,
  mask: (secret: string) => void,
): Promise<RunnerApplications> {
  const attempt = `list the runner applications for ${describeTarget(target)}`
  const { data } = await request({
    method: 'GET',
    path: `/${scopeOf(target)}/actions/runners/downloads`,
    repeatable: true,
    subject: 'runners',
    attempt,
    needs: runnerPermissions(target.level, 'read'),
  })
  const applications = readApplications(data, mask)
  if (applications === undefined) {
    throw new ActionError(`Could not ${attempt}: the answer is no list of applications. Check github-api-url.`)
  }
  return applications
}
