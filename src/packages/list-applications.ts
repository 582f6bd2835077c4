import type { Request } from '../api/call.js'
import { unfitAnswer } from '../api/explain/unfit-answer.js'
import { runnerPermissions } from '../github/permissions.js'
import { describeTarget, scopeOf, type Target } from '../github/target.js'
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
  const answer = await request({
    method: 'GET',
    path: `/${scopeOf(target)}/actions/runners/downloads`,
    repeatable: true,
    subject: 'runners',
    attempt,
    needs: runnerPermissions(target.level, 'read'),
  })
  const applications = readApplications(answer.data, mask, { attempt, answer })
  if (applications === undefined) throw unfitAnswer(attempt, answer, 'is no list of applications')
  return applications
}
