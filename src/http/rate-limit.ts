import type { Answer } from './failure.js'

/** GitHub's advice for a secondary limit that names no time. */
const SECONDARY_WAIT_MS = 60_000

/**
 * How long a rate limit asks to wait, in ms; undefined if the answer is not one.
 * A limit without a time is a secondary one; its `Retry-After` wins over `x-ratelimit-reset`.
 *
 * @param serverNow the server's time, in ms since the epoch
 */
export function rateLimitWait(failure: Answer, serverNow: number): number | undefined {
  const { status, headers, message } = failure
  const spent = headers['x-ratelimit-remaining'] === '0'
  const retryAfterMs = retryAfter(headers['retry-after'], serverNow)
  // The last request of the hour can be a plain refusal, too; then its reason counts, not that none is left.
  const refused = /not accessible|admin rights|permission|\bSAML\b/i.test(message)
  const limited =
    status === 429 ||
    (status === 403 && (retryAfterMs !== undefined || /rate limit|abuse/i.test(message) || (spent && !refused)))
  if (!limited) return undefined
  if (retryAfterMs !== undefined) return retryAfterMs
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN)
  if ((spent || status === 429) && Number.isFinite(reset)) return Math.max(0, reset * 1000 - serverNow)
  return SECONDARY_WAIT_MS
}

/** Reads `Retry-After`, seconds or a date, into ms from now. */
export function retryAfter(header: string | undefined, serverNow: number): number | undefined {
  if (header === undefined || header === '') return undefined
  const seconds = Number(header)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - serverNow)
}
