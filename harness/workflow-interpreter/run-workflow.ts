import { setTimeout as sleep } from 'node:timers/promises'
import type { Emulator } from '../../emulator/server.js'
import { type Contexts, evaluate, evaluateAll, evaluateCondition } from './expressions.js'
import type { Fleet } from './fleet.js'
import { combinations } from './matrix.js'
import { type JobRecord, type Outcome, runJob } from './run-job.js'
import type { StandIns } from './stand-ins.js'
import { type JobDefinition, readWorkflow } from './workflow.js'

/** How a workflow is started. */
export interface RunOptions {
  readonly emulator: Emulator
  readonly fleet: Fleet
  readonly standIns: StandIns
  /** A directory for all that the jobs write. */
  readonly root: string
  readonly vars: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
  /** Of the emulator's REST API; its origin by default. */
  readonly apiUrl?: string
  /** One of the workflow's; `workflow_dispatch` by default. */
  readonly event?: string
  /** The webhook's payload, besides the repository. */
  readonly payload?: Readonly<Record<string, unknown>>
  readonly inputs?: Readonly<Record<string, string>>
  readonly runId?: string
  /** "Re-run failed jobs" of an earlier attempt: what succeeded there, is not run again, unless it needs what failed. */
  readonly rerun?: WorkflowRecord
  /** Inputs that this action is given wherever it has them, such as a shorter time to wait. */
  readonly inputsInstead?: Readonly<Record<string, string>>
  /** Milliseconds that a job waits for a runner; 20,000 by default. */
  readonly patienceMs?: number
}

/** What became of a workflow run. */
export interface WorkflowRecord {
  readonly attempt: number
  readonly jobs: readonly JobRecord[]
}

const REPOSITORY = 'octo-org/octo-repo'

/**
 * Runs a workflow: jobs as soon as what they need is over, each on the runner that its labels find.
 * @throws Error for what this interpreter does not know, and if no runner takes a job
 */
export async function runWorkflow(text: string, options: RunOptions): Promise<WorkflowRecord> {
  const workflow = readWorkflow(text)
  const { event = 'workflow_dispatch', inputs = {}, runId = '1658821493', rerun } = options
  if (!workflow.on.includes(event)) throw new Error(`${event} does not start this workflow`)
  const attempt = (rerun?.attempt ?? 0) + 1
  const apiUrl = options.apiUrl ?? options.emulator.url
  const payload = {
    repository: { name: 'octo-repo', full_name: REPOSITORY, private: true },
    ...(Object.keys(inputs).length > 0 && { inputs }),
    ...options.payload,
  }
  const secrets = { ...options.secrets, GITHUB_TOKEN: `ghs_${'w'.repeat(36)}` }
  const github = {
    repository: REPOSITORY,
    repository_owner: 'octo-org',
    event_name: event,
    event: payload,
    run_id: runId,
    run_attempt: String(attempt),
    api_url: apiUrl,
    token: secrets.GITHUB_TOKEN,
    actor: 'octocat',
  }
  const variables = {
    GITHUB_API_URL: apiUrl,
    GITHUB_EVENT_NAME: event,
    GITHUB_RUN_ID: runId,
    GITHUB_RUN_ATTEMPT: String(attempt),
  }
  const finished = new Map<string, Promise<JobRecord[]>>()

  async function start(job: JobDefinition): Promise<JobRecord[]> {
    const needed = await Promise.all(job.needs.map((id) => finished.get(id)))
    const before = job.needs.map((id, index) => [id, summaryOf(needed[index] ?? [])] as const)
    const kept = rerun?.jobs.filter(({ id }) => id === job.id) ?? []
    if (kept.length > 0 && kept.every(succeeded) && !dependsOnFailed(job)) return kept
    const contexts: Contexts = { github, vars: options.vars, secrets, inputs, needs: Object.fromEntries(before) }
    const status = { success: before.every(([, { result }]) => result === 'success') }
    if (!evaluateCondition(job.if, contexts, status)) return [nothing(job, 'skipped')]
    const matrices = combinations(evaluateAll(job.matrix, contexts))
    return Promise.all(
      matrices.map(async (matrix) => {
        const own = { ...contexts, matrix }
        const runner = await runnerFor(job, evaluateRunsOn(job.runsOn, own))
        const record = await runJob(job, runner, {
          root: options.root,
          contexts: own,
          env: workflow.env,
          github: variables,
          event: payload,
          secrets: Object.values(secrets),
          standIns: options.standIns,
          inputsInstead: options.inputsInstead ?? {},
        })
        runner.release(record.result === 'success', job.id)
        return record
      }),
    )
  }

  const byId = new Map(workflow.jobs.map((job) => [job.id, job]))
  function dependsOnFailed(job: JobDefinition): boolean {
    return job.needs.some((id) => {
      const again = rerun?.jobs.some((record) => record.id === id && !succeeded(record)) ?? false
      const needed = byId.get(id)
      return again || (needed !== undefined && dependsOnFailed(needed))
    })
  }

  async function runnerFor(job: JobDefinition, runsOn: unknown) {
    const deadline = Date.now() + (options.patienceMs ?? 20_000)
    for (;;) {
      const runner = options.fleet.assign(runsOn)
      if (runner) return runner
      if (Date.now() > deadline) throw new Error(`No runner takes ${job.id}, which runs on ${JSON.stringify(runsOn)}`)
      await sleep(50)
    }
  }

  const inOrder = sorted(workflow.jobs)
  for (const job of inOrder) finished.set(job.id, start(job))
  const all = await Promise.all(inOrder.map(({ id }) => finished.get(id)))
  return { attempt, jobs: all.flatMap((records) => records ?? []) }
}

function evaluateRunsOn(runsOn: unknown, contexts: Contexts): unknown {
  return typeof runsOn === 'string' ? evaluate(runsOn, contexts) : evaluateAll(runsOn, contexts)
}

/** Each job after those that it needs. @throws Error for a job that needs one that does not exist, or itself */
function sorted(jobs: readonly JobDefinition[]): JobDefinition[] {
  const done: JobDefinition[] = []
  while (done.length < jobs.length) {
    const ready = jobs.filter(
      (job) => !done.includes(job) && job.needs.every((id) => done.some((each) => each.id === id)),
    )
    if (ready.length === 0) throw new Error('A job needs one that does not exist, or itself')
    done.push(...ready)
  }
  return done
}

const succeeded = ({ result }: JobRecord) => result === 'success'

/** A job of a matrix, as the jobs after it see it: the outputs of the last one that set them. */
function summaryOf(records: readonly JobRecord[]): { result: Outcome; outputs: Record<string, string> } {
  const results = records.map(({ result }) => result)
  const worst = (['failure', 'cancelled', 'skipped'] as const).find((result) => results.includes(result))
  return { result: worst ?? 'success', outputs: Object.assign({}, ...records.map(({ outputs }) => outputs)) }
}

function nothing(job: JobDefinition, result: Outcome): JobRecord {
  return { id: job.id, matrix: {}, result, runner: '', outputs: {}, steps: [], log: '' }
}
