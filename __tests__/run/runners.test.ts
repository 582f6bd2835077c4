import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { NewRunner } from '../../emulator/world.js'
import { createPacer, PUBLISHED_LIMITS } from '../../src/http/pacer.js'
import { type Bench, openBench, type Run } from '../support/in-process.js'

/** The three operations on runners, with whatever may happen to a runner between two requests. */

let bench: Bench
beforeEach(async () => {
  bench = await openBench()
  for (const { id } of bench.emulator.world.runners('octo-org')) bench.emulator.world.removeRunner('octo-org', id)
})
afterEach(() => bench.close())

const ORG = '/orgs/octo-org/actions/runners'
const LIST = `GET ${ORG}?per_page=100&page=1`

/** Runs with a token that was given, so that the requests are those of the operation. */
const main = (
  inputs: Record<string, string>,
  ...more: [foreign?: RegExp, environment?: Parameters<Bench['main']>[2]]
) =>
  bench.main({ 'client-id': undefined, 'private-key': undefined, token: bench.octo.tokens.classic, ...inputs }, ...more)

const add = (name: string, more: Partial<NewRunner> = {}) =>
  bench.emulator.world.addRunner('octo-org', { name, ...more })
const offline = (name: string, more: Partial<NewRunner> = {}) => add(name, { status: 'offline', ...more })
const remaining = () => bench.emulator.world.runners('octo-org').map(({ name }) => name)
const json = (text: string | undefined): unknown => JSON.parse(text ?? '')
const namesOf = (text: string | undefined) => JSON.parse(text ?? '').map(({ name }: { name: string }) => name)
const fileOf = (run: Run, output: string): unknown => json(readFileSync(run.outputs[output] ?? '', 'utf8'))
const infos = (run: Run) => run.lines.filter((line) => line.startsWith('info ')).map((line) => line.slice(5))
const warnings = (run: Run) => run.lines.filter((line) => line.startsWith('warning ')).map((line) => line.slice(8))

/** Does something just before the nth request that matches is handled. */
function justBefore(request: RegExp, action: () => void, nth = 1) {
  let seen = 0
  bench.emulator.world.onRequest = ({ method, path }) => {
    if (request.test(`${method} ${path}`) && ++seen === nth) action()
  }
}

