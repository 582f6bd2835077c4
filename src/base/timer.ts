import { setTimeout as sleep } from 'node:timers/promises'

/** A monotonic clock, pauses and alarms. A test brings one of its own. */
export interface Timer {
  /** In ms since some moment; never goes back, whatever happens to the machine's date. */
  now(): number
  sleep(ms: number): Promise<void>
  /** Calls `act` when `ms` have passed, unless the alarm is stopped before. */
  after(ms: number, act: () => void): Alarm
}

/** Something that is to happen later. */
export interface Alarm {
  /** Begins to count from now on. */
  restart(): void
  stop(): void
}

export const TIMER: Timer = {
  now: () => performance.now(),
  sleep: (ms) => sleep(ms),
  after(ms, act) {
    const timeout = setTimeout(act, ms)
    return { restart: () => void timeout.refresh(), stop: () => clearTimeout(timeout) }
  },
}
