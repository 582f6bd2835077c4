import type { TransportFault } from '../http/failure.js'
import { rateLimitWait } from '../http/retry.js'
import { ApiError } from './api-error.js'

/** Faults of the network that pass; the others are settings that somebody has to change. */
const PASSING: ReadonlySet<TransportFault> = new Set(['dns', 'refused', 'timeout', 'reset', 'cut'])

/** Whether a call failed of what passes by itself: a server error, a rate limit, a time-out or the network. */
export function isServerTrouble(error: unknown): error is ApiError {
  if (!(error instanceof ApiError)) return false
  const { failure } = error
  if (failure.kind === 'transport') return PASSING.has(failure.error.fault)
  return failure.status >= 500 || rateLimitWait(failure, 0) !== undefined
}