describe('list-runners', () => {
  test('a list that shifts while it is read loses nobody', async () => {
    const runners = Array.from({ length: 250 }, (_, index) => add(`r${index}`))
    justBefore(/page=2/, () => bench.emulator.world.removeRunner('octo-org', runners[7]?.id ?? 0))
    const run = await main({ operation: 'list-runners' })
    expect(namesOf(run.outputs.runners)).toEqual(runners.filter((_, index) => index !== 7).map(({ name }) => name))
    expect(run.outputs['runners-count']).toBe('249')
    expect(fileOf(run, 'runners-file')).toEqual(json(run.outputs.runners))
    expect(run.sent.filter((line) => line === LIST)).toHaveLength(2)
    expect(infos(run)).toContain('The list of runners changed while it was read (249 found, 249 counted).')
  })

  test('a page that fails once with 502 is read again, alone', async () => {
    for (let index = 0; index < 350; index++) add(`r${index}`)
    bench.emulator.faults.add({ path: /page=3$/, status: 502, html: true })
    const run = await main({ operation: 'list-runners' }, /page=3$/)
    expect(run.errors).toEqual([])
    expect(namesOf(run.outputs.runners)).toEqual(remaining())
    expect([...run.sent].sort()).toEqual([1, 2, 3, 3, 4].map((page) => `GET ${ORG}?per_page=100&page=${page}`))
    expect(infos(run).join('\n')).toMatch(
      /Could not list the runners of organization octo-org \(page 3\) yet: HTTP 502\./,
    )
  })

  test('a page that keeps failing fails the step, and no output is half a list', async () => {
    for (let index = 0; index < 150; index++) add(`r${index}`)
    bench.emulator.faults.add({ path: /page=2$/, status: 403, body: { message: 'No', status: '403' } })
    const run = await main({ operation: 'list-runners' }, /page=2$/)
    expect(run.errors).toEqual([
      expect.stringMatching(/^Could not list the runners of organization octo-org \(page 2\)/),
    ])
    expect(run.outputs).toEqual({})
    expect(run.summary()).toBe('')
  })

  test('a list too long for an output is in its file, and a warning says so', async () => {
    for (let index = 0; index < 2_500; index++) add(`runner-${index}-${'x'.repeat(30)}`)
    const run = await main({ operation: 'list-runners' })
    expect(run.outputs.runners).toBe('')
    expect(run.outputs['runners-count']).toBe('2500')
    expect(fileOf(run, 'runners-file')).toHaveLength(2_500)
    const file = run.outputs['runners-file'] ?? ''
    expect(warnings(run)).toEqual([
      `The output runners is left empty: with its 2,500 entries the step's outputs would pass 500,000 characters, and GitHub limits those of a job. All entries are in the file that runners-file names: ${file}.`,
    ])
  })

  test('the summary is cut below 1 MiB, and says what is missing', async () => {
    for (let index = 0; index < 4_000; index++) add(`ÿ${index}-${'ü'.repeat(140)}`)
    const run = await main({ operation: 'list-runners' })
    const bytes = Buffer.byteLength(run.summary())
    expect(bytes).toBeLessThanOrEqual(1024 * 1024)
    expect(bytes).toBeGreaterThan(1_000_000)
    const rows = run
      .summary()
      .split('\n')
      .filter((line) => line.startsWith('| ÿ')).length
    const missing = Number(/_([\d,]+) more are left out here/.exec(run.summary())?.[1]?.replaceAll(',', ''))
    expect(rows + missing).toBe(4_000)
    expect(run.summary()).toContain('in the file that the output runners-file names')
    expect(readFileSync(run.outputs['summary-file'] ?? '', 'utf8')).toBe(run.summary())
  })

  test('names, labels and versions are text in the summary, and one line in the log', async () => {
    add('a | b <img src=x> ##[error]', { labels: ['**bold**', '[link](https://evil.example)'], version: '`1`' })
    const run = await main({ operation: 'list-runners', 'runner-labels': '**bold**' })
    expect(run.summary()).toContain('| a \\| b &lt;img src=x&gt; #<!-- -->#<!-- -->\\[error\\] | ')
    expect(run.summary()).toContain('| \\*\\*bold\\*\\*, \\[link\\]\\(https:<!-- -->//evil.example\\) | \\`1\\` |')
  })

  test('without a summary there is still its file', async () => {
    add('one')
    const run = await main({ operation: 'list-runners', summary: 'false' })
    expect(run.summary()).toBe('')
    expect(readFileSync(run.outputs['summary-file'] ?? '', 'utf8')).toContain('| one |')
  })

  test.each([
    [9, ''],
    [10, '```mermaid\npie showData\n  "idle" : 5\n  "busy" : 2\n  "offline" : 3\n```\n'],
  ])('%i runners: a chart, and a link to their settings', async (count, chart) => {
    for (let index = 0; index < count; index++) {
      add(`r${index}`, index < 2 ? { busy: true } : index < 5 ? { status: 'offline' } : {})
    }
    const run = await main({ operation: 'list-runners' })
    const settings = `${bench.emulator.url}/organizations/octo-org/settings/actions/runners`.replace('/api/v3', '')
    expect(run.summary()).toContain(`3 offline. [Runner settings](${settings})\n\n${chart}`)
    expect(run.summary().includes('mermaid')).toBe(chart !== '')
  })

  test('an old server that ignores ?name= and knows no versions', async () => {
    bench.emulator.world.oldServer = true
    add('one')
    add('two')
    const run = await main({ operation: 'list-runners', 'runner-name': 'two' })
    expect(run.sent).toEqual([`${LIST}&name=two`])
    expect(namesOf(run.outputs.runners)).toEqual(['two'])
  })

  test.each([['404, which hides what is not for the token', 'nobody', /has no admin access to nobody/]])(
    '%s',
    async (_, target, error) => {
      const run = await main({ operation: 'list-runners', target })
      expect(run.errors).toEqual([expect.stringMatching(error)])
    },
  )
})

