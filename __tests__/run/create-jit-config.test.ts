import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Fault } from '../../emulator/faults.js'
import { type Bench, openBench, type Run } from '../support/in-process.js'

/** Just-in-time runners, and every way in which the answer to the one call that must not be repeated can get lost. */

let bench: Bench
beforeEach(async () => {
  bench = await openBench()
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
    expect(run.sent).toEqual([NAMED, GENERATE])
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

  test('has a unique name by default, which needs no look before', async () => {
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
          `^Could not create the just-in-time runner gpu-1 for organization octo-org: .*Already exists.*HTTP 409.*gpu-1 \\(id ${id}\\), busy, has the name\\.`,
        ),
      ),
    ])
    expect(run.sent).toEqual([NAMED, GENERATE, NAMED])
    expect(named('gpu-1')).toHaveLength(1)
  })

  test('a group that is not there, by name', async () => {
    const run = await main({ 'runner-group': 'octo-gruop' })
    expect(run.errors).toEqual([
      'There is no runner group "octo-gruop" in organization octo-org. Did you mean octo-group? Correct runner-group; there are: Default, octo-group.',
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
]

describe.each(LOSSES)('after %s', (_, fault) => {
  test.each([
    ['a given name', GPU_1],
    ['a unique name', {}],
  ])('the runner that it made is deleted and made again: %s', async (_name, inputs) => {
    lose({ ...fault, afterHandling: true })
    const run = await main(inputs, /generate-jitconfig/)
    expect(run.errors).toEqual([])
    const name = run.outputs['runner-name'] ?? ''
    const list = `GET ${ORG}?per_page=100&page=1&name=${name}`
    const [left, ...others] = named(name)
    expect(others).toEqual([])
    expect(run.outputs['runner-id']).toBe(String(left?.id))
    const deleted = run.sent.find((line) => line.startsWith('DELETE')) ?? ''
    expect(run.sent).toEqual([...('runner-name' in inputs ? [list] : []), GENERATE, list, deleted, GENERATE])
    expect(deleted).not.toBe(`DELETE ${ORG}/${left?.id}`)
    expect(infos(run)).toContainEqual(expect.stringMatching(/its configuration was lost on the way/))
  })
})

describe('a lost answer', () => {
  test('to a call that never arrived is asked for once more', async () => {
    lose({ cut: 'before-headers' })
    const run = await main(GPU_1)
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([NAMED, GENERATE, NAMED, GENERATE])
    expect(infos(run)).toContain('There is no runner gpu-1.')
  })

  test('twice fails, and leaves nothing behind', async () => {
    lose({ status: 502, afterHandling: true, times: 2 })
    const run = await main(GPU_1, /generate-jitconfig/)
    expect(run.errors).toEqual([
      expect.stringMatching(
        /HTTP 502.*This was the second time\. gpu-1 \(id \d+\), which it made.*nothing is left behind/,
      ),
    ])
    expect(named('gpu-1')).toEqual([])
    expect(run.sent.filter((line) => line === GENERATE)).toHaveLength(2)
    expect(run.outputs).toEqual({})
  })

  test('twice without effect fails, too', async () => {
    lose({ status: 500, times: 5 })
    const run = await main(GPU_1, /generate-jitconfig/)
    expect(run.errors).toEqual([expect.stringMatching(/This was the second time\. It made no runner/)])
    expect(run.sent.filter((line) => line === GENERATE)).toHaveLength(2)
  })

  test('of a call that only takes effect after the look: the late runner is replaced', async () => {
    lose({ cut: 'before-headers' })
    let calls = 0
    bench.emulator.world.onRequest = ({ path }) => {
      if (!path.endsWith('generate-jitconfig') || ++calls !== 2) return
      const late = { name: 'gpu-1', status: 'offline', version: null, labels: ['GPU', 'self-hosted'] } as const
      bench.emulator.world.addRunner('octo-org', late)
    }
    const run = await main(GPU_1)
    expect(run.errors).toEqual([])
    expect(named('gpu-1').map(({ id }) => String(id))).toEqual([run.outputs['runner-id']])
    const deleted = run.sent.find((line) => line.startsWith('DELETE'))
    expect(run.sent).toEqual([NAMED, GENERATE, NAMED, GENERATE, NAMED, deleted, GENERATE])
  })

  const others: [string, () => void, RegExp][] = [
    [
      'a runner that was there before',
      () => bench.emulator.world.addRunner('octo-org', { name: 'gpu-1', status: 'offline', version: null }),
      /gpu-1 \(id \d+\) of organization octo-org has the name now; it was there before, so it was left alone/,
    ],
    [
      'a runner that has connected',
      () => {
        bench.emulator.world.onRequest = ({ method, path }) => {
          const [runner] = named('gpu-1')
          if (method === 'GET' && path.includes('name=') && runner) runner.version = '2.337.0'
        }
      },
      /it has connected, so it was left alone/,
    ],
    [
      'a runner that somebody else made meanwhile',
      () => {
        bench.emulator.faults.clear()
        lose({ status: 502 })
        bench.emulator.world.onRequest = ({ path }) => {
          if (!path.endsWith('generate-jitconfig') || named('gpu-1').length > 0) return
          bench.emulator.world.addRunner('octo-org', { name: 'gpu-1', status: 'offline', version: null, labels: ['x'] })
        }
      },
      /it has other labels, so it was left alone/,
    ],
  ]
  test.each(others)('never costs %s', async (_, arrange, error) => {
    lose({ status: 502, afterHandling: true })
    arrange()
    const run = await main(GPU_1, /generate-jitconfig/)
    expect(run.errors).toEqual([expect.stringMatching(error)])
    expect(run.sent.filter((line) => line.startsWith('DELETE'))).toEqual([])
    expect(named('gpu-1')).toHaveLength(1)
  })

  test('is said where nobody can look', async () => {
    lose({ status: 502, afterHandling: true })
    bench.emulator.faults.add({ path: /name=gpu-1/, skip: 1, status: 403, body: { message: 'No', status: '403' } })
    const run = await main(GPU_1, /generate-jitconfig|name=/)
    expect(run.errors).toEqual([
      expect.stringMatching(
        /HTTP 502.* The server may have made runner gpu-1 all the same, and it could not be cleared up: .*HTTP 403/,
      ),
    ])
  })

  test('is none where the server limits the rate: it did nothing', async () => {
    lose({ secondaryLimit: { retryAfter: 1 } })
    const run = await main(GPU_1, /generate-jitconfig/)
    expect(run.errors).toEqual([])
    expect(run.sent).toEqual([NAMED, GENERATE, GENERATE])
  })
})
