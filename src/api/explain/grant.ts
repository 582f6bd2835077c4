import { ENDPOINTS } from '../../github/endpoints.js'
import type { Access, Permissions } from '../../github/permissions.js'
import { nameOf, ownerOf, type Target } from '../../github/target.js'
import type { AnswerFailure } from '../../http/failure.js'
import type { FailureContext } from './context.js'

/** Where to grant a permission that a token lacks: in the App first, then the owner approves it for the installation. */
export function grantAdvice(permissions: Permissions, context: FailureContext): string {
  return (
    `Grant the App ${accessOf(permissions)} under App settings → Permissions & events, unless it has that already; then approve the change ` +
    `for the installation (${installationsPage(context)}). Where you write permissions yourself, they must allow it, too.`
  )
}

/** What manages runners at the target's level: an App's permission, or a classic token's scope. */
export function accessAdvice({ credential, target }: FailureContext, headers: AnswerFailure['headers']): string {
  const needed = accessOf(ENDPOINTS.deleteRunner.permissions[target.level])
  if (credential.kind === 'app') return `grant the App ${needed}`
  const scope = SCOPES[target.level]
  return credential.tokenKind === 'classic personal access token'
    ? `use the token of an admin, with the scope ${scope}${scopesOf(headers)}`
    : `use a token with ${target.level === 'enterprise' ? `the scope ${scope}` : needed}`
}

/** The scope of a classic personal access token that manages runners, by level. */
export const SCOPES: Readonly<Record<Target['level'], string>> = {
  repository: 'repo',
  organization: 'admin:org',
  enterprise: 'manage_runners:enterprise',
}

/** The scopes that a classic token has, which each answer to it tells; empty where none does. */
export function scopesOf(headers: AnswerFailure['headers']): string {
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

/** Reads `x-accepted-github-permissions`: alternatives divided by `;`, each a list of `name=level` by `,`. */
export function acceptedPermissions(header: string | undefined): Permissions | undefined {
  const [first = ''] = (header ?? '').split(';')
  const permissions: Record<string, Access> = {}
  for (const pair of first.split(',')) {
    const [, name, access] = /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(pair) ?? []
    if (name !== undefined && (access === 'read' || access === 'write' || access === 'admin'))
      permissions[name] = access
  }
  return Object.keys(permissions).length === 0 ? undefined : permissions
}

/** Where the installation's owner approves permissions and picks repositories; the look-up's answer knows it exactly. */
export function installationsPage({ server, target, credential }: FailureContext): string {
  if (credential.kind === 'app' && credential.installationPage !== undefined) return credential.installationPage
  const owner = ownerOf(target)
  if (owner === undefined) return `${server.webUrl}/${nameOf(target)}/settings/installations`
  // Without a look-up nothing tells which of the two the owner is.
  return `${server.webUrl}/organizations/${owner}/settings/installations, or ${server.webUrl}/settings/installations if that is you`
}
