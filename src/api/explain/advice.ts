import { ENDPOINTS } from '../../github/endpoints.js'
import { type Access, covers, formatPermissions, type Permissions, unionOf } from '../../github/permissions.js'
import { isLocal } from '../../github/server.js'
import { describeLeftOut, nameOf, ownerOf } from '../../github/target.js'
import { hasRunnerScope, RUNNER_SCOPES } from '../../github/token-kind.js'
import type { Answer, TransportError, TransportFault } from '../../http/failure.js'
import type { ApiCall } from '../call.js'
import { type BaseContext, type FailureContext, isClassic } from './cause.js'

/** Where to grant a permission that a token lacks: in the App first, then the owner approves it for the installation. */
export function grantAdvice(permissions: Permissions, context: FailureContext): string {
  return `${targetLeftOut(context)}${grantAndApprove(permissions, context)}.`
}

/** The same for what the input `permissions` asks the mint for. */
export function grantOrLeaveOutAdvice(permissions: Permissions, context: FailureContext): string {
  const what = Object.keys(permissions).length === 1 ? 'it' : 'what it was not granted'
  return `${targetLeftOut(context)}${grantAndApprove(permissions, context)}, or take ${what} out of the input permissions.`
}

function grantAndApprove(permissions: Permissions, context: FailureContext): string {
  return `Grant the App ${accessOf(permissions)} in its settings, then approve the change at ${installationsPage(context)}`
}

/** What to do where the input `permissions` keeps the token from a call. */
export function permissionsInputAdvice(answer: Answer, call: ApiCall, context: FailureContext): string {
  const needed = formatPermissions(wantedPermissions(answer, call, context))
  const aside = targetLeftOut(context).trimEnd()
  return `Set ${needed} in the input permissions, or leave permissions out; the App must have that permission, too.${aside && ` ${aside}`}`
}

/** Whether the step minted its token with an input `permissions` that lacks what a call needs. */
export function isKeptOutByInput({ headers }: Answer, call: ApiCall, context: FailureContext): boolean {
  const { credential, inputsSet, permissions } = context
  if (credential.kind !== 'app' || !inputsSet.permissions || permissions === undefined) return false
  // Every installation token may read metadata.
  const carried: Permissions = { metadata: 'read', ...permissions }
  return !alternativesFor(headers, call, context).some((needed) => covers(carried, needed))
}

/** What the target is by default, in front of what to do; empty for one that was set. */
export function targetLeftOut({ target, inputsSet }: FailureContext): string {
  const leftOut = inputsSet.target ? '' : describeLeftOut(target)
  return leftOut && `${leftOut} `
}

/** The other form of target that was most likely meant, where there is a sign of one; empty otherwise. */
export function otherTarget({ target, repository, credential, inputsSet }: FailureContext): string {
  // An account can have such a name, so only GitHub knows what was meant.
  if (target.level === 'repository' && inputsSet.target && KINDS_OF_ACCOUNT.test(target.owner)) {
    return ` For the account ${target.repo} set target: ${target.repo}.`
  }
  if (target.level !== 'organization') return ''
  const [, name = ''] = repository.split('/')
  if (name.toLowerCase() === target.org.toLowerCase()) return ` For the repository set target: ${repository}.`
  // An App cannot manage the runners of an enterprise.
  return credential.kind === 'app' ? '' : ` For an enterprise set target: enterprises/${target.org}.`
}

const KINDS_OF_ACCOUNT = /^(org|organi[sz]ation|user|owner)s?$/i

/** What a call of a runner endpoint needs: an App's permission, or a classic token's scope. */
export function accessAdvice(answer: Answer, call: ApiCall, context: FailureContext): string {
  const { credential, target } = context
  const needed = accessOf(wantedPermissions(answer, call, context))
  if (isKeptOutByInput(answer, call, context)) return `set ${needed} in the input permissions`
  if (credential.kind === 'app') return `grant the App ${needed}`
  const scope = RUNNER_SCOPES[target.level]
  if (scopeSuffices(answer.headers, context)) return 'use the token of an admin'
  return isClassic(context)
    ? `use the token of an admin, with the scope ${scope}${scopesOf(answer.headers)}`
    : `use a token with ${target.level === 'enterprise' ? `the scope ${scope}` : needed}`
}

/** Whether a classic token has the scope that runners take, so that something else is missing. */
export function scopeSuffices(headers: Answer['headers'], context: FailureContext): boolean {
  return isClassic(context) && hasRunnerScope(headers['x-oauth-scopes'] ?? '', context.target.level)
}

/** The scopes that a classic token has, as each answer to it lists them; empty where the answer lists none. */
export function scopesOf(headers: Answer['headers']): string {
  const scopes = headers['x-oauth-scopes']
  return scopes === undefined ? '' : ` (this one has: ${scopes || 'none'})`
}

