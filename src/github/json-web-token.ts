import { type KeyObject, sign } from 'node:crypto'

/** GitHub refuses an `iat` in the future: a minute back covers what the clock measurement cannot see. */
const ISSUED_BEFORE_SECONDS = 60
/** GitHub allows 10 minutes from its own now; a minute is left for the same reason. */
const EXPIRES_AFTER_SECONDS = 9 * 60

/**
 * Makes the JSON web token (RS256) with which a GitHub App proves who it is.
 *
 * @param issuer the App's client ID, or its numeric App ID
 * @param now the server's time, in ms since the epoch
 */
export function signJsonWebToken(issuer: string, key: KeyObject, now: number): string {
  const seconds = Math.floor(now / 1000)
  const header = { alg: 'RS256', typ: 'JWT' }
  const claims = { iat: seconds - ISSUED_BEFORE_SECONDS, exp: seconds + EXPIRES_AFTER_SECONDS, iss: issuer }
  const content = `${encode(header)}.${encode(claims)}`
  return `${content}.${sign('RSA-SHA256', Buffer.from(content), key).toString('base64url')}`
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
