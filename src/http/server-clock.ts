/** How far the server's clock is from this machine's, measured from its `Date` headers. */
export interface ServerClock {
  /** Takes an answer's `Date` header, with the time (ms since the epoch, this machine's clock) at which it came. */
  observe(date: string | undefined, receivedAt?: number): void
  /** The server's time now, in ms since the epoch. */
  now(): number
  /** The server's clock minus this machine's, in ms; 0 until something was observed. */
  readonly skewMs: number
}

/** `Date` counts whole seconds and the answer travels: differences below this say nothing. */
const RESOLUTION_MS = 2_000

/** @param localNow this machine's clock, in ms since the epoch */
export function createServerClock(localNow: () => number = Date.now): ServerClock {
  let skewMs = 0
  return {
    observe(date, receivedAt = localNow()) {
      const serverTime = date === undefined ? Number.NaN : Date.parse(date)
      if (Number.isNaN(serverTime)) return
      const measured = serverTime - receivedAt
      skewMs = Math.abs(measured) < RESOLUTION_MS ? 0 : measured
    },
    now: () => localNow() + skewMs,
    get skewMs() {
      return skewMs
    },
  }
}
