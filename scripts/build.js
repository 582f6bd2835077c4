/**
 * Bundles the action into `dist/`: `main/` and `post/`, which `action.yml` names. The same sources give the same bytes.
 * `sources.sha256` beside them says from which sources, for `scripts/check-dist.js`. Packages that the toolkit imports and this
 * action does not use are replaced by `paths` in `tsconfig.json`.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashSources, NOTE } from './sources.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = process.argv[2] ?? join(root, 'dist')
const BUNDLE = join(root, 'scripts', 'bundle.js')
// Built aside: a build that fails leaves the bundle of before.
const work = mkdtempSync(join(tmpdir(), 'runner-kit-build-'))

async function bundle(entry, folder) {
  const bundling = spawn(process.execPath, [BUNDLE, join(root, entry), join(work, folder)], {
    cwd: root,
    stdio: 'inherit',
  })
  const [code] = await once(bundling, 'close')
  if (code !== 0) throw new Error(`${entry} could not be bundled`)
}

try {
  // The bundler would name the packages' modules by other paths, and so give other bytes.
  if (lstatSync(join(root, 'node_modules')).isSymbolicLink()) {
    throw new Error('node_modules is a symbolic link, which changes the bundle: remove it and run npm ci')
  }
  const bundles = await Promise.allSettled([bundle('src/main.ts', 'main'), bundle('src/post.ts', 'post')])
  for (const { reason } of bundles) if (reason) throw reason
  writeFileSync(join(work, NOTE), `${hashSources(root)}\n`)
  rmSync(dist, { recursive: true, force: true })
  // Made first: the copy would take over the mode of the temporary directory, which only its owner may enter.
  mkdirSync(dist, { recursive: true })
  cpSync(work, dist, { recursive: true })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}
