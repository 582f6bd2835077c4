import { ANONYMOUS, appAuthorization, tokenAuthorization } from '../api/authorization.js'
import type { Request } from '../api/call.js'
import { type Connection, createRequest } from '../api/client.js'
import { type Explain, explainFailure, type FailureContext } from '../api/explain/explain.js'
import { findInstallation, type Installation } from '../api/installation.js'
import { type InstallationToken, mintInstallationToken, type TokenScope } from '../api/installation-token.js'
import { formatPermissions } from '../github/permissions.js'
import { GITHUB_COM_API } from '../github/server.js'
import { nameOf } from '../github/target.js'
import { createServerClock } from '../http/server-clock.js'
import type { Credentials, Inputs } from '../inputs/inputs.js'
import type { Masks } from '../job/masks.js'
import type { Step } from './step.js'

/** An installation and the token that was minted for it. */
export interface Minted {
  readonly installation: Installation
  readonly token: InstallationToken
}

/** The step's dealings with the API: one token, however many operations use it. */
export interface Session {
  /** Calls with the step's token: the one given, or the one that the first such call mints. */
  readonly request: Request
  /** The App's installation and token, minted once. Rejects where the step has a token instead of an App. */
  readonly mint: () => Promise<Minted>
  readonly holdsToken: () => boolean
  /** Makes calls of api.github.com, for which this step's server and token mean nothing: anonymous, for what is public. */
  readonly requestGithubCom: Request
  /** Words the failures of this step. */
  readonly explain: Explain
}

/** What the story wants to know of the token that the session mints. */
export interface TokenHooks {
  /** Makes the call that mints: from its first byte to its settling there may be a token that nobody knows. */
  minting<T>(mint: () => Promise<T>): Promise<T>
  /** Called before anyone uses the token; `mintedAt` in ms since the epoch. */
  minted(token: string, mintedAt: number): void
  /** Called after the first answer that shows the token to be known. */
  settled(): void
}

/** Opens the session; nothing is sent yet. */
export function openSession(
  step: Step,
  scope: TokenScope,
  connection: Connection,
  masks: Masks,
  hooks: TokenHooks,
): Session {
  const { credentials } = step
  let installationPage: string | undefined
  const explain = explainer(step, connection, masks.redact, () => installationPage)
  const common = { requestGithubCom: openGithubCom(connection, explain), explain }
  if (credentials.kind === 'token') {
    const { token } = credentials
    return {
      ...common,
      request: createRequest(
        connection,
        tokenAuthorization(async () => ({ token })),
        explain,
      ),
      mint: () => Promise.reject(new Error('a token that was given cannot be minted')),
      holdsToken: () => true,
    }
  }
  type Usable = Minted & { readonly mintedAt: number }
  let minted: Promise<Usable> | undefined
  const mint = () => {
    minted ??= mintWith(credentials)
    return minted
  }
  const mintWith = async ({ clientId, privateKey }: Credentials & { kind: 'app' }): Promise<Usable> => {
    const authorization = appAuthorization(clientId, privateKey.key, connection.clock, masks.add)
    const request = createRequest(connection, authorization, explain)
    const installation = await theInstallation(request, step, connection)
    installationPage = installation.html_url
    let mintedAt = 0
    const born = (secret: string) => {
      masks.add(secret)
      mintedAt = Date.now()
      hooks.minted(secret, mintedAt)
    }
    const token = await hooks.minting(() => mintInstallationToken(request, installation.id, scope, born))
    connection.log.info(`Minted an installation token, ${describeScope(scope)}; it expires at ${token.expires_at}.`)
    return { installation, token, mintedAt }
  }
  const usable = async () => {
    const { token, mintedAt } = await mint()
    return { token: token.token, mintedAt }
  }
  return {
    ...common,
    request: createRequest(connection, tokenAuthorization(usable, hooks.settled), explain),
    mint,
    holdsToken: () => minted !== undefined,
  }
}

function openGithubCom(connection: Connection, explain: Explain): Request {
  let request: Request | undefined
  return (call) => {
    request ??= createRequest({ ...connection, apiUrl: GITHUB_COM_API, clock: createServerClock() }, ANONYMOUS, explain)
    return request(call)
  }
}

async function theInstallation(request: Request, step: Step, { log }: Connection): Promise<Installation> {
  const { installation: named, operations, target } = step
  if (named.id !== undefined) return { id: named.id }
  const forRunners = operations.some(({ credential }) => credential === 'runners')
  const installation = await findInstallation(request, target, forRunners)
  log.info(`Found the App's installation ${installation.id} on ${nameOf(target)}.`)
  return installation
}

/** The number of repositories, not their names: the log may be public, and they may not be. */
function describeScope({ permissions, repositories }: TokenScope): string {
  const may =
    permissions === undefined
      ? 'with all permissions granted'
      : `with ${formatPermissions(permissions) || 'no permissions'}`
  const count = repositories?.length
  const where =
    count === undefined
      ? 'all repositories of the installation'
      : `${count} ${count === 1 ? 'repository' : 'repositories'}`
  return `${may}, for ${where}`
}

function explainer(
  { server, target, credentials }: Inputs,
  { clock }: Connection,
  redact: Masks['redact'],
  installationPage: () => string | undefined,
): Explain {
  return (call, failure, limitedForMs) => {
    const credential: FailureContext['credential'] =
      credentials.kind === 'app'
        ? { kind: 'app', clientId: credentials.clientId, installationPage: installationPage() }
        : { kind: 'token', tokenKind: credentials.tokenKind }
    const context = { server, target, credential, redact, skewMs: clock.skewMs, serverNow: clock.now() }
    return explainFailure(context, call, failure, limitedForMs)
  }
}
