import { randomBytes } from 'node:crypto'
import { readdirSync, rmdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { errorCode, ifThere, makeDirectory } from '../files/files.js'
import { isGone, ownerName, parseOwner, SIGN_OF_LIFE_MS, thisOwner } from '../files/owner.js'
import { type EntryName, entryDirectory, entryMarker, TOOLS } from './entry.js'

/** A place on the cache's own disk where one process builds one entry, unseen by `@actions/tool-cache`. */
export interface Staging {
  readonly path: string
  /** Removes it with all that is in it. Never throws: what stays is found by a later `sweep`. */
  remove(): void
}

/** Its name tells what is built and who builds, so that both are known from the moment it exists. */
const NAME = /^\.staging_([0-9.]+)_([a-z0-9-]+)_([0-9a-f-]+)_[0-9a-f]{8}$/

/** Makes a staging place for an entry. Throws what the file system throws. */
export function openStaging(name: EntryName): Staging {
  const label = ['.staging', name.version, name.platform, ownerName(thisOwner()), randomBytes(4).toString('hex')].join(
    '_',
  )
  const path = join(name.toolCache, name.tool, label)
  makeDirectory(path)
  const signs = setInterval(() => {
    const now = new Date()
    ifThere(() => utimesSync(path, now, now))
  }, SIGN_OF_LIFE_MS).unref()
  return {
    path,
    remove() {
      clearInterval(signs)
      try {
        rmSync(path, { recursive: true, force: true, maxRetries: 5 })
        removeIfEmpty(name)
      } catch {}
    },
  }
}

/**
 * Removes what runs left behind that were killed; never what a process works on that still runs.
 *
 * @returns the paths removed
 */
export function sweep(toolCache: string): string[] {
  const removed: string[] = []
  for (const tool of TOOLS) {
    for (const label of ifThere(() => readdirSync(join(toolCache, tool))) ?? []) {
      const [, version, platform, owner] = NAME.exec(label) ?? []
      if (version === undefined || platform === undefined || owner === undefined) continue
      const path = join(toolCache, tool, label)
      const parsed = parseOwner(owner)
      const seen = ifThere(() => statSync(path))
      if (parsed === undefined || seen === undefined || !isGone(parsed, seen.mtimeMs)) continue
      try {
        const name: EntryName = { toolCache, tool, version, platform }
        // The marker comes before the entry: alone, it is a leftover, too.
        if (ifThere(() => statSync(entryDirectory(name))) === undefined) rmSync(entryMarker(name), { force: true })
        rmSync(path, { recursive: true, force: true, maxRetries: 5 })
        removeIfEmpty(name)
        removed.push(path)
      } catch {
        // Somebody else's, or on a disk that is read-only: it harms nobody.
      }
    }
  }
  return removed
}

/** Takes the directories around an entry away, where nothing is in them. */
function removeIfEmpty(name: EntryName): void {
  const version = dirname(entryDirectory(name))
  for (const directory of [version, dirname(version)]) {
    try {
      rmdirSync(directory)
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') return
    }
  }
}
