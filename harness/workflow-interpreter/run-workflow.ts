import { setTimeout as sleep } from 'node:timers/promises'
import type { Emulator } from '../../emulator/server.js'
import { parseServer } from '../../src/github/server.js'
import { type Contexts, evaluate, evaluateAll, evaluateCondition } from './expressions.js'
import type { Fleet } from './fleet.js'
import { inputValues } from './inputs.js'
import { combinations } from './matrix.js'
import { type JobRecord, type Outcome, runJob, titleOf } from './run-job.js'
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
  /** Cancels the workflow run when it fires: jobs that are `always()` to run still do. */
  readonly cancel?: AbortSignal
  /** How long a minute of `timeout-minutes` takes, in ms; 60,000 by default. */
  readonly minuteMs?: number
  readonly watcher?: Watcher
}

/** Sees a run while it goes on. Jobs run side by side. */
export interface Watcher {
  /** A line of a job's log. */
  line(job: string, line: string): void
  end(record: JobRecord): void
}

/** How long a job waits for a runner before its watcher is told so, in ms. */
const SAYS_SO_AFTER_MS = 1_000

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
  const { event = 'workflow_dispatch', runId = '1658821493', rerun, watcher } = options
  if (!workflow.on.includes(event)) {
    throw new Error(`${event} does not start this workflow; its events: ${workflow.on.join(', ')}`)
  }
  const inputs = inputValues(workflow.inputs[event] ?? [], options.inputs ?? {})
  const attempt = (rerun?.attempt ?? 0) + 1
  const apiUrl = options.apiUrl ?? options.emulator.url
  const serverUrl = parseServer(apiUrl).webUrl
  const payload = {
    repository: { name: 'octo-repo', full_name: REPOSITORY, private: true },
    ...(Object.keys(inputs.texts).length > 0 && { inputs: inputs.texts }),
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
    server_url: serverUrl,
    token: secrets.GITHUB_TOKEN,
    actor: 'octocat',
  }
  const variables = {
    GITHUB_API_URL: apiUrl,
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_EVENT_NAME: event,
    GITHUB_RUN_ID: runId,
    GITHUB_RUN_ATTEMPT: String(attempt),
  }
  const finished = new Map<string, Promise<JobRecord[]>>()
  const cancel = new AbortController()
  const cancelRun = () => cancel.abort()

  async function start(job: JobDefinition): Promise<JobRecord[]> {
    const needed = await Promise.all(job.needs.map((id) => finished.get(id)))
    const before = job.needs.map((id, index) => [id, summaryOf(needed[index] ?? [])] as const)
    const kept = rerun?.jobs.filter(({ id }) => id === job.id) ?? []
    if (kept.length > 0 && kept.every(succeeded) && !dependsOnFailed(job)) return kept
    const contexts: Contexts = {
      github,
      vars: options.vars,
      secrets,
      inputs: inputs.values,
      needs: Object.fromEntries(before),
    }
    const status = { success: before.every(([, { result }]) => result === 'success'), cancelled: cancel.signal.aborted }
    if (!evaluateCondition(job.if, contexts, status)) return [ended(nothing(job, {}, 'skipped'))]
    const matrices = combinations(evaluateAll(job.matrix, contexts))
    return allOf(matrices.map((matrix) => runOne(job, matrix, { ...contexts, matrix })))
  }

  async function runOne(job: JobDefinition, matrix: JobRecord['matrix'], contexts: Contexts): Promise<JobRecord> {
    // Once the run is cancelled, only those start that are always to run.
    const cancelJob = cancel.signal.aborted ? undefined : cancel.signal
    const title = titleOf({ id: job.id, matrix })
    try {
      const runner = await runnerFor(title, evaluateRunsOn(job.runsOn, contexts), cancelJob)
      if (!runner) return ended(nothing(job, matrix, 'cancelled'))
      const record = await runJob(job, runner, {
        root: options.root,
        contexts,
        env: workflow.env,
        github: variables,
        event: payload,
        secrets: Object.values(secrets),
        standIns: options.standIns,
        inputsInstead: options.inputsInstead ?? {},
        cancel: cancelJob,
        minuteMs: options.minuteMs ?? 60_000,
        onLine: (line) => watcher?.line(title, line),
      })
      runner.release(record.result === 'success', job.id)
      return ended(record)
    } catch (error) {
      // What cannot be run here ends the others, too.
      cancelRun()
      throw error
    }
  }

  const byId = new Map(workflow.jobs.map((job) => [job.id, job]))
  function dependsOnFailed(job: JobDefinition): boolean {
    return job.needs.some((id) => {
      const again = rerun?.jobs.some((record) => record.id === id && !succeeded(record)) ?? false
      const needed = byId.get(id)
      return again || (needed !== undefined && dependsOnFailed(needed))
    })
  }

  async function runnerFor(title: string, runsOn: unknown, cancelJob: AbortSignal | undefined) {
    const began = Date.now()
    let said = false
    while (!cancelJob?.aborted) {
      const runner = options.fleet.assign(runsOn)
      if (runner) return runner
      const waited = Date.now() - began
      if (waited > SAYS_SO_AFTER_MS && !said) {
        said = true
        watcher?.line(title, `Requested labels: ${[runsOn].flat().join(', ')}`)
        watcher?.line(title, 'Waiting for a runner to pick up this job...')
      }
      if (waited > (options.patienceMs ?? 20_000)) {
        const wanted = JSON.stringify(runsOn)
        throw new Error(`No runner takes ${title}, which runs on ${wanted}: ${options.fleet.whyNone(runsOn)}`)
      }
      await sleep(50)
    }
    return undefined
  }

  function ended(record: JobRecord): JobRecord {
    watcher?.end(record)
    return record
  }

  const inOrder = sorted(workflow.jobs)
  if (options.cancel?.aborted) cancelRun()
  options.cancel?.addEventListener('abort', cancelRun)
  try {
    for (const job of inOrder) finished.set(job.id, start(job))
    const all = await allOf([...finished.values()])
    return { attempt, jobs: all.flat() }
  } finally {
    options.cancel?.removeEventListener('abort', cancelRun)
  }
}

function evaluateRunsOn(runsOn: unknown, contexts: Contexts): unknown {
  return typeof runsOn === 'string' ? evaluate(runsOn, contexts) : evaluateAll(runsOn, contexts)
}

/** Waits for all, and then throws what the first of them threw. */
async function allOf<T>(all: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(all)
  return Promise.all(all)
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

function nothing(job: JobDefinition, matrix: JobRecord['matrix'], result: Outcome): JobRecord {
  return { id: job.id, matrix, result, runner: '', outputs: {}, steps: [], log: '' }
}
