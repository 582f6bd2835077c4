import type { Timer } from '../../src/base/timer.js'

/** A clock that only pauses move on, and alarms when they are told to go off: minutes take no time. */
export interface TestTimer extends Timer {
  /** The pauses so far, in ms. */
  readonly pauses: readonly number[]
  /** Moves the clock on to the alarm that is due first, and lets it go off, with every other that is due by then. */
  expire(): void
}

/** @param onPause is called at the end of each pause, with how many there were and what the clock says */
export function createTestTimer(onPause: (count: number, now: number) => void | Promise<void> = () => {}): TestTimer {
  let now = 0
  const pauses: number[] = []
  const alarms = new Map<object, { due: number; act: () => void }>()
  return {
    pauses,
    now: () => now,
    async sleep(ms) {
      now += ms
      pauses.push(ms)
      // As after a real pause, whatever else is waiting gets its turn first.
      await new Promise((resolve) => setImmediate(resolve))
      await onPause(pauses.length, now)
    },
    after(ms, act) {
      const key = {}
      const restart = () => void alarms.set(key, { due: now + ms, act })
      restart()
      return { restart, stop: () => void alarms.delete(key) }
    },
    expire() {
      if (alarms.size === 0) return
      now = Math.max(now, Math.min(...[...alarms.values()].map(({ due }) => due)))
      // Requests that went out together run out of time together: which of them hangs, the clock does not know.
      for (const [key, { due, act }] of [...alarms]) {
        if (due > now || !alarms.delete(key)) continue
        act()
      }
    },
  }
}
