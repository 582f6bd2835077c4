import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../emulator/faults.js'
import type { NewRunner } from '../../emulator/world.js'
import type { Pacer } from '../../src/http/pacer.js'
import { type Bench, openBench, type Run } from '../support/in-process.js'
import { createTestTimer, type TestTimer } from '../support/test-timer.js'

/** Deletions on a GitHub that is late, refuses or loses answers, while the runners change. */

let bench: Bench
let timer: TestTimer
/** What happens at the end of each pause. */
let onPause: (now: number) => void
beforeEach(async () => {
  bench = await openBench()
  for (const { id } of bench.emulator.world.runners('octo-org')) bench.emulator.world.removeRunner('octo-org', id)
  onPause = () => {}
  timer = createTestTimer((_, now) => onPause(now))
  bench.emulator.world.lag.now = timer.now
})
afterEach(() => bench.close())

const ORG = '/orgs/octo-org/actions/runners'
const LIST = `GET ${ORG}?per_page=100&page=1`

const main = (inputs: Record<string, string>, pacer?: Pacer) =>
  bench.main(
    {
      ...{ 'client-id': undefined, 'private-key': undefined, token: bench.octo.tokens.classic },
      ...{ operation: 'delete-runner', ...inputs },
    },
    /runners\/\d+$/,
    { timer, ...(pacer && { pacer }) },
  )
const add = (name: string, more: Partial<NewRunner> = {}) =>
  bench.emulator.world.addRunner('octo-org', { name, status: 'offline', ...more })
const update = (id: number, change: Parameters<Bench['emulator']['world']['updateRunner']>[2]) =>
  bench.emulator.world.updateRunner('octo-org', id, change)
const fail = (fault: Fault) => bench.emulator.faults.add({ method: 'DELETE', ...fault })
const remaining = () => bench.emulator.world.runners('octo-org').map(({ name }) => name)
const skipped = (run: Run): unknown => JSON.parse(run.outputs['skipped-runners'] ?? '')
const deleted = (run: Run) => JSON.parse(run.outputs['deleted-runners'] ?? '').map(({ name }: { name: string }) => name)
const infos = (run: Run) => run.lines.filter((line) => line.startsWith('info ')).map((line) => line.slice(5))

describe('a filter looks right before every attempt', () => {
  test.each<[string, Fault]>([
    ['a wait that the server asked for', { secondaryLimit: { retryAfter: 58 } }],
    ['a 502', { status: 502, html: true }],
    ['a lost connection', { cut: 'before-headers' }],
  ])('a runner that comes back in the pause after %s is skipped', async (_, fault) => {
    const { id } = add('gpu-1')
    const other = add('gpu-2')
    fail({ ...fault, path: `${ORG}/${id}` })
    onPause = () => update(id, { status: 'online' })
    const run = await main({ 'runner-name': 'gpu-*' })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([
      ...[LIST, `GET ${ORG}/${id}`, `DELETE ${ORG}/${id}`, `GET ${ORG}/${id}`],
      ...[`GET ${ORG}/${other.id}`, `DELETE ${ORG}/${other.id}`],
    ])
    expect([skipped(run), deleted(run)]).toEqual([[{ id, name: 'gpu-1', reason: 'online' }], ['gpu-2']])
  })

  test('a runner that comes back while the pacer keeps the rates is skipped', async () => {
    const { id } = add('gpu-1')
    const pacer: Pacer = {
      async begin(method) {
        if (method === 'DELETE') update(id, { status: 'online' })
        return () => {}
      },
    }
    const run = await main({ 'runner-name': 'gpu-*' }, pacer)
    expect(run.sent).toEqual([LIST, `GET ${ORG}/${id}`])
    expect(skipped(run)).toEqual([{ id, name: 'gpu-1', reason: 'online' }])
  })

  test('a runner that lost the label is no longer selected', async () => {
    const { id } = add('gpu-1', { labels: ['gpu'] })
    bench.emulator.world.onRequest = ({ path }) => {
      if (path === `${ORG}/${id}`) update(id, { labels: [bench.emulator.world.label('x')] })
    }
    const run = await main({ 'runner-labels': 'gpu' })
    expect([run.errors, remaining()]).toEqual([[], ['gpu-1']])
    expect(run.outputs).toMatchObject({ 'deleted-count': '0', 'skipped-count': '0', 'skipped-runners': '[]' })
    expect(infos(run)).toContain(`Skipped gpu-1 (id ${id}): no longer selected.`)
  })
})

