import type { Ids } from './ids.js'
import type { Installation } from './model.js'

/** `legacy`: `ghs_` and 36 characters. `stateless`: `ghs_APPID_…`, since April 2026, over 1,000 characters. */
export type TokenFormat = 'legacy' | 'stateless'

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The text of a new installation token. `now`: server's clock, milliseconds. */
export function mintToken(format: TokenFormat, installation: Installation, ids: Ids, now: number): string {
  if (format === 'legacy') return `ghs_${ids.text(36)}`
  const issued = Math.floor(now / 1000)
  const header = base64url({ alg: 'RS256', typ: 'JWT' })
  const claims = base64url({
    iss: 'github',
    sub: `installation:${installation.id}`,
    iat: issued,
    exp: issued + 3600,
    permissions: installation.permissions,
    jti: ids.text(512),
  })
  return `ghs_${installation.app.appId}_${header}.${claims}.${ids.text(342)}`
}
