import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ifExists, ignoringErrors, makeDirectory, removeIfEmpty } from '../files/files.js'
import { HEARTBEAT_MS, isStale, ownerName, parseOwner, thisOwner } from '../files/owner.js'
import { type EntryName, entryDirectory, entryMarker, RECORD, TOOLS, type Tool, writeMarker } from './entry.js'

/** A place on the cache's own disk where one process builds one entry, which `@actions/tool-cache` does not see. */
export interface Staging {
  readonly path: string
  /** Removes it with all that is in it. Never throws: what stays is found by a later `sweep`. */
  remove(): void
}

/** Its name says what is built and by which process, so that both are known from the moment it exists. */
const NAME = /^\.staging_([0-9.]+)_([a-z0-9-]+)_([0-9a-f-]+)_[0-9a-f]{8}$/

/** Makes a staging place for an entry. Throws what the file system throws. */
export function openStaging(name: EntryName): Staging {
  const label = ['.staging', name.version, name.platform, ownerName(thisOwner()), randomBytes(4).toString('hex')].join(
    '_',
  )
  const path = join(name.toolCache, name.tool, label)
  makeDirectory(path)
  const heartbeat = setInterval(() => {
    const now = new Date()
    ifExists(() => utimesSync(path, now, now))
  }, HEARTBEAT_MS).unref()
  return {
    path,
    remove() {
      clearInterval(heartbeat)
      ignoringErrors(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 }))
      removeEmptyParents(name)
    },
  }
}

/**
 * Removes what killed runs left behind; never what a running process works on. What cannot be read or removed, such as
 * another user's, stays: it does no harm.
 *
 * @returns the paths removed
 */
export function sweep(toolCache: string): string[] {
  return TOOLS.flatMap((tool) =>
    (ignoringErrors(() => readdirSync(join(toolCache, tool))) ?? []).flatMap(
      (label) => ignoringErrors(() => removeLeftover(toolCache, tool, label)) ?? [],
    ),
  )
}

/** @returns the path, if it was a leftover */
function removeLeftover(toolCache: string, tool: Tool, label: string): string | undefined {
  const [, version, platform, text = ''] = NAME.exec(label) ?? []
  const owner = parseOwner(text)
  if (version === undefined || platform === undefined || owner === undefined) return undefined
  const path = join(toolCache, tool, label)
  if (!isStale(owner, statSync(path).mtimeMs)) return undefined
  const name: EntryName = { toolCache, tool, version, platform }
  const directory = entryDirectory(name)
  // The marker of an entry that was moved away to be replaced.
  if (!existsSync(directory)) rmSync(entryMarker(name), { force: true })
  // That also removes the marker of an entry that appeared just now: write it again. Another user's marker cannot be written.
  if (existsSync(join(directory, RECORD)) && !existsSync(entryMarker(name))) ignoringErrors(() => writeMarker(name))
  rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  removeEmptyParents(name)
  return path
}

/** Removes the directories around an entry, where they are empty. */
function removeEmptyParents(name: EntryName): void {
  const version = dirname(entryDirectory(name))
  ignoringErrors(() => {
    for (const directory of [version, dirname(version)]) removeIfEmpty(directory)
  })
}
