import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode } from '../base/errors.js'
import { ifExists, makeDirectory, removeIfEmpty } from '../files/files.js'
import { isStale, ownerName, parseOwner, thisOwner } from '../files/owner.js'

/** The lock of a directory that one process fills: a directory in it with a file named after that process. */
const LOCK = '.runner-kit-unfinished'
/** Each is lost to another process that locks or releases at the same moment. */
const MAX_ATTEMPTS = 20
const PAUSE_MS = 10

/** A directory that no other step fills at the same time. */
interface DirectoryLock {
  /** The lock was stale: a process that has ended was not done with the directory. */
  readonly takenOver: boolean
  /** To be called when the directory is as it should be. A process killed before leaves a stale lock, which others take over. */
  release(): void
}

/** Whether a name in a directory belongs to its lock. */
export function isLockName(name: string): boolean {
  return name === LOCK || name.startsWith(`${LOCK}_`)
}

/**
 * Locks a directory, which must exist, for this process. Each step is one rename that can only succeed for one process: the lock
 * appears with its owner in it, and of those that find it stale one takes it over.
 *
 * @returns undefined if a running process has locked it
 * @throws what the file system throws
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock | undefined> {
  const lock = join(directory, LOCK)
  const self = ownerName(thisOwner())
  const prepared = `${lock}_${self}`
  const locked = (takenOver: boolean): DirectoryLock => ({
    takenOver,
    release() {
      removePrepared(directory)
      // From now on it is finished, whatever happens.
      rmSync(join(lock, self))
      removeIfEmpty(lock)
    },
  })
  try {
    makeDirectory(prepared)
    writeFileSync(join(prepared, self), '')
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      if (tryRename(prepared, lock)) return locked(false)
      const [holder] = ifExists(() => readdirSync(lock)) ?? []
      if (holder === undefined) {
        // Released at this moment; or its owner was killed while releasing.
        removeIfEmpty(lock)
        await sleep(PAUSE_MS)
        continue
      }
      const owner = parseOwner(holder)
      const seen = ifExists(() => statSync(join(lock, holder)))
      if (owner !== undefined && seen !== undefined && !isStale(owner, seen.mtimeMs)) return undefined
      if (tryRename(join(lock, holder), join(lock, self))) return locked(true)
    }
    return undefined
  } finally {
    rmSync(prepared, { recursive: true, force: true })
  }
}

/** @returns false where another process was faster */
function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    // EPERM and EACCES: how Windows says that something stands there.
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(errorCode(error))) return false
    throw error
  }
}

/** Removes what processes left that were killed before they could lock. */
function removePrepared(directory: string): void {
  for (const name of readdirSync(directory)) {
    const owner = isLockName(name) ? parseOwner(name.slice(LOCK.length + 1)) : undefined
    const path = join(directory, name)
    const seen = owner === undefined ? undefined : ifExists(() => statSync(path))
    if (owner !== undefined && seen !== undefined && isStale(owner, seen.mtimeMs)) {
      rmSync(path, { recursive: true, force: true })
    }
  }
}
