import type { Server } from '../github/server.js'
import type { Target } from '../github/target.js'
import type { ServerClock } from '../http/server-clock.js'
import type { Credentials } from '../inputs/credentials.js'
import type { Masks } from '../job/masks.js'
import type { FailureContext } from './explain/explain.js'
import type { Explain } from './retries.js'

/** What the advice in a step's errors depends on. */
export interface StepFacts extends Pick<FailureContext, 'given' | 'repository'> {
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
  { server, target, credentials, given, repository }: StepFacts,
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
    const { explainFailure } = await importExplainer()
    return explainFailure(context, call, failure, limitedForMs)
  }
}

let explainer: Promise<typeof import('./explain/explain.js')> | undefined

/** Read when something fails, which most steps never need; once, since Jest cannot link what is being imported already. */
function importExplainer() {
  explainer ??= import('./explain/explain.js')
  return explainer
}
