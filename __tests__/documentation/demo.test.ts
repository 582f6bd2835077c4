import { spawn, spawnSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { wishOf } from '../../demo/arguments.js'
import { shortened } from '../../demo/outputs.js'
import { createPaint } from '../../demo/paint.js'
import { sceneProgram, tourProgram } from '../../demo/program.js'
import type { Scene } from '../../demo/scene.js'
import { CHAPTERS, SCENES } from '../../demo/scenes.js'
import { renderList, renderTable } from '../../demo/table.js'
import { TOUR } from '../../demo/tour.js'
import { OPERATIONS_COUNT, operationsNotShown } from '../../demo/verdict.js'
import { OPERATION_NAMES } from '../../src/inputs/operation-names.js'
import { requires } from '../support/requires.js'
import { TEST_ALL } from '../support/thoroughness.js'
import { ROOT } from './project.js'

function demo(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'demo/main.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 600_000,
  })
  const [, problems = ''] = stdout.split('Not as expected')
  return { status, stdout, stderr, problems }
}

function expectNoSecretsAndNoColours(stdout: string): void {
  expect(stdout).toContain('*** (29 characters, masked)')
  expect(stdout).not.toMatch(/gh[spu]_\w|-----BEGIN|\beyJ/)
  expect(stdout).not.toContain('\u001b')
  // Neither folders of this run nor long JSON.
  expect(stdout).not.toMatch(/runner-kit-(?:temp|tools)-/)
  expect(stdout).not.toMatch(/\{.{150}/)
}

test('the tour ends well, in fewer than 200 lines, and shows no secret and no colours to a pipe', () => {
  const { status, stdout, stderr, problems } = demo()
  expect([status, stderr, problems]).toEqual([0, '', ''])
  expect(stdout.split('\n').length).toBeLessThan(200)
  expect(TOUR).toHaveLength(6)
  const [, table = ''] = stdout.split(/^(?= +Scene +Operations +Result +Time$)/m)
  for (const { title, steps } of TOUR) {
    // One numbering: that of the command line.
    const numbers = numbersOf(steps)
    const row = new RegExp(`^${numbers.padEnd(8)}  ${title} .* (?:succeeded|failed, as expected) +[\\d.]+ s$`, 'm')
    expect(table).toMatch(row)
    expect(stdout).toMatch(new RegExp(`^── ${title} ─+ in full: npm run demo -- ${numbers} ──$`, 'm'))
  }
  expect(stdout).not.toMatch(/\d\/6/)
  expect(stdout.match(/Revoked the installation token/g)).toHaveLength(1)
  expectNoSecretsAndNoColours(stdout)
})

const inFullRuns = TEST_ALL ? test : test.skip

inFullRuns('--all shows every scene and ends well, with the post step once', () => {
  const { status, stdout, stderr, problems } = demo('--all')
  expect([status, stderr, problems]).toEqual([0, '', ''])
  for (const { title } of [...CHAPTERS, ...SCENES]) expect(stdout).toContain(title)
  expect(stdout.match(/Post step, log/g)).toHaveLength(1)
  expectNoSecretsAndNoColours(stdout)
})

test('numbers choose scenes; those before them in their chapter run hidden, and the post step is shown once', () => {
  const [first, second, third, ...others] = SCENES
  if (!first || !second || !third) throw new Error('there are not three scenes')
  const { items } = sceneProgram([second, third])
  expect(items.map(({ number, hidden }) => [number, hidden])).toEqual([
    ['1', true],
    ['2', undefined],
    ['3', undefined],
  ])
  const withPost = items.flatMap(({ steps }) => steps.filter(({ parts }) => parts.has('post')))
  expect(withPost.map(({ scene }) => scene)).toEqual([second])
  expect(sceneProgram(SCENES).items).toHaveLength(others.length + 3)
})

test('what the tour shows of the post step is one step of six stops', () => {
  const parts = tourProgram().items.flatMap(({ steps }) => steps.map((step) => step.parts.has('post')))
  expect(parts.filter(Boolean)).toHaveLength(1)
})

/** The numbers of the scenes that a stop shows, as on the command line. */
function numbersOf(steps: readonly { readonly scene: Scene }[]): string {
  const numbers = steps.map(({ scene }) => SCENES.indexOf(scene) + 1)
  return numbers.toSorted((a, b) => a - b).join(' ')
}

test('the table names what did not end as expected, and long cells continue on the next line', () => {
  const look = { paint: createPaint(false), width: 80, folders: new Map<string, string>() }
  const [item] = tourProgram().items.slice(1)
  if (!item) throw new Error('the tour has no second scene')
  const rows = [
    { item, asExpected: true, milliseconds: 3210 },
    { item, asExpected: false, milliseconds: 40 },
  ]
  const table = (result: string, time: string) => [
    `${numbersOf(item.steps).padEnd(8)}  A just-in-time      create-jit-config,  ${result.padEnd(22)}  ${time}`,
    '          runner for one job  wait-for-runner,',
    '                              get-runner',
  ]
  expect(renderTable(rows, look).split('\n')).toEqual([
    `          ${'Scene'.padEnd(18)}  ${'Operations'.padEnd(18)}  ${'Result'.padEnd(22)}  Time`,
    ...table('succeeded', '3.2 s'),
    ...table('NOT AS EXPECTED', '0.0 s'),
  ])
})

test('--list names every scene by its number, and every operation', () => {
  const { status, stdout } = demo('--list')
  expect([status, stdout]).toEqual([0, `${renderList()}\n`])
  for (const [index, { title }] of SCENES.entries())
    expect(stdout).toMatch(new RegExp(`^ +${index + 1}  ${title} `, 'm'))
  for (const name of OPERATION_NAMES) expect(stdout).toContain(name)
})

const USAGE = 'Use --all, --list, or scene numbers from 1 to 30; without them you get the tour.'

test.each([
  [[], { show: 'tour' }],
  [['--all'], { show: 'all' }],
  [['--list'], { show: 'list' }],
  [['14'], { show: 'scenes', numbers: new Set([14]) }],
  [['30', '1', '30'], { show: 'scenes', numbers: new Set([30, 1]) }],
  [['31'], { problem: `Unknown scene "31". ${USAGE}` }],
  [['0'], { problem: `Unknown scene "0". ${USAGE}` }],
  [['3', 'tokens'], { problem: `Unknown scene "tokens". ${USAGE}` }],
  [['--al'], { problem: `Unknown option "--al". ${USAGE}` }],
  [['--all', '3'], { problem: 'Use --all, --list or scene numbers, not several of them.' }],
])('npm run demo -- %j', (words, wish) => {
  expect(wishOf(words, 30)).toEqual(wish)
})

test('an unknown scene is one line and exit code 2', () => {
  const { status, stdout, stderr } = demo('999')
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^Unknown scene "999"\. .*\n$/)
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

requires('signals: not Windows', process.platform !== 'win32', () => {
  // What a script prints after `head` has gone.
  test.each([['demo/main.ts', '--list'], ['scripts/rooms.ts']])(
    '%s ends quietly without a reader',
    async (...words) => {
      const child = spawn(process.execPath, ['--import', 'tsx', ...words], { cwd: ROOT })
      child.stdout.destroy()
      let stderr = ''
      child.stderr.on('data', (chunk) => {
        stderr += chunk
      })
      const status = await new Promise((resolve) => child.once('close', resolve))
      expect([status, stderr]).toEqual([0, ''])
    },
  )
})
