import { InputProblem } from '../base/errors.js'
import { nearest } from '../base/nearest.js'

export type Access = 'read' | 'write' | 'admin'

/** Permissions of an installation token, as `POST …/access_tokens` takes them: `{ administration: 'write' }`. */
export type Permissions = Readonly<Record<string, Access>>

const ORDER: readonly Access[] = ['read', 'write', 'admin']

/** The narrowest permissions that cover all the given ones. */
export function unionOf(all: readonly Permissions[]): Permissions {
  const union: Record<string, Access> = {}
  for (const permissions of all) {
    for (const [name, access] of Object.entries(permissions)) {
      const known = union[name]
      if (known === undefined || ORDER.indexOf(access) > ORDER.indexOf(known)) union[name] = access
    }
  }
  return union
}

/** Whether a token with these permissions may do what takes the others. */
export function covers(permissions: Permissions, needed: Permissions): boolean {
  return Object.entries(needed).every(([name, access]) => {
    const granted = permissions[name]
    return granted !== undefined && ORDER.indexOf(granted) >= ORDER.indexOf(access)
  })
}

/** Permissions for a person: `administration: write, metadata: read`. */
export function formatPermissions(permissions: Permissions): string {
  return Object.entries(permissions)
    .map(([name, access]) => `${name}: ${access}`)
    .join(', ')
}

/** Of a permission that does little harm. */
const EXAMPLE = 'for example contents: read'

/**
 * Reads the `permissions` input: lines of `name: read|write|admin`, with `-` or `_` in the name.
 *
 * @throws InputProblem for a line of another form, a permission that GitHub does not have, or one with two values
 */
export function parsePermissions(lines: readonly string[]): Permissions {
  // Its commas have split it, and each part would have a problem of its own.
  if (lines[0]?.startsWith('{')) {
    throw new InputProblem(`permissions: this is JSON; set lines of name: read|write|admin, ${EXAMPLE}.`)
  }
  const permissions = new Map<string, Access>()
  const problems: string[] = []
  for (const line of lines) {
    const [, written, separator, value = ''] = /^([a-z][a-z0-9_-]*)(\s*[:=]\s*|\s+)(\S+)$/i.exec(line) ?? []
    const name = written?.toLowerCase().replaceAll('-', '_')
    const access = separator?.trim() === ':' ? ORDER.find((known) => known === value) : undefined
    if (name === undefined || access === undefined) {
      const meant = name === undefined ? undefined : nearest(value, ORDER)
      const hint = meant === undefined ? `set ${EXAMPLE}.` : `did you mean ${name}: ${meant}?`
      problems.push(`permissions: "${line}" is not of the form name: read|write|admin; ${hint}`)
    } else if (!PERMISSION_NAMES.includes(name)) {
      const meant = nearest(name, PERMISSION_NAMES)
      const hint =
        meant === undefined
          ? "see “Permissions” in GitHub's REST docs for App installation tokens."
          : `did you mean ${meant}?`
      problems.push(`permissions: GitHub Apps have no permission ${name}; ${hint}`)
    } else if ((permissions.get(name) ?? access) !== access) {
      problems.push(`permissions: ${name} is listed with two values; list it once.`)
    } else {
      permissions.set(name, access)
    }
  }
  if (problems.length > 0) throw new InputProblem(problems)
  return Object.fromEntries(permissions)
}

/** The permissions of GitHub Apps in GitHub's API description (schema `app-permissions`); a test compares the two. */
export const PERMISSION_NAMES: readonly string[] = `
  actions administration artifact_metadata attestations checks code_quality codespaces contents dependabot_secrets
  deployments discussions environments issues merge_queues metadata packages pages pull_requests
  repository_custom_properties repository_hooks repository_projects secret_scanning_alerts secrets security_events
  single_file statuses vulnerability_alerts workflows custom_properties_for_organizations members
  organization_administration organization_custom_roles organization_custom_org_roles organization_custom_properties
  organization_copilot_seat_management organization_copilot_agent_settings organization_announcement_banners
  organization_events organization_hooks organization_personal_access_tokens
  organization_personal_access_token_requests organization_plan organization_projects organization_packages
  organization_secrets organization_self_hosted_runners organization_user_blocking email_addresses followers
  git_ssh_keys gpg_keys interaction_limits profile starring enterprise_administration
  enterprise_custom_properties_for_organizations enterprise_organization_installations
  enterprise_organization_installation_repositories enterprise_custom_properties
`
  .trim()
  .split(/\s+/)
