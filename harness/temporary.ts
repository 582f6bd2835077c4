import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made = new Set<string>()
let hooked = false

/** Makes a fresh directory that goes when this process ends, or at `removeTemporaryDirectories()`. */
export function makeTemporaryDirectory(label: string): string {
  if (!hooked) {
    hooked = true
    process.once('exit', removeTemporaryDirectories)
  }
  // macOS has a symlink for its temporary directory, and a child reports the real path.
  const directory = realpathSync(mkdtempSync(join(tmpdir(), `runner-kit-${label}-`)))
  made.add(directory)
  return directory
}

/** Removes every directory made so far. Jest gives tests a process that never "exits", so they call this in `afterAll`. */
export function removeTemporaryDirectories(): void {
  for (const directory of made) {
    // Windows may hold a file a moment longer than the process that wrote it; litter is no reason to fail.
    try {
      rmSync(directory, { recursive: true, force: true, maxRetries: 3 })
    } catch {}
    made.delete(directory)
  }
}
