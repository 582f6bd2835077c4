import { ActionError, messageOf } from '../base/errors.js'
import { counted } from '../base/text.js'
import { formatPermissions } from '../github/permissions.js'
import { GITHUB_COM_API } from '../github/server.js'
import { nameOf } from '../github/target.js'
import { createServerClock } from '../http/server-clock.js'
import type { Credentials } from '../inputs/credentials.js'
import type { Masks } from '../job/masks.js'
import { holdSignals } from '../job/signals.js'
import { dropToken, prepareRevocation, saveToken, settleToken } from '../job/state.js'
import type { Workflow } from '../job/workflow.js'
import { ANONYMOUS, appAuthorization, tokenAuthorization } from './authorization.js'
import type { Api, Explain, Request } from './call.js'
import { type Connection, createRequest } from './client.js'
import { createExplain, type ExplainedStep } from './create-explain.js'
import { findInstallation, type Installation } from './installation.js'
import { type ExpiringToken, mintInstallationToken, revokeInstallationToken, type TokenScope } from './tokens.js'

/** What a step's session is opened with. */
export interface SessionPlan extends ExplainedStep {
  /** The installation to mint for; found from the target if undefined. */
  readonly installationId: number | undefined
  /** The target must be one that has runners, which a user account is not. */
  readonly forRunners: boolean
  /** What the token is minted for. */
  readonly scope: TokenScope
  /** Whether the post step revokes the token that is minted. */
  readonly revokesToken: boolean
}

/** An installation and the token that was minted for it. */
export interface Minted {
  readonly installation: Installation
  readonly token: ExpiringToken
}

/** A step's dealings with the API. Its token is the one given, or the one that the first call mints. */
export interface Session extends Pick<Api, 'request' | 'requestGithubCom' | 'explain'> {
  /** The App's installation and token, minted once. Rejects where the step has a token instead of an App. */
  readonly mint: () => Promise<Minted>
  /** Whether the step holds a token by now: one that was given, or one that it minted. */
  readonly holdsToken: () => boolean
  /** Revokes the step's token. Post has nothing left to revoke then. */
  readonly revoke: () => Promise<'revoked' | 'dead'>
}

/** Opens the session; nothing is sent yet. */
export function openSession(plan: SessionPlan, connection: Connection, workflow: Workflow, masks: Masks): Session {
  const { credentials } = plan
  let installationPage: string | undefined
  const explain = createExplain(plan, connection.clock, masks.redact, () => installationPage)
  if (credentials.kind === 'none') {
    const none = () => Promise.reject(new Error('the step has no credentials'))
    return {
      request: none,
      mint: none,
      holdsToken: () => false,
      revoke: none,
      requestGithubCom: openGithubCom(connection, explain),
      explain,
    }
  }
  if (credentials.kind === 'token') {
    const { token } = credentials
    const request = createRequest(
      connection,
      tokenAuthorization(async () => ({ token })),
      explain,
    )
    return {
      request,
      mint: () => Promise.reject(new Error('a token that was given cannot be minted')),
      holdsToken: () => true,
      revoke: () => revokeAndDrop(request, workflow),
      requestGithubCom: openGithubCom(connection, explain),
      explain,
    }
  }
  let minted: Promise<Minted & { readonly mintedAt: number }> | undefined
  const mint = () => {
    minted ??= mintToken(plan, credentials, connection, workflow, masks, explain, (page) => {
      installationPage = page
    })
    return minted
  }
  const usable = async () => {
    const { token, mintedAt } = await mint()
    return { token: token.token, mintedAt }
  }
  const onReplicated = () => {
    if (plan.revokesToken) settleToken(workflow)
  }
  const request = createRequest(connection, tokenAuthorization(usable, onReplicated), explain)
  return {
    request,
    mint,
    holdsToken: () => minted !== undefined,
    revoke: () => revokeAndDrop(request, workflow),
    requestGithubCom: openGithubCom(connection, explain),
    explain,
  }
}

/** Finds the installation and mints its token: masked as soon as it is there, and saved for the post step before it is used. */
async function mintToken(
  plan: SessionPlan,
  { clientId, privateKey }: Credentials & { kind: 'app' },
  connection: Connection,
  workflow: Workflow,
  masks: Masks,
  explain: Explain,
  onInstallationPage: (page: string | undefined) => void,
): Promise<Minted & { readonly mintedAt: number }> {
  const { revokesToken, scope } = plan
  const request = createRequest(
    connection,
    appAuthorization(clientId, privateKey.key, connection.clock, masks.add),
    explain,
  )
  const installation = await theInstallation(request, plan, connection)
  onInstallationPage(installation.html_url)
  if (revokesToken) prepareRevocation(workflow, connection)
  let mintedAt = 0
  let unsaved: { readonly token: string; readonly cause: unknown } | undefined
  const receive = (token: string) => {
    masks.add(token)
    mintedAt = Date.now()
    if (!revokesToken) return
    try {
      saveToken(workflow, { token, mintedAt })
    } catch (cause) {
      unsaved = { token, cause }
      throw cause
    }
  }
  const mint = async () => {
    try {
      return await mintInstallationToken(request, installation.id, scope, receive)
    } catch (error) {
      if (unsaved) throw await revokeUnsaved(unsaved.token, mintedAt, unsaved.cause, connection, explain)
      throw error
    }
  }
  // Between the first byte of the request and the saved token, a signal would leave a token that the post step does not know.
  const token = revokesToken
    ? await holdSignals('the token, so that post can revoke it', mint, workflow.info)
    : await mint()
  workflow.info(`Minted an installation token, ${describeScope(scope)}; it expires at ${token.expires_at}.`)
  return { installation, token, mintedAt }
}

/** Revokes a token that could not be saved for the post step. @returns the error of the step */
async function revokeUnsaved(
  token: string,
  mintedAt: number,
  cause: unknown,
  connection: Connection,
  explain: Explain,
): Promise<ActionError> {
  const request = createRequest(
    connection,
    tokenAuthorization(async () => ({ token, mintedAt })),
    explain,
  )
  try {
    await revokeInstallationToken(request)
    return new ActionError(`${messageOf(cause)} The token was revoked at once.`, { cause })
  } catch (error) {
    return new ActionError(
      `${messageOf(cause)} The token could not be revoked either; it expires within an hour. ${messageOf(error)}`,
      { cause: new AggregateError([cause, error]) },
    )
  }
}

async function revokeAndDrop(request: Request, workflow: Workflow): Promise<'revoked' | 'dead'> {
  const outcome = await revokeInstallationToken(request)
  dropToken(workflow)
  return outcome
}

function openGithubCom(connection: Connection, explain: Explain): Request {
  let request: Request | undefined
  return (call) => {
    request ??= createRequest({ ...connection, apiUrl: GITHUB_COM_API, clock: createServerClock() }, ANONYMOUS, explain)
    return request(call)
  }
}

async function theInstallation(request: Request, plan: SessionPlan, { log }: Connection): Promise<Installation> {
  const { installationId, forRunners, target } = plan
  if (installationId !== undefined) return { id: installationId }
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
  const where =
    repositories === undefined
      ? 'all repositories of the installation'
      : counted(repositories.length, 'repository', 'repositories')
  return `${may}, for ${where}`
}
