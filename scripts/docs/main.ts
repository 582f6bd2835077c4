/** `npm run docs`: makes the generated blocks of README.md and docs/ from action.yml, the tables in src/ and examples/. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PAGES, renderPage } from './pages.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

for (const path of PAGES) {
  const before = readFileSync(join(ROOT, path), 'utf8')
  const after = renderPage(path, before)
  if (after === before) continue
  writeFileSync(join(ROOT, path), after)
  process.stdout.write(`${path}\n`)
}
