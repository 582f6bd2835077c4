import { type Permissions, runnerPermissions } from '../credentials/permissions.js'
import { describeTakenToken, describeTokenKind, type TokenKind } from '../credentials/token-kind.js'
import type { AnswerFailure, Failure } from '../http/failure.js'
import type { TransportFault } from '../http/transport-error.js'
import type { Server } from '../target/server.js'
import { nameOf, ownerOf, type Target } from '../target/target.js'
import type { ApiCall } from './call.js'

/** What helps to explain any failure, that of the post step included. */
export interface BaseContext {
  readonly server: Server
  readonly credential:
    | { readonly kind: 'app'; readonly clientId: string; readonly installationPage: string | undefined }
    | { readonly kind: 'token'; readonly tokenKind: TokenKind }
  /** The server's clock minus this machine's, in ms. */
  readonly skewMs: number
  /** The server's time, in ms since the epoch. */
  readonly serverNow: number
}

/** What main knows besides. */
export interface FailureContext extends BaseContext {
  readonly target: Target
}

/** Words a failed call's error, given what has become of the clock by then. */
export type Explain = (call: ApiCall, failure: Failure, limitedForMs?: number) => string

/** One cause of failure: the first row that fits an answer gives the advice. */
interface Cause<Context extends BaseContext> {
  readonly fits: (failure: AnswerFailure, call: ApiCall, context: Context) => boolean
  readonly advice: (failure: AnswerFailure, call: ApiCall, context: Context) => string
}

/**
 * Explains a failed call in one line: what was tried, what came back, what to do, then status and request id.
 *
 * @param limitedForMs how long the rate limit lasts that the call failed on, in ms
 */
export function explainFailure(
  context: FailureContext,
  call: ApiCall,
  failure: Failure,
  limitedForMs?: number,
): string {
  return explainBy([...GENERAL_CAUSES, ...STEP_CAUSES], context, call, failure, limitedForMs)
}

/** The same for the post step, whose one call is the revocation. */
export function explainRevocationFailure(
  context: BaseContext,
  call: ApiCall,
  failure: Failure,
  limitedForMs?: number,
): string {
  return explainBy(GENERAL_CAUSES, context, call, failure, limitedForMs)
}

function explainBy<Context extends BaseContext>(
  causes: readonly Cause<Context>[],
  context: Context,
  call: ApiCall,
  failure: Failure,
  limitedForMs: number | undefined,
): string {
  const tried = `Could not ${call.attempt}`
  if (failure.kind === 'transport') {
    const { fault, message } = failure.error
    const elsewhere = call.host === undefined ? undefined : ADVICE_ELSEWHERE[fault]
    return `${tried}: ${message}. ${elsewhere ?? TRANSPORT_ADVICE[fault]}`
  }
  const host = call.host ?? new URL(context.server.apiUrl).host
  const said = failure.html
    ? `${host} answered with a web page`
    : failure.message === ''
      ? `${host} gave no reason`
      : `${host} said "${failure.message.replace(/\.$/, '')}"`
  const advice =
    limitedForMs === undefined
      ? (causes.find((cause) => cause.fits(failure, call, context))?.advice(failure, call, context) ?? '')
      : limitAdvice(failure, limitedForMs, context)
  const requestId = failure.headers['x-github-request-id']
  const trace = requestId === undefined ? `HTTP ${failure.status}` : `HTTP ${failure.status}, request id ${requestId}`
  return `${tried}: ${said}.${advice === '' ? '' : ` ${advice}`} (${trace})`
}

const TRANSPORT_ADVICE: Readonly<Record<TransportFault, string>> = {
  dns: 'Check github-api-url, and that this machine can resolve the name (or set https_proxy).',
  refused: 'Check github-api-url, and that a firewall lets this machine through (or set https_proxy).',
  timeout:
    'Check that this machine reaches the server (a firewall? a proxy to name in https_proxy?); if so, run the job again.',
  reset: 'Run the job again; if it stays, look at what is between this machine and the server (a proxy, a firewall).',
  cut: 'Run the job again; if it stays, look at what is between this machine and the server (a proxy, a firewall).',
  tls: "If the server's certificate is from your own authority, set NODE_EXTRA_CA_CERTS to the file of its certificate.",
  proxy: 'Check https_proxy (its address, user name and password), or list the host in no_proxy.',
  redirect: 'Check github-api-url; the API itself does not redirect like this.',
}

