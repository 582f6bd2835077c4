import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { runStep, type StepResult } from '../actions-runner.js'
import { jobEnvironment } from '../step-environment.js'
import { StepLog } from '../workflow-commands.js'
import { type Contexts, evaluateCondition, evaluateText } from './expressions.js'
import type { AssignedRunner } from './fleet.js'
import { OTHER_ACTIONS } from './other-actions.js'
import { endProcessesWith, runScript } from './script.js'
import type { StandIns } from './stand-ins.js'
import type { JobDefinition, StepDefinition } from './workflow.js'

/** This action, by whatever owner and version. */
const OURS = /^\.\/$|\/runner-kit@/

export type Outcome = 'success' | 'failure' | 'cancelled' | 'skipped'

/** What became of a step. */
export interface StepRecord {
  readonly name: string
  readonly outcome: Outcome
  readonly conclusion: Outcome
  readonly outputs: Readonly<Record<string, string>>
  /** Of this action only. */
  readonly main?: StepResult
  post?: StepResult
}

/** A job as GitHub shows it: with the values of its matrix, as far as there is room. */
export function titleOf({ id, matrix }: Pick<JobRecord, 'id' | 'matrix'>): string {
  const values = Object.values(matrix).flatMap(function flat(value: unknown): string[] {
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(flat) : [String(value)]
  })
  const all = values.join(', ')
  return all === '' ? id : `${id} (${all.length > MATRIX_WIDTH ? `${all.slice(0, MATRIX_WIDTH)}…` : all})`
}

/** What became of a job. */
export interface JobRecord {
  readonly id: string
  readonly matrix: Readonly<Record<string, unknown>>
  readonly result: Outcome
  readonly runner: string
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly StepRecord[]
  readonly log: string
}

/** What a job has of the run that it belongs to. */
export interface JobOptions {
  /** Below it: `home` and `tools` of self-hosted machines, which outlive a job. */
  readonly root: string
  /** `github`, `vars`, `secrets`, `inputs`, `needs`, `matrix`. */
  readonly contexts: Contexts
  /** The workflow's variables. */
  readonly env: Readonly<Record<string, string>>
  /** `GITHUB_*` that differ from the harness' own. */
  readonly github: Readonly<Record<string, string>>
  readonly event: unknown
  readonly secrets: readonly string[]
  readonly standIns: StandIns
  /** Values that inputs of this action have instead of their own, where the step has them. */
  readonly inputsInstead: Readonly<Record<string, string>>
  /** Cancels the job when it fires. */
  readonly cancel: AbortSignal | undefined
  /** How long a minute of `timeout-minutes` takes, in ms. */
  readonly minuteMs: number
  /** Called with each line of the log as it comes. */
  readonly onLine: (line: string) => void
}

/** Characters of a job's matrix in its title. */
const MATRIX_WIDTH = 40

/** The longest time that a timer can have, in ms. */
const LONGEST_MS = 2 ** 31 - 1

/**
 * Runs a job's steps on a runner, and their post steps in reverse. Then the machine is cleaned up as GitHub does. A job that is
 * cancelled, or takes longer than its `timeout-minutes`, goes on with what is `always()` to run.
 */
