import { lstatSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ActionError, errorCode } from '../base/errors.js'
import { ifExists, makeDirectory } from '../files/files.js'
import { DISK, type Disk, isOccupied, pauseWhileHeld, renameWithRetries } from '../files/rename.js'
import {
  type EntryName,
  entryDirectory,
  findEntry,
  type Provenance,
  type Requirements,
  writeMarker,
  writeRecord,
} from './entry.js'

/** Attempts at most: each fails because another job was faster. */
const MAX_ATTEMPTS = 20
/** How long the entry may be away while another job puts its own in its place, and how often to look, in ms. */
const REPLACED_MS = 10_000
const LOOK_MS = 50

/** The entry in the tool cache: this process's, or that of another which was faster. */
export interface Committed {
  readonly path: string
  readonly provenance: Provenance
  /** It was this process that put an entry there. */
  readonly won: boolean
}

/**
 * Moves a finished directory with its record to its place in the tool cache. One rename does that, so that the entry appears
 * whole. A damaged entry in its place is moved into the staging directory first. After a lost race, returns the winner's entry:
 * only what that recorded counts.
 *
 * @param built on the cache's own disk, within `staging`
 * @throws ActionError if another job replaced it by a package that does not meet the requirements, and what the file system throws
 */
export async function commitEntry(
  name: EntryName,
  staging: string,
  built: string,
  provenance: Provenance,
  required: Requirements,
  disk: Disk = DISK,
): Promise<Committed> {
  writeRecord(built, provenance)
  const other = await place(name, staging, built, required, disk)
  if (other !== undefined) return other
  // Before findEntry, which would write the marker only after it has read the record: another job may replace the entry in
  // between. That job may also have removed the entry already.
  ifExists(() => writeMarker(name))
  const begun = disk.timer.now()
  for (;;) {
    const found = findEntry(name, required)
    if (found.state === 'usable') return { path: found.path, provenance: found.provenance, won: true }
    if (found.state === 'damaged' || disk.timer.now() - begun > REPLACED_MS) {
      const why = found.state === 'damaged' ? found.why : 'it was removed'
      throw new ActionError(
        `Another job changed the new entry of runner ${name.version} in the tool cache: ${why}. ` +
          'Run the job again; jobs that share a machine should agree on runner-sha256.',
      )
    }
    await disk.timer.sleep(LOOK_MS)
  }
}

/** @returns undefined when it is placed, or the entry of another job that was faster */
async function place(
  name: EntryName,
  staging: string,
  built: string,
  required: Requirements,
  disk: Disk,
): Promise<Committed | undefined> {
  const directory = entryDirectory(name)
  const begun = disk.timer.now()
  for (let attempt = 1; ; attempt++) {
    const found = findEntry(name, required)
    if (found.state === 'usable') return { path: found.path, provenance: found.provenance, won: false }
    try {
      if (found.state === 'damaged') await moveAway(directory, found.inode, join(staging, `damaged-${attempt}`), disk)
      makeDirectory(dirname(directory))
      disk.rename(built, directory)
      return undefined
    } catch (error) {
      // ENOENT: another job that failed has just removed the empty directories.
      const faster = isOccupied(error) || errorCode(error) === 'ENOENT'
      if (faster && attempt < MAX_ATTEMPTS) continue
      const pause = pauseWhileHeld(errorCode(error), disk.platform, disk.timer.now() - begun, attempt)
      if (pause === undefined) throw error
      await disk.timer.sleep(pause)
    }
  }
}

/** Moves a damaged entry away; if what was moved is another one by now, it is put back. */
async function moveAway(directory: string, inode: number, to: string, disk: Disk): Promise<void> {
  try {
    await renameWithRetries(directory, to, disk)
    if (lstatSync(to).ino !== inode) await renameWithRetries(to, directory, disk)
  } catch (error) {
    // Gone already, or a third one took its place.
    if (errorCode(error) !== 'ENOENT' && !isOccupied(error)) throw error
  }
}