/** The same for hosts that github-api-url does not name. */
const ADVICE_ELSEWHERE: Readonly<Partial<Record<TransportFault, string>>> = {
  dns: 'Check that this machine can resolve the name (or set https_proxy).',
  refused: 'Check that a firewall lets this machine through (or set https_proxy).',
  redirect: 'Something between this machine and the server answers in its place (a proxy, a login page).',
}

const isJsonWebTokenCall = (call: ApiCall): boolean =>
  call.subject === 'installation look-up' || call.subject === 'installation token'

const GENERAL_CAUSES: readonly Cause<BaseContext>[] = [
  {
    // Credentials stay behind on the way to another origin, so what it says of them is beside the point.
    fits: ({ redirectedTo }) => redirectedTo !== undefined,
    advice: ({ redirectedTo }) => `github-api-url redirects to ${redirectedTo}; write the API's own address there.`,
  },
  {
    fits: ({ status }, call) => status === 404 && call.subject === 'package',
    advice: () => 'There is no such package; correct runner-version, or write runner-version: latest.',
  },
  {
    fits: ({ status }, call) => (status === 401 || status === 403) && call.subject === 'package',
    advice: () =>
      'The download was refused; run the job again (its permission is short-lived), and look at what is between this machine and the server.',
  },
  {
    fits: ({ status }, call) => status === 404 && call.subject === 'release',
    advice: () =>
      'The runner has no such release; correct runner-version, or write runner-sha256 if the server has the package.',
  },
  {
    fits: ({ html, status }, call) => status < 500 && (html || status !== 407) && call.subject === 'release',
    advice: () => 'Without that answer the package cannot be verified; write its checksum as runner-sha256.',
  },
  {
    fits: ({ html, status }) => html && status < 500,
    advice: (_, { host }, { server }) =>
      host === undefined && server.product === 'enterprise-server'
        ? 'No REST API answers there; write github-api-url: https://HOST/api/v3.'
        : 'Something between this machine and the API answers in its place (a proxy, a login page).',
  },
  {
    fits: ({ status }) => status === 407,
    advice: () => TRANSPORT_ADVICE.proxy,
  },
  {
    fits: ({ status }) => status >= 500,
    advice: (_, { subject }, { server }) =>
      server.product === 'enterprise-server' && subject !== 'release'
        ? 'The server has trouble; run the job again, and if it stays, ask whoever runs the server.'
        : 'GitHub has trouble (https://www.githubstatus.com); run the job again.',
  },
  {
    fits: ({ status, message }) => status === 400 && /api.version/i.test(message),
    advice: () => 'Write a github-api-version that this server supports, such as 2022-11-28.',
  },
  {
    fits: ({ status }, call) => status === 401 && !isJsonWebTokenCall(call),
    advice: (_, __, { credential }) =>
      credential.kind === 'app'
        ? 'The installation token was revoked meanwhile, or it has expired: it lives an hour. Run the job again.'
        : `The token given has expired, was revoked, or is not one of this server's; write a valid token.`,
  },
  {
    fits: ({ status }, call) => status === 403 && call.subject === 'revocation',
    advice: () => 'Only installation tokens (ghs_) can be revoked this way.',
  },
]

