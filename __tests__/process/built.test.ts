import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'

/** The other tests of this folder run `dist/`. `.ci/run` builds it anew and compares every byte. */
test('dist/ was built from src/ as it is', () => {
  const script = fileURLToPath(new URL('../../scripts/check-dist.js', import.meta.url))
  expect(spawnSync(process.execPath, [script], { encoding: 'utf8' }).stderr).toBe('')
})
