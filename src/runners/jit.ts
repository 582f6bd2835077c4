import { randomBytes } from 'node:crypto'
import type { Api } from '../api/call.js'
import { ApiError, unexpectedAnswer } from '../api/errors.js'
import { ActionError, messageOf } from '../base/errors.js'
import { isRecord } from '../base/guards.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { describeTarget, scopeOf } from '../github/target.js'
import { tokenAt } from '../github/token-kind.js'
import { findRunners, requestDeletion } from './api.js'
import { describeRunner, type Runner, stateOf, toRunner } from './runner.js'

/** What a just-in-time runner is to be. */
export interface RunnerSpec {
  /** Undefined for a unique name of the action's own making. */
  readonly name: string | undefined
  readonly labels: readonly string[]
  readonly groupId: number
  readonly workFolder: string
}

/** A just-in-time runner and what starts it. */
export interface JitRunner {
  readonly runner: Runner
  /** Base64 of the runner's configuration files, its private key among them; masked by now. */
  readonly config: string
}

/** How a call ended. */
type Outcome =
  | { readonly kind: 'made'; readonly jit: JitRunner }
  /** 409: a runner has the name, or a lost call took it. */
  | { readonly kind: 'name taken'; readonly error: ActionError }
  /** The server may have made the runner. */
  | { readonly kind: 'unclear'; readonly error: ActionError }
  | { readonly kind: 'refused'; readonly error: ActionError }

/** For a server that answered badly to finish its work, in ms. */
const SETTLING_MS = 1_000
/** Lists show a new runner seconds late: the wait before the last look, in ms. */
const LISTING_MS = 5_000

/**
 * Makes a just-in-time runner, `POST /{scope}/actions/runners/generate-jitconfig`.
 *
 * Without its answer a runner cannot be started. With a name of the action's own making, such a runner is deleted, and the call
 * repeated once under another name. A given name may be another job's: then nothing is deleted.
 *
 * @throws ApiError, and ActionError that names the runner that has the name, or that may be left behind
 */
export function createJitRunner(api: Api, spec: RunnerSpec): Promise<JitRunner> {
  return spec.name === undefined ? createWithGeneratedName(api, spec) : createWithGivenName(api, spec, spec.name)
}

async function createWithGivenName(api: Api, spec: RunnerSpec, name: string): Promise<JitRunner> {
  const outcome = await generate(api, spec, name)
  if (outcome.kind === 'made') return outcome.jit
  if (outcome.kind === 'refused') throw outcome.error
  if (outcome.kind === 'unclear') await api.timer.sleep(SETTLING_MS)
  throw new ActionError(`${outcome.error.message} ${await explainName(api, name, outcome.kind)}`, {
    cause: outcome.error,
  })
}

/** Who has the name, and what to do. */
async function explainName(api: Api, name: string, kind: 'name taken' | 'unclear'): Promise<string> {
  const other = 'set another runner-name, or leave it out for a unique one.'
  try {
    const [holder] = await runnersNamed(api, name)
    if (!holder) {
      return kind === 'unclear'
        ? `No runner ${name} is listed. Run the job again; if the name is taken then, ${other}`
        : `Another runner has the name: ${other}`
    }
    const who = `Runner ${describeRunner(holder)}, ${stateOf(holder)}, has the name`
    return kind === 'unclear'
      ? `${who}: made by this call or by another job. If no other job uses it, delete it; or ${other}`
      : `${who}: delete it, ${other}`
  } catch (cause) {
    return `Could not check whether a runner ${name} exists: ${messageOf(cause)}`
  }
}

