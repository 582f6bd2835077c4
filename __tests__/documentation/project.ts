import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** This repository's root. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A file's text; its path is relative to the root. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git'])

/** Files below a folder (the root by default) whose name ends so, relative to the root and with `/`. */
export function filesEnding(ending: string, folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : filesEnding(ending, path)
      return entry.name.endsWith(ending) ? [path.split(sep).join('/')] : []
    })
    .sort()
}

/** The members of a foreign mapping; none of anything else. */
export function membersOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}
