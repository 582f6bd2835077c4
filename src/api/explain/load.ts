import { singleLine } from '../../base/errors.js'
import type { Failure } from '../../http/failure.js'
import type { Masks } from '../../job/masks.js'
import type { ApiCall, Explain } from '../call.js'
import { traceOf } from '../errors.js'
import type { BaseContext, FailureContext } from './cause.js'

/** Makes the function that words failed calls. @param known is asked when a call has failed */
export function createExplainer(known: () => BaseContext | FailureContext): Explain {
  return async (call, failure, limitedForMs) => {
    const context = known()
    const explainer = await importExplainer()
    if (explainer === undefined) return withoutAdvice(call, failure, context.redact)
    return explainer.explainFailure(context, call, failure, limitedForMs)
  }
}

type Explainer = typeof import('./explain.js')

let imported: Promise<Explainer | undefined> | undefined

/**
 * Imports the explainer at the first failure, since most steps have none. Undefined where that fails: a long step can outlive the
 * files of its action. The promise is kept, because Jest cannot link a module while another import of it is pending.
 */
function importExplainer(): Promise<Explainer | undefined> {
  imported ??= tryImport()
  return imported
}

async function tryImport(): Promise<Explainer | undefined> {
  try {
    return await import('./explain.js')
  } catch {
    return undefined
  }
}

/** What was tried and what came back. */
function withoutAdvice({ action }: ApiCall, failure: Failure, redact: Masks['redact']): string {
  if (failure.kind === 'transport') return `Could not ${action}: ${singleLine(failure.error.message)}.`
  return `Could not ${action}: the server said "${redact(failure.message)}". (${traceOf(failure)})`
}