describe('get-runner', () => {
  test('by id, the object unchanged', async () => {
    const { id } = add('gpu-1', { busy: true, labels: ['gpu'] })
    const run = await main({ operation: 'get-runner', 'runner-id': String(id) })
    expect(run.sent).toEqual([`GET ${ORG}/${id}`])
    const { runner, ...others } = run.outputs
    expect(json(runner)).toEqual({
      ...{ id, name: 'gpu-1', os: 'linux', status: 'online', busy: true, ephemeral: false, version: '2.337.0' },
      ...{ runner_group_id: 1, labels: [expect.objectContaining({ name: 'gpu', type: 'custom' })] },
    })
    expect(others).toEqual({
      ...{ 'runner-id': String(id), 'runner-name': 'gpu-1', 'runner-status': 'online', 'runner-busy': 'true' },
    })
  })

  test('by name, matched here although the server ignores ?name=', async () => {
    bench.emulator.world.oldServer = true
    add('gpu-10')
    const { id } = offline('gpu-1')
    const run = await main({ operation: 'get-runner', 'runner-name': 'gpu-1' })
    expect(run.outputs).toMatchObject({ 'runner-id': String(id), 'runner-status': 'offline', 'runner-busy': 'false' })
    expect(run.sent).toEqual([`${LIST}&name=gpu-1`])
  })

  test('a name with signs of its own in a URL', async () => {
    const { id } = add('a&page=9:x {y}/ü')
    const run = await main({ operation: 'get-runner', 'runner-name': 'a&page=9:x {y}/ü' })
    expect(run.outputs['runner-id']).toBe(String(id))
    expect(run.sent).toHaveLength(1)
  })

  test('by labels and status, if that is one', async () => {
    add('busy', { labels: ['gpu'], busy: true })
    add('idle', { labels: ['gpu'] })
    const run = await main({ operation: 'get-runner', 'runner-labels': 'GPU', 'runner-status': 'idle' })
    expect(run.outputs['runner-name']).toBe('idle')
  })

  test('an id that is not there is told apart from an id that may not be seen', async () => {
    const absent = await main({ operation: 'get-runner', 'runner-id': '99' })
    expect(absent.sent).toEqual([`GET ${ORG}/99`, LIST])
    expect(absent.errors).toEqual([expect.stringMatching(/^There is no runner with id 99 in organization octo-org: /)])
    const hidden = await main({ operation: 'get-runner', 'runner-id': '99', target: 'nobody' })
    expect(hidden.errors).toEqual([expect.stringMatching(/has no admin access to nobody/)])
  })

  test('a name that is not there', async () => {
    const run = await main({ operation: 'get-runner', 'runner-name': 'ghost' })
    expect(run.errors).toEqual([
      expect.stringMatching(/^There is no runner in organization octo-org with runner-name ghost\./),
    ])
  })

  test('several that fit are named, up to ten of them', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => add(`r${index}`).id)
    const run = await main({ operation: 'get-runner', 'runner-name': 'r*' })
    expect(run.errors).toEqual([
      expect.stringMatching(
        new RegExp(
          `^12 runners in organization octo-org fit runner-name r\\*: r0 \\(id ${ids[0]}\\), idle; .*; and 2 more\\. `,
        ),
      ),
    ])
    expect(run.outputs).toEqual({})
  })
})

