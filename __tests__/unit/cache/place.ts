import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeTemporaryDirectory } from '../../../harness/temporary.js'
import { commitEntry } from '../../../src/cache/commit.js'
import { type EntryName, entryDirectory, entryMarker } from '../../../src/cache/entry.js'
import { openStaging } from '../../../src/cache/staging.js'
import type { Disk } from '../../../src/files/rename.js'

export const SHA256 = 'a'.repeat(64)
export const OTHER = 'b'.repeat(64)
export const ANY = { sha256: undefined, allowUnverified: false }

const write = process.stdout.write.bind(process.stdout)
// `find` of @actions/tool-cache has four debug lines for each look.
process.stdout.write = (text: string | Uint8Array, ...rest: never[]) =>
  String(text).startsWith('::debug::') || write(text, ...rest)

/** A tool cache of its own: the names of an entry for the runner, and of one for the archive. */
export function makeCache(): { toolCache: string; name: EntryName; archive: EntryName } {
  const toolCache = makeTemporaryDirectory('cache')
  process.env.RUNNER_TOOL_CACHE = toolCache
  process.env.RUNNER_TEMP = makeTemporaryDirectory('temp')
  const name: EntryName = { toolCache, tool: 'actions-runner', version: '2.337.0', platform: 'linux-x64' }
  return { toolCache, name, archive: { ...name, tool: 'actions-runner-archive' } }
}

interface Package {
  readonly contents?: string
  readonly verified?: boolean
  readonly sha256?: string
  readonly disk?: Disk
}

/** Puts an entry of one file into the cache. */
export async function commit(
  entry: EntryName,
  { contents = 'run', verified = true, sha256 = SHA256, disk }: Package = {},
) {
  const staging = openStaging(entry)
  const built = join(staging.path, 'entry')
  mkdirSync(built)
  writeFileSync(join(built, entry.tool === 'actions-runner' ? 'run.sh' : 'package.tar.gz'), contents)
  const wanted = { sha256: verified ? sha256 : undefined, allowUnverified: !verified }
  try {
    return await commitEntry(entry, staging.path, built, { sha256, verified }, wanted, disk)
  } finally {
    staging.remove()
  }
}

/** An entry as another program, or a killed one, leaves it. */
export function leave(entry: EntryName, files: Readonly<Record<string, string>>, marker?: string): void {
  mkdirSync(entryDirectory(entry), { recursive: true })
  for (const [file, text] of Object.entries(files)) writeFileSync(join(entryDirectory(entry), file), text)
  if (marker !== undefined) writeFileSync(entryMarker(entry), marker)
}
