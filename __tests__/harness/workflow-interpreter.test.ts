import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { evaluate, evaluateCondition } from '../../harness/workflow-interpreter/expressions.js'
import { inputValues } from '../../harness/workflow-interpreter/inputs.js'
import { combinations } from '../../harness/workflow-interpreter/matrix.js'
import {
  type RunOptions,
  runWorkflow,
  type Watcher,
  type WorkflowRecord,
} from '../../harness/workflow-interpreter/run-workflow.js'
import { openStage, type Stage } from '../../harness/workflow-interpreter/stage.js'
import { readWorkflow } from '../../harness/workflow-interpreter/workflow.js'
import { requires } from '../support/requires.js'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())
afterAll(removeTemporaryDirectories)

const run = (jobs: string, options: Partial<RunOptions> = {}) =>
  runWorkflow(`on: workflow_dispatch\njobs:\n${jobs}`, {
    ...stage,
    patienceMs: 300,
    cancel: NOT_FOR_EVER(),
    ...options,
  })

/** A test that hangs leaves no process. */
const NOT_FOR_EVER = () => AbortSignal.timeout(50_000)

/** Notes what a watcher sees, and calls `onLine` meanwhile. */
function notes(onLine: (line: string) => void = () => {}) {
  const seen: string[] = []
  const watcher: Watcher = {
    line(job, line) {
      seen.push(`${job}: ${line}`)
      onLine(line)
    },
    end: ({ id, result }) => void seen.push(`${id} ${result}`),
  }
  return { seen, watcher }
}

