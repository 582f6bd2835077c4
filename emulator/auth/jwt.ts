import { createPublicKey, createVerify, type KeyObject } from 'node:crypto'
import type { Call } from '../http/call.js'
import { failure, Refused } from '../http/reply.js'
import type { App } from '../model.js'

/** Seconds by which `iat` may be ahead of the server's clock. */
const TOLERANCE = 5
/** Seconds from now that `exp` may be away at most. */
const LONGEST = 600

const UNREADABLE = 'A JSON web token could not be decoded'

/** The App that signed the request's JSON web token; throws GitHub's refusal. */
export function requireApp(call: Call): App {
  const { caller, world } = call
  const refuse = (message: string, status = 401): never => {
    throw new Refused(failure({ ...call, docs: '' }, status, message))
  }
  if (caller.kind !== 'jwt') return refuse(UNREADABLE)
  const [head = '', body = '', signature = ''] = caller.text.split('.')
  const header = decode(head)
  const claims = decode(body)
  if (!header || !claims || header.alg !== 'RS256') return refuse(UNREADABLE)

  const { iss, iat, exp } = claims
  if (iss === undefined || iss === null || iss === '') return refuse("Missing 'issuer' claim ('iss') in assertion")
  if (!isIssuer(iss)) return refuse("'Issuer' claim ('iss') must be an Integer")
  const app = world.app(String(iss))
  if (!app) return refuse('Integration not found', 404)
  const verified = createVerify('RSA-SHA256')
    .update(`${head}.${body}`)
    .verify(keyOf(app), Buffer.from(signature, 'base64url'))
  if (!verified) return refuse(UNREADABLE)

  const now = Math.floor(world.now() / 1000)
  if (exp === undefined) return refuse("Missing 'expiration time' claim ('exp') in assertion")
  if (typeof exp !== 'number' || exp <= now) {
    return refuse(
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    )
  }
  if (exp > now + LONGEST) return refuse("'Expiration time' claim ('exp') is too far in the future")
  if (iat === undefined) return refuse("Missing 'issued at' claim ('iat') in assertion")
  if (!Number.isInteger(iat) || Number(iat) > now + TOLERANCE) {
    return refuse("'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued")
  }
  return app
}

const keys = new Map<string, KeyObject>()

/** To read a key takes longer than to verify with it. */
function keyOf({ publicKey }: App): KeyObject {
  const key = keys.get(publicKey) ?? createPublicKey(publicKey)
  keys.set(publicKey, key)
  return key
}

const isIssuer = (iss: unknown): boolean =>
  Number.isInteger(iss) || (typeof iss === 'string' && /^(\d+|Iv[\w.]+)$/.test(iss))

function decode(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