test('recheck-after checks the whole selection again', async () => {
  const { id } = add('gpu-1', { labels: ['gpu'] })
  add('gpu-2', { labels: ['gpu'] })
  onPause = () => update(id, { labels: [bench.emulator.world.label('x')] })
  const run = await main({ 'runner-labels': 'gpu', 'recheck-after': '60' })
  expect([run.errors, remaining(), deleted(run)]).toEqual([[], ['gpu-1'], ['gpu-2']])
  expect(run.outputs['skipped-runners']).toBe('[]')
  expect(infos(run)).toContain(`Skipped gpu-1 (id ${id}): no longer selected.`)
})

describe('a named runner that is busy', () => {
  test.each<[string, (id: number) => Record<string, string>]>([
    ['name', () => ({ 'runner-name': 'gpu-1' })],
    ['id', (id) => ({ 'runner-id': String(id) })],
  ])('is deleted once GitHub notices the end of its job, by %s', async (_, inputs) => {
    const { id } = add('gpu-1', { status: 'online', busy: true })
    onPause = (now) => {
      if (now > 40_000) update(id, { busy: false })
    }
    const run = await main(inputs(id))
    expect([run.errors, remaining(), deleted(run)]).toEqual([[], [], ['gpu-1']])
    expect(timer.now()).toBeLessThan(60_000)
    expect(infos(run)).toContainEqual(
      expect.stringMatching(/^Still busy: gpu-1 \(id \d+\)\. Trying again for 60 seconds/),
    )
  })

  test('whose flag falls late, and whose deletion is refused meanwhile', async () => {
    bench.emulator.world.lag.idle = { ms: 10_000 }
    const { id } = add('gpu-1', { status: 'online', busy: true })
    update(id, { busy: false })
    const run = await main({ 'runner-name': 'gpu-1' })
    expect([run.errors, remaining()]).toEqual([[], []])
  })

  test('that was ephemeral and is gone with its job', async () => {
    const { id } = add('gpu-1', { status: 'online', busy: true, ephemeral: true })
    onPause = () => bench.emulator.world.removeRunner('octo-org', id)
    const run = await main({ 'runner-name': 'gpu-1' })
    expect([run.errors, skipped(run)]).toEqual([[], [{ id, name: 'gpu-1', reason: 'gone' }]])
  })

  test('for more than a minute fails the step, after the others are deleted', async () => {
    const { id } = add('gpu-1', { status: 'online', busy: true })
    const other = add('gpu-2')
    const run = await main({ 'runner-id': `${id}, ${other.id}` })
    expect(run.errors).toEqual([expect.stringMatching(/^Could not delete gpu-1 \(id \d+\) .*for at least a minute/)])
    expect([deleted(run), skipped(run)]).toEqual([['gpu-2'], [{ id, name: 'gpu-1', reason: 'busy' }]])
    expect(timer.now()).toBe(60_000)
    expect(run.sent.filter((line) => line.startsWith('DELETE'))).toHaveLength(2)
  })

  test('whose job ends between the refusal and the look', async () => {
    const { id } = add('gpu-1', { status: 'online', busy: true })
    bench.emulator.world.onRequest = ({ method, path }) => {
      if (method === 'GET' && path === `${ORG}/${id}`) update(id, { busy: false })
    }
    const run = await main({ 'runner-name': 'gpu-1' })
    expect([run.errors, remaining()]).toEqual([[], []])
  })
})

