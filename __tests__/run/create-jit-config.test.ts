import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../emulator/faults.js'
import type { NewRunner } from '../../emulator/world.js'
import { type Bench, openBench, type Run } from '../support/in-process.js'
import { createTestTimer, type TestTimer } from '../support/test-timer.js'

/** Just-in-time runners, and every way in which the answer to the one call that must not be repeated can get lost. */

let bench: Bench
let timer: TestTimer
beforeEach(async () => {
  bench = await openBench()
  timer = createTestTimer()
  bench.emulator.world.lag.now = timer.now
})
afterEach(() => bench.close())

const ORG = '/orgs/octo-org/actions/runners'
const GENERATE = `POST ${ORG}/generate-jitconfig`
const GROUPS = 'GET /orgs/octo-org/actions/runner-groups?per_page=100&page=1'
const NAMED = `GET ${ORG}?per_page=100&page=1&name=gpu-1`

const main = (inputs: Record<string, string>, foreign?: RegExp) =>
  bench.main(
    {
      'client-id': undefined,
      'private-key': undefined,
      token: bench.octo.tokens.classic,
      operation: 'create-jit-config',
      'runner-group': '1',
      'runner-labels': 'GPU, self-hosted',
      ...inputs,
    },
    foreign,
    { timer },
  )
const GPU_1 = { 'runner-name': 'gpu-1' }
const lose = (fault: Fault) => bench.emulator.faults.add({ method: 'POST', path: /generate-jitconfig$/, ...fault })
const named = (name: string, scope = 'octo-org') =>
  bench.emulator.world.runners(scope).filter((runner) => runner.name === name)
const infos = (run: Run) => run.lines.filter((line) => line.startsWith('info ')).map((line) => line.slice(5))
const bodies = () =>
  bench.emulator.requests
    .filter(({ path }) => path.endsWith('/generate-jitconfig'))
    .map(({ body }): unknown => JSON.parse(body))

describe('a just-in-time runner', () => {
  test('gets a name, labels exactly as written, group and work folder', async () => {
    const run = await main({ ...GPU_1, 'runner-labels': 'GPU\nself-hosted, Ärger', 'work-folder': '/mnt/work' })
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([GENERATE])
    expect(bodies()).toEqual([
      { name: 'gpu-1', runner_group_id: 1, labels: ['GPU', 'self-hosted', 'Ärger'], work_folder: '/mnt/work' },
    ])
    const [runner] = named('gpu-1')
    const { 'jit-config': config = '', runner: whole = '', ...others } = run.outputs
    expect(others).toEqual({ 'runner-id': String(runner?.id), 'runner-name': 'gpu-1' })
    expect(JSON.parse(whole)).toMatchObject({ id: runner?.id, name: 'gpu-1', status: 'offline', version: null })
    expect(Object.keys(JSON.parse(Buffer.from(config, 'base64').toString()))).toContain('.runner')
  })

  test('is masked before anything else is done with it', async () => {
    const run = await main(GPU_1)
    const config = run.outputs['jit-config'] ?? ''
    expect(run.masks).toContain(config)
    expect(run.events.indexOf('output jit-config')).toBeGreaterThan(run.events.lastIndexOf('mask'))
    expect(run.lines.join('\n')).not.toContain(config)
  })

  test('has a unique name by default', async () => {
    const first = await main({})
    const second = await main({})
    expect(first.sent).toEqual([GENERATE])
    const names = [first, second].map(({ outputs }) => outputs['runner-name'])
    expect(names).toEqual([expect.stringMatching(/^runner-kit-[0-9a-f]{16}$/), expect.anything()])
    expect(new Set(names).size).toBe(2)
  })

  test('comes into a group by its name, which takes the whole list', async () => {
    for (let index = 0; index < 150; index++) bench.emulator.world.addRunnerGroup('octo-org', `group-${index}`)
    const run = await main({ 'runner-group': 'group-140' })
    expect(run.sent).toEqual([GROUPS, GROUPS.replace(/1$/, '2'), GENERATE])
    expect(bodies()).toEqual([expect.objectContaining({ runner_group_id: 143 })])
  })

  test('comes into the group Default if nothing is said', async () => {
    const run = await main({ 'runner-group': '' })
    expect(run.sent).toEqual([GROUPS, GENERATE])
    expect(bodies()).toEqual([expect.objectContaining({ runner_group_id: 1 })])
  })

  test('of a repository uses group 1 without a look-up', async () => {
    const run = await main({ target: 'octo-org/octo-repo', 'runner-group': 'default' })
    expect(run.sent).toEqual(['POST /repos/octo-org/octo-repo/actions/runners/generate-jitconfig'])
    expect(named(run.outputs['runner-name'] ?? '', 'octo-org/octo-repo')).toHaveLength(1)
  })

  test('of an enterprise', async () => {
    const run = await main({ target: 'enterprises/octo-enterprise', 'runner-group': 'octo-enterprise-group' })
    expect(run.sent).toEqual([
      'GET /enterprises/octo-enterprise/actions/runner-groups?per_page=100&page=1',
      'POST /enterprises/octo-enterprise/actions/runners/generate-jitconfig',
    ])
  })

  test('an App mints no more than it takes', async () => {
    const app = { 'client-id': bench.octo.app.clientId, 'private-key': bench.octo.app.privateKey, token: '' }
    const run = await main({ ...app, 'runner-group': 'octo-group' })
    expect(run.errors).toEqual([])
    expect(run.minted).toEqual([{ permissions: { organization_self_hosted_runners: 'write' } }])
  })
})

