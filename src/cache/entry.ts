import { closeSync, fsyncSync, lstatSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { find } from '@actions/tool-cache'
import { refused } from '../archive/entry.js'
import { errorCode } from '../base/errors.js'
import { isRecord, isSha256, stringAt } from '../base/guards.js'
import { ifExists, writeAll } from '../files/files.js'

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

/** Which package an entry was made from. */
export interface Provenance {
  /** Lower-case hexadecimal; undefined for an entry of another program. */
  readonly sha256?: string
  /** Whether that was checked against a checksum known beforehand. */
  readonly verified: boolean
}

/** What an entry must meet to be used. */
export interface Requirements {
  /** Undefined if no checksum is known. */
  readonly sha256: string | undefined
  readonly allowUnverified: boolean
  /** That very checksum is demanded: an entry without a record of its own will not do. */
  readonly demanded?: boolean
}

export type Found =
  | { readonly state: 'absent' }
  /** `path` is the directory, or the archive in it. */
  | { readonly state: 'usable'; readonly path: string; readonly provenance: Provenance }
  /** There, but not to be used: why, as the end of a sentence, and the number of its inode. */
  | { readonly state: 'damaged'; readonly why: string; readonly inode: number }

/**
 * Stands in each entry of this action, beside what the package holds: provenance and top-level names. It moves with the entry in one
 * rename, so that it never describes another job's package.
 */
export const RECORD = '.runner-kit.json'

/** What `config.sh` leaves in a directory that it has configured. */
export const CONFIGURATION_FILES = ['.runner', '.credentials'] as const

/** What a runner leaves at the top: no package has such names. For entries of other programs, which have no record. */
const LEFT_BY_A_RUNNER = /^[._]|^(run)?svc\.sh$/

const COPY_ADVICE = 'set runner-directory to get a private copy'

interface RecordedEntry {
  readonly provenance: Provenance
  /** What the package holds at its top. */
  readonly names: readonly string[]
}

export function entryDirectory({ toolCache, tool, version, platform }: EntryName): string {
  return join(toolCache, tool, version, platform)
}

/** The file that `@actions/tool-cache` takes for the sign that an entry is complete. */
export function entryMarker(name: EntryName): string {
  return `${entryDirectory(name)}.complete`
}

/** Marks an entry as complete, as `@actions/tool-cache` does. */
export function writeMarker(name: EntryName): void {
  writeFileSync(entryMarker(name), '')
}

/**
 * Looks at an entry, whoever made it: first as `@actions/tool-cache` finds it. Reads a handful of names and one small file,
 * however large the entry is.
 *
 * @throws what the file system throws, but not where another job takes the entry away meanwhile
 */
export function findEntry(name: EntryName, required: Requirements): Found {
  return ifExists(() => look(name, required)) ?? { state: 'absent' }
}

function look(name: EntryName, required: Requirements): Found {
  const directory = entryDirectory(name)
  const complete = findTool(name) !== ''
  const entry = lstatSync(directory)
  const damaged = (why: string): Found => ({ state: 'damaged', why, inode: entry.ino })
  const target = entry.isSymbolicLink() ? ifExists(() => statSync(directory)) : entry
  if (target?.isDirectory() !== true) return damaged('it is not a directory')
  const names = readdirSync(directory)
  const recorded = names.includes(RECORD) ? readRecord(directory) : undefined
  // An entry with a record is complete: if its process was killed too early, or a sweep came between, only the marker is missing.
  if (!complete && recorded === undefined) return damaged('it was never finished')
  const why = recorded === undefined ? packageMismatch(name, names) : recordMismatch(recorded, names)
  if (why !== undefined) return damaged(why)
  const { provenance } = recorded ?? { provenance: { verified: true } }
  const unmet = requirementMismatch(provenance, required)
  if (unmet !== undefined) return damaged(unmet)
  if (!complete) writeMarker(name)
  if (name.tool === 'actions-runner') return { state: 'usable', path: directory, provenance }
  const archives = names.filter((file) => /\.(tar\.gz|zip)$/.test(file) && lstatSync(join(directory, file)).size > 0)
  const [archive] = archives
  if (archive === undefined || archives.length > 1) return damaged('it holds no single archive')
  return { state: 'usable', path: join(directory, archive), provenance }
}

function findTool({ toolCache, tool, version, platform }: EntryName): string {
  // The toolkit takes the place from the environment at each call.
  if (process.env.RUNNER_TOOL_CACHE !== toolCache) process.env.RUNNER_TOOL_CACHE = toolCache
  return find(tool, version, platform)
}

/** What shows that an entry of this action is not as it was made. */
function recordMismatch(recorded: RecordedEntry, names: readonly string[]): string | undefined {
  const extra = names.find((name) => name !== RECORD && !recorded.names.includes(name))
  if (extra !== undefined) return `it was configured or ran as a runner (${extra}); ${COPY_ADVICE}`
  const missing = recorded.names.find((name) => !names.includes(name))
  return missing === undefined ? undefined : `${missing} is missing from it`
}

/** What shows that an entry of another program is not as a package is. */
function packageMismatch(name: EntryName, names: readonly string[]): string | undefined {
  if (names.length === 0) return 'it is empty'
  // Versions of this action that had no record wrote into the marker instead, apart from the entry.
  if (statSync(entryMarker(name)).size > 0)
    return 'its checksum is recorded beside it, where another job may have written it'
  const left = name.tool === 'actions-runner' ? names.find((file) => LEFT_BY_A_RUNNER.test(file)) : undefined
  return left === undefined ? undefined : `it was configured or ran as a runner (${left}); ${COPY_ADVICE}`
}

/** Which requirement the package of an entry does not meet. */
function requirementMismatch({ sha256, verified }: Provenance, required: Requirements): string | undefined {
  if (required.sha256 !== undefined && sha256 !== undefined && sha256 !== required.sha256) {
    return `it was made from a package with another SHA-256 (${sha256})`
  }
  if (required.demanded && sha256 === undefined) {
    return 'the SHA-256 of its package is not recorded, so runner-sha256 cannot be checked'
  }
  if (!verified && !required.allowUnverified && required.sha256 === undefined) return 'its package was never verified'
  return undefined
}

/**
 * Writes the record of an entry that is otherwise finished.
 *
 * @throws ArchiveError if the package has a file of that name, and errors of the file system
 */
export function writeRecord(directory: string, { sha256, verified }: Provenance): void {
  const text = `${JSON.stringify({ sha256, verified, names: readdirSync(directory).sort() })}\n`
  let fd: number
  try {
    fd = openSync(join(directory, RECORD), 'wx', 0o644)
  } catch (error) {
    throw errorCode(error) === 'EEXIST' ? refused(RECORD, "has the name of this action's own record") : error
  }
  try {
    writeAll(fd, Buffer.from(text))
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}

/** The SHA-256 that an entry records of its package; undefined if it records none. */
export function recordedSha256(directory: string): string | undefined {
  return ifExists(() => readRecord(directory))?.provenance.sha256
}

/** Reads a record. An unreadable one lists no names, so every name in the entry counts as extra. */
function readRecord(directory: string): RecordedEntry {
  const text = readFileSync(join(directory, RECORD), 'utf8')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {}
  const sha256 = stringAt(json, 'sha256')
  const names = isRecord(json) && Array.isArray(json.names) ? json.names.filter((name) => typeof name === 'string') : []
  const verified = isRecord(json) && json.verified === true
  return { names, provenance: { verified, ...(sha256 !== undefined && isSha256(sha256) && { sha256 }) } }
}
