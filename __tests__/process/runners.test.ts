import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Runner } from '../../emulator/model.js'
import type { NewRunner } from '../../emulator/world.js'
import { HOST_FORMS, type Lab, useLab } from '../support/lab.js'
import { LEVELS, stepAtLevel } from '../support/levels.js'
import { inTurn, testedRuntimes } from '../support/thoroughness.js'

/** Listing, getting and deleting runners with the committed bundle, as the Actions runner starts it. */

const HOSTS = HOST_FORMS.map((host, turn) => ({ host, turn, name: host.name }))

const json = (text: string | undefined): unknown => JSON.parse(text ?? '')

function clear(lab: Lab, target: string): void {
  for (const { id } of lab.emulator.world.runners(target)) lab.emulator.world.removeRunner(target, id)
}

describe('at each level, on each kind of GitHub', () => {
  const lab = useLab({ realHosts: true })

  describe.each(testedRuntimes())('on Node $major', ({ path: node, major }) => {
    // Where a request goes is no matter of the Node version: the fallback shows it once.
    describe.each(major === 24 ? HOSTS : HOSTS.slice(0, 1))('$name', ({ host, turn }) => {
      describe.each(inTurn(LEVELS, turn))('$level', (row) => {
        const { target, scope } = row
        let runners: Runner[]
        const add = (runner: NewRunner) => lab.emulator.world.addRunner(target, runner)
        beforeEach(() => {
          clear(lab, target)
          runners = [
            add({ name: 'gpu-1', labels: ['self-hosted', 'gpu'], busy: true }),
            add({ name: 'gpu-2', labels: ['self-hosted', 'GPU'], status: 'offline' }),
            add({ name: 'mac-1', labels: ['self-hosted', 'macOS'], status: 'offline', version: null }),
          ]
        })

        async function step(inputs: Record<string, string>, access: 'read' | 'write') {
          const outcome = await stepAtLevel(lab, row, access, { node, host, inputs })
          expect(outcome.main.warnings).toEqual([])
          return outcome
        }
        const at = (path: string) => `${scope}/actions/runners${path}`

        test('list-runners', async () => {
          const { main, asked } = await step({ operation: 'list-runners' }, 'read')
          expect(asked).toEqual([`GET ${at('?per_page=100&page=1')}`])
          const listed = json(main.outputs.runners)
          expect(listed).toEqual(runners)
          expect(json(readFileSync(main.outputs['runners-file'] ?? '', 'utf8'))).toEqual(runners)
          expect(main.outputs['runners-file']?.startsWith(main.temp)).toBe(true)
          expect(main.outputs['runners-count']).toBe('3')
          expect(readFileSync(main.outputs['summary-file'] ?? '', 'utf8')).toBe(main.summary)
          expect(main.summary).toContain('| gpu-2 |')
          expect(main.log).toContain('3 runners, 1 online (1 busy), 2 offline (1 never connected).')
        })

        test('get-runner by id', async () => {
          const id = runners[1]?.id ?? 0
          const { main, asked } = await step({ operation: 'get-runner', 'runner-id': String(id) }, 'read')
          expect(asked).toEqual([`GET ${at(`/${id}`)}`])
          expect(json(main.outputs.runner)).toEqual(runners[1])
          expect(main.outputs).toMatchObject({
            'runner-name': 'gpu-2',
            'runner-status': 'offline',
            'runner-busy': 'false',
          })
          expect(main.summary).toBe('')
        })

        test('get-runner by name', async () => {
          const { main, asked } = await step({ operation: 'get-runner', 'runner-name': 'gpu-1' }, 'read')
          expect(asked).toEqual([`GET ${at('?per_page=100&page=1&name=gpu-1')}`])
          expect(main.outputs).toMatchObject({ 'runner-id': String(runners[0]?.id), 'runner-busy': 'true' })
        })

        test('delete-runner by name', async () => {
          const { main, asked } = await step({ operation: 'delete-runner', 'runner-name': 'mac-1' }, 'write')
          expect(asked).toEqual([`GET ${at('?per_page=100&page=1&name=mac-1')}`, `DELETE ${at(`/${runners[2]?.id}`)}`])
          expect(json(main.outputs['deleted-runners'])).toEqual([runners[2]])
          expect(lab.emulator.world.runners(target)).toHaveLength(2)
        })

        test('delete-runner by a filter', async () => {
          const { main, asked } = await step({ operation: 'delete-runner', 'runner-labels': 'gpu' }, 'write')
          const id = runners[1]?.id
          expect(asked).toEqual([`GET ${at('?per_page=100&page=1')}`, `GET ${at(`/${id}`)}`, `DELETE ${at(`/${id}`)}`])
          expect(json(main.outputs['deleted-runners'])).toEqual([runners[1]])
          expect(json(main.outputs['skipped-runners'])).toEqual([{ id: runners[0]?.id, name: 'gpu-1', reason: 'busy' }])
          expect(main.outputs).toMatchObject({ 'deleted-count': '1', 'skipped-count': '1' })
        })

        test('delete-runner, dry', async () => {
          const inputs = { operation: 'delete-runner', 'runner-status': 'offline', 'dry-run': 'true' }
          const { main, asked } = await step(inputs, 'write')
          expect(asked).toEqual([`GET ${at('?per_page=100&page=1')}`])
          expect(json(main.outputs['skipped-runners'])).toEqual([
            { id: runners[2]?.id, name: 'mac-1', reason: 'never-connected' },
            { id: runners[1]?.id, name: 'gpu-2', reason: 'dry-run' },
          ])
          expect(lab.emulator.world.runners(target)).toHaveLength(3)
        })
      })
    })
  })
})