describe('an old server, which answers 500 for a busy runner', () => {
  beforeEach(() => {
    bench.emulator.world.oldServer = true
  })

  test('a filter skips it as busy, after one attempt, and goes on with the others', async () => {
    const { id } = add('gpu-1')
    const other = add('gpu-2')
    bench.emulator.world.onRequest = ({ method, path }) => {
      if (method === 'DELETE' && path === `${ORG}/${id}`) update(id, { status: 'online', busy: true })
    }
    const run = await main({ 'runner-name': 'gpu-*' })
    expect(run.errors).toEqual([])
    expect(run.sent.slice(1)).toEqual([
      ...[`GET ${ORG}/${id}`, `DELETE ${ORG}/${id}`, `GET ${ORG}/${id}`],
      ...[`GET ${ORG}/${other.id}`, `DELETE ${ORG}/${other.id}`],
    ])
    expect([skipped(run), deleted(run)]).toEqual([[{ id, name: 'gpu-1', reason: 'busy' }], ['gpu-2']])
  })

  test('a filter for busy runners does the same', async () => {
    const { id } = add('gpu-1', { status: 'online', busy: true })
    const run = await main({ 'runner-status': 'busy' })
    expect([run.errors, skipped(run)]).toEqual([[], [{ id, name: 'gpu-1', reason: 'busy' }]])
    expect(run.sent.filter((line) => line.startsWith('DELETE'))).toHaveLength(1)
  })

  test('a named one is deleted when its job has ended', async () => {
    const { id } = add('gpu-1', { status: 'online', busy: true })
    onPause = (now) => {
      if (now > 20_000) update(id, { busy: false })
    }
    const run = await main({ 'runner-name': 'gpu-1' })
    expect([run.errors, remaining()]).toEqual([[], []])
    expect(run.sent.filter((line) => line.startsWith('DELETE'))).toHaveLength(2)
  })

  test('a 500 for another reason is retried', async () => {
    add('gpu-1')
    fail({ status: 500, times: 2 })
    const run = await main({ 'runner-name': 'gpu-1' })
    expect([run.errors, remaining()]).toEqual([[], []])
  })
})

describe('a deletion whose answer was lost', () => {
  test('counts as done once the list, which lags, is without the runner', async () => {
    bench.emulator.world.lag.vanish = { ms: 5_000 }
    add('gpu-1')
    fail({ status: 502, html: true, afterHandling: true })
    const run = await main({ 'runner-name': 'gpu-1' })
    expect([run.errors, deleted(run)]).toEqual([[], ['gpu-1']])
    expect(run.sent.slice(-2)).toEqual([`${LIST}&name=gpu-1`, `${LIST}&name=gpu-1`])
  })

  test('counts as done where another runner has its name by now', async () => {
    add('gpu-1')
    fail({ status: 502, html: true, afterHandling: true })
    onPause = () => {
      if (remaining().length === 0) add('gpu-1')
    }
    const run = await main({ 'runner-name': 'gpu-1' })
    expect([run.errors, deleted(run), remaining()]).toEqual([[], ['gpu-1'], ['gpu-1']])
    expect(run.sent.at(-1)).toBe(`${LIST}&name=gpu-1`)
  })

  test('is no success where the list still has the runner', async () => {
    const { id } = add('gpu-1')
    fail({ status: 502, html: true })
    fail({ status: 404, body: { message: 'Not Found', status: '404' } })
    const run = await main({ 'runner-name': 'gpu-*' })
    expect(run.errors).toEqual([
      expect.stringMatching(new RegExp(`^Could not delete runner gpu-1 \\(id ${id}\\) .*cannot find it, but lists it`)),
    ])
    expect(run.outputs['deleted-count']).toBe('0')
  })
})
