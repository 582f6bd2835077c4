import { describe, expect, test } from '@jest/globals'
import { hostForm, useLab } from '../support/lab.js'
import { LEVELS, stepAtLevel } from '../support/levels.js'
import { testedRuntimes } from '../support/thoroughness.js'

/** Just-in-time runners, waiting and versions: the committed bundle at each level, each on another kind of GitHub. */

const lab = useLab({ realHosts: true })

const HOSTS = { repository: 'github.com', organization: 'Enterprise Server', enterprise: 'ghe.com' } as const

describe.each(testedRuntimes())('on Node $major', ({ path: node, major }) => {
  describe.each(LEVELS)('at the $level level', (row) => {
    const { scope, target } = row
    const host = hostForm(HOSTS[row.level])
    const step = (access: 'read' | 'write', inputs: Record<string, string>, foreign?: RegExp) =>
      stepAtLevel(lab, row, access, { node, host, inputs, ...(foreign && { foreign }) })
    const name = `jit-${major}`

    test('create-jit-config', async () => {
      const { main, asked, exchanges } = await step('write', {
        operation: 'create-jit-config',
        'runner-name': name,
        'runner-labels': `${name}, GPU`,
      })
      const groups = row.level === 'repository' ? [] : [`GET ${scope}/actions/runner-groups?per_page=100&page=1`]
      expect(asked).toEqual([...groups, `POST ${scope}/actions/runners/generate-jitconfig`])
      expect(JSON.parse(exchanges.at(-1)?.body ?? '')).toEqual({
        ...{ name, runner_group_id: 1, labels: [name, 'GPU'], work_folder: '_work' },
      })
      const made = lab.emulator.world.runners(target).find((runner) => runner.name === name)
      expect(main.outputs).toEqual({
        'jit-config': expect.stringMatching(/^[A-Za-z0-9+/]+=*$/),
        runner: expect.any(String),
        'runner-id': String(made?.id),
        'runner-name': name,
      })
      expect(JSON.parse(main.outputs.runner ?? '')).toMatchObject({ id: made?.id, name, version: null })
      expect(main.masks).toContain(main.outputs['jit-config'])
    })

    test('create-startup-script', async () => {
      const { main, asked } = await step('write', {
        operation: 'create-startup-script',
        'runner-name': `${name}-startup`,
        'runner-labels': name,
        'runner-os': 'linux',
        'runner-architecture': 'arm64',
      })
      const groups = row.level === 'repository' ? [] : [`GET ${scope}/actions/runner-groups?per_page=100&page=1`]
      expect(asked).toEqual([
        `GET ${scope}/actions/runners/downloads`,
        ...groups,
        `POST ${scope}/actions/runners/generate-jitconfig`,
      ])
      const made = lab.emulator.world.runners(target).find((runner) => runner.name === `${name}-startup`)
      expect(main.outputs).toMatchObject({ 'runner-id': String(made?.id), 'runner-version': '2.337.0' })
      expect(main.outputs['startup-script-file']).toMatch(/startup-script-[0-9a-f]{8}\.sh$/)
    })

    test('wait-for-runner, until that one is online', async () => {
      const { world } = lab.emulator
      const path = `${scope}/actions/runners?per_page=100&page=1&name=${name}`
      let looks = 0
      world.onRequest = (request) => {
        if (!request.path.endsWith(path) || ++looks !== 3) return
        const made = world.runners(target).find((runner) => runner.name === name)
        world.updateRunner(target, made?.id ?? 0, { status: 'online', version: '2.337.0' })
      }
      const inputs = { operation: 'wait-for-runner', 'runner-name': name, 'wait-timeout': '60' }
      const { main, asked, exchanges } = await step('read', inputs)
      world.onRequest = undefined
      expect(asked).toEqual(Array.from({ length: 3 }, () => `GET ${path}`))
      expect(exchanges.map(({ response }) => response?.status)).toEqual([200, 304, 200])
      expect(exchanges.map(({ headers }) => headers['if-none-match'])).toEqual([
        undefined,
        exchanges[0]?.response?.headers.etag,
        exchanges[0]?.response?.headers.etag,
      ])
      const { runners = '', runner = '', ...others } = main.outputs
      expect(JSON.parse(runners)).toEqual([JSON.parse(runner)])
      expect(others).toEqual({
        'runners-file': expect.any(String),
        'runners-count': '1',
        'runner-id': String(JSON.parse(runner).id),
        'runner-name': name,
        'runner-status': 'online',
        'runner-busy': 'false',
        'summary-file': expect.any(String),
      })
      expect(main.log).toMatch(
        /Waiting for 1 runner .* since \d+ s: 0 of 1 online; jit-\d+ \(id \d+\) never connected\./,
      )
    })

    test('check-runner-versions', async () => {
      const { world } = lab.emulator
      const added = world.addRunner(target, { name: `old-${major}`, version: '2.328.0', status: 'offline' })
      const { main, asked } = await step('read', { operation: 'check-runner-versions' }, /deprecations/)
      world.removeRunner(target, added.id)
      const runners = [...world.runners(target), added]
      const versions = new Set(runners.flatMap(({ version }) => version ?? []))
      expect([...asked].sort()).toEqual(
        [
          `GET ${scope}/actions/runners?per_page=100&page=1`,
          ...[...versions].map((version) => `GET ${scope}/actions/runners/deprecations/${version}`),
          `GET ${scope}/actions/runners/downloads`,
        ].sort(),
      )
      const ofVersion = runners.filter(({ version }) => version === '2.328.0')
      const known = host.name !== 'Enterprise Server'
      const judged: { version: string; state: string }[] = JSON.parse(main.outputs['runner-versions'] ?? '')
      expect(judged.find(({ version }) => version === '2.328.0')).toEqual({
        version: '2.328.0',
        state: known ? 'ended' : 'unknown',
        registration_deprecates_at: known ? '2026-08-01T00:00:00Z' : null,
        runtime_deprecates_at: known ? '2026-09-01T00:00:00Z' : null,
        runners: expect.any(Array),
      })
      expect(main.outputs['deprecated-count']).toBe(String(known ? ofVersion.length : 0))
      const levels = main.annotations.map(({ level }) => level)
      expect(levels).toEqual([known ? 'warning' : 'notice'])
      expect(main.summary).toContain('| 2.328.0 |')
    })
  })
})
