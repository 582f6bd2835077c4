import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { NewRunner } from '../../emulator/world.js'
import { type Bench, openBench, type Run } from '../support/in-process.js'
import { createTestTimer, type TestTimer } from '../support/test-timer.js'

/** Waits of minutes that take no time: only their pauses move the clock on. */

let bench: Bench
let timer: TestTimer
/** What happens at the end of each pause. */
let onPause: (count: number, now: number) => void
beforeEach(async () => {
  bench = await openBench()
  for (const { id } of bench.emulator.world.runners('octo-org')) bench.emulator.world.removeRunner('octo-org', id)
  onPause = () => {}
  timer = createTestTimer((count, now) => onPause(count, now))
})
afterEach(() => bench.close())

const ORG = '/orgs/octo-org/actions/runners'
const LIST = `GET ${ORG}?per_page=100&page=1`

const main = (inputs: Record<string, string>, foreign?: RegExp) =>
  bench.main(
    {
      'client-id': undefined,
      'private-key': undefined,
      token: bench.octo.tokens.classic,
      operation: 'wait-for-runner',
      ...inputs,
    },
    foreign,
    { timer },
  )
const add = (name: string, more: Partial<NewRunner> = {}) =>
  bench.emulator.world.addRunner('octo-org', { name, status: 'offline', ...more })
const connect = (id: number) =>
  bench.emulator.world.updateRunner('octo-org', id, { status: 'online', version: '2.337.0' })
const infos = (run: Run) => run.lines.filter((line) => line.startsWith('info ')).map((line) => line.slice(5))
const namesOf = (text: string | undefined) => JSON.parse(text ?? '').map(({ name }: { name: string }) => name)
/** Status and `If-None-Match` of the answers so far. */
const answers = () =>
  bench.emulator.requests.map(({ headers, response }) => [response?.status, headers['if-none-match'] !== undefined])

describe('a wait', () => {
  test('crosses 304s until the runner is online, by name', async () => {
    const { id } = add('gpu-1', { version: null })
    onPause = (count) => {
      if (count === 4) connect(id)
    }
    const run = await main({ 'runner-name': 'gpu-1' })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual(Array.from({ length: 5 }, () => `${LIST}&name=gpu-1`))
    expect(answers()).toEqual([
      [200, false],
      [304, true],
      [304, true],
      [304, true],
      [200, true],
    ])
    const { runners, runner, 'runners-file': _, 'summary-file': __, ...others } = run.outputs
    expect(namesOf(runners)).toEqual(['gpu-1'])
    expect(JSON.parse(runner ?? '')).toMatchObject({ id, status: 'online', version: '2.337.0' })
    expect(others).toEqual({
      ...{ 'runners-count': '1', 'runner-id': String(id), 'runner-name': 'gpu-1' },
      ...{ 'runner-status': 'online', 'runner-busy': 'false' },
    })
    expect(run.summary()).toContain('| gpu-1 |')
  })

  test('by id crosses them as well', async () => {
    const { id } = add('gpu-1', { version: null })
    onPause = (count) => {
      if (count === 2) connect(id)
    }
    const run = await main({ 'runner-id': String(id) })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual(Array.from({ length: 3 }, () => `GET ${ORG}/${id}`))
    expect(answers()).toEqual([
      [200, false],
      [304, true],
      [200, true],
    ])
    expect(run.outputs['runner-id']).toBe(String(id))
  })

  test('ends with the first look if all is well', async () => {
    add('gpu-1', { status: 'online' })
    const run = await main({ 'runner-name': 'gpu-*', 'wait-timeout': '0' })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([LIST])
    expect(timer.pauses).toEqual([])
  })

  test('is for as many as are asked for, by labels of any case', async () => {
    const runners = ['a', 'b', 'c', 'd'].map((name) => add(name, { labels: name === 'd' ? ['x'] : ['GPU', 'x'] }))
    onPause = (count) => connect(runners[3 - count]?.id ?? 0)
    const run = await main({ 'runner-labels': 'gpu', 'runner-count': '2' })
    expect(run.errors).toEqual([])
    expect(timer.pauses).toHaveLength(2)
    expect(namesOf(run.outputs.runners)).toEqual(['b', 'c'])
    expect(run.outputs['runners-count']).toBe('2')
    expect(run.outputs).not.toHaveProperty('runner-id')
  })

  test.each([
    ['busy', { busy: true }],
    ['idle', { status: 'online' as const, busy: false }],
    ['offline', { status: 'offline' as const }],
  ])('is for %s as well', async (status, change) => {
    const { id } = add('gpu-1', status === 'idle' ? {} : { status: 'online' })
    onPause = (count) => {
      if (count === 3) bench.emulator.world.updateRunner('octo-org', id, change)
    }
    const run = await main({ 'runner-name': 'gpu-1', 'runner-status': status })
    expect(run.errors).toEqual([])
    expect(timer.pauses).toHaveLength(3)
    expect(run.outputs['runner-name']).toBe('gpu-1')
  })

  test('in a list of several pages asks again only for what changed, and pauses longer', async () => {
    const fleet = Array.from({ length: 250 }, (_, index) => add(`r${index}`, { version: null }))
    onPause = (count) => {
      if (count === 2) connect(fleet[220]?.id ?? 0)
    }
    const run = await main({ 'runner-name': 'r2*' })
    expect(run.errors).toEqual([])
    expect(namesOf(run.outputs.runners)).toEqual(['r220'])
    expect(answers().map(([status]) => status)).toEqual([200, 200, 200, 304, 304, 304, 304, 304, 200])
    const [first = 0] = timer.pauses
    expect(first).toBeGreaterThan(1_500)
    expect(first).toBeLessThan(2_500)
  })

  test('says now and then what it waits for, and for how long', async () => {
    const { id } = add('gpu-1', { version: null })
    onPause = (_, now) => {
      if (now > 100_000) connect(id)
    }
    const run = await main({ 'runner-name': 'gpu-1' })
    const said = infos(run).filter((line) => line.startsWith('Waiting for '))
    expect(said[0]).toBe(
      'Waiting for 1 runner with runner-name gpu-1 to be online in organization octo-org, for at most 300 seconds.',
    )
    expect(said[1]).toBe(
      `Waiting for 1 runner with runner-name gpu-1 to be online, since 0 s: 0 of 1 online; gpu-1 (id ${id}) never connected.`,
    )
    expect(said.length).toBeGreaterThan(3)
    expect(said.length).toBeLessThan(7)
    expect(infos(run).at(-1)).toMatch(/^After 1\d\d s: 1 of 1 online\.$/)
  })
})

