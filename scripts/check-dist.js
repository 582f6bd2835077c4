/** Says so if `dist/`, which the command after this one runs, was built from other sources. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashSources, NOTE } from './sources.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
let built
try {
  built = readFileSync(join(root, 'dist', NOTE), 'utf8').trim()
} catch {
  // Without a note the sources are unknown.
}
if (built !== hashSources(root)) console.error('dist/ was not built from src/ as it is now: run npm run build.\n')
