import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Milliseconds between two looks. The kernel keeps the peak itself, so that a look misses nothing but the very end. */
const EVERY_MS = 10

/**
 * Watches how much memory a process has in use at most, from now to its end.
 *
 * @returns a getter of the peak so far in bytes; undefined on systems that do not tell
 */
export function watchPeakMemory(child: ChildProcess): () => number | undefined {
  let peak: number | undefined
  const look = () => {
    peak = peakOf(child.pid) ?? peak
  }
  const timer = setInterval(look, EVERY_MS)
  child.once('exit', () => clearInterval(timer))
  return () => peak
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? []
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
  } catch {
    return undefined
  }
}