describe('the time is up', () => {
  const rows: [string, () => void, Record<string, string>, RegExp][] = [
    ['never registered', () => {}, {}, /1 runner is missing: it never registered, .* Check that the machine started/],
    [
      'never connected',
      () => add('gpu-1', { version: null }),
      {},
      /Registered but never connected: gpu-1 \(id \d+\); check that run\.sh/,
    ],
    ['offline', () => add('gpu-1'), {}, /Offline: gpu-1 \(id \d+\); check the machine/],
    [
      'busy',
      () => add('gpu-1', { status: 'online', busy: true }),
      { 'runner-status': 'idle' },
      /Not idle: gpu-1 \(id \d+\) busy\./,
    ],
  ]
  test.each(rows)('%s', async (_, arrange, inputs, error) => {
    arrange()
    const run = await main({ 'runner-name': 'gpu-1', 'wait-timeout': '45', ...inputs })
    expect(run.errors).toEqual([
      expect.stringMatching(/^Timed out after 45 s of waiting for 1 runner with runner-name gpu-1 to be /),
    ])
    expect(run.errors).toEqual([expect.stringMatching(error)])
    expect(run.outputs).toEqual({})
    expect(timer.now()).toBe(45_000)
  })

  test('at once with wait-timeout 0', async () => {
    const run = await main({ 'runner-name': 'gpu-1', 'wait-timeout': '0' })
    expect(run.errors).toEqual([expect.stringMatching(/^Timed out after 0 s/)])
    expect(run.sent).toHaveLength(1)
  })
})

test('a runner that was just made, by its id: lists and look-ups show it late', async () => {
  const { lag } = bench.emulator.world
  lag.now = timer.now
  lag.appear = { ms: 20_000 }
  const { id } = add('gpu-1', { status: 'online' })
  const run = await main({ 'runner-id': String(id) })
  expect(run.errors).toEqual([])
  expect(run.outputs['runner-name']).toBe('gpu-1')
  expect(timer.now()).toBeGreaterThanOrEqual(20_000)
  expect(timer.now()).toBeLessThan(30_000)
})

