import type { Timer } from '../../src/timer.js'

/** A clock that only pauses move on: a wait of minutes takes no time. */
export interface TestTimer extends Timer {
  /** The pauses so far, in ms. */
  readonly pauses: readonly number[]
}

/** @param onPause is called at the end of each pause, with how many there were and what the clock says */
export function createTestTimer(onPause: (count: number, now: number) => void = () => {}): TestTimer {
  let now = 0
  const pauses: number[] = []
  return {
    pauses,
    now: () => now,
    async sleep(ms) {
      now += ms
      pauses.push(ms)
      onPause(pauses.length, now)
    },
  }
}