const STEP_CAUSES: readonly Cause<FailureContext>[] = [
  {
    fits: ({ message }, call) =>
      (isJsonWebTokenCall(call) || call.subject === 'installation repositories') && /suspended/i.test(message),
    advice: (_, __, { target, credential }) =>
      // A token that was given says nothing about the account that it is for.
      `The App's installation${credential.kind === 'app' ? ` on ${ownerOf(target) ?? nameOf(target)}` : ''} is suspended; unsuspend it in its settings.`,
  },
  {
    fits: ({ status, message }, call) =>
      isJsonWebTokenCall(call) && (status === 401 || (status === 404 && /integration not found/i.test(message))),
    advice: (_, __, context) => {
      const seconds = Math.round(Math.abs(context.skewMs) / 1000)
      const clock =
        seconds === 0
          ? "and this machine's clock agrees with the server's"
          : `and this machine's clock is ${seconds} s ${context.skewMs < 0 ? 'ahead of' : 'behind'} the server's, which was allowed for`
      return (
        `The private-key does not belong to the App with client-id ${clientIdOf(context)}, or that App does not exist on this server ` +
        `(${clock}); write client-id and private-key of the same App.`
      )
    },
  },
  {
    fits: ({ status }, call) => status === 404 && call.subject === 'installation look-up',
    advice: (_, __, context) => {
      const { target } = context
      const where =
        target.level === 'repository'
          ? `${target.owner} with access to ${nameOf(target)}`
          : `${ownerOf(target) ?? nameOf(target)}`
      return (
        `The App with client-id ${clientIdOf(context)} is not installed on ${nameOf(target)}, or there is no such ${target.level}; ` +
        `install it on ${where} (App settings → Install App), or correct target.`
      )
    },
  },
  {
    fits: ({ status }, call) => status === 404 && call.subject === 'installation token',
    advice: (_, __, context) =>
      `The App with client-id ${clientIdOf(context)} has no such installation; correct installation-id, or leave it out and it is found from target.`,
  },
  {
    fits: ({ status, message }, call) =>
      status === 422 &&
      call.subject === 'installation token' &&
      /repositor/i.test(message) &&
      !/permission/i.test(message),
    advice: (_, __, context) =>
      `The installation does not cover every repository asked for; add it to the App's installation (${installationsPage(context)}), or correct repositories or target.`,
  },
  {
    fits: ({ status, message }, call) =>
      status === 422 && call.subject === 'installation token' && /permission/i.test(message),
    advice: (_, call, context) => grantAdvice(call.needs ?? {}, context),
  },
  {
    fits: ({ status }, { takes }, { credential }) =>
      status === 403 && takes !== undefined && credential.kind === 'token' && credential.tokenKind !== takes,
    advice: (_, { takes = 'unknown' }, { credential }) =>
      `This takes ${describeTakenToken(takes)}; the one given is ${describeTokenKind(credential.kind === 'token' ? credential.tokenKind : takes)}.`,
  },
  {
    fits: ({ status, message }, call) => status === 403 && isOfPerson(call) && !SINGLE_SIGN_ON.test(message),
    advice: (failure, call) => accessOfPersonAdvice(failure, call),
  },
  {
    fits: ({ status }) => status === 403,
    advice: (failure, call, context) => forbiddenAdvice(failure, call, context),
  },
  {
    fits: ({ status }, call) => status === 404 && call.subject === 'just-in-time runner',
    advice: (_, __, context) => {
      const { target, credential, server } = context
      const who = credential.kind === 'app' ? 'The App' : "The token's owner"
      const lacks =
        server.product === 'enterprise-server' ? ', this Enterprise Server is too old for just-in-time runners' : ''
      return (
        `There is no such runner group in ${nameOf(target)}${lacks}, or ${who.replace('The', 'the')} has no admin access there; ` +
        `correct runner-group or target, or ${accessAdvice(context)}.`
      )
    },
  },
  {
    fits: ({ status }, call) => status === 422 && call.subject === 'just-in-time runner',
    advice: () => 'Correct runner-name, runner-labels, runner-group or work-folder.',
  },
  {
    fits: ({ status }, call) => status === 404 && isOfPerson(call),
    advice: (failure, call) => missingForPersonAdvice(failure, call),
  },
  {
    fits: ({ status }, call) => status === 422 && call.subject === 'repository removal',
    advice: ({ message }) => removalAdvice(message),
  },
  {
    fits: ({ status }, call) => status === 404 && call.subject === 'runners',
    advice: (_, __, context) => {
      const { target, credential } = context
      const who = credential.kind === 'app' ? 'The App' : "The token's owner"
      const account =
        target.level === 'organization' ? ', or it is a user account, which has no runners of its own' : ''
      return (
        `${who} has no admin access to ${nameOf(target)}, self-hosted runners are disabled there${account}, or it does not exist; ` +
        `${accessAdvice(context)}, enable self-hosted runners in the settings, or correct target.`
      )
    },
  },
]