describe('jobs', () => {
  test('wait for a runner that has all their labels, and not for ever', async () => {
    const job = (label: string) => `  job: { runs-on: [self-hosted, ${label}], steps: [] }\n`
    await expect(run(job('gpu'))).resolves.toMatchObject({ jobs: [{ runner: 'org-linux-1' }] })
    await expect(run(job('tpu'))).rejects.toThrow('No runner takes job, which runs on ["self-hosted","tpu"]')
  })

  test.each([
    [
      '[self-hosted, tpu]',
      /: none has all these labels\. Set runs-on to labels of one of these that is online, or to ubuntu-latest:/,
    ],
    ['[macOS]', /: those that have these labels are busy or offline\. On GitHub the job would wait .* an idle runner/],
    [
      'tpu',
      /^ {2}org-linux-1 \(idle\): self-hosted, Linux, X64, gpu\n {2}org-linux-2 \(busy\): .*\n {2}org-mac-1 \(offline\): /m,
    ],
  ])('say why no runner takes them: %s', async (labels, said) => {
    await expect(run(`  job: { runs-on: ${labels}, steps: [] }\n`)).rejects.toThrow(said)
  })

  test('say that they wait for a runner', async () => {
    const { seen, watcher } = notes()
    const jobs = '  job: { runs-on: [self-hosted, tpu], strategy: { matrix: { at: [1] } }, steps: [] }\n'
    await expect(run(jobs, { patienceMs: 1_200, watcher })).rejects.toThrow('No runner takes job (1), which')
    expect(seen).toEqual([
      'job (1): Requested labels: self-hosted, tpu',
      'job (1): Waiting for a runner to pick up this job...',
    ])
  })

  test('are cancelled while they wait for a runner, and where another cannot be run here', async () => {
    const waiting = run('  job: { runs-on: tpu, steps: [] }\n', {
      patienceMs: 60_000,
      cancel: AbortSignal.timeout(100),
    })
    await expect(waiting).resolves.toMatchObject({ jobs: [{ result: 'cancelled' }] })
    const { seen, watcher } = notes()
    const both = `
  one: { runs-on: tpu, steps: [] }
  other: { runs-on: ubuntu-latest, steps: [{ uses: them/theirs@v1 }] }
`
    const failed = run(both, { patienceMs: 60_000, watcher })
    await expect(failed).rejects.toThrow('This interpreter does not know them/theirs@v1')
    expect(seen).toContain('one cancelled')
  })

  test('need jobs that exist', async () => {
    await expect(run('  job: { needs: other, runs-on: ubuntu-latest, steps: [] }\n')).rejects.toThrow('does not exist')
  })

  test('have nothing that is not known here', async () => {
    await expect(run('  job: { runs-on: ubuntu-latest, container: x, steps: [] }\n')).rejects.toThrow('container')
  })

  // Their scripts are for bash, and what they leave is ended by /proc.
  requires('Linux', process.platform === 'linux', () => {
    test('run after what they need, with its outputs, and not after a failure', async () => {
      const { jobs } = await run(`
  last: { needs: first, runs-on: ubuntu-latest, steps: [{ run: 'test "$A" = 1', env: { A: '\${{ needs.first.outputs.a }}' } }] }
  first:
    runs-on: ubuntu-latest
    outputs: { a: '\${{ steps.set.outputs.a }}' }
    steps: [{ id: set, run: 'echo a=1 >> "$GITHUB_OUTPUT"' }]
  bad: { runs-on: ubuntu-latest, steps: [{ run: 'false' }, { run: exit 3 }, { if: failure(), run: echo after }] }
  skipped: { needs: bad, runs-on: ubuntu-latest, steps: [{ run: 'true' }] }
  always: { needs: bad, if: always(), runs-on: ubuntu-latest, steps: [{ run: 'true' }] }
`)
      expect(Object.fromEntries(jobs.map(({ id, result }) => [id, result]))).toEqual({
        first: 'success',
        last: 'success',
        bad: 'failure',
        skipped: 'skipped',
        always: 'success',
      })
      const outcomes = jobs.find(({ id }) => id === 'bad')?.steps.map(({ outcome }) => outcome)
      expect(outcomes).toEqual(['failure', 'skipped', 'success'])
    })

    test('fail in a step whose working directory is not there', async () => {
      const { jobs } = await run(
        "  job: { runs-on: ubuntu-latest, steps: [{ run: 'true', working-directory: /nowhere }] }\n",
      )
      expect(jobs[0]?.result).toBe('failure')
      expect(jobs[0]?.log).toContain(
        "Error: An error occurred trying to start process 'bash' with working directory '/nowhere'",
      )
    })

    test('show what their steps print while they run', async () => {
      const file = join(stage.root, 'go-on')
      // The step ends only if its line came before its end.
      const { seen, watcher } = notes((line) => line === 'begun' && writeFileSync(file, ''))
      const script = `echo begun; until [ -e ${file} ]; do sleep 0.05; done`
      await run(`  job: { runs-on: ubuntu-latest, steps: [{ name: Wait, run: '${script}' }] }\n`, { watcher })
      expect(seen).toEqual(['job: ▸ Wait', 'job: begun', 'job success'])
    })

    const ENDLESS = `trap "exit 3" INT; echo begun; while :; do sleep 0.1; done`
    const AFTERWARDS =
      "{ run: echo not }, { if: always(), run: echo always }, { if: cancelled(), run: 'echo ${{ job.status }}' }"
    const endless = (more = '') => `
  job:
    runs-on: ubuntu-latest
    ${more}
    steps: [{ run: '${ENDLESS}', continue-on-error: true }, ${AFTERWARDS}]
  after: { needs: job, runs-on: ubuntu-latest, steps: [] }
  always: { needs: job, if: always(), runs-on: ubuntu-latest, steps: [{ run: 'test \${{ needs.job.result }} = cancelled' }] }
`
    const expectCancelled = ({ jobs }: WorkflowRecord) => {
      expect(jobs.map(({ id, result }) => `${id} ${result}`)).toEqual([
        'job cancelled',
        'after skipped',
        'always success',
      ])
      const outcomes = jobs[0]?.steps.map(({ outcome, conclusion }) => [outcome, conclusion])
      const [success, skipped] = [
        ['success', 'success'],
        ['skipped', 'skipped'],
      ]
      expect(outcomes).toEqual([['cancelled', 'cancelled'], skipped, success, success])
      expect(jobs[0]?.log).toMatch(
        /^begun\n(?:Error: .*\n)?Error: The operation was canceled\.\n▸ .*\nalways\n▸ .*\ncancelled$/m,
      )
    }

    test.each([
      ['timeout-minutes: 2', 2, 800],
      ["timeout-minutes: '${{ fromJSON(vars.MINUTES) }}'", 4, 400],
      ['', 360, 5],
    ])('are cancelled after their time, and say so: %s', async (given, minutes, minuteMs) => {
      const record = await run(endless(given), { minuteMs, vars: { MINUTES: '4' } })
      expectCancelled(record)
      expect(record.jobs[0]?.log).toContain(
        `Error: The job running on runner Hosted ubuntu-latest has exceeded the maximum execution time of ${minutes} minutes.\n`,
      )
    })

    test('are cancelled with their run', async () => {
      const controller = new AbortController()
      const { watcher } = notes((line) => line === 'begun' && controller.abort())
      expectCancelled(await run(endless(), { cancel: controller.signal, watcher }))
    })

    test('revoke the token of a step that was cancelled', async () => {
      const controller = new AbortController()
      const { watcher, seen } = notes((line) => line.startsWith('Minted') && controller.abort())
      const app = "client-id: '${{ vars.RUNNER_APP_CLIENT_ID }}', private-key: '${{ secrets.RUNNER_APP_PRIVATE_KEY }}'"
      const wait = `{ uses: ./, with: { ${app}, target: octo-org, operation: wait-for-runner, runner-name: nobody } }`
      const jobs = `  job: { runs-on: ubuntu-latest, steps: [${wait}] }\n`
      await run(jobs, { cancel: controller.signal, watcher })
      expect(seen.slice(-4)).toEqual([
        'job: Error: The operation was canceled.',
        'job: ▸ Post ./',
        'job: Revoked the installation token.',
        'job cancelled',
      ])
      expect(stage.emulator.world.liveInstallationTokens).toEqual([])
    })

    test('lose outputs that hold a secret, and hide secrets in their log', async () => {
      const { jobs } = await run(`
  job:
    runs-on: ubuntu-latest
    outputs: { id: '\${{ secrets.HCLOUD_TOKEN }}', plain: x }
    steps: [{ run: 'echo "it is $TOKEN"', env: { TOKEN: '\${{ secrets.HCLOUD_TOKEN }}' } }]
`)
      expect(jobs[0]?.outputs).toEqual({ plain: 'x' })
      expect(jobs[0]?.log).toContain('it is ***')
    })

    test('end the processes that they leave, unless RUNNER_TRACKING_ID is empty', async () => {
      // The step ends when both have begun: until then they have the environment of the step's own shell.
      const script = (id: string, file: string) =>
        `RUNNER_TRACKING_ID=${id} sh -c 'touch "$HOME/${file}-begun"; while [ -d "$HOME" ] && ! [ -e "$HOME/go" ]; do sleep 0.05; done; touch "$HOME/${file}"' > /dev/null 2>&1 &
         until [ -e "$HOME/${file}-begun" ]; do sleep 0.05; done;`
      const both = `${script('"$RUNNER_TRACKING_ID"', 'killed')} ${script('', 'alive')}`
      await run(`  job: { runs-on: [self-hosted, vm-host], steps: [{ run: ${JSON.stringify(both)} }] }\n`)
      const home = join(stage.root, 'machine', 'home')
      writeFileSync(join(home, 'go'), '')
      while (!existsSync(join(home, 'alive'))) await sleep(50)
      // The other, if it were alive, would have begun to look at the same time.
      await sleep(500)
      expect([existsSync(join(home, 'alive')), existsSync(join(home, 'killed'))]).toEqual([true, false])
    })

    test('are run again where they failed or need what failed', async () => {
      const jobs = `
  good: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] }
  bad: { runs-on: ubuntu-latest, steps: [{ run: test "$GITHUB_RUN_ATTEMPT" = 2 }] }
  after: { needs: bad, runs-on: ubuntu-latest, steps: [{ run: 'true' }] }
`
      const first = await run(jobs)
      const again = await run(jobs, { rerun: first })
      expect(first.jobs.map(({ result }) => result)).toEqual(['success', 'failure', 'skipped'])
      expect(again.jobs.map(({ result }) => result)).toEqual(['success', 'success', 'success'])
      expect(again.jobs[0]).toBe(first.jobs[0])
    })
  })
})

