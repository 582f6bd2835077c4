import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRecord, isSha256, stringAt } from '../base/guards.js'
import { ifThere } from '../files/files.js'

/** The two tools of the cache: the runner unpacked, and its package as it is. */
export type Tool = 'actions-runner' | 'actions-runner-archive'

export const TOOLS: readonly Tool[] = ['actions-runner', 'actions-runner-archive']

/** Which entry of the tool cache: the layout of `@actions/tool-cache`, `TOOL/VERSION/PLATFORM`. */
export interface EntryName {
  /** `RUNNER_TOOL_CACHE`. */
  readonly toolCache: string
  readonly tool: Tool
  readonly version: string
  /** `linux-x64`, where `@actions/tool-cache` has the architecture. */
  readonly platform: string
}

/** What the marker of an entry says of the package that it came from. */
export interface Provenance {
  /** Lower-case hexadecimal. */
  readonly sha256?: string
  /** Whether that was checked against a checksum known beforehand. */
  readonly verified: boolean
}

/** What the caller is ready to use. */
export interface Wanted {
  /** Undefined if no checksum is known. */
  readonly sha256: string | undefined
  readonly allowUnverified: boolean
  /** That very checksum is demanded: an entry whose marker does not tell its own will not do. */
  readonly demanded?: boolean
}

export type Found =
  | { readonly state: 'absent' }
  /** `path` is the directory, or the archive in it. */
  | { readonly state: 'usable'; readonly path: string; readonly provenance: Provenance }
  /** There, but not to be used: why, as the end of a sentence, and the number of its inode. */
  | { readonly state: 'damaged'; readonly why: string; readonly identity: number }

/** What `config.sh` leaves in a directory that it has configured. */
export const CONFIGURATION_FILES = ['.runner', '.credentials'] as const

export function entryDirectory({ toolCache, tool, version, platform }: EntryName): string {
  return join(toolCache, tool, version, platform)
}

/** The file that `@actions/tool-cache` takes for the sign that an entry is complete. */
export function entryMarker(name: EntryName): string {
  return `${entryDirectory(name)}.complete`
}

/** Looks at an entry, whoever made it. Reads a handful of names and one small file, however large the entry is. */
export function findEntry(name: EntryName, wanted: Wanted): Found {
  const directory = entryDirectory(name)
  // The entry before its marker: an entry that appears has one already.
  const entry = ifThere(() => lstatSync(directory))
  if (entry === undefined) return { state: 'absent' }
  const damaged = (why: string): Found => ({ state: 'damaged', why, identity: entry.ino })
  if (ifThere(() => statSync(directory))?.isDirectory() !== true) return damaged('it is no directory')
  const marker = ifThere(() => readFileSync(entryMarker(name), 'utf8'))
  if (marker === undefined) return damaged('it was never finished')
  const names = readdirSync(directory)
  const configuration = CONFIGURATION_FILES.find((file) => names.includes(file))
  if (configuration !== undefined) {
    return damaged(`somebody configured a runner in it (${configuration}); a runner-directory gives a copy of its own`)
  }
  const provenance = parseProvenance(marker)
  if (wanted.sha256 !== undefined && provenance.sha256 !== undefined && provenance.sha256 !== wanted.sha256) {
    return damaged(`it was made from a package with another SHA-256 (${provenance.sha256})`)
  }
  if (wanted.demanded && provenance.sha256 === undefined) {
    return damaged('nobody wrote down the SHA-256 of its package, and runner-sha256 demands a certain one')
  }
  if (!provenance.verified && !wanted.allowUnverified && wanted.sha256 === undefined) {
    return damaged('its package was never verified')
  }
  if (name.tool === 'actions-runner') {
    return names.length === 0 ? damaged('it is empty') : { state: 'usable', path: directory, provenance }
  }
  const archives = names.filter((file) => /\.(tar\.gz|zip)$/.test(file) && lstatSync(join(directory, file)).size > 0)
  const [archive] = archives
  if (archive === undefined || archives.length > 1) return damaged('it holds no single archive')
  return { state: 'usable', path: join(directory, archive), provenance }
}

/** Reads a marker; that of `@actions/tool-cache` is empty: its packages count as verified by whoever cached them. */
export function parseProvenance(marker: string): Provenance {
  let json: unknown
  try {
    json = JSON.parse(marker)
  } catch {
    return { verified: true }
  }
  const sha256 = stringAt(json, 'sha256')
  const verified = !(isRecord(json) && json.verified === false)
  return { verified, ...(sha256 !== undefined && isSha256(sha256) && { sha256 }) }
}

export function formatProvenance(provenance: Provenance): string {
  return `${JSON.stringify(provenance)}\n`
}