/** Permissions with the words of GitHub's settings pages beside the API's. */
export function accessOf(permissions: Permissions): string {
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

/**
 * What an installation token needs for a call: as the server says it, or else the table of endpoints. Where a later call of the
 * step needs more of the same permission, that is what to grant.
 */
export function wantedPermissions({ headers }: Answer, call: ApiCall, context: FailureContext): Permissions {
  const [ofCall = {}] = alternativesFor(headers, call, context)
  const ofStep = Object.entries(context.permissions ?? {}).filter(([name]) => Object.hasOwn(ofCall, name))
  return unionOf([ofCall, Object.fromEntries(ofStep)])
}

/** Permissions of which any is enough for a call. */
function alternativesFor(
  headers: Answer['headers'],
  { endpoint }: ApiCall,
  { target, permissions = {} }: FailureContext,
): readonly Permissions[] {
  const accepted = acceptedPermissions(headers['x-accepted-github-permissions'] ?? '')
  if (accepted.length > 0) return accepted
  // The mint asks for all that the step needs.
  return [endpoint === ENDPOINTS.createInstallationToken ? permissions : endpoint.permissions[target.level]]
}

/** Reads `x-accepted-github-permissions`: alternatives divided by `;`, each a list of `name=level` by `,`. */
function acceptedPermissions(header: string): readonly Permissions[] {
  const alternatives = header.split(';').map((alternative) => {
    const permissions: Record<string, Access> = {}
    for (const pair of alternative.split(',')) {
      const [, name, access] = /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(pair) ?? []
      if (name !== undefined && (access === 'read' || access === 'write' || access === 'admin'))
        permissions[name] = access
    }
    return permissions
  })
  return alternatives.filter((permissions) => Object.keys(permissions).length > 0)
}

/** Where the installation's owner approves permissions and picks repositories; the look-up's answer knows it exactly. */
export function installationsPage({ server, target, credential }: FailureContext): string {
  if (credential.kind === 'app' && credential.installationPage !== undefined) return credential.installationPage
  const owner = ownerOf(target)
  if (owner === undefined) return `${server.webUrl}/${nameOf(target)}/settings/installations`
  // Without a look-up it is unknown whether the owner is an organization or a user.
  return `${server.webUrl}/organizations/${owner}/settings/installations, for a user /settings/installations`
}

/** What to do where no answer came. */
export function transportAdvice({ fault, proxy }: TransportError, call: ApiCall, context: BaseContext): string {
  // A connection that broke off may work the next time; everything else needs a change.
  if (proxy !== undefined && fault !== 'reset') {
    const scheme =
      fault === 'tls' || fault === 'no-tls' ? ' Most proxy URLs start with http://, even for HTTPS traffic.' : ''
    return `${proxyAdvice(proxyVariable(call, context))}${scheme}${orWithoutLookUp(call)}`
  }
  const { server } = context
  const ofServer = isLocal(server) ? ADVICE_LOCALLY : server.product === 'enterprise-server' ? {} : ADVICE_GITHUB
  const special: SpecialAdvice = call.origin === undefined ? ofServer : ADVICE_ELSEWHERE
  return `${(special[fault] ?? ADVICE[fault])(proxyVariable(call, context))}${orWithoutLookUp(call)}`
}

/** What a step can do that looks a checksum up, besides what it would do about any other call. */
export function orWithoutLookUp({ endpoint }: ApiCall): string {
  return endpoint === ENDPOINTS.getRelease
    ? " Or set runner-sha256 to the package's SHA-256: then nothing is looked up there."
    : ''
}

/** The variable that names a call's proxy. */
export function proxyVariable({ origin }: ApiCall, { server }: BaseContext): 'http_proxy' | 'https_proxy' {
  return new URL(origin ?? server.apiUrl).protocol === 'http:' ? 'http_proxy' : 'https_proxy'
}

/** What to do where the proxy itself refuses, or wants to know who asks. */
export function proxyAdvice(variable: string): string {
  return `Check ${variable} (its address, user name and password), ask the proxy's administrator to let the host through, or list the host in no_proxy.`
}

function answersInPlace(proxy: string): string {
  return `Something between this machine and the server answers in its place (a proxy, a login page); check ${proxy} and no_proxy.`
}

type Advice = (proxy: string) => string
type SpecialAdvice = Readonly<Partial<Record<TransportFault, Advice>>>

const ADVICE: Readonly<Record<TransportFault, Advice>> = {
  dns: (proxy) => `Check github-api-url, and that this machine can resolve the name (or set ${proxy}).`,
  refused: (proxy) => `Check github-api-url, and that a firewall lets this machine through (or set ${proxy}).`,
  timeout: (proxy) =>
    `Check that this machine can reach the server (through a firewall, or a proxy set in ${proxy}); if it can, run the job again.`,
  reset: () =>
    'Run the job again; if it fails again, check what is between this machine and the server (a proxy, a firewall).',
  cut: () =>
    'Run the job again; if it fails again, check what is between this machine and the server (a proxy, a firewall).',
  tls: () =>
    "If the server's certificate is from your own authority, set NODE_EXTRA_CA_CERTS to that authority's certificate file; otherwise check the host and port in github-api-url.",
  'no-tls': () => 'Check the scheme, the host and the port in github-api-url.',
  proxy: proxyAdvice,
  redirect: () => 'Check github-api-url; the API itself does not redirect like this.',
}

/** The same for a server on this machine. */
const ADVICE_LOCALLY: SpecialAdvice = {
  refused: () => 'Check github-api-url, and that the server on this machine is running: nothing listens there.',
  timeout: () => 'Check that the server on this machine is running; if it is, run the job again.',
}

/** The same for GitHub's own servers, which all speak TLS. */
const ADVICE_GITHUB: SpecialAdvice = { 'no-tls': answersInPlace }

/** The same for hosts that github-api-url does not name. */
const ADVICE_ELSEWHERE: SpecialAdvice = {
  tls: () =>
    "If the server's certificate is from your own authority, set NODE_EXTRA_CA_CERTS to that authority's certificate file.",
  dns: (proxy) => `Check that this machine can resolve the name (or set ${proxy}).`,
  refused: (proxy) => `Check that a firewall lets this machine through (or set ${proxy}).`,
  'no-tls': answersInPlace,
  redirect: answersInPlace,
}
