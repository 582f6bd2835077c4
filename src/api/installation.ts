import { ActionError } from '../base/errors.js'
import { idAt, isRecord, stringAt } from '../base/guards.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { accountOf, describeTarget, type Target } from '../github/target.js'
import type { Request } from './call.js'
import { unexpectedAnswer } from './errors.js'

/** A GitHub App's installation, as far as it is known. */
export interface Installation {
  readonly id: number
  /** Undefined if `installation-id` is set, since nothing is looked up then. */
  readonly app_slug?: string
  /** Where its owner grants what the App asks for. Undefined if `installation-id` is set. */
  readonly html_url?: string
}

/**
 * Finds the App's installation on the target in one request: `GET /repos/{owner}/{repo}/installation`,
 * `GET /users/{username}/installation` (which finds organizations as well as users) or `GET /enterprises/{enterprise}/installation`.
 *
 * @param request authenticated as the App
 * @param forRunners whether the organization must be one, since a user account has no runners
 * @throws ApiError, and ActionError for an unintelligible answer or a user account
 */
export async function findInstallation(request: Request, target: Target, forRunners: boolean): Promise<Installation> {
  const call = {
    endpoint: ENDPOINTS.findInstallation,
    parameters: { account: accountOf(target) },
    action: `look up the App's installation on ${describeTarget(target)}`,
  }
  const answer = await request(call)
  const { data } = answer
  const id = idAt(data, 'id')
  if (id === undefined) throw unexpectedAnswer(call, answer, 'has no id')
  const account = isRecord(data) ? data.account : undefined
  if (forRunners && target.level === 'organization' && stringAt(account, 'type') === 'User') {
    throw new ActionError(
      `${target.org} is a user account, and only repositories, organizations and enterprises have runners; set target: ${target.org}/REPOSITORY.`,
    )
  }
  const slug = stringAt(data, 'app_slug')
  const page = stringAt(data, 'html_url')
  return { id, ...(slug !== undefined && { app_slug: slug }), ...(page !== undefined && { html_url: page }) }
}