const SINGLE_SIGN_ON = /\bSAML\b|\bSSO\b/i

const PERSON_SUBJECTS: ReadonlySet<ApiCall['subject']> = new Set([
  'user installations',
  'repository',
  'repository addition',
  'repository removal',
])

/** Whether a call acts for the person to whom the token belongs. */
function isOfPerson({ subject }: ApiCall): boolean {
  return PERSON_SUBJECTS.has(subject)
}

/** The right kind of token was refused: what its owner lacks. */
function accessOfPersonAdvice(failure: AnswerFailure, call: ApiCall): string {
  if (lacksScope(failure, call)) return scopeAdvice(failure)
  return call.subject === 'user installations'
    ? "The token's user has no access there, or the App may not act for them any more; let them authorize the App again, and make a new token."
    : "The token's owner needs admin access to the repository, and must be allowed to manage the App's installation; use the token of somebody who is."
}

/** GitHub answers 404 for what a token may not see, too. */
function missingForPersonAdvice(failure: AnswerFailure, call: ApiCall): string {
  if (lacksScope(failure, call)) return scopeAdvice(failure)
  switch (call.subject) {
    case 'repository':
      return "There is no such repository, or the token's owner cannot see it; correct repository, or use the token of somebody with admin access to it."
    case 'repository addition':
      return `${NOT_IN_REACH}; correct installation-id or repository, or use the token of somebody with admin access to it.`
    case 'repository removal':
      return `The repository is not in the installation (then there is nothing to do), or: ${NOT_IN_REACH.charAt(0).toLowerCase()}${NOT_IN_REACH.slice(1)}; correct installation-id or repository, or use the token of somebody with admin access to it.`
    default:
      return "There is no such installation of the token's App, or its user has no access to it; correct installation-id (list-user-installations shows the ids)."
  }
}

const NOT_IN_REACH =
  "There is no such installation, the repository does not belong to its account, or the token's owner is not an admin of the repository"

/** The answers to a classic token tell its scopes; those to a user access token have the header as well, but empty. */
function lacksScope({ headers }: AnswerFailure, { takes }: ApiCall): boolean {
  const scopes = takes === 'classic personal access token' ? headers['x-oauth-scopes'] : undefined
  return scopes !== undefined && !scopes.split(',').some((scope) => scope.trim() === 'repo')
}

function scopeAdvice({ headers }: AnswerFailure): string {
  return `The token lacks the scope repo (it has: ${headers['x-oauth-scopes'] || 'none'}); make one that has it.`
}

/** GitHub documents two causes of a refusal, and tells them apart by its message alone. */
function removalAdvice(message: string): string {
  const all =
    "The installation covers all repositories of its account, of which none can be taken out; choose “Only select repositories” in the installation's settings first."
  const last =
    'It is the last repository of the installation, which cannot be without one; add another one first, or uninstall the App.'
  if (/\blast\b|\bonly repository\b/i.test(message)) return last
  if (/\ball\b/i.test(message)) return all
  return `Either: ${all} Or: ${last}`
}

function forbiddenAdvice(failure: AnswerFailure, call: ApiCall, context: FailureContext): string {
  const { credential, target } = context
  if (/self-hosted runners (are|is) (disabled|not allowed)/i.test(failure.message)) {
    return `Enable self-hosted runners for ${nameOf(target)} in its settings or its organization's (Actions → General).`
  }
  if (SINGLE_SIGN_ON.test(failure.message)) {
    return "Authorize the token for the organization's single sign-on."
  }
  const accepted = acceptedPermissions(failure.headers['x-accepted-github-permissions']) ?? call.needs ?? {}
  if (credential.kind === 'app') return grantAdvice(accepted, context)
  if (target.level === 'enterprise') {
    return `An enterprise's runners take a classic personal access token (ghp_) with manage_runners:enterprise; this is ${describeTokenKind(credential.tokenKind)}.`
  }
  const scope = SCOPES[target.level]
  const wanted = accessOf(accepted)
  return credential.tokenKind === 'classic personal access token'
    ? `The token needs the scope ${scope}, and its owner admin access to ${nameOf(target)}.`
    : `This is ${describeTokenKind(credential.tokenKind)}; it needs ${wanted} on ${nameOf(target)}. The workflow's own GITHUB_TOKEN cannot have that: ` +
        'use client-id and private-key of a GitHub App, or a classic personal access token.'
}

