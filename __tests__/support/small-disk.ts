import { execFileSync } from 'node:child_process'
import { makeTemporaryDirectory } from '../../harness/temporary.js'

/** A disk of its own, in memory. */
export interface SmallDisk {
  readonly path: string
  /** Makes it read-only; unlike permissions, that binds root, too. */
  makeReadOnly(): void
  unmount(): void
}

/** @returns undefined where this user may not mount anything, or the system has no tmpfs */
export function mountSmallDisk(bytes: number): SmallDisk | undefined {
  const path = makeTemporaryDirectory('disk')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  return {
    path,
    makeReadOnly: () => execFileSync('mount', ['-o', 'remount,ro', path]),
    unmount: () => execFileSync('umount', [path]),
  }
}
