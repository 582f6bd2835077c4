import { TIMER, type Timer } from '../base/timer.js'

/** Rates that a server publishes. */
export interface Limits {
  /** Points in any minute: a write costs 5, everything else 1. */
  readonly pointsPerMinute: number
  /** POST requests in any minute. */
  readonly creationsPerMinute: number
  /** What counts as a minute, in ms; a test need not wait one. */
  readonly minuteMs: number
}

/**
 * GitHub's secondary limits. The third one, 100 requests at once, cannot be reached: the agents keep 16 connections.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export const PUBLISHED_LIMITS: Limits = { pointsPerMinute: 900, creationsPerMinute: 80, minuteMs: 60_000 }

/** A request that counts against the limits. */
export interface Spent {
  readonly points: number
  readonly creation: boolean
  /** When its answer had come, in ms of a monotonic clock; undefined while it is in flight. */
  readonly endedAt: number | undefined
}

/** What a request with this method costs. */
export function costOf(method: string): Pick<Spent, 'points' | 'creation'> {
  const reads = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  return { points: reads ? 1 : 5, creation: method === 'POST' }
}

/** While all requests are in flight it is unknown how long to wait; in ms. */
const UNCERTAIN_PAUSE_MS = 100

/**
 * How long a request must wait so that no minute, wherever it begins, sees more than the limits allow; in ms, 0 for not at all.
 * The server counts a request when it arrives, which is some time before its answer is here: counted from then, it cannot
 * leave the minute too early.
 *
 * @param spent in the order in which they ended, those in flight last
 * @param now in ms of the same clock
 */
export function pauseBefore(
  cost: Pick<Spent, 'points' | 'creation'>,
  spent: readonly Spent[],
  now: number,
  limits: Limits,
): number {
  const counted = spent.filter(({ endedAt }) => endedAt === undefined || endedAt > now - limits.minuteMs)
  let points = counted.reduce((sum, one) => sum + one.points, cost.points)
  let creations = counted.reduce((sum, one) => sum + Number(one.creation), Number(cost.creation))
  const tooMuch = () => points > limits.pointsPerMinute || (cost.creation && creations > limits.creationsPerMinute)
  if (!tooMuch()) return 0
  for (const { points: freed, creation, endedAt } of counted) {
    if (endedAt === undefined) break
    points -= freed
    creations -= Number(creation)
    if (!tooMuch()) return endedAt + limits.minuteMs - now
  }
  return UNCERTAIN_PAUSE_MS
}

/** Keeps a step's requests within a server's rates. */
export interface Pacer {
  /**
   * Waits until a request may begin. The returned function must be called when it has ended, however it did.
   *
   * @param onPause is called before each wait, with its length in ms
   */
  begin(method: string, onPause: (ms: number) => void): Promise<() => void>
}

export function createPacer(limits: Limits = PUBLISHED_LIMITS, clock: Pick<Timer, 'now' | 'sleep'> = TIMER): Pacer {
  const ended: Spent[] = []
  const inFlight = new Set<Spent>()
  return {
    async begin(method, onPause) {
      const cost = costOf(method)
      for (;;) {
        const now = clock.now()
        while (ended[0]?.endedAt !== undefined && ended[0].endedAt <= now - limits.minuteMs) ended.shift()
        const pause = pauseBefore(cost, [...ended, ...inFlight], now, limits)
        if (pause <= 0) break
        onPause(pause)
        // Timers count in whole milliseconds and may be early by a fraction of one.
        await clock.sleep(Math.ceil(pause) + 1)
      }
      const one: Spent = { ...cost, endedAt: undefined }
      inFlight.add(one)
      return () => {
        if (inFlight.delete(one)) ended.push({ ...cost, endedAt: clock.now() })
      }
    },
  }
}
