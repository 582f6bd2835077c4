import type { Api } from '../api/call.js'
import { unexpectedAnswer } from '../api/unexpected-answer.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { describeTarget, scopeOf } from '../github/target.js'
import { type RunnerApplications, readApplications } from './runner-application.js'

/**
 * Lists the runner applications that a target is offered: `GET /{scope}/actions/runners/downloads`.
 *
 * @param api its `mask` is given every `temp_download_token` before anything else is done
 * @throws ApiError, and ActionError for an unintelligible answer
 */
export async function listRunnerApplications({ request, target, mask }: Api): Promise<RunnerApplications> {
  const call = {
    endpoint: ENDPOINTS.listRunnerApplications,
    parameters: { scope: scopeOf(target) },
    action: `list the runner applications for ${describeTarget(target)}`,
  }
  const answer = await request(call)
  const applications = readApplications(answer.data, mask, { call, answer })
  if (applications === undefined) throw unexpectedAnswer(call, answer, 'is no list of applications')
  return applications
}