describe('delete-runner, by name or id', () => {
  test('deletes a runner by name in two requests, online or not', async () => {
    const { id } = add('one')
    add('other')
    const run = await main({ operation: 'delete-runner', 'runner-name': 'one' })
    expect(run.sent).toEqual([`${LIST}&name=one`, `DELETE ${ORG}/${id}`])
    expect(remaining()).toEqual(['other'])
    expect(run.outputs).toMatchObject({ 'deleted-count': '1', 'skipped-count': '0', 'skipped-runners': '[]' })
    expect(json(run.outputs['deleted-runners'])).toEqual([expect.objectContaining({ id, name: 'one', os: 'linux' })])
    expect(fileOf(run, 'deleted-runners-file')).toEqual(json(run.outputs['deleted-runners']))
  })

  test('deletes by ids, one that never connected among them', async () => {
    const one = offline('one', { version: null })
    const two = add('two')
    const run = await main({ operation: 'delete-runner', 'runner-id': `${two.id}, ${one.id}` })
    expect(run.sent).toEqual([
      ...[`GET ${ORG}/${two.id}`, `GET ${ORG}/${one.id}`, `DELETE ${ORG}/${two.id}`, `DELETE ${ORG}/${one.id}`],
    ])
    expect(namesOf(run.outputs['deleted-runners'])).toEqual(['two', 'one'])
  })

  test('a name that is not there is gone, and that is no failure', async () => {
    const run = await main({ operation: 'delete-runner', 'runner-name': 'ghost' })
    expect(run.errors).toEqual([])
    expect(json(run.outputs['skipped-runners'])).toEqual([{ id: null, name: 'ghost', reason: 'gone' }])
    expect(run.sent).toEqual([`${LIST}&name=ghost`])
    const settings = `${bench.emulator.url}/organizations/octo-org/settings/actions/runners`
    expect(run.lines.filter((line) => line.startsWith('notice '))).toEqual([
      `notice There is no runner with runner-name ghost in organization octo-org (${settings}): ` +
        'it is already gone, or it is registered elsewhere. In that case, correct the selector or target.',
    ])
  })

  test('an id that is not there is gone, once the list has confirmed it', async () => {
    add('other')
    const run = await main({ operation: 'delete-runner', 'runner-id': '99' })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([`GET ${ORG}/99`, LIST])
    expect(json(run.outputs['skipped-runners'])).toEqual([{ id: 99, name: null, reason: 'gone' }])
    expect(run.lines).toContainEqual(
      expect.stringMatching(/^notice There is no runner with runner-id 99 in organization octo-org \(/),
    )
  })

  test('an id behind a 404 for want of access is an error', async () => {
    const run = await main({ operation: 'delete-runner', 'runner-id': '99', target: 'nobody' })
    expect(run.errors).toEqual([expect.stringMatching(/has no admin access to nobody/)])
    expect(run.outputs).toEqual({})
  })

  test('an ephemeral runner that removed itself in between', async () => {
    const { id } = add('one', { ephemeral: true })
    justBefore(/^DELETE/, () => bench.emulator.world.removeRunner('octo-org', id))
    const run = await main({ operation: 'delete-runner', 'runner-id': String(id) })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([`GET ${ORG}/${id}`, `DELETE ${ORG}/${id}`, `${LIST}&name=one`])
    expect(json(run.outputs['skipped-runners'])).toEqual([{ id, name: 'one', reason: 'gone' }])
  })

  test('a name that another runner has by then is no sign that the runner is still there', async () => {
    const { id } = add('one')
    justBefore(/^DELETE/, () => {
      bench.emulator.world.removeRunner('octo-org', id)
      add('one')
    })
    const run = await main({ operation: 'delete-runner', 'runner-id': String(id) })
    expect(run.errors).toEqual([])
    expect(json(run.outputs['skipped-runners'])).toEqual([{ id, name: 'one', reason: 'gone' }])
    expect(remaining()).toEqual(['one'])
  })

  test('a 404 for a runner that is still listed is an error', async () => {
    const { id } = add('one')
    bench.emulator.faults.add({ method: 'DELETE', status: 404, body: { message: 'Not Found', status: '404' } })
    const run = await main({ operation: 'delete-runner', 'runner-id': String(id) })
    expect(run.errors).toEqual([expect.stringMatching(/the server cannot find it, but lists it/)])
    expect(run.outputs).toMatchObject({ 'deleted-count': '0' })
    // Lists show a deleted runner for some seconds.
    expect(run.sent.filter((request) => request.startsWith(LIST))).toHaveLength(4)
    expect(run.tookMs).toBe(7_000)
  })

  test('a busy one stays, the others go, and the step fails in the end', async () => {
    const busy = add('busy', { busy: true })
    const other = offline('other')
    const run = await main({ operation: 'delete-runner', 'runner-id': `${busy.id},${other.id}` })
    expect(run.sent.slice(2, 6)).toEqual([
      ...[`DELETE ${ORG}/${busy.id}`, `GET ${ORG}/${busy.id}`, `DELETE ${ORG}/${other.id}`, `GET ${ORG}/${busy.id}`],
    ])
    expect(namesOf(run.outputs['deleted-runners'])).toEqual(['other'])
    expect(json(run.outputs['skipped-runners'])).toEqual([{ id: busy.id, name: 'busy', reason: 'busy' }])
    expect(run.errors).toEqual([
      `Could not delete busy (id ${busy.id}) from organization octo-org: busy with a job for at least a minute. ` +
        'Delete it once the job has ended; after a crash GitHub takes 10 to 15 minutes to notice.',
    ])
  })

  test('a 422 for another reason than a job is an error with what the server said', async () => {
    const { id } = add('one')
    const body = { message: 'The runner is managed elsewhere', documentation_url: 'https://docs.github.com/rest' }
    bench.emulator.faults.add({ method: 'DELETE', status: 422, body })
    const run = await main({ operation: 'delete-runner', 'runner-id': String(id) })
    expect(run.errors).toEqual([expect.stringMatching(/said "The runner is managed elsewhere"\..*HTTP 422/)])
    expect(remaining()).toEqual(['one'])
  })

  test('a busy one before an error is among those that were skipped', async () => {
    const busy = add('busy', { busy: true })
    const other = offline('other')
    const body = { message: 'Forbidden', status: '403' }
    bench.emulator.faults.add({ method: 'DELETE', path: `${ORG}/${other.id}`, status: 403, body })
    const run = await main({ operation: 'delete-runner', 'runner-id': `${busy.id},${other.id}` })
    expect(run.errors).toEqual([expect.stringMatching(/^Could not delete runner other /)])
    expect(json(run.outputs['skipped-runners'])).toEqual([{ id: busy.id, name: 'busy', reason: 'busy' }])
  })

  test('a deletion whose answer was lost counts as done', async () => {
    const { id } = add('one')
    bench.emulator.faults.add({ method: 'DELETE', status: 502, html: true, afterHandling: true })
    const run = await main({ operation: 'delete-runner', 'runner-id': String(id) }, /./)
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([
      `GET ${ORG}/${id}`,
      `DELETE ${ORG}/${id}`,
      `GET ${ORG}/${id}`,
      `GET ${ORG}?per_page=100&page=1&name=one`,
    ])
    expect(namesOf(run.outputs['deleted-runners'])).toEqual(['one'])
  })

  test('recheck-after has no effect, and a warning says so', async () => {
    add('one')
    const run = await main({ operation: 'delete-runner', 'runner-name': 'one', 'recheck-after': '600' })
    expect(warnings(run)).toEqual([
      'Input recheck-after has no effect: a runner that is named is deleted without a second check.',
    ])
    expect(remaining()).toEqual([])
  })
})

describe('delete-runner, by a filter', () => {
  test('a lost answer and a 404 after it count as done only once the list agrees', async () => {
    const { id } = offline('one', { labels: ['gpu'] })
    const path = `${ORG}/${id}`
    // Once for the look before the first attempt; then the server hides it.
    justBefore(/^DELETE/, () => {
      const body = { message: 'Not Found', status: '404' }
      bench.emulator.faults.add({ method: 'GET', path, status: 404, body, times: Number.POSITIVE_INFINITY })
    })
    bench.emulator.faults.add({ method: 'DELETE', status: 502, html: true })
    const run = await main({ operation: 'delete-runner', 'runner-labels': 'gpu' }, /./)
    expect(run.errors).toEqual([expect.stringMatching(/the server cannot find it, but lists it/)])
    expect(run.outputs['deleted-count']).toBe('0')
  })

  test('lists, reads each again and deletes what is offline', async () => {
    const dead = offline('gpu-1', { labels: ['gpu'] })
    const idle = add('gpu-2', { labels: ['gpu'] })
    const busy = add('gpu-3', { labels: ['gpu'], busy: true })
    const fresh = offline('gpu-4', { labels: ['gpu'], version: null })
    offline('mac-1')
    const run = await main({ operation: 'delete-runner', 'runner-labels': 'GPU' })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([LIST, `GET ${ORG}/${dead.id}`, `DELETE ${ORG}/${dead.id}`])
    expect(namesOf(run.outputs['deleted-runners'])).toEqual(['gpu-1'])
    expect(json(run.outputs['skipped-runners'])).toEqual([
      { id: idle.id, name: 'gpu-2', reason: 'online' },
      { id: busy.id, name: 'gpu-3', reason: 'busy' },
      { id: fresh.id, name: 'gpu-4', reason: 'never-connected' },
    ])
    expect(run.summary()).toContain('1 runner deleted, 3 skipped (1 online, 1 busy, 1 never-connected).')
    expect(infos(run)).toEqual([
      expect.stringContaining('delete-runner for organization octo-org'),
      '4 runners in organization octo-org with runner-labels GPU.',
      `Going to delete gpu-1 (id ${dead.id}): offline.`,
      `Skipped gpu-2 (id ${idle.id}): online.`,
      `Skipped gpu-3 (id ${busy.id}): busy with a job.`,
      `Skipped gpu-4 (id ${fresh.id}): never connected, may still be booting.`,
      `Deleted gpu-1 (id ${dead.id}).`,
      'In organization octo-org: 1 runner deleted, 3 skipped (1 online, 1 busy, 1 never-connected).',
    ])
  })

  test.each<[string, () => (id: number) => unknown, string]>([
    ['came back', () => (id) => bench.emulator.world.updateRunner('octo-org', id, { status: 'online' }), 'online'],
    [
      'came back and took a job',
      () => (id) => bench.emulator.world.updateRunner('octo-org', id, { status: 'online', busy: true }),
      'busy',
    ],
    ['is gone', () => (id) => bench.emulator.world.removeRunner('octo-org', id), 'gone'],
  ])('one that %s before its deletion is skipped', async (_, change, reason) => {
    const first = offline('r1')
    const second = offline('r2')
    justBefore(new RegExp(`^GET ${ORG}/${second.id}$`), () => change()(second.id))
    const run = await main({ operation: 'delete-runner', 'runner-name': 'r*' })
    expect(run.errors).toEqual([])
    expect(run.sent.slice(1)).toEqual([
      `GET ${ORG}/${first.id}`,
      `DELETE ${ORG}/${first.id}`,
      `GET ${ORG}/${second.id}`,
    ])
    expect(json(run.outputs['skipped-runners'])).toEqual([{ id: second.id, name: 'r2', reason }])
  })

  test.each<[string, (id: number) => unknown, string]>([
    ['took a job', (id) => bench.emulator.world.updateRunner('octo-org', id, { status: 'online', busy: true }), 'busy'],
    ['was deleted by somebody else', (id) => bench.emulator.world.removeRunner('octo-org', id), 'gone'],
  ])('one that %s between the last look and the deletion', async (_, change, reason) => {
    const { id } = offline('r1')
    justBefore(/^DELETE/, () => change(id))
    const run = await main({ operation: 'delete-runner', 'runner-status': 'offline' })
    expect(run.errors).toEqual([])
    expect(json(run.outputs['skipped-runners'])).toEqual([{ id, name: 'r1', reason }])
  })

  test('one that has other labels before its deletion is no longer meant, and not in the outputs', async () => {
    const { id } = offline('r1', { labels: ['old'] })
    justBefore(new RegExp(`^GET ${ORG}/${id}$`), () =>
      bench.emulator.world.updateRunner('octo-org', id, { labels: [{ id: 1, name: 'new', type: 'custom' }] }),
    )
    const run = await main({ operation: 'delete-runner', 'runner-labels': 'old' })
    expect([run.errors, remaining(), run.outputs['skipped-count']]).toEqual([[], ['r1'], '0'])
    expect(infos(run)).toContain(`Skipped r1 (id ${id}): no longer selected.`)
  })

  test('one that runner-status selects and that comes back is skipped as online', async () => {
    const { id } = offline('r1')
    justBefore(new RegExp(`^GET ${ORG}/${id}$`), () =>
      bench.emulator.world.updateRunner('octo-org', id, { status: 'online' }),
    )
    const run = await main({ operation: 'delete-runner', 'runner-status': 'offline' })
    expect(json(run.outputs['skipped-runners'])).toEqual([{ id, name: 'r1', reason: 'online' }])
  })

  test('runner-status: idle deletes what is idle', async () => {
    const { id } = add('idle')
    add('busy', { busy: true })
    offline('offline')
    const run = await main({ operation: 'delete-runner', 'runner-status': 'idle', 'runner-name': '*' })
    expect(run.sent).toEqual([LIST, `GET ${ORG}/${id}`, `DELETE ${ORG}/${id}`])
    expect([remaining(), run.outputs['skipped-count']]).toEqual([['busy', 'offline'], '0'])
  })

  test.each([
    ['busy', 'looks busy may have just ended its job.'],
    ['idle', 'looks idle may have just taken a job.'],
    ['online', 'looks idle may have just taken a job.'],
    ['offline', undefined],
  ])('runner-status: %s says how late the flags can be', async (status, end) => {
    const run = await main({ operation: 'delete-runner', 'runner-status': status, 'runner-name': 'r*' })
    expect(infos(run).filter((line) => line.includes('minutes late'))).toEqual(
      end === undefined ? [] : [`GitHub's status and busy flags can be minutes late: a runner that ${end}`],
    )
  })

  test('a dry run shows the plan, deletes nothing and reads no runner again', async () => {
    const { id } = offline('r1')
    add('r2')
    const run = await main({ operation: 'delete-runner', 'runner-name': 'r*', 'dry-run': 'True' })
    expect(run.sent).toEqual([LIST])
    expect(remaining()).toEqual(['r1', 'r2'])
    expect(run.outputs).toMatchObject({ 'deleted-count': '0', 'deleted-runners': '[]', 'skipped-count': '2' })
    expect(json(run.outputs['skipped-runners'])).toContainEqual({ id, name: 'r1', reason: 'dry-run' })
    const counts = '1 runner would be deleted, 1 skipped (1 online).'
    expect(run.summary()).toContain(`## Dry run: deleting runners of organization octo-org\n\n${counts}`)
    expect(infos(run).at(-1)).toBe(`Dry run in organization octo-org: ${counts}`)
    expect(run.summary()).toMatch(/### Would be deleted\n\n.*\n.*\n\| r1 \|/)
    expect(run.summary().match(/^\| r[12] \|/gm)).toEqual(['| r1 |', '| r2 |'])
    expect(infos(run)).toContain(`Would delete r1 (id ${id}): offline.`)
  })

  test('more than max-deletions are refused before the first', async () => {
    for (let index = 0; index < 7; index++) offline(`r${index}`)
    const run = await main({ operation: 'delete-runner', 'runner-name': 'r*', 'max-deletions': '6' })
    expect(run.sent).toEqual([LIST])
    expect(run.errors).toEqual([
      '7 runners would be deleted (r0, r1, r2, r3, r4, …), more than max-deletions allows (6). None was deleted. ' +
        'To delete them all, set max-deletions to 7.',
    ])
    const dry = await main({ operation: 'delete-runner', 'runner-name': 'r*', 'max-deletions': '6', 'dry-run': 'true' })
    expect(dry.errors).toEqual([])
    expect(warnings(dry)).toEqual([
      expect.stringMatching(/^Without dry-run this would fail: 7 runners would be deleted/),
    ])
    expect(dry.summary()).toContain('\n**Without dry-run this would fail:** 7 runners would be deleted')
    for (const refused of [run, dry]) {
      expect(infos(refused).filter((line) => line.startsWith('Would delete'))).toHaveLength(7)
      expect(infos(refused).filter((line) => line.startsWith('Going to delete'))).toEqual([])
    }
  })

  test('a dry run says that a busy runner which is named would not be deleted', async () => {
    const { id } = add('r1', { status: 'online', busy: true })
    const run = await main({ operation: 'delete-runner', 'runner-name': 'r1', 'dry-run': 'true' })
    const problem = `r1 (id ${id}) is busy, unless its job ends within a minute.`
    expect(warnings(run)).toEqual([`Without dry-run this would fail: ${problem}`])
    expect(run.summary()).toContain('**Without dry-run this would fail:** r1 ')
  })

  test('the default of max-deletions is 100', async () => {
    for (let index = 0; index < 101; index++) offline(`r${index}`)
    const run = await main({ operation: 'delete-runner', 'runner-name': 'r*' })
    expect(run.errors).toEqual([
      expect.stringMatching(/^101 runners would be deleted .* more than max-deletions allows \(100\)/),
    ])
    expect(remaining()).toHaveLength(101)
  })

  test('recheck-after looks a second time, and those that never connected had their time', async () => {
    const stays = offline('r1')
    const returns = offline('r2')
    const fresh = offline('r3', { version: null })
    const vanishes = offline('r4')
    const { world } = bench.emulator
    justBefore(
      /page=1/,
      () => {
        world.updateRunner('octo-org', returns.id, { status: 'online' })
        world.removeRunner('octo-org', vanishes.id)
      },
      2,
    )
    const run = await main({ operation: 'delete-runner', 'runner-name': 'r*', 'recheck-after': '1' })
    expect(run.sent).toEqual([
      ...[LIST, LIST, `GET ${ORG}/${stays.id}`, `DELETE ${ORG}/${stays.id}`],
      ...[`GET ${ORG}/${fresh.id}`, `DELETE ${ORG}/${fresh.id}`],
    ])
    expect(json(run.outputs['skipped-runners'])).toEqual([
      { id: vanishes.id, name: 'r4', reason: 'gone' },
      { id: returns.id, name: 'r2', reason: 'online' },
    ])
    expect(infos(run)).toContain('4 runners to delete; checking again in 1 second.')
    expect(run.tookMs).toBe(1_000)
  })

  test('an error in the middle says what was done, what was not, and keeps the outputs', async () => {
    const runners = Array.from({ length: 5 }, (_, index) => offline(`r${index}`))
    const third = `${ORG}/${runners[2]?.id}`
    const body = { message: 'Resource not accessible by integration', status: '403' }
    bench.emulator.faults.add({ method: 'DELETE', path: third, status: 403, body })
    const run = await main({ operation: 'delete-runner', 'runner-name': 'r*' })
    expect(run.errors).toEqual([
      expect.stringMatching(
        /^Could not delete runner r2 .* Before that, 2 runners of organization octo-org were deleted\. 2 more runners were not tried\.$/,
      ),
    ])
    expect(namesOf(run.outputs['deleted-runners'])).toEqual(['r0', 'r1'])
    expect(run.outputs['deleted-count']).toBe('2')
    expect(run.summary()).toContain('**Stopped early:** ')
    expect(remaining()).toEqual(['r2', 'r3', 'r4'])
  })

  test('nothing that fits is no failure', async () => {
    const run = await main({ operation: 'delete-runner', 'runner-labels': 'none' })
    expect([run.errors, run.sent, run.outputs['deleted-count']]).toEqual([[], [LIST], '0'])
  })

  test('500 deletions keep the published limits, which the emulator enforces, without one refusal', async () => {
    for (let index = 0; index < 500; index++) offline(`r${index}`)
    // A "minute" of two seconds, for both sides.
    const minuteMs = 2_000
    bench.emulator.world.limits.minuteMs = minuteMs
    const { pointsPerMinute, creationsPerMinute } = bench.emulator.world.limits
    expect({ pointsPerMinute, creationsPerMinute }).toEqual({ pointsPerMinute: 900, creationsPerMinute: 80 })
    const pacer = createPacer({ ...PUBLISHED_LIMITS, minuteMs })
    const inputs = { operation: 'delete-runner', 'runner-name': 'r*', 'max-deletions': '500' }
    const run = await main(inputs, undefined, { pacer })
    expect(run.errors).toEqual([])
    expect(run.outputs['deleted-count']).toBe('500')
    expect(remaining()).toEqual([])
    expect(run.sent).toHaveLength(5 + 500 + 500)
    const statuses = new Set(bench.emulator.requests.map(({ response }) => response?.status))
    expect([...statuses].sort()).toEqual([200, 204])
  })
})

describe('inputs that are refused before the first request', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'no selector',
      {},
      /^Input runner-id, runner-name, runner-labels, runner-ephemeral, runner-status: delete-runner needs to know which/,
    ],
    ['a bare star', { 'runner-name': '*' }, /^Input runner-name: \* alone would delete every offline runner/],
    ['several stars', { 'runner-name': '**?' }, /^Input runner-name: \*\*\? alone/],
    ['an empty list of ids', { 'runner-id': ' , ' }, /^Input runner-id: the list is empty/],
    [
      'an id with a name',
      { 'runner-id': '1', 'runner-name': 'a' },
      /^Input runner-id: .* leave out the id, or runner-name a\.$/,
    ],
    ['an id with a status', { 'runner-id': '1', 'runner-status': 'offline' }, /^Input runner-id: /],
    ['a misspelled dry-run', { 'runner-labels': 'x', dry_run: 'true' }, /^Input dry_run: .* set dry-run\.$/],
    [
      'a count',
      { 'runner-labels': 'x', 'max-deletions': '1e3' },
      /^Input max-deletions: "1e3" is not a number of runners/,
    ],
    [
      'seconds',
      { 'runner-labels': 'x', 'recheck-after': '-1' },
      /^Input recheck-after: "-1" is not a number of seconds/,
    ],
    [
      'recheck-after what is not offline',
      { 'runner-status': 'idle', 'recheck-after': '60' },
      /^Input recheck-after: it deletes runners that stay offline, and runner-status selects idle ones/,
    ],
  ])('%s', async (_, inputs, error) => {
    offline('precious', { labels: ['x'] })
    const run = await main({ operation: 'delete-runner', ...inputs })
    expect(run.errors).toEqual([expect.stringMatching(error)])
    expect(run.sent).toEqual([])
    expect(remaining()).toEqual(['precious'])
  })

  test('recheck-after beyond the life of an installation token', async () => {
    const inputs = { operation: 'delete-runner', 'runner-status': 'offline', 'recheck-after': '3600' }
    const run = await bench.main(inputs)
    expect(run.errors).toEqual([
      expect.stringMatching(/^Input recheck-after: 3600 seconds outlast the installation token/),
    ])
    expect(run.sent).toEqual([])
  })

  test('all of them at once', async () => {
    const inputs = { 'runner-id': 'x', 'runner-status': 'y', 'dry-run': 'z', 'max-deletions': 'many', dry_rum: 'true' }
    const run = await main({ operation: 'delete-runner', ...inputs })
    expect(run.errors).toEqual([expect.stringMatching(/^5 problems with the inputs:\n/)])
  })

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'get-runner without a selector',
      {},
      /^Input runner-id, runner-name, runner-labels, runner-ephemeral, runner-status: get-runner needs to know which runner/,
    ],
    ['get-runner with two ids', { 'runner-id': '1,2' }, /^Input runner-id: get-runner gets one runner, and 2 are set/],
  ])('%s', async (_, inputs, error) => {
    const run = await main({ operation: 'get-runner', ...inputs })
    expect([run.errors, run.sent]).toEqual([[expect.stringMatching(error)], []])
  })

  test('list-runners and delete-runner share a step and its selection', async () => {
    offline('r1')
    const run = await main({ operation: 'list-runners, delete-runner', 'runner-status': 'offline' })
    expect(run.errors).toEqual([])
    expect(run.outputs).toMatchObject({ 'runners-count': '1', 'deleted-count': '1' })
    expect(run.summary()).toMatch(/## Runners of .*\n[\s\S]*## Deleting runners of /)
  })
})
