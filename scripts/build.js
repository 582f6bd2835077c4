/**
 * Bundles the action into `dist/`: `main/` and `post/`, which `action.yml` names. The same sources give the same bytes.
 * Packages that the toolkit imports and this action does not use are replaced by `paths` in `tsconfig.json`.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(import.meta.url)
const dist = process.argv[2] ?? join(root, 'dist')
const ncc = join(dirname(require.resolve('@vercel/ncc/package.json')), 'dist', 'ncc', 'cli.js')
// Built aside: a build that fails leaves the bundle of before.
const work = mkdtempSync(join(tmpdir(), 'runner-kit-build-'))

function bundle(entry, folder, ...options) {
  const out = join(work, folder)
  execFileSync(process.execPath, [ncc, 'build', entry, '--out', out, '--no-cache', '--quiet', ...options], {
    cwd: root,
    stdio: 'inherit',
  })
}

try {
  bundle('src/main.ts', 'main', '--license', 'licenses.txt')
  bundle('src/post.ts', 'post', '--license', 'licenses.txt')
  rmSync(dist, { recursive: true, force: true })
  // Made first: the copy would take over the mode of the temporary directory, which only its owner may enter.
  mkdirSync(dist, { recursive: true })
  cpSync(work, dist, { recursive: true })
} finally {
  rmSync(work, { recursive: true, force: true })
}