describe('at any size', () => {
  const lab = useLab()
  const pages = (count: number) => Array.from({ length: Math.max(1, Math.ceil(count / 100)) }, (_, index) => index + 1)

  describe.each(testedRuntimes())('on Node $major', ({ path: node }) => {
    test.each([0, 1, 100, 101, 1_000, 10_000])('%i runners', async (count) => {
      const { world } = lab.emulator
      clear(lab, 'octo-org')
      const runners = Array.from({ length: count }, (_, index) =>
        world.addRunner('octo-org', { name: `runner-${index}`, status: index % 3 === 0 ? 'offline' : 'online' }),
      )
      const inputs = { token: lab.octo.tokens.classic, 'github-api-url': lab.emulator.url, target: 'octo-org' }
      const { main, sent } = await lab.step({ node, inputs: { ...inputs, operation: 'list-runners' } })
      expect([main.errors, main.exitCode]).toEqual([[], 0])
      // Pages come in any order once the first is there; each is asked for once.
      const wanted = pages(count).map((page) => `GET /orgs/octo-org/actions/runners?per_page=100&page=${page}`)
      expect([sent[0], [...sent].sort()]).toEqual([wanted[0], [...wanted].sort()])
      expect(main.outputs['runners-count']).toBe(String(count))
      expect(json(readFileSync(main.outputs['runners-file'] ?? '', 'utf8'))).toEqual(runners)
      if (count === 10_000) {
        expect(main.outputs.runners).toBe('')
        expect(main.warnings).toEqual([expect.stringContaining(main.outputs['runners-file'] ?? 'no file')])
      } else {
        expect([json(main.outputs.runners), main.warnings]).toEqual([runners, []])
      }
      const total = Object.values(main.outputs).reduce((sum, value) => sum + value.length, 0)
      expect(total).toBeLessThanOrEqual(500_000)
      expect(main.summary.split('\n').filter((line) => line.startsWith('| runner-'))).toHaveLength(count)
    })

    test('a list that shifts while it is read', async () => {
      const { world } = lab.emulator
      clear(lab, 'octo-org')
      const runners = Array.from({ length: 205 }, (_, index) =>
        world.addRunner('octo-org', { name: `runner-${index}` }),
      )
      world.onRequest = ({ path }) => {
        if (!path.endsWith('page=2')) return
        world.onRequest = undefined
        world.removeRunner('octo-org', runners[0]?.id ?? 0)
      }
      const inputs = { token: lab.octo.tokens.classic, 'github-api-url': lab.emulator.url, target: 'octo-org' }
      const { main } = await lab.step({ node, inputs: { ...inputs, operation: 'list-runners' } })
      expect(main.errors).toEqual([])
      expect(json(main.outputs.runners)).toEqual(runners.slice(1))
    })
  })
})