export async function runJob(job: JobDefinition, runner: AssignedRunner, options: JobOptions): Promise<JobRecord> {
  const id = randomUUID()
  const hosted = runner.name.startsWith('Hosted ')
  const folder = (name: string, outlives = false) => {
    const path = join(options.root, outlives && !hosted ? 'machine' : id, name)
    mkdirSync(path, { recursive: true })
    return path
  }
  const folders = {
    temp: folder('temp'),
    workspace: folder('workspace'),
    home: folder('home', true),
    toolCache: folder('tools', true),
  }
  const log = new StepLog(options.secrets, options.onLine)
  const masks: string[] = [...options.secrets]
  const exported: Record<string, string> = {}
  const steps: Record<string, { outputs: Readonly<Record<string, string>>; outcome: string; conclusion: string }> = {}
  const records: StepRecord[] = []
  const posts: ((cancel: AbortSignal | undefined) => Promise<void>)[] = []
  const runnerContext = {
    name: runner.name,
    temp: folders.temp,
    tool_cache: folders.toolCache,
    os: 'Linux',
    arch: 'X64',
  }
  const { PATH = '' } = process.env
  const machine: Record<string, string> = {
    ...options.github,
    ...options.standIns.env,
    GITHUB_JOB: job.id,
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_NAME: runner.name,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: hosted ? 'github-hosted' : 'self-hosted',
    RUNNER_TRACKING_ID: `github_${id}`,
    MACHINE_ID: hosted ? id : 'machine',
    PATH: `${options.standIns.directory}${delimiter}${PATH}`,
    GIT_CONFIG_NOSYSTEM: '1',
  }
  let failed = false
  const cancellation = new AbortController()
  const isCancelled = () => cancellation.signal.aborted
  const cancelJob = () => cancellation.abort()

  const contextsNow = (env: Readonly<Record<string, string>>): Contexts => ({
    ...options.contexts,
    runner: runnerContext,
    env,
    steps,
    job: { status: isCancelled() ? 'cancelled' : failed ? 'failure' : 'success' },
  })
  const evaluated = (mapping: Readonly<Record<string, string>>, contexts: Contexts) =>
    Object.fromEntries(Object.entries(mapping).map(([name, text]) => [name, evaluateText(text, contexts)]))
  const mask = (values: readonly string[]) => {
    masks.push(...values)
    for (const value of values) log.add(`::add-mask::${value.replaceAll('%', '%25').replaceAll('\n', '%0A')}`)
  }

  async function runOne(step: StepDefinition, number: number): Promise<StepRecord> {
    const jobEnv = { ...evaluated({ ...options.env, ...job.env }, contextsNow({})), ...exported }
    const status = { success: !failed, cancelled: isCancelled() }
    if (!evaluateCondition(step.if, contextsNow(jobEnv), status)) {
      return { name: step.name, outcome: 'skipped', conclusion: 'skipped', outputs: {} }
    }
    const env = { ...jobEnv, ...evaluated(step.env, contextsNow(jobEnv)) }
    const contexts = contextsNow(env)
    log.add(`▸ ${evaluateText(step.name, contexts)}`)
    const { done, cancelled } = await endable((cancel) =>
      carryOut(step, `step-${number}`, { ...machine, ...env }, contexts, cancel),
    )
    const outcome: Outcome = cancelled ? 'cancelled' : done.succeeded ? 'success' : 'failure'
    const conclusion: Outcome = step.continueOnError && outcome === 'failure' ? 'success' : outcome
    return { name: step.name, outcome, conclusion, outputs: done.outputs, ...(done.main && { main: done.main }) }
  }

  /** Runs what is ended if the job is cancelled meanwhile; what begins later, on `always()`, is not. */
  async function endable<T>(body: (cancel: AbortSignal | undefined) => Promise<T>) {
    const before = isCancelled()
    const done = await body(before ? undefined : cancellation.signal)
    const cancelled = isCancelled() && !before
    if (cancelled) log.add('::error::The operation was canceled.')
    return { done, cancelled }
  }

  async function carryOut(
    step: StepDefinition,
    name: string,
    env: Record<string, string>,
    contexts: Contexts,
    cancel: AbortSignal | undefined,
  ) {
    if (step.run !== undefined) {
      const cwd = resolve(folders.workspace, evaluateText(step.workingDirectory ?? '.', contexts))
      const whole = { ...jobEnvironment(folders, options.event), ...env }
      const script = evaluateText(step.run, contexts)
      const result = await runScript(script, name, { cwd, temp: folders.temp, env: whole }, log, cancel)
      Object.assign(exported, result.env)
      return { succeeded: result.exitCode === 0, outputs: result.outputs, main: undefined }
    }
    const uses = step.uses ?? ''
    if (!OURS.test(uses)) {
      const other = OTHER_ACTIONS[uses.split('@')[0] ?? '']
      if (!other) throw new Error(`This interpreter does not know ${uses}`)
      const { workspace, home } = folders
      Object.assign(exported, other.run({ workspace, home, env: { ...process.env, HOME: home, ...env } }))
      return { succeeded: true, outputs: {}, main: undefined }
    }
    const { PATH: _, ...withoutPath } = env
    const inputs = Object.entries(evaluated(step.with, contexts)).map(([name, value]) => [
      name,
      options.inputsInstead[name] ?? value,
    ])
    const common = {
      inputs: Object.fromEntries(inputs),
      env: withoutPath,
      secrets: masks,
      event: options.event,
      timeoutMs: Number.POSITIVE_INFINITY,
      onLine: (line: string) => log.add(line),
      ...folders,
    }
    const main = await runStep({ ...common, entry: 'main', ...(cancel && { cancel }) })
    mask(main.masks)
    useStandIns(main.outputs['runner-path'])
    posts.push(async (cancel) => {
      log.add(`▸ Post ${uses}`)
      const post = await runStep({ ...common, entry: 'post', state: main.state, ...(cancel && { cancel }) })
      const record = records.find((each) => each.main === main)
      if (record) record.post = post
    })
    return { succeeded: main.exitCode === 0, outputs: main.outputs, main }
  }

  /** `config.sh` and `run.sh` of a downloaded runner want GitHub's own servers. */
  function useStandIns(path: string | undefined): void {
    if (path === undefined || !existsSync(join(path, 'config.sh')) || path.startsWith(folders.toolCache)) return
    for (const script of ['config.sh', 'run.sh']) {
      rmSync(join(path, script))
      options.standIns.install(script, path)
    }
  }

  const minutes = Number(evaluateText(job.timeoutMinutes, contextsNow({})))
  if (!(minutes > 0)) throw new Error(`timeout-minutes of the job ${job.id} is no number above 0`)
  const timeOut = () => {
    log.add(
      `::error::The job running on runner ${runner.name} has exceeded the maximum execution time of ${minutes} minutes.`,
    )
    cancelJob()
  }
  const timer = setTimeout(timeOut, Math.min(minutes * options.minuteMs, LONGEST_MS))
  if (options.cancel?.aborted) cancelJob()
  options.cancel?.addEventListener('abort', cancelJob)
  try {
    for (const [index, step] of job.steps.entries()) {
      const record = await runOne(step, index)
      records.push(record)
      if (record.conclusion === 'failure') failed = true
      if (step.id !== undefined) steps[step.id] = record
    }
    for (const post of posts.toReversed()) await endable(post)
  } finally {
    clearTimeout(timer)
    options.cancel?.removeEventListener('abort', cancelJob)
  }
  const outputs = Object.entries(evaluated(job.outputs, contextsNow({}))).filter(
    // GitHub drops an output that holds a secret.
    ([, value]) => !masks.some((secret) => secret !== '' && value.includes(secret)),
  )
  endProcessesWith('RUNNER_TRACKING_ID', machine.RUNNER_TRACKING_ID ?? '')
  if (hosted) endProcessesWith('MACHINE_ID', id)
  rmSync(hosted ? join(options.root, id) : folders.temp, { recursive: true, force: true })
  const result: Outcome = isCancelled() ? 'cancelled' : failed ? 'failure' : 'success'
  return {
    id: job.id,
    matrix: Object(options.contexts.matrix),
    result,
    runner: runner.name,
    outputs: Object.fromEntries(outputs),
    steps: records,
    log: log.toString(),
  }
}
