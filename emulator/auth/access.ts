import type { Call } from '../http/call.js'
import { failure, notFound, Refused } from '../http/reply.js'
import type { Account, Installation, Level, Permissions, Repository, Token } from '../model.js'

const ORDER: readonly Level[] = ['read', 'write', 'admin']

/** Whether a granted level is enough for the one that is needed. */
export function covers(granted: Level | undefined, needed: Level): boolean {
  return granted !== undefined && ORDER.indexOf(granted) >= ORDER.indexOf(needed)
}

/** Whether all of these permissions were granted. */
export function coversAll(granted: Permissions, needed: Readonly<Permissions>): boolean {
  return Object.entries(needed).every(([permission, level]) => covers(granted[permission], level))
}

/** The live token that came with the request; throws 401 if there is none, 403 if its installation is suspended. */
export function requireToken(call: Call): Token {
  const { caller } = call
  if (caller.kind === 'token') {
    const { token } = caller
    if (token.kind !== 'installation' || !token.installation.suspended_at) return token
    throw new Refused(failure(call, 403, 'This installation has been suspended'))
  }
  if (caller.kind === 'anonymous') throw new Refused(failure(call, 401, 'Requires authentication'))
  throw new Refused(failure({ ...call, docs: '' }, 401, 'Bad credentials'))
}

interface Need {
  readonly permissions: Readonly<Permissions>
  /** Any of these scopes satisfies a classic token. */
  readonly scopes: readonly string[]
}

/** Throws unless the token has these permissions on a repository, or the scope `repo`. */
export function requireRepository(call: Call, repository: Repository, permissions: Readonly<Permissions>): void {
  const token = requireToken(call)
  const need: Need = { permissions, scopes: ['repo'] }
  if (token.kind === 'classic') {
    const scoped = hasScope(token.scopes, need.scopes)
    if (scoped && call.world.isOwner(token.user, repository.owner)) return
    refuseClassic(call, token.scopes, need, repository.private ? undefined : 'Must have admin rights to Repository.')
  }
  if (!reaches(call, token, repository)) refuse(call, token, need, repository.private)
  if (!coversAll(permissionsOn(call, token, repository.owner), permissions)) refuse(call, token, need)
  if (token.kind === 'user' && !call.world.isOwner(token.user, repository.owner)) refuse(call, token, need)
}

/** Throws unless the token has these permissions on an organization, or the scope `admin:org`. */
export function requireOrganization(call: Call, organization: Account, permissions: Readonly<Permissions>): void {
  const token = requireToken(call)
  const need: Need = { permissions, scopes: ['admin:org'] }
  if (token.kind === 'classic') {
    if (!hasScope(token.scopes, need.scopes)) {
      refuseClassic(call, token.scopes, need, 'Must have admin rights to Organization.')
    }
    if (!call.world.isOwner(token.user, organization)) refuseClassic(call, token.scopes, need, undefined)
    return
  }
  if (!coversAll(permissionsOn(call, token, organization), permissions)) refuse(call, token, need)
  if (token.kind !== 'installation' && !call.world.isOwner(token.user, organization)) refuse(call, token, need)
}

/** Throws unless it is a classic token with `manage_runners:enterprise` (or `admin:enterprise`) of an owner. */
export function requireEnterprise(call: Call, enterprise: Account): void {
  const token = requireToken(call)
  const scopes = ['manage_runners:enterprise', 'admin:enterprise']
  const need: Need = { permissions: {}, scopes }
  if (token.kind !== 'classic') refuse(call, token, need)
  if (!hasScope(token.scopes, scopes)) {
    refuseClassic(call, token.scopes, need, 'Must have admin rights to Enterprise.')
  }
  if (!call.world.isOwner(token.user, enterprise)) refuseClassic(call, token.scopes, need, undefined)
}

/** Throws unless the caller may see a repository at all. */
export function requireVisible(call: Call, repository: Repository): void {
  const { caller, world } = call
  if (caller.kind === 'bad' || caller.kind === 'jwt') requireToken(call)
  if (!repository.private) return
  if (caller.kind !== 'token') throw new Refused(notFound(call))
  const { token } = caller
  const seen =
    token.kind === 'classic'
      ? token.scopes.includes('repo') && world.isOwner(token.user, repository.owner)
      : reaches(call, token, repository)
  if (!seen) throw new Refused(notFound(call))
}

/** The refusal of a token that cannot be used here at all. */
export function notForThisToken(call: Call, token: Token): Reply403 {
  return failure(call, 403, refusalOf(token))
}
type Reply403 = ReturnType<typeof failure>

/** Whether one of a token's scopes is, or contains, one of those wanted. */
export function hasScope(scopes: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some((scope) => scopes.includes(scope))
}

/** Whether a token's repositories include this one. */
export function reaches(call: Call, token: Token, repository: Repository): boolean {
  const { world } = call
  if (token.kind === 'classic') return world.isOwner(token.user, repository.owner)
  if (token.kind === 'fine-grained') {
    const narrowed = token.repositoryIds !== null && !token.repositoryIds.has(repository.id)
    return token.resourceOwner === repository.owner && !narrowed
  }
  if (token.kind === 'installation' && token.repositoryIds !== null && !token.repositoryIds.has(repository.id)) {
    return false
  }
  return installationsOf(call, token).some(
    (installation) =>
      installation.account === repository.owner &&
      (installation.repository_selection === 'all' || installation.repositoryIds.has(repository.id)),
  )
}

/** The installations through which a token acts. */
export function installationsOf(call: Call, token: Token): Installation[] {
  if (token.kind === 'installation') return [token.installation]
  if (token.kind !== 'user') return []
  const ofApp = (installation: Installation): boolean => installation.app === token.app && !installation.suspended_at
  return call.world.installations.filter(ofApp)
}

function permissionsOn(call: Call, token: Token, account: Account): Permissions {
  if (token.kind === 'installation') return token.installation.account === account ? token.permissions : {}
  if (token.kind === 'fine-grained') return token.resourceOwner === account ? token.permissions : {}
  const installation = installationsOf(call, token).find((candidate) => candidate.account === account)
  return installation?.permissions ?? {}
}

function refusalOf(token: Token): string {
  const what = token.kind === 'fine-grained' ? 'personal access token' : 'integration'
  return `Resource not accessible by ${what}`
}

function refuse(call: Call, token: Token, need: Need, hidden = false): never {
  if (hidden) throw new Refused(notFound(call))
  const named = Object.entries(need.permissions).map(([permission, level]) => `${permission}=${level}`)
  const accepted = named.length === 0 ? {} : { 'x-accepted-github-permissions': named.join(',') }
  throw new Refused(failure(call, 403, refusalOf(token), {}, accepted))
}

/** A classic token's refusal: 403 with a message, or without one the 404 of somebody who may not know. */
function refuseClassic(call: Call, scopes: readonly string[], need: Need, message: string | undefined): never {
  const headers = { 'x-oauth-scopes': scopes.join(', '), 'x-accepted-oauth-scopes': need.scopes.join(', ') }
  const reply = message === undefined ? notFound(call) : failure(call, 403, message)
  throw new Refused({ ...reply, headers: { ...reply.headers, ...headers } })
}