describe('what is wrong with the inputs is told before the first request', () => {
  const rows: [string, Record<string, string>, RegExp][] = [
    ['no labels', { 'runner-labels': ' , ' }, /^Input runner-labels: create-jit-config needs at least one/],
    [
      '101 labels',
      { 'runner-labels': Array.from({ length: 101 }, (_, i) => `l${i}`).join() },
      /101 are more than the 100/,
    ],
    ['a label of 257', { 'runner-labels': `a,${'é'.repeat(257)}` }, /"é{20}…" has more than the 256 characters/],
    ['a pattern for a name', { 'runner-name': 'gpu-*' }, /a new runner cannot have \* or \? in its name/],
    ['a name of 65', { 'runner-name': 'n'.repeat(65) }, /has more than the 64 characters/],
    ['group 0', { 'runner-group': '0' }, /runner-group: "0" is not the number of a group/],
    [
      'a repository with a group',
      { target: 'octo-org/octo-repo', 'runner-group': 'gpu' },
      /is a repository, which has no groups \("gpu"\)/,
    ],
    ['a work folder of two lines', { 'work-folder': 'a\nb' }, /work-folder: it has a line break/],
    [
      'with list-runners',
      { operation: 'list-runners, create-jit-config' },
      /create-jit-config and list-runners cannot share a step/,
    ],
    [
      'with delete-runner',
      { operation: 'create-jit-config, delete-runner' },
      /create-jit-config and delete-runner cannot share a step/,
    ],
  ]
  test.each(rows)('%s', async (_, inputs, error) => {
    const run = await main(inputs)
    expect(run.errors).toEqual([expect.stringMatching(error)])
    expect(run.sent).toEqual([])
  })

  test('100 labels of 256 characters are fine', async () => {
    const labels = Array.from({ length: 100 }, (_, index) => `${index}-`.padEnd(256, 'ü'))
    const run = await main({ 'runner-labels': labels.join('\n') })
    expect(run.errors).toEqual([])
    expect(bodies()).toEqual([expect.objectContaining({ labels })])
  })

  test('selectors without effect are warned of', async () => {
    const run = await main({ 'runner-id': '1', 'runner-status': 'busy', 'runner-ephemeral': 'true' })
    expect(run.lines.filter((line) => line.startsWith('warning Input runner-'))).toHaveLength(3)
  })
})

