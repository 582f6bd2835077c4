import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A Node binary to run bundles on. */
export interface NodeRuntime {
  major: number
  /** As `node --version` says it, without the `v`. */
  version: string
  /** Absolute path of the binary. */
  path: string
}

/** What `action.yml` asks for, and what runners on ARM32 fall back to. */
export const SUPPORTED_MAJORS = [24, 20] as const

const MODULES = fileURLToPath(new URL('../node_modules/', import.meta.url))
const BINARY = process.platform === 'win32' ? 'node.exe' : 'node'

/** Places that may have a Node of the wanted major version, the best first. */
function candidates(major: number): string[] {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    // npm puts the wrappers of every installed package there, `node` of one of our own two among them.
    .filter((folder) => folder !== '' && !folder.split(sep).includes('node_modules'))
    .map((folder) => join(folder, BINARY))
  return [join(MODULES, `node-${major}`, 'bin', BINARY), process.execPath, ...onPath]
}

function versionOf(path: string): string | undefined {
  if (path === process.execPath) return process.versions.node
  if (!existsSync(path)) return undefined
  // A package of another platform may lie there: it does not start, and the next place is tried.
  try {
    return execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).trim().replace(/^v/, '')
  } catch {
    return undefined
  }
}

const found = new Map<number, NodeRuntime>()

/**
 * The Node binary of a major version: the development dependency, else the running one, else one on `PATH`.
 * @throws Error if there is none, saying how to get it.
 */
export function nodeRuntime(major: number): NodeRuntime {
  const known = found.get(major)
  if (known) return known
  for (const path of candidates(major)) {
    const version = versionOf(path)
    if (version?.split('.')[0] !== String(major)) continue
    const runtime = { major, version, path }
    found.set(major, runtime)
    return runtime
  }
  throw new Error(`No Node ${major} here: run npm ci, which brings one along as node-${major}, or put one on PATH`)
}

/** Both supported runtimes, the one of `action.yml` first. */
export function nodeRuntimes(): NodeRuntime[] {
  return SUPPORTED_MAJORS.map((major) => nodeRuntime(major))
}
