import { spawnSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { SCENES } from '../../demo/scenes.js'
import { ROOT } from './project.js'

test('the demo ends well, within a minute, and shows no secret and no colours to a pipe', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'demo/main.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect([status, stderr]).toEqual([0, ''])
  for (const { title } of SCENES) expect(stdout).toContain(title)
  expect(stdout).toContain('*** (29 characters, masked)')
  expect(stdout).not.toMatch(/gh[spu]_\w|-----BEGIN|\beyJ/)
  expect(stdout).not.toContain('\u001b')
})
