import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode, writeAll } from '../files/files.js'
import {
  type EntryName,
  entryDirectory,
  entryMarker,
  findEntry,
  formatProvenance,
  type Provenance,
  type Wanted,
} from './entry.js'

/** Each loses to somebody who won meanwhile, or to a virus scanner that holds a file: there is an end to both. */
const MOST_ATTEMPTS = 20
const PAUSE_MS = 100
/** How a rename says that something stands at its target. */
const OCCUPIED = new Set(['ENOTEMPTY', 'EEXIST'])
/** The same, or a file that somebody has open, on Windows. */
const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** An entry that is there: this process's, or that of another which was faster. */
export interface Committed {
  readonly path: string
  readonly provenance: Provenance
  readonly won: boolean
}

/**
 * Moves a finished directory to its place in the tool cache. The marker is written first, as `@actions/tool-cache` wants both:
 * so the entry appears with the rename, whole, in a single moment. What stands in its place and is damaged is moved away
 * into the staging place.
 *
 * @param built on the cache's own disk, within `staging`
 * @throws what the file system throws
 */
export async function commitEntry(
  name: EntryName,
  staging: string,
  built: string,
  provenance: Provenance,
  wanted: Wanted,
): Promise<Committed> {
  const directory = entryDirectory(name)
  for (let attempt = 1; ; attempt++) {
    const found = findEntry(name, wanted)
    if (found.state === 'usable') return { path: found.path, provenance: found.provenance, won: false }
    if (found.state === 'damaged') moveAway(directory, found.identity, join(staging, `damaged-${attempt}`))
    try {
      mkdirSync(dirname(directory), { recursive: true })
      writeMarker(name, staging, provenance)
      renameSync(built, directory)
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !(await worthAnotherAttempt(error))) throw error
      continue
    }
    // Another process may have written its own meanwhile, or taken this one for a leftover.
    writeMarker(name, staging, provenance)
    const committed = findEntry(name, { sha256: provenance.sha256, allowUnverified: true })
    return { path: committed.state === 'usable' ? committed.path : directory, provenance, won: true }
  }
}

async function worthAnotherAttempt(error: unknown): Promise<boolean> {
  const code = errorCode(error)
  // ENOENT: another process that failed has just taken the empty directories away.
  if (OCCUPIED.has(code) || code === 'ENOENT') return true
  if (process.platform !== 'win32' || !BUSY.has(code)) return false
  await sleep(PAUSE_MS)
  return true
}

/** Moves a damaged entry away; if what was moved is another one by now, it is put back. */
function moveAway(directory: string, identity: number, to: string): void {
  try {
    renameSync(directory, to)
    if (lstatSync(to).ino !== identity) renameSync(to, directory)
  } catch (error) {
    // Gone already, or a third one took its place.
    if (errorCode(error) !== 'ENOENT' && !OCCUPIED.has(errorCode(error))) throw error
  }
}

function writeMarker(name: EntryName, staging: string, provenance: Provenance): void {
  const file = join(staging, 'marker')
  const fd = openSync(file, 'w', 0o644)
  try {
    writeAll(fd, Buffer.from(formatProvenance(provenance)))
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
  renameSync(file, entryMarker(name))
}
