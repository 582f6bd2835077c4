import { setTimeout as sleep } from 'node:timers/promises'

/** Time that passes: a clock that nobody sets, and pauses. A test brings one of its own. */
export interface Timer {
  /** In ms since some moment; never goes back, whatever happens to the machine's date. */
  now(): number
  sleep(ms: number): Promise<void>
}

export const TIMER: Timer = {
  now: () => performance.now(),
  sleep: (ms) => sleep(ms),
}
