import type { Timer } from '../base/timer.js'

/** Time limits for the calls of an operation, retries included. */
interface TimeLimits {
  /** For all of its calls, in ms. */
  readonly totalMs: number
  /** For one attempt, in ms. */
  readonly attemptMs: number
}

/** A step's deadline, while an operation has set one. */
export interface Deadline {
  /** What is left until then, in ms; Infinity without a deadline. */
  leftMs(): number
  /** What an attempt may take, in ms; Infinity without a deadline. */
  attemptMs(): number
  /** Carries out `act`. Calls that it makes fail when their time is up. */
  within<T>(limits: TimeLimits, act: () => Promise<T>): Promise<T>
}

/** An attempt that begins late gets this long, in ms. */
const MIN_ATTEMPT_MS = 100

export function createDeadline(timer: Pick<Timer, 'now'>): Deadline {
  let current: { readonly end: number; readonly attemptMs: number } | undefined
  const leftMs = () => (current ? current.end - timer.now() : Number.POSITIVE_INFINITY)
  return {
    leftMs,
    attemptMs() {
      if (!current) return Number.POSITIVE_INFINITY
      const ms = Math.min(current.attemptMs, leftMs())
      // In steps that read well in "did not answer within 2.3 seconds".
      return Math.max(MIN_ATTEMPT_MS, Math.ceil(ms / 100) * 100)
    },
    async within({ totalMs, attemptMs }, act) {
      current = { end: timer.now() + totalMs, attemptMs }
      try {
        return await act()
      } finally {
        current = undefined
      }
    },
  }
}