describe('it ends', () => {
  test.each([
    [401, /has expired, was revoked/],
    [403, /The token needs the scope admin:org/],
    [404, /has no admin access to octo-org/],
  ])('on %i of the list', async (status, error) => {
    add('gpu-1')
    bench.emulator.faults.add({
      path: /actions\/runners/,
      skip: 1,
      status,
      body: { message: 'No', status: String(status) },
    })
    const run = await main({ 'runner-name': 'gpu-1' }, /runners/)
    expect(run.errors).toEqual([expect.stringMatching(error)])
    expect(run.errors).toEqual([expect.stringMatching(new RegExp(`HTTP ${status}`))])
    expect(run.sent).toHaveLength(2)
  })

  test('when a runner that was seen is gone', async () => {
    const { id } = add('gpu-1', { version: null })
    onPause = (count) => {
      if (count === 2) bench.emulator.world.removeRunner('octo-org', id)
    }
    const run = await main({ 'runner-name': 'gpu-1' })
    expect(run.errors).toEqual([
      expect.stringMatching(
        new RegExp(
          `^gpu-1 \\(id ${id}\\) is gone from organization octo-org, after \\d+ s of waiting: deleted, or ephemeral`,
        ),
      ),
    ])
    expect(run.sent.slice(-2)).toEqual([`${LIST}&name=gpu-1`, `GET ${ORG}/${id}`])
    // Lists lag: one look is not enough.
    expect(run.sent.filter((line) => line === `GET ${ORG}/${id}`).length).toBeGreaterThan(1)
  })

  test('when a runner known by id is gone', async () => {
    const { id } = add('gpu-1')
    onPause = (count) => {
      if (count === 1) bench.emulator.world.removeRunner('octo-org', id)
    }
    const run = await main({ 'runner-id': String(id) })
    expect(run.errors).toEqual([
      expect.stringMatching(new RegExp(`^gpu-1 \\(id ${id}\\) is gone from organization octo-org`)),
    ])
    expect(run.sent.slice(0, 4)).toEqual([`GET ${ORG}/${id}`, `GET ${ORG}/${id}`, LIST, `GET ${ORG}/${id}`])
    expect(timer.now()).toBeGreaterThan(4_000)
    expect(timer.now()).toBeLessThan(10_000)
  })

  test('when an id never was', async () => {
    const run = await main({ 'runner-id': '424242' })
    expect(run.errors).toEqual([
      expect.stringMatching(/^runner 424242 is gone .*or registered at another level\. Correct runner-id or target/),
    ])
    expect(timer.now()).toBeGreaterThanOrEqual(30_000)
    expect(timer.now()).toBeLessThan(45_000)
    // The list proves that the token has access; after that the runner itself is enough.
    expect(run.sent.filter((line) => line === LIST)).toHaveLength(1)
  })

  test('when an id cannot be read for want of access', async () => {
    const run = await main({ 'runner-id': '424242', target: 'nobody' })
    expect(run.errors).toEqual([expect.stringMatching(/has no admin access to nobody.*HTTP 404/)])
    expect(timer.pauses).toEqual([])
  })

  test('but not when a runner only lost the label', async () => {
    const { id } = add('gpu-1', { labels: ['gpu'] })
    onPause = (count) => {
      if (count === 1) bench.emulator.world.updateRunner('octo-org', id, { labels: [bench.emulator.world.label('x')] })
      if (count === 2) add('gpu-2', { labels: ['gpu'], status: 'online' })
    }
    const run = await main({ 'runner-labels': 'gpu' })
    expect(run.errors).toEqual([])
    expect(run.outputs['runner-name']).toBe('gpu-2')
  })
})

describe('what is wrong with the inputs is told before the first request', () => {
  const rows: [string, Record<string, string>, RegExp][] = [
    ['nothing said', {}, /wait-for-runner needs to know which runners/],
    ['only a status', { 'runner-status': 'idle' }, /wait-for-runner needs to know which runners/],
    ['an id and a name', { 'runner-id': '1', 'runner-name': 'a' }, /an id already identifies the runner/],
    [
      'two of one name',
      { 'runner-name': 'a', 'runner-count': '2' },
      /runner-name names 1 runner, so there cannot be 2/,
    ],
    [
      'three of two ids',
      { 'runner-id': '1, 2', 'runner-count': '3' },
      /runner-id names 2 runners, so there cannot be 3/,
    ],
    ['none', { 'runner-name': 'a', 'runner-count': '0' }, /runner-count: "0" is not a number of runners/],
    ['half a runner', { 'runner-name': 'a', 'runner-count': '0.5' }, /runner-count: "0.5" is not a number of runners/],
    ['no number', { 'runner-name': 'a', 'wait-timeout': '5m' }, /wait-timeout: "5m" is not a number of seconds/],
    [
      'with list-runners',
      { 'runner-name': 'a', operation: 'list-runners, wait-for-runner' },
      /both set the output runners;/,
    ],
    [
      'with create-jit-config',
      { 'runner-name': 'a', 'runner-labels': 'b', operation: 'create-jit-config\nwait-for-runner' },
      /create-jit-config and wait-for-runner cannot share a step/,
    ],
  ]
  test.each(rows)('%s', async (_, inputs, error) => {
    const run = await main(inputs)
    expect(run.errors).toEqual([expect.stringMatching(error)])
    expect(run.sent).toEqual([])
  })

  test('a wait longer than the token lives', async () => {
    const { clientId, privateKey } = bench.octo.app
    const run = await main({
      'client-id': clientId,
      'private-key': privateKey,
      token: '',
      'runner-name': 'a',
      'wait-timeout': '3001',
    })
    expect(run.errors).toEqual([expect.stringMatching(/wait-timeout: 3001 seconds outlast the installation token/)])
  })
})
