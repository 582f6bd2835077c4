import { ActionError, messageOf } from '../base/errors.js'
import { counted } from '../base/text.js'
import { formatPermissions } from '../github/permissions.js'
import { GITHUB_COM_API } from '../github/server.js'
import { nameOf } from '../github/target.js'
import { createServerClock } from '../http/server-clock.js'
import type { Credentials } from '../inputs/credentials.js'
import type { Masks } from '../job/masks.js'
import { holdSignals } from '../job/signals.js'
import { dropToken, markTokenReplicated, prepareRevocation, saveToken } from '../job/state.js'
import type { WorkflowCommands } from '../job/workflow-commands.js'
import {
  ANONYMOUS,
  type Authorization,
  appAuthorization,
  tokenAuthorization,
  type UsableToken,
} from './authorization.js'
import type { Api, Explain, Request } from './call.js'
import { type Connection, createRequest } from './client.js'
import type { FailureContext } from './explain/cause.js'
import { createExplainer } from './explain/load.js'
import { findInstallation, type Installation } from './installation.js'
import { type ExpiringToken, mintInstallationToken, revokeInstallationToken, type TokenPlan } from './tokens.js'

/** What a step's session is opened with. */
interface SessionOptions extends Pick<FailureContext, 'server' | 'target' | 'inputsSet' | 'repository'> {
  readonly credentials: Credentials
  /** The installation to mint for; found from the target if undefined. */
  readonly installationId: number | undefined
  /** The target must be one that has runners, which a user account is not. */
  readonly forRunners: boolean
  /** What the token is minted for. */
  readonly plan: TokenPlan
  /** Whether the post step revokes the token that is minted. */
  readonly revokesToken: boolean
  readonly connection: Connection
  readonly commands: WorkflowCommands
  readonly masks: Masks
}

/** An installation and the token that was minted for it. */
interface Minted {
  readonly installation: Installation
  readonly token: ExpiringToken & UsableToken
}

/** A step's dealings with the API. Its token is the one given, or the one that the first call mints. */
export interface Session {
  readonly api: Api
  /** The App's installation and token, minted once. Rejects where the step has a token instead of an App. */
  readonly mint: () => Promise<Minted>
  /** Whether the step holds a token by now: one that was given, or one that it minted. */
  readonly holdsToken: () => boolean
  /** Revokes the step's token. Post has nothing left to revoke then. */
  readonly revoke: () => Promise<'revoked' | 'already-invalid'>
}

/** Opens the session; nothing is sent yet. */
export function openSession(options: SessionOptions): Session {
  const { server, target, credentials, inputsSet, repository, plan, revokesToken, connection, commands, masks } =
    options
  const { transport, timer, clock } = connection
  let installation: Installation | undefined
  let minted: Promise<Minted> | undefined
  const known = () => ({
    ...{ server, target, inputsSet, repository, permissions: plan.permissions, redact: masks.redact, clock },
    credential: describeCredentials(credentials, installation),
  })
  const explain = createExplainer(known)
  const mint = async () => {
    if (credentials.kind !== 'app') throw new Error('the step has no App to mint a token for')
    minted ??= mintToken(options, credentials, explain, (found) => {
      installation = found
    })
    return minted
  }
  const usable = async () => (credentials.kind === 'token' ? credentials : (await mint()).token)
  const onReplicated = () => {
    if (revokesToken) markTokenReplicated(commands)
  }
  const request = createRequest(connection, tokenAuthorization(usable, onReplicated), explain)
  const githubCom = { ...connection, apiUrl: GITHUB_COM_API, clock: createServerClock() }
  const requestGithubCom = createRequest(githubCom, ANONYMOUS, explain)
  return {
    api: {
      ...{ server, target, request, requestGithubCom, transport, explain, timer },
      serverNow: clock.now,
      mask: masks.add,
      log: commands,
    },
    mint,
    holdsToken: () => credentials.kind === 'token' || minted !== undefined,
    async revoke() {
      const outcome = await revokeInstallationToken(request)
      dropToken(commands)
      return outcome
    },
  }
}

/** What the explainer of failures may know of the credentials. */
function describeCredentials(credentials: Credentials, found?: Installation): FailureContext['credential'] {
  if (credentials.kind === 'app') {
    return { kind: 'app', clientId: credentials.clientId, installationPage: found?.html_url }
  }
  return { kind: 'token', tokenKind: credentials.kind === 'token' ? credentials.tokenKind : 'unknown' }
}

/**
 * Finds the installation and mints its token: masked as soon as it is there, and saved for the post step before it is used.
 *
 * @param onFound is given the installation if it had to be looked up
 */
async function mintToken(
  { installationId, forRunners, target, plan, revokesToken, connection, commands, masks }: SessionOptions,
  { clientId, privateKey }: Credentials & { kind: 'app' },
  explain: Explain,
  onFound: (installation: Installation) => void,
): Promise<Minted> {
  const requestWith = (authorization: Authorization) => createRequest(connection, authorization, explain)
  const request = requestWith(appAuthorization(clientId, privateKey.key, connection.clock, masks.add))
  const findIt = async () => {
    const found = await findInstallation(request, target, forRunners)
    onFound(found)
    commands.info(`Found the App's installation ${found.id} on ${nameOf(target)}.`)
    return found
  }
  const installation = installationId === undefined ? await findIt() : { id: installationId }
  if (revokesToken) prepareRevocation(commands, connection)
  let mintedAt = 0
  const receive = async (token: string) => {
    masks.add(token)
    mintedAt = Date.now()
    if (!revokesToken) return
    try {
      saveToken(commands, { token, mintedAt })
    } catch (cause) {
      throw await revokeUnsaved(requestWith(tokenAuthorization(async () => ({ token, mintedAt }))), cause)
    }
  }
  const mintIt = () => mintInstallationToken(request, installation.id, plan, receive)
  // Between the first byte of the request and the saved token, a signal would leave a token that the post step does not know.
  const token = revokesToken
    ? await holdSignals('the token, so that post can revoke it', mintIt, commands.info)
    : await mintIt()
  commands.info(`Minted an installation token, ${describePlan(plan)}; it expires at ${token.expires_at}.`)
  return { installation, token: { ...token, mintedAt } }
}

/** Revokes a token that could not be saved for the post step. @returns the error of the step */
async function revokeUnsaved(request: Request, cause: unknown): Promise<ActionError> {
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

/** The number of repositories, not their names: the log may be public, and they may not be. */
function describePlan({ permissions, repositories }: TokenPlan): string {
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
