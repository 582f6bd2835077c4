import { singleLine } from '../../base/errors.js'
import type { Answer, Failure } from '../../http/failure.js'
import type { ApiCall } from '../call.js'
import { traceOf } from '../errors.js'
import { orWithoutLookUp, transportAdvice } from './advice.js'
import type { BaseContext, Cause, FailureContext } from './cause.js'
import { APP_CAUSES, PERMISSION_CAUSES, TOKEN_CAUSES } from './credential-causes.js'
import { PERSON_CAUSES, RUNNER_CAUSES } from './endpoint-causes.js'
import { GENERAL_CAUSES, PACKAGE_CAUSES } from './general-causes.js'

/** What can go wrong with any call. */
const CAUSES: readonly Cause<BaseContext>[] = [...PACKAGE_CAUSES, ...GENERAL_CAUSES]
/** The same for the calls of a step, which has a target. */
const CAUSES_IN_STEP: readonly Cause<FailureContext>[] = [
  ...CAUSES,
  ...APP_CAUSES,
  ...TOKEN_CAUSES,
  ...PERSON_CAUSES,
  ...RUNNER_CAUSES,
  ...PERMISSION_CAUSES,
]

/**
 * Explains a failed call in one line: what was tried, what came back, what to do, then status and request id.
 *
 * @param context of the post step, whose one call is the revocation, it is a BaseContext
 * @param limitedForMs how long the rate limit lasts that the call failed on, in ms
 */
export function explainFailure(
  context: BaseContext | FailureContext,
  call: ApiCall,
  failure: Failure,
  limitedForMs?: number,
): string {
  const tried = `Could not ${call.action}`
  if (failure.kind === 'transport') {
    return `${tried}: ${singleLine(failure.error.message)}. ${transportAdvice(failure.error, call, context)}`
  }
  const host = whoAnswered(failure, call, context)
  const message = shortened(context.redact(failure.message))
  const said = failure.html
    ? `${host} answered with a web page`
    : message === ''
      ? `${host} ${failure.status < 400 ? 'did not answer as GitHub does' : 'gave no reason'}`
      : `${host} said "${message.replace(/\.$/, '')}"`
  const advice =
    limitedForMs === undefined
      ? (adviceFor(failure, call, context) ?? '')
      : limitAdvice(failure, call, limitedForMs, context)
  return `${tried}: ${said}.${advice === '' ? '' : ` ${advice}`} (${traceOf(failure)})`
}

function adviceFor(failure: Answer, call: ApiCall, context: BaseContext | FailureContext): string | undefined {
  return 'target' in context
    ? adviceAmong(CAUSES_IN_STEP, failure, call, context)
    : adviceAmong(CAUSES, failure, call, context)
}

/** The advice of the first cause that fits. */
function adviceAmong<Context extends BaseContext>(
  causes: readonly Cause<Context>[],
  failure: Answer,
  call: ApiCall,
  context: Context,
): string | undefined {
  return causes.find((cause) => cause.fits(failure, call, context))?.advice(failure, call, context)
}

function whoAnswered({ status, redirectedTo }: Answer, call: ApiCall, { server }: BaseContext): string {
  // No server says 407: whatever the address, it is the proxy before it.
  if (status === 407) return 'the proxy'
  return new URL(redirectedTo ?? call.origin ?? server.apiUrl).host
}

/** In characters. */
const MAX_MESSAGE_LENGTH = 300

function shortened(text: string): string {
  return text.length > MAX_MESSAGE_LENGTH ? `${text.slice(0, MAX_MESSAGE_LENGTH)}…` : text
}

/** The last moment that has a date, in ms since the epoch. */
const END_OF_DATES = 8.64e15

function limitAdvice({ status }: Answer, call: ApiCall, limitedForMs: number, { clock }: BaseContext): string {
  const end = clock.now() + limitedForMs
  if (!(end <= END_OF_DATES))
    return 'The server asks to wait for an impossibly long time; check what is between this machine and the server.'
  const until = new Date(end).toISOString().replace(/\.\d+Z$/, 'Z')
  const otherwise = orWithoutLookUp(call)
  if (status >= 500) return `The server asks to wait until ${until}; run the job again after that.${otherwise}`
  const limit = `The rate limit lasts until ${until}; run the job again after that`
  return otherwise === '' ? `${limit}, or use a token with a limit of its own.` : `${limit}.${otherwise}`
}
