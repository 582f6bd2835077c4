import type { ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { inputVariables, readActionMetadata } from './action-metadata.js'
import { type CommandFileContents, makeCommandFiles, SUMMARY_LIMIT } from './command-files.js'
import { type JobFolders, jobEnvironment } from './step-environment.js'
import { type ProcessEnd, runProcess } from './step-process.js'
import { makeTemporaryDirectory } from './temporary.js'
import { StepLog, type WorkflowCommand } from './workflow-commands.js'

export type { WorkflowCommand } from './workflow-commands.js'

/** How to run one step of an action. */
export interface StepOptions {
  entry: 'main' | 'post'
  /** Holds `action.yml`, whose `runs` name the bundles. This repository by default. */
  actionDirectory?: string
  /** Path of the Node binary; the running one by default. */
  node?: string
  /** The step's `with:`. An empty string arrives empty; an input left out gets its default. */
  inputs?: Record<string, string>
  /** The step's `env:`, on top of what a job has; `undefined` takes a variable away. */
  env?: Record<string, string | undefined>
  /** What main left for post. */
  state?: Record<string, string>
  /** The webhook payload in `GITHUB_EVENT_PATH`; a private octo-org/octo-repo by default. */
  event?: unknown
  /** Values that the runner masks by itself, as it does with `secrets.*`. */
  secrets?: readonly string[]
  /** `RUNNER_TEMP`, `RUNNER_TOOL_CACHE`, `GITHUB_WORKSPACE` and `HOME`; each fresh and empty by default. */
  temp?: string
  toolCache?: string
  workspace?: string
  home?: string
  /** Milliseconds until a runaway step is killed; 240,000 by default, and `Infinity` is never. */
  timeoutMs?: number
  /** Ends the step, when it fires, as the Actions runner ends one of a cancelled job. */
  cancel?: AbortSignal
  /** Kills the step (SIGKILL) when it fires. */
  abort?: AbortSignal
  /** Called with the process as soon as it runs, for a test that wants to signal it. */
  onSpawn?: (child: ChildProcess) => void
  /** Called with each line of the log as it comes. */
  onLine?: (line: string) => void
}

/** An annotation on the workflow run. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice'
  message: string
  properties: Record<string, string>
}

/** What a step did. */
export interface StepResult {
  /** Null if it was killed. */
  exitCode: number | null
  signal: NodeJS.Signals | null
  /** It ran longer than `timeoutMs` and was killed. */
  timedOut: boolean
  stdout: string
  stderr: string
  outputs: Record<string, string>
  state: Record<string, string>
  /** What it exported through `GITHUB_ENV` and `GITHUB_PATH`. */
  env: Record<string, string>
  path: string[]
  /** The job summary in Markdown; empty, with an error, above GitHub's 1 MiB. */
  summary: string
  commands: WorkflowCommand[]
  /** Values behind `::add-mask::`, in order. */
  masks: string[]
  annotations: Annotation[]
  errors: string[]
  warnings: string[]
  notices: string[]
  /** Both streams as a person sees them in the log: no command syntax, masks as `***`. */
  log: string
  durationMs: number
  /** The `RUNNER_TEMP`, `RUNNER_TOOL_CACHE` and `GITHUB_WORKSPACE` that it had. */
  temp: string
  toolCache: string
  workspace: string
}

const REPOSITORY_ROOT = fileURLToPath(new URL('..', import.meta.url))

const DEFAULT_EVENT = { repository: { name: 'octo-repo', full_name: 'octo-org/octo-repo', private: true } }

/**
 * Runs an action's entry in a process of its own, as the Actions runner does.
 * @throws Error if the action has no such entry, its process cannot start, or it left a malformed command file.
 */
export async function runStep(options: StepOptions): Promise<StepResult> {
  const step = prepareStep(options)
  const where = { env: step.env, cwd: step.folders.workspace }
  return step.result(await runProcess(options, step.script, where, step.log))
}

/** A step about to run: its environment, its log, and what it left once it is over. */
export interface PreparedStep {
  /** The entry's bundle. */
  readonly script: string
  readonly env: Readonly<Record<string, string>>
  readonly folders: JobFolders
  readonly log: StepLog
  /** @throws Error if the step left a malformed command file */
  result(end: ProcessEnd): StepResult
}

/**
 * Makes the folders, the command files and the environment that a step finds.
 *
 * @param name tells its command files from those of other steps in the same folders
 * @throws Error if the action has no such entry
 */
export function prepareStep(options: StepOptions, name: string = randomUUID()): PreparedStep {
  const actionDirectory = resolve(options.actionDirectory ?? REPOSITORY_ROOT)
  const metadata = readActionMetadata(actionDirectory)
  const entry = metadata[options.entry]
  if (entry === undefined) throw new Error(`The action in ${actionDirectory} has no ${options.entry}`)

  let root: string | undefined
  const fresh = (name: string) => {
    root ??= makeTemporaryDirectory('step')
    return join(root, name)
  }
  const folder = (given: string | undefined, name: string) => {
    const path = given ?? fresh(name)
    if (!existsSync(path)) mkdirSync(path, { recursive: true })
    return path
  }
  const folders = {
    temp: folder(options.temp, 'temp'),
    toolCache: folder(options.toolCache, 'tools'),
    workspace: folder(options.workspace, 'workspace'),
    home: folder(options.home, 'home'),
  }
  const files = makeCommandFiles(folders.temp, name)
  const job = withoutUndefined({
    ...jobEnvironment(folders, options.event ?? DEFAULT_EVENT),
    ...files.variables,
    ...options.env,
  })
  const state = Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value])
  const env = { ...job, ...inputVariables(metadata, options.inputs ?? {}, job), ...Object.fromEntries(state) }
  const log = new StepLog(options.secrets, options.onLine)
  const started = performance.now()
  return {
    script: join(actionDirectory, entry),
    env,
    folders,
    log,
    result(end) {
      const durationMs = performance.now() - started
      const contents = files.read()
      addOldStyleCommands(contents, log.commands)
      const { temp, toolCache, workspace } = folders
      const { masks, commands } = log
      const summary = limitSummary(contents, log)
      return {
        ...end,
        ...contents,
        summary,
        ...annotationsOf(log.commands),
        commands,
        masks,
        log: log.toString(),
        durationMs,
        temp,
        toolCache,
        workspace,
      }
    },
  }
}

