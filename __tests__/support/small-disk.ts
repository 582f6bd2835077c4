import { execFileSync } from 'node:child_process'
import { makeTemporaryDirectory } from '../../harness/temporary.js'

/** A disk of its own, in memory. */
export interface SmallDisk {
  readonly path: string
  /** Makes it read-only; unlike permissions, that binds root, too. */
  makeReadOnly(): void
  unmount(): void
}

/** What stands before a command so that it may mount: nothing for root, `sudo` where it asks for no password, as on GitHub's hosted runners. */
const PREFIX = process.platform === 'linux' ? [[], ['sudo', '-n']].find(mounts) : undefined

/** Whether `mountSmallDisk` works here: on Linux, as root or with sudo. */
export const CAN_MOUNT = PREFIX !== undefined

/** What a machine without `CAN_MOUNT` lacks, for `requires`. */
export const DISK = 'a disk to mount: Linux, and root or sudo without a password'

/** @throws Error unless `CAN_MOUNT` */
export function mountSmallDisk(bytes: number): SmallDisk {
  if (!PREFIX) throw new Error('this user cannot mount anything')
  return mount(PREFIX, bytes)
}

function mounts(prefix: readonly string[]): boolean {
  try {
    mount(prefix, 4096).unmount()
    return true
  } catch {
    return false
  }
}

function mount(prefix: readonly string[], bytes: number): SmallDisk {
  const path = makeTemporaryDirectory('disk')
  const run = (...command: string[]) => {
    const [program = '', ...parameters] = [...prefix, ...command]
    execFileSync(program, parameters, { stdio: 'ignore' })
  }
  const owner = `uid=${process.getuid?.()},gid=${process.getgid?.()}`
  run('mount', '-t', 'tmpfs', '-o', `size=${bytes},mode=0755,${owner}`, 'tmpfs', path)
  return {
    path,
    makeReadOnly: () => run('mount', '-o', 'remount,ro', path),
    unmount: () => run('umount', path),
  }
}