describe('what the server refuses', () => {
  test('a name in use: who holds it', async () => {
    const { id } = bench.emulator.world.addRunner('octo-org', { name: 'gpu-1', busy: true })
    const run = await main(GPU_1)
    expect(run.errors).toEqual([
      expect.stringMatching(
        new RegExp(
          `^Could not create the just-in-time runner gpu-1 for organization octo-org: .*Already exists.*HTTP 409.*Runner gpu-1 \\(id ${id}\\), busy, has the name: delete it, set another runner-name, or leave it out for a unique one\\.`,
        ),
      ),
    ])
    expect(run.sent).toEqual([GENERATE, NAMED])
    expect(named('gpu-1')).toHaveLength(1)
  })

  test('a group that is not there, by name', async () => {
    const run = await main({ 'runner-group': 'octo-gruop' })
    expect(run.errors).toEqual([
      'There is no runner group "octo-gruop" in organization octo-org. Did you mean octo-group? Set runner-group to one of Default, octo-group.',
    ])
    expect(run.sent).toEqual([GROUPS])
  })

  test('a group that is not there, by number', async () => {
    const run = await main({ 'runner-group': '99' })
    expect(run.errors).toEqual([expect.stringMatching(/There is no such runner group in octo-org, .*HTTP 404/)])
    expect(run.sent).toEqual([GENERATE])
  })

  test('no permission', async () => {
    const { token } = bench.emulator.world.addToken({ kind: 'classic', user: 'octo-user', scopes: ['gist'] })
    const run = await main({ token })
    expect(run.errors).toEqual([expect.stringMatching(/The token needs the scope admin:org.*HTTP 403/)])
    expect(run.sent).toEqual([GENERATE])
  })

  test('a server without just-in-time runners', async () => {
    bench.emulator.world.oldServer = true
    const run = await main({})
    expect(run.errors).toEqual([
      expect.stringMatching(/this Enterprise Server is too old for just-in-time runners.*HTTP 404/),
    ])
  })
})

const LOSSES: [string, Fault][] = [
  ['a 502', { status: 502 }],
  ['a connection cut before the answer', { cut: 'before-headers' }],
  ['a connection cut within the answer', { cut: 'in-body' }],
  ['an answer that makes no sense', { status: 201, body: '{"runner":' }],
  ['a 409 for a name that is not listed', { status: 409, body: { message: 'Already exists', status: '409' } }],
]
/** Every runner there is, of any name. */
const all = () => bench.emulator.world.runners('octo-org').map(({ id }) => id)
const listOf = (name: unknown) => `GET ${ORG}?per_page=100&page=1&name=${name}`
const namesAsked = () => bodies().map((body) => (body as { name: string }).name)
const deletions = (run: Run) => run.sent.filter((line) => line.startsWith('DELETE'))
const warnings = (run: Run) => run.lines.filter((line) => line.startsWith('warning '))

describe.each(LOSSES)('after %s', (_, fault) => {
  test('the runner that was made under our own name is deleted, and another made under a fresh name', async () => {
    const before = all()
    lose({ ...fault, afterHandling: true })
    const run = await main({}, /generate-jitconfig/)
    expect(run.errors).toEqual([])
    const [first, second] = namesAsked()
    expect(first).not.toBe(second)
    const [deleted] = deletions(run)
    expect(run.sent).toEqual([GENERATE, listOf(first), deleted, GENERATE, listOf(first)])
    expect(all()).toEqual([...before, Number(run.outputs['runner-id'])])
    expect(run.outputs['runner-name']).toBe(second)
    expect(warnings(run)).toEqual([])
    expect(infos(run)).toContainEqual(
      expect.stringMatching(/^Deleted runner .*never connected: its configuration was lost/),
    )
  })

  test('under a given name nothing is deleted: what holds it is named', async () => {
    lose({ ...fault, afterHandling: true })
    const run = await main(GPU_1, /generate-jitconfig/)
    const [holder] = named('gpu-1')
    expect(run.errors).toEqual([
      expect.stringMatching(new RegExp(`Runner gpu-1 \\(id ${holder?.id}\\), never connected, has the name`)),
    ])
    expect(run.sent).toEqual([GENERATE, NAMED])
    expect(run.outputs).toEqual({})
  })
})