async function createWithGeneratedName(api: Api, spec: RunnerSpec): Promise<JitRunner> {
  const { log, timer } = api
  const first = uniqueName()
  const one = await generate(api, spec, first)
  if (one.kind === 'made') return one.jit
  if (one.kind === 'refused') throw one.error
  log.info(`${one.error.message} Looking for a runner ${first} that the server may have created anyway.`)
  await timer.sleep(SETTLING_MS)
  try {
    await deleteLostRunners(api, spec, first)
  } catch (cause) {
    throw new ActionError(`${one.error.message} ${messageOf(cause)}`, { cause })
  }

  const second = uniqueName()
  log.info(`Creating the runner again, as ${second}.`)
  const two = await generate(api, spec, second)
  await timer.sleep(LISTING_MS)
  const left: string[] = []
  for (const name of two.kind === 'unclear' || two.kind === 'name taken' ? [first, second] : [first]) {
    await deleteLostRunners(api, spec, name).then(
      (text) => left.push(...text),
      (cause: unknown) => left.push(messageOf(cause)),
    )
  }
  if (two.kind === 'made') {
    for (const text of left) log.warning(text)
    return two.jit
  }
  const rest = left.length === 0 ? 'No runner is left behind.' : left.join(' ')
  throw new ActionError(`${two.error.message} This was the second attempt. ${rest}`, { cause: two.error })
}

/** A name that no other runner has: GitHub takes up to 64 characters. */
function uniqueName(): string {
  return `runner-kit-${randomBytes(8).toString('hex')}`
}

async function generate(api: Api, spec: RunnerSpec, name: string): Promise<Outcome> {
  const { request, target, mask } = api
  const { labels, groupId, workFolder } = spec
  const call = {
    endpoint: ENDPOINTS.createJitConfig,
    parameters: { scope: scopeOf(target) },
    body: { name, runner_group_id: groupId, labels, work_folder: workFolder },
    action: `create the just-in-time runner ${name} for ${describeTarget(target)}`,
  }
  try {
    const answer = await request(call)
    const { data } = answer
    const config = tokenAt(data, 'encoded_jit_config')
    if (config !== undefined) mask(config)
    const runner = isRecord(data) ? toRunner(data.runner) : undefined
    if (config !== undefined && runner) return { kind: 'made', jit: { runner, config } }
    return { kind: 'unclear', error: unexpectedAnswer(call, answer, 'has no configuration') }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (error.status === 409) return { kind: 'name taken', error }
    return { kind: error.mayBeDone ? 'unclear' : 'refused', error }
  }
}

/**
 * Deletes what a lost call made under a name of the action's own making.
 *
 * @returns a sentence for each runner of that name that it did not delete
 * @throws ActionError where a runner may be left behind
 */
async function deleteLostRunners(api: Api, spec: RunnerSpec, name: string): Promise<readonly string[]> {
  const left: string[] = []
  try {
    for (const runner of await runnersNamed(api, name)) {
      const who = `${describeRunner(runner)}, ${stateOf(runner)}`
      if (!isUnusedMatch(runner, spec)) {
        left.push(`Runner ${who}, was not deleted: it is in use, or not the runner that this step asked for.`)
        continue
      }
      const outcome = await requestDeletion(api, runner)
      if (outcome.kind === 'refused') throw outcome.error
      api.log.info(`Deleted runner ${who}: its configuration was lost.`)
    }
  } catch (cause) {
    throw new ActionError(`Runner ${name} may be left behind; if it is there, delete it. ${messageOf(cause)}`, {
      cause,
    })
  }
  return left
}

function runnersNamed(api: Api, name: string): Promise<readonly Runner[]> {
  return findRunners(api, name, (runner) => runner.name === name)
}

/** Whether a runner fits the specification, and never connected. What the server does not send counts as fitting. */
export function isUnusedMatch(runner: Runner, spec: Pick<RunnerSpec, 'labels' | 'groupId'>): boolean {
  const { ephemeral, groupId, labels, online, busy, version } = runner
  return (
    ephemeral !== false &&
    (groupId === undefined || groupId === spec.groupId) &&
    namesOf(labels) === namesOf(spec.labels) &&
    !online &&
    !busy &&
    (version === null || version === undefined)
  )
}

/** The same text for the same labels: case and order do not count. */
function namesOf(labels: readonly string[]): string {
  return JSON.stringify([...new Set(labels.map((label) => label.toLowerCase()))].sort())
}
