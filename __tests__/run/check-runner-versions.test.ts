import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Bench, openBench, type Run } from '../support/in-process.js'

/** The fleet's versions, held against what the server says of them. */

let bench: Bench
beforeEach(async () => {
  bench = await openBench()
  for (const { id } of bench.emulator.world.runners('octo-org')) bench.emulator.world.removeRunner('octo-org', id)
})
afterEach(() => bench.close())

const ORG = '/orgs/octo-org/actions/runners'
const DAY_MS = 86_400_000
const main = (inputs: Record<string, string> = {}, foreign?: RegExp) =>
  bench.main(
    {
      'client-id': undefined,
      'private-key': undefined,
      token: bench.octo.tokens.classic,
      operation: 'check-runner-versions',
      ...inputs,
    },
    foreign,
  )
const add = (name: string, version: string | null) =>
  bench.emulator.world.addRunner('octo-org', { name, version, ...(version === null && { status: 'offline' }) })
const cutOff = (version: string, inMs: number, which: 'registration' | 'runtime' = 'runtime') =>
  bench.emulator.world.setDeprecation(version, { [`${which}_deprecates_at`]: bench.emulator.world.timestamp(inMs) })
const of = (run: Run, level: string) =>
  run.lines.filter((line) => line.startsWith(`${level} `)).map((line) => line.slice(level.length + 1))
const counts = ({ outputs }: Run) => [outputs['deprecated-count'], outputs['outdated-count'], outputs['unknown-count']]
const states = ({ outputs }: Run) =>
  JSON.parse(outputs['runner-versions'] ?? '').map(({ version, state }: Record<string, unknown>) => [version, state])

describe('a fleet', () => {
  test('of 1,000 runners in 6 versions costs 10 pages and 7 look-ups', async () => {
    const versions = ['2.331.0', '2.337.0', '2.336.0', '2.335.0', '2.334.0', '2.333.0']
    for (let index = 0; index < 1_000; index++) add(`r${index}`, versions[index % 6] ?? null)
    cutOff('2.331.0', 10 * DAY_MS)
    cutOff('2.333.0', 5 * DAY_MS)
    const run = await main()
    expect(run.errors).toEqual([])
    const lookUps = run.sent.filter((line) => !line.includes('per_page'))
    expect(lookUps.sort()).toEqual(
      [...versions.map((version) => `GET ${ORG}/deprecations/${version}`), `GET ${ORG}/downloads`].sort(),
    )
    expect(run.sent).toHaveLength(17)
    expect(states(run).slice(0, 2)).toEqual([
      ['2.333.0', 'ending'],
      ['2.331.0', 'ending'],
    ])
    expect(counts(run)).toEqual(['333', '833', '0'])
    const whole = JSON.parse(readFileSync(run.outputs['runner-versions-file'] ?? '', 'utf8'))
    expect(whole.flatMap(({ runners }: { runners: unknown[] }) => runners)).toHaveLength(1_000)
    expect(JSON.parse(run.outputs['runner-versions'] ?? '')).toEqual(whole)
  })

  test('with everything in it', async () => {
    add('a', '2.337.0')
    add('b', '2.328.0')
    add('c', '2.336.0')
    add('new', null)
    add('odd|*', '2.337.0-beta')
    cutOff('2.336.0', 29 * DAY_MS, 'registration')
    const run = await main()
    expect(states(run)).toEqual([
      ['2.328.0', 'ended'],
      ['2.336.0', 'ending'],
      ['2.337.0', 'supported'],
      ['2.337.0-beta', 'unknown'],
      [null, 'unknown'],
    ])
    expect(counts(run)).toEqual(['2', '2', '2'])
    expect(run.sent.filter((line) => line.includes('deprecations'))).toHaveLength(3)
    expect(of(run, 'warning')).toEqual([
      expect.stringMatching(
        /^Runner version 2\.328\.0 has not been able to register since 2026-08-01 \(\d+ days ago\), .* 2\.337\.0 is on offer\. Update 1 runner: b \(id \d+\)\.$/,
      ),
      expect.stringMatching(
        /^Runner version 2\.336\.0 cannot register from \d{4}-\d\d-\d\d on \(in 29 days\)\. 2\.337\.0 is on offer\. Update 1 runner: c /,
      ),
    ])
    const rows = run
      .summary()
      .split('\n')
      .filter((line) => /^\| (2|never)/.test(line))
    expect(rows).toEqual([
      expect.stringMatching(
        /^\| 2\.328\.0 \| \*\*ended\*\* \| 2026-08-01, \d+ days ago \| 2026-09-01, \d+ days ago \| 2\.337\.0 \| 1 \| b \|$/,
      ),
      expect.stringMatching(
        /^\| 2\.336\.0 \| \*\*ending\*\* \| 20..-..-.., in 29 days \| {2}\| 2\.337\.0 \| 1 \| c \|$/,
      ),
      '| 2.337.0 | supported |  |  |  | 1 | a |',
      '| 2.337.0-beta | unknown |  |  |  | 1 | odd\\|\\* |',
      '| never connected | unknown |  |  |  | 1 | new |',
    ])
    expect(run.summary()).toContain(
      '5 runners in 4 versions: 2 deprecated, 2 outdated (2.337.0 is on offer), 2 unknown.',
    )
    expect(run.errors).toEqual([])
  })

  test('of nobody needs the list alone', async () => {
    const run = await main({ 'fail-on-deprecated': 'true' })
    expect(run.sent).toEqual([`GET ${ORG}?per_page=100&page=1`])
    expect([states(run), counts(run), run.errors, of(run, 'warning')]).toEqual([[], ['0', '0', '0'], [], []])
  })

  test('of which nobody ever connected costs no look-up', async () => {
    add('new', null)
    const run = await main({ 'fail-on-deprecated': 'true' })
    expect(run.sent).toEqual([`GET ${ORG}?per_page=100&page=1`])
    expect(counts(run)).toEqual(['0', '0', '1'])
    expect([run.errors, of(run, 'warning'), of(run, 'notice')]).toEqual([[], [], []])
  })

  test('is looked at whole, whatever else is written', async () => {
    add('a', '2.337.0')
    const run = await main({ 'runner-labels': 'nothing-has-it' })
    expect(states(run)).toEqual([['2.337.0', 'supported']])
    expect(of(run, 'warning')).toEqual([
      expect.stringMatching(
        /^Input runner-labels has no effect: check-runner-versions does not read it\. It is for list-runners, /,
      ),
    ])
  })
})

