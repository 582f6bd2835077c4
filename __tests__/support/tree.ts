import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Entry, modeOf } from '../../emulator/packages/entry.js'

/** What is below a directory: each path with its kind, permissions and contents, to be compared with another's. */
export function treeOf(directory: string): Record<string, string> {
  const tree: Record<string, string> = {}
  if (!existsSync(directory)) return tree
  const walk = (below: string) => {
    for (const entry of readdirSync(join(directory, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      const full = join(directory, path)
      const mode = (lstatSync(full).mode & 0o7777).toString(8)
      if (entry.isDirectory()) {
        tree[path] = `directory ${mode}`
        walk(path)
      } else if (entry.isSymbolicLink()) {
        tree[path] = `link to ${readlinkSync(full)}`
      } else {
        tree[path] = describeFile(mode, readFileSync(full))
      }
    }
  }
  walk('')
  return tree
}

/** What `treeOf` says of these entries of an archive once they are unpacked. */
export function treeOfEntries(entries: readonly Entry[]): Record<string, string> {
  const tree: Record<string, string> = {}
  for (const entry of entries) {
    const path = posix.normalize(entry.name).replace(/\/$/, '')
    if (path === '.') continue
    for (let parent = posix.dirname(path); parent !== '.'; parent = posix.dirname(parent)) {
      tree[parent] ??= 'directory 755'
    }
    const mode = modeOf(entry).toString(8)
    if (entry.type === 'directory') tree[path] = `directory ${mode}`
    else tree[path] = entry.type === 'symlink' ? `link to ${entry.target}` : describeFile(mode, entry.bytes)
  }
  return tree
}

function describeFile(mode: string, bytes: Uint8Array): string {
  return `file ${mode} ${bytes.length} ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`
}
