import { afterAll, describe, expect, test } from '@jest/globals'
import { removeTemporaryDirectories } from '../../../harness/temporary.js'
import type { WorkflowRecord } from '../../../harness/workflow-interpreter/run-workflow.js'
import { requires } from '../../support/requires.js'
import { TEST_ALL } from '../../support/thoroughness.js'
import { filesEnding } from '../project.js'
import { SCENARIOS } from './scenarios.js'
import { openTheatre, resultsOf, type Theatre } from './theatre.js'

afterAll(removeTemporaryDirectories)

const examples = filesEnding('.yml', 'examples').map((path) => path.slice('examples/'.length, -'.yml'.length))

async function withTheatre(name: string, body: (theatre: Theatre) => Promise<void>): Promise<void> {
  const scenario = SCENARIOS[name]
  if (!scenario) throw new Error(`examples/${name}.yml has no scenario`)
  const theatre = await openTheatre(scenario.emulator)
  try {
    scenario.arrange?.(theatre)
    await body(theatre)
  } finally {
    await theatre.close()
  }
}

const play = (name: string, theatre: Theatre, more: object = {}) =>
  theatre.play(name, { ...SCENARIOS[name]?.options?.(theatre), ...more })

const whyFailed = ({ jobs }: WorkflowRecord) => jobs.filter(({ result }) => result === 'failure').map(({ log }) => log)

/** A short run plays those that README shows, and one of the machines for one job. */
const SAMPLE = [
  'quick-start',
  'clean-up-offline-runners',
  'build-runner-image',
  'hosted-fallback',
  'ephemeral-runner-on-ec2',
]

/** Its job ran on its own runner; neither runner nor machine is left. */
function expectMachineForOneJob({ emulator, elsewhere }: Theatre, { jobs: [start, build] }: WorkflowRecord): void {
  const { 'runner-id': id, label } = start?.outputs ?? {}
  expect([id, label]).toEqual([expect.stringMatching(/^\d+$/), expect.stringMatching(/^[a-z0-9]+-1658821493-1$/)])
  const made = start?.steps.find(({ outputs }) => outputs['runner-id'] === id)
  expect(build?.runner).toBe(made?.outputs['runner-name'])
  expect(emulator.world.runners('octo-org').map((runner) => runner.id)).not.toContain(Number(id))
  expect(elsewhere.machines.size).toBe(0)
}

const asFailed = (job: WorkflowRecord['jobs'][number]) => ({ ...job, result: 'failure' as const })

// The examples' scripts are for bash, and their machines are ended by /proc.
requires('Linux', process.platform === 'linux', () => {
  describe.each(TEST_ALL ? examples : SAMPLE)('%s', (name) => {
    test('runs to its end', () =>
      withTheatre(name, async (theatre) => {
        const record = await play(name, theatre)
        expect(whyFailed(record)).toEqual([])
        const scenario = SCENARIOS[name]
        expect(resultsOf(record)).toEqual(scenario?.jobs)
        const online = theatre.emulator.world.runners('octo-org').filter(({ status }) => status === 'online')
        expect(online.map((runner) => runner.name)).toEqual(expect.arrayContaining([...(scenario?.online ?? [])]))
        if (scenario?.machineForOneJob) expectMachineForOneJob(theatre, record)
        await scenario?.check?.(theatre, record)
      }))
  })

  // The others are the same in this, as documentation/examples.test.ts has it.
  test('a machine for one job says what to do on "Re-run failed jobs", and works on "Re-run all jobs"', () =>
    withTheatre('ephemeral-runner-in-container', async (theatre) => {
      const first = await play('ephemeral-runner-in-container', theatre)
      const failed = { ...first, jobs: first.jobs.map((job) => (job.id === 'build' ? asFailed(job) : job)) }
      const again = await play('ephemeral-runner-in-container', theatre, { rerun: failed })
      expect(resultsOf(again)).toEqual(['start success', 'build failure', 'stop success'])
      expect(again.jobs[1]?.log).toContain('Error: The machine was deleted after its job: choose Re-run all jobs.')
      const all = await play('ephemeral-runner-in-container', theatre, { rerun: { attempt: 2, jobs: [] } })
      expect(resultsOf(all)).toEqual(['start success', 'build success', 'stop success'])
    }))

  test('register-ephemeral-runner works a second time, and in a second attempt, beside the first', () =>
    withTheatre('register-ephemeral-runner', async (theatre) => {
      const first = await play('register-ephemeral-runner', theatre)
      await play('register-ephemeral-runner', theatre, { runId: '1658821494' })
      const failed = { ...first, jobs: first.jobs.map(asFailed) }
      expect(resultsOf(await play('register-ephemeral-runner', theatre, { rerun: failed }))).toEqual([
        'register success',
      ])
      const online = theatre.emulator.world.runners('octo-org').filter(({ status }) => status === 'online')
      expect(online.map(({ name }) => name).filter((name) => name.startsWith('ephemeral-'))).toEqual([
        'ephemeral-1658821493-1',
        'ephemeral-1658821494-1',
        'ephemeral-1658821493-2',
      ])
    }))

  test.each(['clean-up-offline-runners', 'enterprise-server'])(
    '%s is a dry run by hand, which shows at once what a night would delete',
    (name) =>
      withTheatre(name, async (theatre) => {
        const names = () => theatre.emulator.world.runners('octo-org').map((runner) => runner.name)
        const before = names()
        // With the file's own recheck-after.
        const { jobs } = await play(name, theatre, { event: 'workflow_dispatch', inputsInstead: {} })
        expect(names()).toEqual(before)
        const shown = [...(jobs[0]?.log ?? '').matchAll(/^Would delete (\S+)/gm)].map(([, runner]) => runner)
        expect(shown.length).toBeGreaterThan(1)
        await play(name, theatre)
        expect(before.filter((runner) => !names().includes(runner))).toEqual(shown)
      }),
  )

  test('quick-start fails as its job did, so that "Re-run failed jobs" runs both', () =>
    withTheatre('quick-start', async (theatre) => {
      const first = await play('quick-start', theatre)
      const failed = { ...first, jobs: first.jobs.map(asFailed) }
      expect(resultsOf(await play('quick-start', theatre, { rerun: failed }))).toEqual([
        'runner success',
        'build success',
      ])
    }))
})
