import { ActionError } from '../base/errors.js'
import type { ApiAnswer, ApiCall } from './call.js'
import { isFromGitHub, traceOf } from './trace.js'

/**
 * The error of an answer that came with success and is not what was asked for: what was tried, what came back, what to do,
 * then status and request id.
 *
 * @param what completes "the answer …": `has no token`
 * @param advice in full sentences, where github-api-url is not the likely cause
 */
export function unexpectedAnswer(
  { action }: Pick<ApiCall, 'action'>,
  answer: Pick<ApiAnswer, 'status' | 'headers'>,
  what: string,
  advice: string = isFromGitHub(answer) ? FROM_GITHUB : FROM_OTHERS,
): ActionError {
  return new ActionError(`Could not ${action}: the answer ${what}. ${advice} (${traceOf(answer)})`)
}

const FROM_GITHUB = 'Check github-api-url; if it is right, run the job again.'
const FROM_OTHERS =
  "GitHub's answers have a request id and this one has none: check github-api-url, and whether a proxy or a login page answers in its place."
