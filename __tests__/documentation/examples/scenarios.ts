import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import type { EmulatorOptions } from '../../../emulator/server.js'
import { configure } from '../../../emulator/stand-in.js'
import type { RunOptions, WorkflowRecord } from '../../../harness/workflow-interpreter/run-workflow.js'
import type { Theatre } from './theatre.js'

/** How an example is run, and how it has to end. */
export interface Scenario {
  readonly emulator?: EmulatorOptions
  readonly arrange?: (theatre: Theatre) => void
  readonly options?: (theatre: Theatre) => Partial<RunOptions>
  /** Each job with its result, in the order of the workflow. */
  readonly jobs: readonly string[]
  readonly check?: (theatre: Theatre, record: WorkflowRecord) => void | Promise<void>
  /** Names of runners that have to be online at the end. */
  readonly online?: readonly string[]
  /** It has a runner for one job: its second job has to run there, and the machine to be gone afterwards. */
  readonly machineForOneJob?: true
}

const names = ({ emulator }: Theatre, scope = 'octo-org') => emulator.world.runners(scope).map(({ name }) => name)
const calls = ({ standIns }: Theatre, command: string) =>
  standIns.calls.filter((call) => call.command === command).map(({ args }) => args.join(' '))
const inputs = (values: Record<string, string>) => () => ({ inputs: values })

const MACHINE = { jobs: ['start success', 'build success', 'stop success'], machineForOneJob: true } as const