const DISPATCH = `
on:
  push:
  workflow_dispatch:
    inputs:
      runner: { description: The name, required: true }
      count: { type: number, default: 3 }
      dry: { type: boolean }
      size: { type: choice, options: [small, large], default: small, required: true }
jobs: {}
`

test.each<[Record<string, string>, string]>([
  [{}, "Required input 'runner' not provided\n"],
  [{ runner: 'a', x: '1' }, 'Unexpected inputs provided: ["x"]\n'],
  [
    { runner: 'a', size: 'huge' },
    "Provided value 'huge' for input 'size' not in the list of allowed values: small, large\n",
  ],
])('a run with the inputs %j is refused, with a list of the inputs', async (inputs, problem) => {
  const list = `each to be given as NAME=VALUE:\n  runner (required): The name\n  count (default: 3)\n  dry\n  size (default: small)`
  const refused = runWorkflow(DISPATCH, { ...stage, inputs })
  await expect(refused).rejects.toThrow(`${problem}The inputs of this workflow, ${list}`)
})

test('an event has its own inputs, and a workflow its own events', async () => {
  const start = (event: string, inputs: Record<string, string>) => runWorkflow(DISPATCH, { ...stage, event, inputs })
  await expect(start('push', { runner: 'a' })).rejects.toThrow('The workflow has no inputs for this event.')
  await expect(start('push', {})).resolves.toMatchObject({ jobs: [] })
  await expect(start('release', {})).rejects.toThrow(
    'release does not start this workflow; its events: push, workflow_dispatch',
  )
})

