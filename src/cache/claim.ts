import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode, ifThere } from '../files/files.js'
import { isGone, ownerName, parseOwner, thisOwner } from '../files/owner.js'

/** Stands in a directory while one process fills it: a directory that holds a file named after that process. */
const MARK = '.runner-kit-unfinished'
/** Each is lost to another process that claims or releases at the same moment. */
const MOST_ATTEMPTS = 20
const PAUSE_MS = 10

/** A directory that no other step fills at the same time. */
export interface Claim {
  /** A process that is gone had claimed it and was not done. */
  readonly takenOver: boolean
  /** To be called when the directory is as it should be. A process killed before leaves a claim that others take over. */
  release(): void
}

/** Whether a name in a directory belongs to a claim. */
export function isClaimName(name: string): boolean {
  return name === MARK || name.startsWith(`${MARK}_`)
}

/**
 * Claims a directory, which is there, for this process. Each step is one rename that can only succeed for one process: the claim
 * appears with its owner in it, and of those that see it abandoned one takes it over.
 *
 * @returns undefined if a running process has claimed it
 * @throws what the file system throws
 */
export async function claimDirectory(directory: string): Promise<Claim | undefined> {
  const mark = join(directory, MARK)
  const self = ownerName(thisOwner())
  const prepared = `${mark}_${self}`
  const claimed = (takenOver: boolean): Claim => ({
    takenOver,
    release() {
      removePrepared(directory)
      // From now on it is finished, whatever happens.
      rmSync(join(mark, self))
      removeEmpty(mark)
    },
  })
  try {
    mkdirSync(prepared, { recursive: true })
    writeFileSync(join(prepared, self), '')
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      if (tryRename(prepared, mark)) return claimed(false)
      const [holder] = ifThere(() => readdirSync(mark)) ?? []
      if (holder === undefined) {
        // Released at this moment; or its owner was killed while releasing.
        removeEmpty(mark)
        await sleep(PAUSE_MS)
        continue
      }
      const owner = parseOwner(holder)
      const seen = ifThere(() => statSync(join(mark, holder)))
      if (owner !== undefined && seen !== undefined && !isGone(owner, seen.mtimeMs)) return undefined
      if (tryRename(join(mark, holder), join(mark, self))) return claimed(true)
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

/** Removes what processes left that were killed before they could claim. */
function removePrepared(directory: string): void {
  for (const name of readdirSync(directory)) {
    const owner = isClaimName(name) ? parseOwner(name.slice(MARK.length + 1)) : undefined
    const path = join(directory, name)
    const seen = owner === undefined ? undefined : ifThere(() => statSync(path))
    if (owner !== undefined && seen !== undefined && isGone(owner, seen.mtimeMs)) {
      rmSync(path, { recursive: true, force: true })
    }
  }
}

function removeEmpty(directory: string): void {
  try {
    rmdirSync(directory)
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error
  }
}
