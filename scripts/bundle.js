/**
 * `node scripts/bundle.js ENTRY FOLDER`: bundles one entry into a folder, as CommonJS. Node reads an ES module and makes the
 * `require` that one needs for Node's own modules later than CommonJS: 2 ms of a start.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ncc from '@vercel/ncc'

const [entry, folder] = process.argv.slice(2)

try {
  const { code, assets } = await ncc(entry, { esm: false, cache: false, quiet: true, license: 'licenses.txt' })
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.js'), code)
  // Nearer than this project's own package.json, which says that `.js` is an ES module.
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ type: 'commonjs' }, null, 2)}\n`)
  for (const [name, { source }] of Object.entries(assets)) writeFileSync(join(folder, name), source)
} catch (error) {
  // Uncaught, it would come with a line of the bundler's code, which is megabytes long.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
