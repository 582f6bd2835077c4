import { spawnSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { shortened } from '../../demo/outputs.js'
import { CHAPTERS, SCENES } from '../../demo/scenes.js'
import { OPERATIONS_COUNT, operationsNotShown } from '../../demo/verdict.js'
import { ROOT } from './project.js'

test('the demo ends well, within a minute, and shows no secret and no colours to a pipe', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'demo/main.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 60_000,
  })
  expect([status, stderr]).toEqual([0, ''])
  for (const { title } of [...CHAPTERS, ...SCENES]) expect(stdout).toContain(title)
  expect(stdout).toContain('*** (29 characters, masked)')
  expect(stdout).not.toMatch(/gh[spu]_\w|-----BEGIN|\beyJ/)
  expect(stdout).not.toContain('\u001b')
  // Neither folders of this run nor long JSON.
  expect(stdout).not.toMatch(/runner-kit-(?:temp|tools)-/)
  expect(stdout).not.toMatch(/\{.{150}/)
})

test('every operation is at work in a scene, and a failing one does not count', () => {
  expect(operationsNotShown(SCENES)).toEqual([])
  const withoutSuccess = SCENES.map((scene) => ({ ...scene, expected: { ...scene.expected, error: /./ } }))
  expect(operationsNotShown(withoutSuccess)).toHaveLength(OPERATIONS_COUNT)
})

test.each([
  ['what fits', '["a"]', ['["a"]']],
  ['no JSON', 'https://github.com/octo-org/octo-repo', ['https://github.com/octo-org/octo-repo']],
  ['a list of names', '["aaaaaaa","bbbbbbb","ccccccc","ddddddd"]', ['["aaaaaaa","bbbbbbb",… 2 more]']],
  ['an object', '{"id":1,"name":"aaaaaaaaaa","os":"linux"}', ['{"id":1,… 2 more members}']],
  ['an object, all but one member', '{"id":1,"a":2,"os":"linux-or-another"}', ['{"id":1,"a":2,… 1 more member}']],
  ['a long member', '{"account":{"login":"a","id":1,"type":"User"},"b":1}', ['{"account":{…},"b":1}']],
  [
    'a list of objects',
    '[{"id":1},{"id":2,"name":"bbbbbbbbbbbbb"},{"id":3}]',
    ['[{"id":1},', ' {"id":2,… 1 more member},', ' … 1 more]'],
  ],
])('a long output gets shorter, with what was left out said: %s', (_what, value, lines) => {
  expect(shortened(value, 32)).toEqual(lines)
})
