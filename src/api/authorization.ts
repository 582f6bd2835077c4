import { type KeyObject, sign } from 'node:crypto'
import type { ServerClock } from '../http/server-clock.js'

/** Proves to the API who is calling. */
export interface Authorization {
  /** The `Authorization` header for one attempt; undefined sends none. */
  header(): Promise<string | undefined>
  /**
   * Takes the status of each answer but a rate limit's. Returns the pause in ms after which the same call is worth
   * making again because of the credential alone; undefined if it is not.
   */
  afterAnswer(status: number): number | undefined
}

/** For what is public. */
export const ANONYMOUS: Authorization = {
  header: async () => undefined,
  afterAnswer: () => undefined,
}

/**
 * The largest clock skew that is corrected, in ms: enough for a wrong day, or for a clock in another time zone. A larger one
 * would let a hostile server collect tokens that become valid much later.
 */
export const MAX_SKEW_MS = 26 * 3_600_000

/** A refusal is put down to the clock only if it was measured to be off by more than this since the token was signed. */
const NOTABLE_SKEW_MS = 5_000

/**
 * A JSON web token for every attempt, the same within a second, in the server's time, if that is within a day or so of this
 * machine's. The first answer shows how far this machine's clock is off, so a refused first attempt is made once more.
 *
 * @param mask is given each token before it is used
 */
export function appAuthorization(
  issuer: string,
  key: KeyObject,
  clock: ServerClock,
  mask: (secret: string) => void,
): Authorization {
  let skewWhenSigned = 0
  let last: { readonly second: number; readonly token: string } | undefined
  const believedSkewMs = () => (Math.abs(clock.skewMs) <= MAX_SKEW_MS ? clock.skewMs : 0)
  return {
    async header() {
      skewWhenSigned = believedSkewMs()
      const now = clock.now() - clock.skewMs + skewWhenSigned
      const second = Math.floor(now / 1000)
      // Within a second each would be the same, and signing takes as long as a small request.
      if (last?.second !== second) {
        const token = signJsonWebToken(issuer, key, now)
        mask(token)
        last = { second, token }
      }
      return `Bearer ${last.token}`
    },
    afterAnswer(status) {
      const clockWasOff = Math.abs(believedSkewMs() - skewWhenSigned) > NOTABLE_SKEW_MS
      return status === 401 && clockWasOff ? 0 : undefined
    },
  }
}

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

/** A token and, if it is a fresh one, when it was made (ms since the epoch, this machine's clock). */
export interface UsableToken {
  readonly token: string
  readonly mintedAt?: number
}

/** GitHub replicates new tokens late: for this long, a place that does not know one yet may refuse it. */
const REPLICATION_MS = 5_000
const FIRST_REPLICATION_PAUSE_MS = 250
const REFUSALS = new Set([401, 403, 404])

/**
 * A token, fetched when the first call needs it. Refusals of a freshly minted one are worth another attempt until it has
 * had its first other answer, and for 5 seconds at most.
 *
 * @param getToken is asked before each attempt
 * @param onAccepted is called once, when the server has accepted a fresh token
 * @param now this machine's clock, ms since the epoch
 */
export function tokenAuthorization(
  getToken: () => Promise<UsableToken>,
  onAccepted: () => void = () => {},
  now: () => number = Date.now,
): Authorization {
  let accepted = false
  let mintedAt: number | undefined
  return {
    async header() {
      const usable = await getToken()
      mintedAt = usable.mintedAt
      return `Bearer ${usable.token}`
    },
    afterAnswer(status) {
      // A 5xx says nothing about the token.
      if (accepted || mintedAt === undefined || status >= 500) return undefined
      if (!REFUSALS.has(status)) {
        accepted = true
        onAccepted()
        return undefined
      }
      const age = now() - mintedAt
      if (age < 0 || age >= REPLICATION_MS) return undefined
      // The pauses grow with the token's age, and the last attempt falls on the end of the time.
      return Math.min(Math.max(FIRST_REPLICATION_PAUSE_MS, age * 1.5), REPLICATION_MS - age)
    },
  }
}
