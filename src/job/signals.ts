import { setImmediate as turn } from 'node:timers/promises'

/**
 * What a signal is held for at most, in ms: the Actions runner interrupts a cancelled step (SIGINT; Ctrl-C on Windows), sends
 * SIGTERM (Ctrl-Break) after 7.5 s, and kills 2.5 s later.
 */
const MAX_HOLD_MS = 5_000

const NUMBERS = { SIGINT: 2, SIGTERM: 15, SIGBREAK: 21 } as const

type Interruption = keyof typeof NUMBERS

/** The process, as far as signals go. */
export interface Interruptible {
  readonly platform: NodeJS.Platform
  readonly pid: number
  on(signal: Interruption, listener: (signal: Interruption) => void): unknown
  removeListener(signal: Interruption, listener: (signal: Interruption) => void): unknown
  kill(pid: number, signal: Interruption): unknown
  exit(code: number): unknown
}

/** Which signals interrupt, and how the process ends by one that it no longer handles. */
interface PlatformSignals {
  readonly signals: readonly Interruption[]
  end(self: Interruptible, signal: Interruption): void
}

const POSIX: PlatformSignals = {
  signals: ['SIGINT', 'SIGTERM'],
  end: (self, signal) => self.kill(self.pid, signal),
}

const WINDOWS: PlatformSignals = {
  signals: ['SIGINT', 'SIGBREAK'],
  // There, `kill` ends a process with exit code 1 whatever the signal.
  end: (self, signal) => self.exit(128 + NUMBERS[signal]),
}

/**
 * Carries out what a signal must not interrupt. A signal that would end the process meanwhile is held until `act` has settled,
 * for 5 seconds at most; then the process ends by that same signal.
 *
 * Further signals change nothing: Ctrl-C in a terminal reaches a process twice, from there and from the runner.
 *
 * @param awaited what the log is to say is waited for
 */
export async function holdSignals<T>(
  awaited: string,
  act: () => Promise<T>,
  info: (line: string) => void,
  self: Interruptible = process,
): Promise<T> {
  const { signals, end } = self.platform === 'win32' ? WINDOWS : POSIX
  let held: Interruption | undefined
  let timer: NodeJS.Timeout | undefined
  const hold = (signal: Interruption) => {
    if (held !== undefined) return
    held = signal
    info(`Interrupted (${signal}): waiting for ${awaited}, ${MAX_HOLD_MS / 1000} seconds at most.`)
    timer = setTimeout(release, MAX_HOLD_MS)
  }
  const release = () => {
    clearTimeout(timer)
    for (const signal of signals) self.removeListener(signal, hold)
    if (held !== undefined) end(self, held)
  }
  for (const signal of signals) self.on(signal, hold)
  try {
    return await act()
  } finally {
    // A signal that came while the answer was read is emitted only in the event loop's next poll phase, and would be lost with its
    // listener: two turns are sure to have one between them.
    await turn()
    await turn()
    release()
  }
}