describe('what the runner makes of it', () => {
  const lab = useLab()

  test('a runner’s name is no workflow command, and no part of the summary’s markup', async () => {
    clear(lab, 'octo-org')
    const name = '##[set-output name=runner-id]1\n::error::no | <b>'
    lab.emulator.world.addRunner('octo-org', { name, status: 'offline' })
    const inputs = { token: lab.octo.tokens.classic, 'github-api-url': lab.emulator.url, target: 'octo-org' }
    const { main } = await lab.step({ inputs: { ...inputs, operation: 'delete-runner', 'runner-status': 'offline' } })
    expect([main.errors, main.commands.map(({ command }) => command)]).toEqual([[], ['add-mask']])
    expect(main.outputs['runner-id']).toBeUndefined()
    expect(json(main.outputs['deleted-runners'])).toEqual([expect.objectContaining({ name })])
    expect(main.summary).toContain('::error::no \\| &lt;b&gt; |')
  })

  test('a named runner whose job has just ended is deleted once GitHub notices that', async () => {
    clear(lab, 'octo-org')
    const { lag } = lab.emulator.world
    lag.idle = { requests: 3 }
    const { id } = lab.emulator.world.addRunner('octo-org', { name: 'one', busy: true })
    lab.emulator.world.updateRunner('octo-org', id, { busy: false })
    const inputs = { ...lab.appInputs, target: 'octo-org', operation: 'delete-runner', 'runner-id': String(id) }
    const { main } = await lab.step({ inputs })
    lag.reset()
    expect([main.exitCode, main.errors]).toEqual([0, []])
    expect(main.log).toContain('Still busy: one')
    expect(main.outputs['deleted-count']).toBe('1')
  })

  test('a deletion that fails fails the step, with its outputs set', async () => {
    clear(lab, 'octo-org')
    const { id } = lab.emulator.world.addRunner('octo-org', { name: 'one' })
    lab.emulator.faults.add({ method: 'DELETE', path: /runners/, status: 422, body: { message: 'No', status: '422' } })
    const inputs = { ...lab.appInputs, target: 'octo-org', operation: 'delete-runner', 'runner-id': String(id) }
    const { main } = await lab.step({ inputs, foreign: /runners/ })
    expect(main.exitCode).toBe(1)
    expect(main.errors).toEqual([expect.stringMatching(/^Could not delete runner one .*said "No"/)])
    expect(main.outputs).toMatchObject({ 'deleted-count': '0', 'skipped-runners': '[]' })
  })

  test('an id that is gone, right after the token was minted, is believed once the list agrees', async () => {
    clear(lab, 'octo-org')
    const inputs = { ...lab.appInputs, target: 'octo-org', operation: 'delete-runner', 'runner-id': '99' }
    const { main, sent } = await lab.step({ inputs })
    expect([main.errors, main.exitCode]).toEqual([[], 0])
    const own = sent.slice(2, -1)
    // A fresh token may not be known everywhere yet: a 404 is asked again before the list has its say.
    expect(new Set(own.slice(0, -1))).toEqual(new Set(['GET /orgs/octo-org/actions/runners/99']))
    expect(own.at(-1)).toBe('GET /orgs/octo-org/actions/runners?per_page=100&page=1')
    expect(json(main.outputs['skipped-runners'])).toEqual([{ id: 99, name: null, reason: 'gone' }])
  })

  test('at an enterprise an App is refused before the first request', async () => {
    for (const operation of ['list-runners', 'get-runner', 'delete-runner']) {
      const inputs = { ...lab.appInputs, target: 'enterprises/octo-enterprise', operation, 'runner-id': '1' }
      const { main, sent } = await lab.step({ inputs })
      expect(main.errors).toEqual([expect.stringContaining('a GitHub App cannot manage the runners of an enterprise')])
      expect(sent).toEqual([])
    }
  })
})