/** `post` takes what differs there, e.g. another environment. */
export type StepWithPostOptions = Omit<StepOptions, 'entry' | 'state'> & {
  post?: Partial<Omit<StepOptions, 'entry' | 'state'>>
  /** Called when main is over, for what the job's other steps would do. */
  betweenMainAndPost?: () => void | Promise<void>
}

/** Main and post of the same step. */
export interface StepWithPostResult {
  main: StepResult
  post: StepResult
}

/**
 * Runs main, then post with main's state, inputs, folders and exported environment. Post runs even if main failed.
 * @throws Error as `runStep` does.
 */
export async function runStepWithPost(options: StepWithPostOptions): Promise<StepWithPostResult> {
  const { post: differences, betweenMainAndPost, ...rest } = options
  const main = await runStep({ ...rest, entry: 'main' })
  await betweenMainAndPost?.()
  const { temp, toolCache, workspace, state } = main
  const path = [...main.path.toReversed(), options.env?.PATH ?? process.env.PATH ?? ''].join(delimiter)
  const exported = { ...main.env, ...(main.path.length > 0 ? { PATH: path } : {}) }
  const post = await runStep({
    ...rest,
    temp,
    toolCache,
    workspace,
    secrets: [...(rest.secrets ?? []), ...main.masks],
    ...differences,
    env: { ...rest.env, ...exported, ...differences?.env },
    state,
    entry: 'post',
  })
  return { main, post }
}

function withoutUndefined(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** `::set-output::` and `::save-state::` are deprecated but still work. */
function addOldStyleCommands(contents: CommandFileContents, commands: readonly WorkflowCommand[]): void {
  for (const { command, properties, message } of commands) {
    if (properties.name === undefined) continue
    if (command === 'set-output') contents.outputs[properties.name] ??= message
    if (command === 'save-state') contents.state[properties.name] ??= message
  }
}

function limitSummary(contents: CommandFileContents, log: StepLog): string {
  const size = Buffer.byteLength(contents.summary)
  if (size <= SUMMARY_LIMIT) return contents.summary
  log.add(`::error::The job summary is dropped: ${size} bytes are more than the ${SUMMARY_LIMIT} that GitHub takes`)
  return ''
}

function annotationsOf(commands: readonly WorkflowCommand[]) {
  const annotations: Annotation[] = commands.flatMap(({ command, message, properties }) =>
    command === 'error' || command === 'warning' || command === 'notice'
      ? [{ level: command, message, properties }]
      : [],
  )
  const messages = (level: Annotation['level']) =>
    annotations.filter((annotation) => annotation.level === level).map((annotation) => annotation.message)
  return { annotations, errors: messages('error'), warnings: messages('warning'), notices: messages('notice') }
}
