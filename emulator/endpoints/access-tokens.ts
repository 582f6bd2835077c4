import { covers } from '../auth/access.js'
import { requireApp } from '../auth/jwt.js'
import { type Call, fields } from '../http/call.js'
import { created, failure, invalid, Refused, type Reply } from '../http/reply.js'
import type { Route } from '../http/router.js'
import type { Installation, Level, Permissions, Repository } from '../model.js'
import { renderRepository } from '../render/repository.js'
import { installationOf } from './app.js'

const MAX_REPOSITORIES = 500
const ORGANIZATION_ONLY = /^(organization_|members$|team_discussions$)/

/** `POST /app/installations/{installation_id}/access_tokens`. */
export const accessTokenRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/app/installations/{installation_id}/access_tokens',
    docs: 'apps/apps#create-an-installation-access-token-for-an-app',
    handler: createToken,
  },
]

function createToken(call: Call): Reply {
  const { world } = call
  const installation = installationOf(call, requireApp(call))
  if (installation.suspended_at) return failure(call, 403, 'This installation has been suspended')
  const narrowed = askedRepositories(call, installation)
  const permissions = askedPermissions(call, installation)
  const token = world.addInstallationToken(installation, {
    permissions,
    repositoryIds: narrowed ? new Set(narrowed.map(({ id }) => id)) : null,
  })
  const selected = narrowed !== null || installation.repository_selection === 'selected'
  const repositories = narrowed ?? world.repositoriesOfInstallation(installation)
  return created({
    token: token.token,
    expires_at: new Date(token.expiresAt ?? 0).toISOString().replace(/\.\d+Z$/, 'Z'),
    permissions,
    repository_selection: selected ? 'selected' : 'all',
    ...(selected ? { repositories: repositories.map((repository) => renderRepository(repository, call)) } : {}),
  })
}

/** The repositories that the body asks for; null if it asks for none. */
function askedRepositories(call: Call, installation: Installation): Repository[] | null {
  const { repositories, repository_ids: ids } = fields(call)
  if (repositories === undefined && ids === undefined) return null
  const names = asList(call, repositories, 'string')
  const numbers = asList(call, ids, 'number')
  if (names.length + numbers.length > MAX_REPOSITORIES) {
    throw new Refused(
      invalid(
        call,
        `No more than ${MAX_REPOSITORIES} items are allowed; ${names.length + numbers.length} were supplied.`,
      ),
    )
  }
  if (names.length + numbers.length === 0) return null
  const reachable = call.world.repositoriesOfInstallation(installation)
  const byName = new Map(reachable.map((repository) => [repository.name.toLowerCase(), repository]))
  const byId = new Map(reachable.map((repository) => [repository.id, repository]))
  const found = [
    ...names.map((name) => byName.get(String(name).toLowerCase())),
    ...numbers.map((id) => byId.get(Number(id))),
  ]
  const known = found.filter((repository) => repository !== undefined)
  if (known.length < found.length) {
    const message =
      'There is at least one repository that does not exist or is not accessible to the parent installation.'
    throw new Refused(failure(call, 422, message))
  }
  return [...new Set(known)]
}

function asList(call: Call, value: unknown, type: 'string' | 'number'): unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value) && value.every((item) => typeof item === type)) return value
  const what = type === 'string' ? 'strings' : 'integers'
  throw new Refused(invalid(call, `For 'items', ${JSON.stringify(value)} is not a list of ${what}.`))
}

/** The permissions of the token: those asked for, or all that the installation has. */
function askedPermissions(call: Call, installation: Installation): Permissions {
  const { permissions } = fields(call)
  const granted = installation.permissions
  if (typeof permissions !== 'object' || permissions === null || Object.keys(permissions).length === 0) {
    return { ...granted }
  }
  const asked: Permissions = {}
  for (const [name, level] of Object.entries(permissions)) {
    if (!isLevel(level)) throw new Refused(invalid(call, `'${String(level)}' is not a level of access for '${name}'.`))
    if (granted[name] === undefined) {
      throw new Refused(failure(call, 422, 'The permissions requested are not granted to this installation.'))
    }
    if (!covers(granted[name], level)) {
      const message = 'The level of access for permissions requested are not granted to this installation.'
      throw new Refused(failure(call, 422, message))
    }
    asked[name] = level
  }
  // Every permission on repositories brings the reading of their metadata along.
  if (granted.metadata && Object.keys(asked).some((name) => !ORGANIZATION_ONLY.test(name))) asked.metadata ??= 'read'
  return asked
}

const isLevel = (value: unknown): value is Level => value === 'read' || value === 'write' || value === 'admin'