test('inputs have their types in their context, and are text in the event', () => {
  const { inputs } = readWorkflow(DISPATCH)
  const texts = { runner: 'a', count: '3', dry: 'false', size: 'large' }
  expect(inputValues(inputs.workflow_dispatch ?? [], { runner: 'a', size: 'large' })).toEqual({
    texts,
    values: { ...texts, count: 3, dry: false },
  })
})

test.each([
  ['${{ github.run_id }}', '7'],
  ['a-${{ github.run_id }}-${{ env.NAME }}', 'a-7-x'],
  ['${{ fromJSON(env.LIST) }}', [1, 2]],
  ["${{ github.run_id == '7' && 'yes' || 'no' }}", 'yes'],
  ['${{ github.nothing }}', null],
  ['no expression', 'no expression'],
])('%s is %j', (text, value) => {
  expect(evaluate(text, { github: { run_id: '7' }, env: { NAME: 'x', LIST: '[1,2]' } })).toEqual(value)
})

test.each([
  [undefined, true, false],
  ['always()', true, true],
  ['failure()', false, true],
  ["github.run_id == '7'", true, false],
  ["${{ github.run_id == '8' }}", false, false],
  ["always() && github.run_id == '7'", true, true],
])('if: %s', (text, afterSuccess, afterFailure) => {
  const contexts = { github: { run_id: '7' } }
  expect(evaluateCondition(text, contexts, { success: true })).toBe(afterSuccess)
  expect(evaluateCondition(text, contexts, { success: false })).toBe(afterFailure)
})

test('a matrix makes combinations, 256 at most', () => {
  expect(combinations({ a: [1, 2], b: ['x'], include: [{ a: 3 }] })).toEqual([
    { a: 1, b: 'x' },
    { a: 2, b: 'x' },
    { a: 3 },
  ])
  expect(() => combinations({ a: [] })).toThrow('does not contain any values')
  expect(() => combinations({ a: Array.from({ length: 257 }, (_, at) => at) })).toThrow('more than 256 jobs')
})