/** By the example's name. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'quick-start': {
    jobs: ['runner success', 'build success'],
    check(theatre, { jobs }) {
      expect(jobs[1]?.runner).toBe(jobs[0]?.steps[0]?.outputs['runner-name'])
      expect(calls(theatre, 'docker')).toEqual([expect.stringMatching(/^run --rm .*\.\/run\.sh$/)])
    },
  },
  'register-ephemeral-runner': {
    jobs: ['register success'],
    online: ['ephemeral-1658821493-1'],
    async check({ root, fleet, emulator }) {
      const home = join(root, 'machine', 'home', 'ephemeral-runners')
      expect(readdirSync(home)).toEqual(['1658821493-1'])
      // It takes a job, and leaves nothing.
      const runner = fleet.assign(['self-hosted', 'gpu', 'linux', 'x64'])
      expect(runner?.name).toBe('org-linux-1')
      const ephemeral = fleet.assign(['gpu'])
      expect(ephemeral?.name).toBe('ephemeral-1658821493-1')
      ephemeral?.release(true, 'test')
      runner?.release(true, 'test')
      expect(emulator.world.runners('octo-org').map(({ name }) => name)).not.toContain('ephemeral-1658821493-1')
      await until(() => !existsSync(join(home, '1658821493-1')))
    },
  },
  'ephemeral-runner-in-container': {
    ...MACHINE,
    check: (theatre) => expect(calls(theatre, 'docker').join('\n')).not.toMatch(/eyJ/),
  },
  'ephemeral-runner-in-local-vm': MACHINE,
  'ephemeral-runner-on-ec2': MACHINE,
  'ephemeral-runner-on-hetzner': MACHINE,
  'ephemeral-runner-by-terraform': MACHINE,
  'clean-up-offline-runners': {
    options: () => ({ event: 'schedule' }),
    jobs: ['clean-up success'],
    check: (theatre) => expect(names(theatre)).toEqual(['org-linux-1', 'org-linux-2', ...HOSTS]),
  },
  'clean-up-after-workflow': {
    arrange({ emulator: { world } }) {
      world.addRunner('octo-org', { name: 'gpu-7-1', status: 'offline' })
      world.addRunner('octo-org', { name: 'gpu-7-2', status: 'offline', version: null, ephemeral: true })
      world.addRunner('octo-org', { name: 'gpu-8-1', status: 'offline' })
    },
    options: () => ({ event: 'workflow_run', payload: { workflow_run: { id: 7 } } }),
    jobs: ['clean-up success'],
    check: (theatre) => expect(names(theatre).filter((name) => name.startsWith('gpu-'))).toEqual(['gpu-8-1']),
  },
  'build-runner-image': {
    jobs: ['image success'],
    check: (theatre) =>
      expect(calls(theatre, 'docker')).toEqual([
        'build --tag ghcr.io/octo-org/octo-repo/runner:2.337.0 --tag ghcr.io/octo-org/octo-repo/runner:latest image',
        'login ghcr.io --username octocat --password-stdin',
        'push --all-tags ghcr.io/octo-org/octo-repo/runner',
      ]),
  },
  'hosted-fallback': {
    options: () => ({ event: 'push' }),
    jobs: ['choose success', 'build success'],
    check(_, { jobs }) {
      expect(jobs[0]?.steps[0]?.outputs['runs-on']).toBe('["self-hosted","linux","x64"]')
      // Any runner with these labels may take the job: here one of the repository, not of the organization.
      expect(jobs[1]?.runner).toBe('repo-runner-1')
    },
  },
  'hosted-fallback-matrix': {
    options: () => ({ event: 'push' }),
    jobs: ['choose success', 'test success', 'test success'],
    check: (_, { jobs }) => expect(jobs[2]?.runner).toBe('Hosted macos-latest'),
  },
  'wait-for-fleet': {
    arrange({ emulator: { world }, elsewhere }) {
      elsewhere.onCapacity = (capacity) => {
        const fleet = world.runners('octo-org').filter(({ name }) => name.startsWith('fleet-'))
        for (const runner of fleet) runner.status = 'offline'
        for (let at = 1; at <= capacity; at += 1)
          world.addRunner('octo-org', { name: `fleet-${at}`, labels: ['fleet'] })
      }
    },
    jobs: ['scale-up success', 'test success', 'test success', 'test success', 'scale-down success'],
    check(theatre, { jobs }) {
      expect(jobs.slice(1, 4).map(({ runner }) => runner)).toEqual(['fleet-1', 'fleet-2', 'fleet-3'])
      expect(names(theatre).filter((name) => name.startsWith('fleet-'))).toEqual([])
    },
  },
  'check-runner-versions': {
    options: () => ({ event: 'schedule' }),
    jobs: ['versions success'],
    async check({ elsewhere, play }) {
      expect([...elsewhere.issues.values()]).toEqual([expect.stringContaining('2.328.0')])
      await play('check-runner-versions')
      expect(elsewhere.issues.size).toBe(1)
    },
  },
  'job-for-each-repository': {
    jobs: ['list success', 'each success', 'each success'],
    check: (theatre) =>
      expect(calls(theatre, 'gh').map((call) => call.split(' ')[4])).toEqual(
        expect.arrayContaining(['octo-org/octo-repo', 'octo-org/octo-service']),
      ),
  },
  'many-repositories': {
    arrange({ emulator: { world } }) {
      for (let at = 1; at <= 3; at += 1) world.addRepository({ owner: 'octo-org', name: `many-${at}` })
    },
    jobs: ['list success', ...Array.from({ length: 5 }, () => 'each success')],
    check: (theatre) => expect(calls(theatre, 'gh')).toHaveLength(5),
  },
  'enterprise-server': {
    emulator: { product: 'ghes-3.19' },
    arrange: ({ emulator: { world } }) => void world.addRunner('octo-org', { name: 'server-runner' }),
    options: ({ emulator }) => ({ apiUrl: `${emulator.url}/api/v3`, event: 'schedule' }),
    jobs: ['clean-up success'],
    check: (theatre) => expect(names(theatre)).not.toContain('org-mac-1'),
  },
  'another-server': {
    arrange: ({ emulator: { world } }) => void world.addRunner('octo-org', { name: 'idle-runner' }),
    options: inputs({ organization: 'octo-org' }),
    jobs: ['list success'],
    check: (_, { jobs }) => expect(jobs[0]?.steps[0]?.outputs['runners-count']).toBe('8'),
  },
  'git-and-gh-as-app': {
    jobs: ['update success'],
    check(theatre, { jobs }) {
      expect(calls(theatre, 'gh')).toEqual([
        'api users/octo-runner-app%5Bbot%5D --jq .id',
        'auth setup-git',
        'pr create --fill --head date-1658821493-1',
      ])
      expect(jobs[0]?.log).toContain('date-1658821493-1 -> date-1658821493-1')
    },
  },
  'several-owners': {
    arrange({ emulator: { world }, octo }) {
      world.addOrganization('octo-labs')
      world.install(octo.registeredApp, 'octo-labs')
    },
    options: () => ({ event: 'schedule' }),
    jobs: ['runners success', 'runners success'],
    check(_, { jobs }) {
      expect(jobs[0]?.log).toContain('Warning: 2 runners of octo-org are offline')
      expect(jobs[1]?.steps[1]?.outcome).toBe('skipped')
    },
  },
  'add-repository-to-installation': {
    arrange: ({ emulator: { world } }) => void world.addRepository({ owner: 'octo-user', name: 'new' }),
    options: inputs({ repository: 'octo-user/new' }),
    jobs: ['add success'],
    check: ({ octo, emulator: { world } }) =>
      expect(world.repositoriesOfInstallation(octo.userInstallation).map(({ name }) => name)).toContain('new'),
  },
  'remove-repository-from-installation': {
    arrange({ emulator: { world }, octo }) {
      octo.userInstallation.repositoryIds.add(world.addRepository({ owner: 'octo-user', name: 'old' }).id)
    },
    options: inputs({ repository: 'octo-user/old' }),
    jobs: ['remove success'],
    check: ({ octo, emulator: { world } }) =>
      expect(world.repositoriesOfInstallation(octo.userInstallation).map(({ name }) => name)).not.toContain('old'),
  },
  'job-on-each-runner': {
    arrange({ emulator: { world } }) {
      for (const runner of world.runners('octo-org')) runner.labels.push(world.label(runner.name))
      world.updateRunner('octo-org', world.runners('octo-org')[1]?.id ?? 0, { busy: false })
    },
    jobs: ['list success', ...Array.from({ length: 5 }, () => 'maintain success')],
    check: (_, { jobs }) => {
      const used = jobs.slice(1).map(({ runner }) => runner)
      expect(used.sort()).toEqual(['docker-host', 'org-linux-1', 'org-linux-2', 'runner-host', 'vm-host'])
    },
  },
  'enterprise-runner': {
    jobs: ['register success'],
    check: async (theatre) => {
      const isOnline = () =>
        theatre.emulator.world
          .runners('enterprises/octo-enterprise')
          .some(({ name, status }) => name === 'ephemeral-1658821493-1' && status === 'online')
      await until(isOnline)
    },
  },
  'remove-runner': {
    arrange({ emulator: { world, url }, root, standIns }) {
      const directory = join(root, 'old-runner')
      mkdirSync(directory)
      const { token } = world.addRunnerToken(world.homeOf('octo-org'), 'registration')
      const { credential } = configure(world, { url: `${url}/octo-org`, token, name: 'old-runner' })
      writeFileSync(join(directory, '.runner'), '{}')
      writeFileSync(join(directory, '.credentials'), credential)
      standIns.install('config.sh', directory)
    },
    options: ({ root }) => ({ inputs: { directory: join(root, 'old-runner') } }),
    jobs: ['remove success'],
    check: (theatre) => expect(names(theatre)).not.toContain('old-runner'),
  },
  'drain-runner': {
    options: inputs({ runner: 'org-linux-1' }),
    jobs: ['drain success'],
    check: (theatre) => expect(names(theatre)).not.toContain('org-linux-1'),
  },
}

const HOSTS = ['runner-host', 'docker-host', 'vm-host']

/** Waits for what another process does, a minute at most. */
async function until(condition: () => boolean): Promise<void> {
  for (let left = 1_200; left > 0 && !condition(); left -= 1) await new Promise((fulfil) => setTimeout(fulfil, 50))
  expect(condition()).toBe(true)
}