describe('a given name', () => {
  test.each<[string, Partial<NewRunner>]>([
    [
      'a persistent one of another group',
      { ephemeral: false, labels: ['GPU', 'self-hosted', 'x'], runner_group_id: 2 },
    ],
    ['the one that another job has just made', { ephemeral: true, version: null, labels: ['GPU', 'self-hosted'] }],
  ])('never costs a runner: %s', async (_, more) => {
    lose({ status: 502 })
    bench.emulator.world.onRequest = ({ path }) => {
      if (!path.endsWith('generate-jitconfig')) return
      bench.emulator.world.addRunner('octo-org', { name: 'gpu-1', status: 'offline', ...more })
    }
    const run = await main(GPU_1, /generate-jitconfig/)
    const [holder] = named('gpu-1')
    expect(run.errors).toEqual([
      expect.stringMatching(
        new RegExp(
          `HTTP 502.*Runner gpu-1 \\(id ${holder?.id}\\), .* made by this call or by another job\\. If no other`,
        ),
      ),
    ])
    expect(deletions(run)).toEqual([])
  })

  test('that is not listed after a lost answer: the call is not repeated', async () => {
    lose({ cut: 'before-headers' })
    const run = await main(GPU_1)
    expect(run.errors).toEqual([expect.stringMatching(/No runner gpu-1 is listed\. Run the job again/)])
    expect(run.sent).toEqual([GENERATE, NAMED])
    // Time for the server to finish before the look.
    expect(timer.pauses).toEqual([1_000])
  })

  test('says so where the list cannot be read', async () => {
    lose({ status: 502, afterHandling: true })
    bench.emulator.faults.add({ path: /name=gpu-1/, status: 403, body: { message: 'No', status: '403' } })
    const run = await main(GPU_1, /generate-jitconfig|name=/)
    expect(run.errors).toEqual([
      expect.stringMatching(/HTTP 502.* Could not check whether a runner gpu-1 exists: .*HTTP 403/),
    ])
  })
})

