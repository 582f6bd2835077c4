import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** Where the build notes the hash of its sources, in `dist/`. */
export const NOTE = 'sources.sha256'

/** The SHA-256 of `src/` and of the packages that the bundle contains, with their versions: the same on each system. */
export function hashSources(root) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const hash = createHash('sha256').update(JSON.stringify(dependencies))
  const src = join(root, 'src')
  const files = readdirSync(src, { recursive: true }).filter((name) => statSync(join(src, name)).isFile())
  for (const name of files.map((file) => file.split(sep).join('/')).sort()) {
    hash.update(`\0${name}\0`).update(readFileSync(join(src, name), 'utf8').replaceAll('\r\n', '\n'))
  }
  return hash.digest('hex')
}