/** Where to grant a permission that a token lacks: in the App first, then the owner approves it for the installation. */
function grantAdvice(permissions: Permissions, context: FailureContext): string {
  return (
    `Grant the App ${accessOf(permissions)} (App settings → Permissions & events), then approve the change ` +
    `for the installation (${installationsPage(context)}); where you write permissions yourself, they must allow it, too.`
  )
}

/** Reads `x-accepted-github-permissions`: alternatives divided by `;`, each a list of `name=level` by `,`. */
function acceptedPermissions(header: string | undefined): Permissions | undefined {
  const [first = ''] = (header ?? '').split(';')
  const permissions: Record<string, 'read' | 'write' | 'admin'> = {}
  for (const pair of first.split(',')) {
    const [, name, access] = /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(pair) ?? []
    if (name !== undefined && (access === 'read' || access === 'write' || access === 'admin'))
      permissions[name] = access
  }
  return Object.keys(permissions).length === 0 ? undefined : permissions
}

/** Permissions with the words of GitHub's settings pages beside the API's. */
function accessOf(permissions: Permissions): string {
  const entries = Object.entries(permissions)
  if (entries.length === 0) return 'the permissions that this needs'
  return entries
    .map(([name, access]) => {
      const label = SETTINGS_LABELS.get(name)
      return label === undefined ? `${name}: ${access}` : `${name}: ${access} (${label})`
    })
    .join(', ')
}

const SETTINGS_LABELS: ReadonlyMap<string, string> = new Map([
  ['administration', 'Repository permissions → Administration'],
  ['organization_self_hosted_runners', 'Organization permissions → Self-hosted runners'],
])

/** What manages runners at the target's level: an App's permission, or a classic token's scope. */
function accessAdvice({ credential, target }: FailureContext): string {
  const needed = accessOf(runnerPermissions(target.level, 'write'))
  if (credential.kind === 'app') return `grant the App ${needed}`
  const scope = SCOPES[target.level]
  return credential.tokenKind === 'classic personal access token'
    ? `use the token of an admin, with the scope ${scope}`
    : `use a token with ${target.level === 'enterprise' ? `the scope ${scope}` : needed}`
}

/** The scope of a classic personal access token that manages runners, by level. */
const SCOPES: Readonly<Record<Target['level'], string>> = {
  repository: 'repo',
  organization: 'admin:org',
  enterprise: 'manage_runners:enterprise',
}

function clientIdOf({ credential }: FailureContext): string {
  return credential.kind === 'app' ? credential.clientId : ''
}

/** Where the installation's owner approves permissions and picks repositories; the look-up's answer knows it exactly. */
function installationsPage({ server, target, credential }: FailureContext): string {
  if (credential.kind === 'app' && credential.installationPage !== undefined) return credential.installationPage
  const owner = ownerOf(target)
  if (owner === undefined) return `${server.webUrl}/${nameOf(target)}/settings/installations`
  // Without a look-up nothing tells which of the two the owner is.
  return `${server.webUrl}/organizations/${owner}/settings/installations, or ${server.webUrl}/settings/installations if that is you`
}

function limitAdvice({ status }: AnswerFailure, limitedForMs: number, { serverNow }: BaseContext): string {
  const until = new Date(serverNow + limitedForMs).toISOString().replace(/\.\d+Z$/, 'Z')
  return status >= 500
    ? `The server asks to wait until ${until}; run the job again after that.`
    : `The rate limit lasts until ${until}; run the job again after that, or use a token with a limit of its own.`
}
