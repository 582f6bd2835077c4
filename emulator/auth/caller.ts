import { ANONYMOUS } from '../limits.js'
import type { Token } from '../model.js'
import type { World } from '../world.js'

/** Who asks, as far as the `Authorization` header says. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'jwt'; readonly text: string }
  | { readonly kind: 'token'; readonly token: Token }
  /** A token that is unknown, expired, revoked or not yet replicated. */
  | { readonly kind: 'bad' }

const KNOWN_PREFIX = /^(gh[a-z]_|github_pat_)/

/** Reads `Authorization`: `Bearer`, `token`, or the password of `Basic`. */
export function identify(world: World, authorization: string | undefined): Caller {
  const text = credential(authorization)
  if (text === '') return { kind: 'anonymous' }
  if (!KNOWN_PREFIX.test(text) && text.split('.').length === 3) return { kind: 'jwt', text }
  const token = world.token(text)
  if (!token || !world.isAlive(token)) return { kind: 'bad' }
  const replicated = token.kind !== 'installation' || world.now() >= token.mintedAt + world.replicationLagMs
  return replicated ? { kind: 'token', token } : { kind: 'bad' }
}

function credential(authorization: string | undefined): string {
  const [, scheme = '', value = ''] = /^\s*(\S+)\s+(\S+)\s*$/.exec(authorization ?? '') ?? []
  if (/^(bearer|token)$/i.test(scheme)) return value
  if (!/^basic$/i.test(scheme)) return ''
  const [user = '', password = ''] = Buffer.from(value, 'base64').toString('utf8').split(':')
  return password === '' || password === 'x-oauth-basic' ? user : password
}

/** The name under which a caller's requests are counted: who has no good credentials is known by the address. */
export function budgetOf(caller: Caller, address: string): string {
  if (caller.kind === 'jwt') return 'app'
  if (caller.kind !== 'token') return `${ANONYMOUS}${address}`
  const { token } = caller
  return token.kind === 'installation' ? `installation/${token.installation.id}` : `user/${token.user.id}`
}
