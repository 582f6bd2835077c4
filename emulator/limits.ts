/** What is left of a caller's hourly requests. */
export interface PrimaryState {
  limit: number
  remaining: number
  used: number
  /** Seconds since 1970, server's clock. */
  reset: number
}

export interface Refusal {
  kind: 'primary' | 'secondary'
  status: 403 | 429
  /** Seconds; absent for the primary limit. */
  retryAfter?: number
}

interface Caller {
  remaining: number
  used: number
  resetAt: number
  inFlight: number
  /** Monotonic times and costs of the last hour's requests. */
  spent: { at: number; points: number; creation: boolean }[]
}

const HOUR = 3_600_000

/** The names of callers without good credentials begin with this; their address follows. */
export const ANONYMOUS = 'address '

/** GitHub's primary and secondary rate limits, kept for each caller apart. Change the numbers to suit a test. */
export class Limits {
  /** False switches every limit off; the headers stay. */
  enforced = true
  /** Requests an hour. */
  limit = 5000
  /** Requests an hour without good credentials, for each address. */
  anonymousLimit = 60
  pointsPerMinute = 900
  atOnce = 100
  creationsPerMinute = 80
  creationsPerHour = 500
  /** Milliseconds that a limit's "minute" lasts, so that a test need not wait one. */
  minuteMs = 60_000
  /** The status of refusals: GitHub uses both. */
  status: 403 | 429 = 403

  /** Monotonic, in ms: the clock of the secondary limits. */
  now: () => number = () => performance.now()

  private readonly callers = new Map<string, Caller>()
  private preset: { remaining: number; resetInSeconds: number } | null = null

  /** Leaves every caller, known or to come, this many requests until a reset that many seconds from now. */
  setRemaining(remaining: number, resetInSeconds = 3600): void {
    this.preset = { remaining, resetInSeconds }
    this.callers.clear()
  }

  /** Forgets all that was spent and preset. */
  reset(): void {
    this.preset = null
    this.callers.clear()
  }

  /** Begins a request; `now` is the server's clock. Says why it must be refused, or null. Call `end` after it. */
  begin(name: string, method: string, now: number): Refusal | null {
    const caller = this.caller(name, now)
    caller.inFlight += 1
    if (!this.enforced) return null
    const tick = this.now()
    const points = method === 'GET' || method === 'HEAD' || method === 'OPTIONS' ? 1 : 5
    const creation = method === 'POST'
    const secondary = this.secondary(caller, points, creation, tick)
    if (secondary !== null) return { kind: 'secondary', status: this.status, retryAfter: secondary }
    if (caller.remaining <= 0) return { kind: 'primary', status: this.status }
    caller.spent.push({ at: tick, points, creation })
    caller.remaining -= 1
    caller.used += 1
    return null
  }

  /** Ends a request, whatever became of it. */
  end(name: string): void {
    const caller = this.callers.get(name)
    if (caller) caller.inFlight = Math.max(0, caller.inFlight - 1)
  }

  /** Gives back what a request took of the primary limit: a 304 costs nothing. */
  refund(name: string, now: number): void {
    const caller = this.caller(name, now)
    if (!this.enforced || caller.used === 0) return
    caller.remaining += 1
    caller.used -= 1
  }

  state(name: string, now: number): PrimaryState {
    const { remaining, used, resetAt } = this.caller(name, now)
    return { limit: this.limitOf(name), remaining: Math.max(0, remaining), used, reset: Math.ceil(resetAt / 1000) }
  }

  private limitOf(name: string): number {
    return name.startsWith(ANONYMOUS) ? this.anonymousLimit : this.limit
  }

  private caller(name: string, now: number): Caller {
    const known = this.callers.get(name)
    if (known && known.resetAt > now) return known
    const limit = this.limitOf(name)
    const remaining = known || !this.preset ? limit : Math.min(limit, this.preset.remaining)
    const lasts = known || !this.preset ? HOUR : this.preset.resetInSeconds * 1000
    const caller: Caller = {
      remaining,
      used: Math.max(0, limit - remaining),
      resetAt: now + lasts,
      inFlight: known?.inFlight ?? 0,
      spent: known?.spent ?? [],
    }
    this.callers.set(name, caller)
    return caller
  }

  /** Seconds to wait, or null if no secondary limit is exceeded. */
  private secondary(caller: Caller, points: number, creation: boolean, tick: number): number | null {
    const hourMs = this.minuteMs * 60
    while (caller.spent[0] && caller.spent[0].at <= tick - hourMs) caller.spent.shift()
    if (caller.inFlight > this.atOnce) return 1
    let minutePoints = points
    let minuteCreations = creation ? 1 : 0
    let hourCreations = minuteCreations
    let oldest = tick
    for (let index = caller.spent.length - 1; index >= 0; index -= 1) {
      const entry = caller.spent[index]
      if (!entry) break
      if (entry.creation) hourCreations += 1
      if (entry.at <= tick - this.minuteMs) continue
      minutePoints += entry.points
      if (entry.creation) minuteCreations += 1
      oldest = entry.at
    }
    const wait = Math.max(1, Math.ceil((oldest + this.minuteMs - tick) / 1000))
    if (minutePoints > this.pointsPerMinute) return wait
    if (creation && minuteCreations > this.creationsPerMinute) return wait
    if (creation && hourCreations > this.creationsPerHour) return Math.max(wait, 60)
    return null
  }
}
