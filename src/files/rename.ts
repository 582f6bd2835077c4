import { renameSync } from 'node:fs'
import { errorCode } from '../base/errors.js'
import { TIMER, type Timer } from '../base/timer.js'

/** What renames go through; a test brings another platform, clock or rename. */
export interface Disk {
  readonly platform: NodeJS.Platform
  readonly timer: Pick<Timer, 'now' | 'sleep'>
  rename(from: string, to: string): void
}

export const DISK: Disk = { platform: process.platform, timer: TIMER, rename: renameSync }

/** A virus scanner may hold a file for so long, in ms. */
const HELD_MS = 60_000
const MAX_PAUSE_MS = 1_000
const OCCUPIED = new Set(['ENOTEMPTY', 'EEXIST'])
/** A file that another process has open, on Windows; and, there, a directory in the rename's place. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** Whether a rename failed because something stands in its place, as systems other than Windows say it. */
export function isOccupied(error: unknown): boolean {
  return OCCUPIED.has(errorCode(error))
}

/**
 * The pause before a failed rename is tried again: on Windows, where a virus scanner may hold what is to be moved, for a minute.
 *
 * @param code of the failed system call
 * @param elapsedMs since the first try
 * @param attempt of the try that failed; 1 for the first
 * @returns in ms; undefined if another try is not worth it
 */
export function pauseWhileHeld(
  code: string,
  platform: NodeJS.Platform,
  elapsedMs: number,
  attempt: number,
): number | undefined {
  if (platform !== 'win32' || !HELD.has(code) || elapsedMs >= HELD_MS) return undefined
  return Math.min(MAX_PAUSE_MS, 10 * 2 ** (attempt - 1))
}

/** Renames, as often as `pauseWhileHeld` has it. Throws what the file system throws. */
export async function renameWithRetries(from: string, to: string, disk: Disk = DISK): Promise<void> {
  const begun = disk.timer.now()
  for (let attempt = 1; ; attempt++) {
    try {
      disk.rename(from, to)
      return
    } catch (error) {
      const pause = pauseWhileHeld(errorCode(error), disk.platform, disk.timer.now() - begun, attempt)
      if (pause === undefined) throw error
      await disk.timer.sleep(pause)
    }
  }
}
