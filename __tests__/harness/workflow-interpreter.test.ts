import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { evaluate, evaluateCondition } from '../../harness/workflow-interpreter/expressions.js'
import { combinations } from '../../harness/workflow-interpreter/matrix.js'
import { type RunOptions, runWorkflow } from '../../harness/workflow-interpreter/run-workflow.js'
import { openStage, type Stage } from '../../harness/workflow-interpreter/stage.js'
import { requires } from '../support/requires.js'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())
afterAll(removeTemporaryDirectories)

const run = (jobs: string, options: Partial<RunOptions> = {}) =>
  runWorkflow(`on: workflow_dispatch\njobs:\n${jobs}`, { ...stage, patienceMs: 300, ...options })

describe('jobs', () => {
  test('wait for a runner that has all their labels, and not for ever', async () => {
    const job = (label: string) => `  job: { runs-on: [self-hosted, ${label}], steps: [] }\n`
    await expect(run(job('gpu'))).resolves.toMatchObject({ jobs: [{ runner: 'org-linux-1' }] })
    await expect(run(job('tpu'))).rejects.toThrow('No runner takes job, which runs on ["self-hosted","tpu"]')
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
        `RUNNER_TRACKING_ID=${id} sh -c 'touch "$HOME/${file}-begun"; sleep 1; touch "$HOME/${file}"' > /dev/null 2>&1 &
         until [ -e "$HOME/${file}-begun" ]; do sleep 0.05; done;`
      const both = `${script('"$RUNNER_TRACKING_ID"', 'killed')} ${script('', 'alive')}`
      await run(`  job: { runs-on: [self-hosted, vm-host], steps: [{ run: ${JSON.stringify(both)} }] }\n`)
      const home = join(stage.root, 'machine', 'home')
      for (let left = 100; left > 0 && !existsSync(join(home, 'alive')); left -= 1) {
        await new Promise((fulfil) => setTimeout(fulfil, 50))
      }
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
