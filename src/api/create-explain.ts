import { singleLine } from '../base/errors.js'
import type { Server } from '../github/server.js'
import type { Target } from '../github/target.js'
import type { Failure } from '../http/failure.js'
import type { ServerClock } from '../http/server-clock.js'
import type { Credentials } from '../inputs/credentials.js'
import type { Masks } from '../job/masks.js'
import type { ApiCall, Explain } from './call.js'
import { traceOf } from './errors.js'
import type { FailureContext } from './explain/explain.js'

/** What of a step the advice in its errors depends on. */
export interface ExplainedStep extends Pick<FailureContext, 'given' | 'repository'> {
  readonly server: Server
  readonly target: Target
  readonly credentials: Credentials
}

/**
 * Makes the function that words a step's failed calls.
 *
 * @param installationPage of the App's installation, once it is found
 */
export function createExplain(
  { server, target, credentials, given, repository }: ExplainedStep,
  clock: ServerClock,
  redact: Masks['redact'],
  installationPage: () => string | undefined,
): Explain {
  return async (call, failure, limitedForMs) => {
    const credential: FailureContext['credential'] =
      credentials.kind === 'app'
        ? { kind: 'app', clientId: credentials.clientId, installationPage: installationPage() }
        : { kind: 'token', tokenKind: credentials.kind === 'token' ? credentials.tokenKind : 'unknown' }
    const context = {
      ...{ server, target, given, repository, credential, redact },
      skewMs: clock.skewMs,
      serverNow: clock.now(),
    }
    const explainer = await importExplainer()
    if (explainer === undefined) return withoutAdvice(call, failure, redact)
    return explainer.explainFailure(context, call, failure, limitedForMs)
  }
}

type Explainer = typeof import('./explain/explain.js')

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
    return await import('./explain/explain.js')
  } catch {
    return undefined
  }
}

/** What was tried and what came back. */
function withoutAdvice({ action }: ApiCall, failure: Failure, redact: Masks['redact']): string {
  if (failure.kind === 'transport') return `Could not ${action}: ${singleLine(failure.error.message)}.`
  return `Could not ${action}: the server said "${redact(failure.message)}". (${traceOf(failure)})`
}