describe("the window's clock is the server's", () => {
  test.each([
    [0, 'ending'],
    [100, 'ended'],
    [-100, 'supported'],
  ])('%i days ahead of this machine: %s', async (days, state) => {
    add('a', '2.336.0')
    cutOff('2.336.0', 20 * DAY_MS)
    bench.emulator.world.clockSkewMs = days * DAY_MS
    const run = await main()
    expect(states(run)).toEqual([['2.336.0', state]])
  })

  test.each([
    ['19', 'supported'],
    ['21', 'ending'],
    ['0', 'supported'],
  ])('a window of %s days: %s', async (days, state) => {
    add('a', '2.336.0')
    cutOff('2.336.0', 20 * DAY_MS)
    expect(states(await main({ 'deprecation-window': days }))).toEqual([['2.336.0', state]])
  })

  test.each([
    ['1.5', /deprecation-window: "1.5" is not a number of days/],
    ['-1', /deprecation-window: "-1" is not a number of days/],
  ])('but %s is no window', async (days, error) => {
    const run = await main({ 'deprecation-window': days })
    expect(run.errors).toEqual([expect.stringMatching(error)])
    expect(run.sent).toEqual([])
  })
})

describe('fail-on-deprecated', () => {
  test('fails the step after its outputs are set', async () => {
    add('a', '2.328.0')
    const run = await main({ 'fail-on-deprecated': 'true' })
    expect(run.errors).toEqual([
      '1 runner of organization octo-org has a version that GitHub has cut off, or will within 30 days; the warnings above name them. Update these runners, or leave out fail-on-deprecated.',
    ])
    expect(counts(run)).toEqual(['1', '1', '0'])
    expect(run.summary()).toContain('**ended**')
  })

  test('lets a step pass that has nothing to fear', async () => {
    add('a', '2.336.0')
    const run = await main({ 'fail-on-deprecated': 'true' })
    expect([run.errors, of(run, 'warning'), counts(run)]).toEqual([[], [], ['0', '1', '0']])
    expect(of(run, 'info')).toContain('Runner version 2.336.0 of 1 runner is outdated: 2.337.0 is on offer.')
  })

  test('only warns if nothing could be looked up', async () => {
    add('a', '2.336.0')
    add('b', '2.337.0')
    bench.emulator.faults.add({
      path: /deprecations/,
      status: 404,
      times: 9,
      body: { message: 'Not Found', status: '404' },
    })
    const run = await main({ 'fail-on-deprecated': 'true' })
    expect(run.errors).toEqual([])
    expect(of(run, 'notice')).toEqual([
      expect.stringMatching(/^The server gives no end dates for 2 runner versions \(2\.336\.0, 2\.337\.0\)/),
    ])
    expect(of(run, 'warning')).toEqual([expect.stringMatching(/^fail-on-deprecated has no effect/)])
    expect(states(run)).toEqual([
      ['2.336.0', 'unknown'],
      ['2.337.0', 'unknown'],
    ])
    expect(counts(run)).toEqual(['0', '1', '2'])
  })
})

describe('the server', () => {
  test('that has no such endpoint makes one notice, and no warning without fail-on-deprecated', async () => {
    add('a', '2.336.0')
    bench.emulator.faults.add({ path: /deprecations/, status: 404, body: { message: 'Not Found', status: '404' } })
    const run = await main()
    expect([of(run, 'notice').length, of(run, 'warning'), run.errors]).toEqual([1, [], []])
  })

  test('that tells no versions at all', async () => {
    add('a', '2.336.0')
    bench.emulator.world.oldServer = true
    const run = await main()
    expect(states(run)).toEqual([[null, 'unknown']])
    expect(run.sent).toHaveLength(1)
  })

  test('that refuses to tell fails the step', async () => {
    add('a', '2.336.0')
    bench.emulator.faults.add({ path: /deprecations/, status: 403, body: { message: 'No', status: '403' } })
    const run = await main()
    expect(run.errors).toEqual([
      expect.stringMatching(
        /^Could not look up the end dates of runner 2\.336\.0 for organization octo-org: .*HTTP 403/,
      ),
    ])
  })

  test('whose dates make no sense fails the step', async () => {
    add('a', '2.336.0')
    bench.emulator.faults.add({
      path: /deprecations/,
      status: 200,
      body: { runner_version: '2.336.0', runtime_deprecates_at: 'soon' },
    })
    const run = await main({}, /deprecations/)
    expect(run.errors).toEqual([expect.stringMatching(/the answer has no intelligible dates/)])
  })
})

test('an App reads, and no more', async () => {
  add('a', '2.337.0')
  const { clientId, privateKey } = bench.octo.app
  const run = await main({ 'client-id': clientId, 'private-key': privateKey, token: '' })
  expect(run.errors).toEqual([])
  expect(run.minted).toEqual([{ permissions: { organization_self_hosted_runners: 'read' } }])
})
