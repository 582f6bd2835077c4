import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

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
        const bytes = readFileSync(full)
        tree[path] = `file ${mode} ${bytes.length} ${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}`
      }
    }
  }
  walk('')
  return tree
}