describe('a name of our own', () => {
  test('that stays taken, although no runner of that name is listed: 409', async () => {
    bench.emulator.world.holdJitNames = true
    lose({ cut: 'before-headers', afterHandling: true })
    const run = await main({})
    expect(run.errors).toEqual([])
    expect(new Set(namesAsked()).size).toBe(2)
  })

  test('whose runner is listed late is looked for once more', async () => {
    const before = all()
    bench.emulator.world.lag.appear = { ms: 4_000 }
    lose({ status: 502, afterHandling: true })
    const run = await main({}, /generate-jitconfig/)
    expect(run.errors).toEqual([])
    const [first] = namesAsked()
    const [deleted] = deletions(run)
    expect(run.sent).toEqual([GENERATE, listOf(first), GENERATE, listOf(first), deleted])
    expect(all()).toEqual([...before, Number(run.outputs['runner-id'])])
    expect(timer.pauses).toEqual([1_000, 5_000])
  })

  test('that cannot be looked for once more costs a warning, not the runner that was made', async () => {
    lose({ status: 502, afterHandling: true })
    bench.emulator.faults.add({ path: /name=runner-kit/, skip: 1, status: 403, body: { message: 'No', status: '403' } })
    const run = await main({}, /generate-jitconfig|name=/)
    expect(run.errors).toEqual([])
    expect(run.outputs['runner-name']).toBe(namesAsked()[1])
    expect(warnings(run)).toEqual([expect.stringMatching(/Runner runner-kit-\w+ may be left behind; if it is there/)])
  })

  test.each<[string, Fault[]]>([
    ['lost twice', [{ status: 502, afterHandling: true, times: 2 }]],
    ['lost twice without effect', [{ status: 500, times: 2 }]],
    [
      'lost, then 409',
      [
        { status: 502, afterHandling: true },
        { status: 409, body: { message: 'Already exists', status: '409' } },
      ],
    ],
    ['409 twice', [{ status: 409, body: { message: 'Already exists', status: '409' }, times: 2 }]],
  ])('%s fails, and leaves nothing behind', async (_, faults) => {
    const before = all()
    for (const fault of faults) lose(fault)
    const run = await main({}, /generate-jitconfig/)
    expect(run.errors).toEqual([expect.stringMatching(/This was the second attempt\. No runner is left behind\.$/)])
    expect([all(), run.sent.filter((line) => line === GENERATE).length, run.outputs]).toEqual([before, 2, {}])
    const [first, second] = namesAsked()
    expect(run.sent.slice(-2)).toEqual(
      faults[0]?.afterHandling && faults.length === 1
        ? [listOf(second), expect.stringMatching(/^DELETE/)]
        : [listOf(first), listOf(second)],
    )
  })

  test('lost, then refused with 422', async () => {
    const before = all()
    lose({ status: 502, afterHandling: true })
    lose({ status: 422, body: { message: 'Invalid labels', status: '422' } })
    const run = await main({}, /generate-jitconfig/)
    expect(run.errors).toEqual([expect.stringMatching(/said "Invalid labels".*HTTP 422/)])
    expect([all(), run.sent.filter((line) => line === GENERATE).length]).toEqual([before, 2])
    expect(run.sent.at(-1)).toBe(listOf(namesAsked()[0]))
  })

  test.each<[string, Partial<NewRunner>]>([
    ['is online', { status: 'online' }],
    ['has connected', { version: '2.337.0' }],
    ['is persistent', { ephemeral: false }],
    ['is of another group', { runner_group_id: 2 }],
    ['has other labels', { labels: [] }],
  ])('of a runner that %s: it is not deleted, and a warning names it', async (_, change) => {
    lose({ status: 502, afterHandling: true })
    bench.emulator.world.onRequest = ({ method, path }) => {
      const found = named(namesAsked()[0] ?? '')[0]
      const { labels, ...rest } = change
      const given = { ...rest, ...(labels && { labels: labels.map((label) => bench.emulator.world.label(label)) }) }
      if (method === 'GET' && path.includes('name=') && found)
        bench.emulator.world.updateRunner('octo-org', found.id, given)
    }
    const run = await main({}, /generate-jitconfig/)
    expect([run.errors, deletions(run)]).toEqual([[], []])
    expect(warnings(run)).toEqual([
      expect.stringMatching(
        /^warning Runner runner-kit-\w+ \(id \d+\), .*, was not deleted: it is in use, or not the /,
      ),
    ])
    expect(run.outputs['runner-name']).toBe(namesAsked()[1])
  })

  test('is not repeated blindly where the list cannot be read', async () => {
    lose({ status: 502, afterHandling: true })
    bench.emulator.faults.add({ path: /name=/, status: 403, body: { message: 'No', status: '403' } })
    const run = await main({}, /generate-jitconfig|name=/)
    expect(run.errors).toEqual([
      expect.stringMatching(
        /HTTP 502.* Runner runner-kit-\w+ may be left behind; if it is there, delete it\. .*HTTP 403/,
      ),
    ])
    expect(run.sent.filter((line) => line === GENERATE)).toHaveLength(1)
  })

  test('is kept where the server limits the rate: it did nothing', async () => {
    lose({ secondaryLimit: { retryAfter: 1 } })
    const run = await main({}, /generate-jitconfig/)
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([GENERATE, GENERATE])
    expect(new Set(namesAsked()).size).toBe(1)
  })
})
