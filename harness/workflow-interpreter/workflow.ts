import { parse } from 'yaml'
import { didYouMean } from '../../src/base/nearest.js'

/** A workflow, as far as the interpreter knows it. Texts may still have expressions in them. */
export interface Workflow {
  readonly name: string
  /** Names of the events that start it. */
  readonly on: readonly string[]
  /** Of `workflow_dispatch` and the like, by the event. */
  readonly inputs: Readonly<Record<string, readonly InputDefinition[]>>
  readonly env: Readonly<Record<string, string>>
  readonly jobs: readonly JobDefinition[]
}

export interface InputDefinition {
  readonly name: string
  readonly description: string
  readonly required: boolean
  readonly default: string | undefined
  readonly type: string
  /** Of a choice; empty for others. */
  readonly options: readonly string[]
}

export interface JobDefinition {
  readonly id: string
  readonly needs: readonly string[]
  readonly if: string | undefined
  readonly runsOn: unknown
  readonly matrix: unknown
  readonly env: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
  readonly timeoutMinutes: string
  readonly steps: readonly StepDefinition[]
}

export interface StepDefinition {
  readonly id: string | undefined
  readonly name: string
  readonly if: string | undefined
  readonly uses: string | undefined
  readonly run: string | undefined
  readonly with: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly workingDirectory: string | undefined
  readonly continueOnError: boolean
}

/** What a job or a step may have; anything else is beyond this interpreter. */
const JOB_KEYS = ['needs', 'if', 'runs-on', 'strategy', 'env', 'outputs', 'steps', 'permissions', 'timeout-minutes']
const IGNORED_JOB_KEYS = ['environment', 'name', 'concurrency']
const STEP_KEYS = ['id', 'name', 'if', 'uses', 'run', 'with', 'env', 'working-directory', 'continue-on-error']

/** @throws Error for what this interpreter does not know */
export function readWorkflow(text: string): Workflow {
  const workflow = members(parse(text))
  const { on } = workflow
  return {
    name: String(workflow.name ?? ''),
    on: typeof on === 'string' ? [on] : Array.isArray(on) ? on.map(String) : Object.keys(members(on)),
    inputs: Object.fromEntries(Object.entries(members(on)).map(([event, given]) => [event, readInputs(given)])),
    env: texts(workflow.env),
    jobs: Object.entries(members(workflow.jobs)).map(([id, job]) => readJob(id, members(job))),
  }
}

/** @throws Error for what this interpreter does not know */
export function readStep(step: Record<string, unknown>): StepDefinition {
  requireKnown(step, STEP_KEYS)
  const uses = text(step.uses)
  const run = text(step.run)
  return {
    id: text(step.id),
    name: text(step.name) ?? uses ?? run?.split('\n')[0] ?? '',
    if: text(step.if),
    uses,
    run,
    with: texts(step.with),
    env: texts(step.env),
    workingDirectory: text(step['working-directory']),
    continueOnError: step['continue-on-error'] === true,
  }
}

function readInputs(event: unknown): InputDefinition[] {
  return Object.entries(members(members(event).inputs)).map(([name, given]) => {
    const input = members(given)
    return {
      name,
      description: text(input.description) ?? '',
      required: input.required === true,
      default: text(input.default),
      type: text(input.type) ?? 'string',
      options: Array.isArray(input.options) ? input.options.map(String) : [],
    }
  })
}

function readJob(id: string, job: Record<string, unknown>): JobDefinition {
  requireKnown(job, [...JOB_KEYS, ...IGNORED_JOB_KEYS])
  const { needs } = job
  return {
    id,
    needs: needs === undefined ? [] : Array.isArray(needs) ? needs.map(String) : [String(needs)],
    if: text(job.if),
    runsOn: job['runs-on'],
    matrix: members(job.strategy).matrix,
    env: texts(job.env),
    outputs: texts(job.outputs),
    timeoutMinutes: text(job['timeout-minutes']) ?? '360',
    steps: (Array.isArray(job.steps) ? job.steps : []).map((step) => readStep(members(step))),
  }
}

function requireKnown(mapping: Record<string, unknown>, known: readonly string[]): void {
  const unknown = Object.keys(mapping).filter((key) => !known.includes(key))
  if (unknown.length === 0) return
  const hints = unknown.map((key) => didYouMean(key, known)).join('')
  throw new Error(`This interpreter does not know ${unknown.join(', ')}.${hints}`)
}

const text = (value: unknown) => (value === undefined || value === null ? undefined : String(value))

/** The members of a foreign mapping; none of anything else. */
export function members(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}

function texts(mapping: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(members(mapping)).map(([name, value]) => [name, String(value ?? '')]))
}
