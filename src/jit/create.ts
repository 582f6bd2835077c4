import { randomBytes } from 'node:crypto'
import { ApiError } from '../api/api-error.js'
import type { Api } from '../api/call.js'
import { unexpectedAnswer } from '../api/unexpected-answer.js'
import { ActionError, messageOf } from '../base/errors.js'
import { isRecord } from '../base/guards.js'
import { ENDPOINTS } from '../github/endpoints.js'
import { describeTarget, scopeOf } from '../github/target.js'
import { tokenAt } from '../github/token-kind.js'
import { deleteRunner, findRunners } from '../runners/api.js'
import { describeRunner, type Runner, stateOf, toRunner } from '../runners/runner.js'
import { type AskedRunner, type LeaveReason, planAfterUnclear } from './after-unclear.js'

/** A just-in-time runner and what starts it. */
export interface JitRunner {
  readonly runner: Runner
  /** Base64 of the runner's configuration files, its private key among them; masked by now. */
  readonly config: string
}

/** What making a runner works with. */
interface Context extends Api {
  readonly mask: (secret: string) => void
}

/** What came of one call. */
type Attempted =
  | { readonly kind: 'made'; readonly jit: JitRunner }
  | { readonly kind: 'name taken'; readonly error: ApiError }
  /** The server may have made the runner. */
  | { readonly kind: 'unclear'; readonly error: ActionError }

/** Time for a server that answered badly to finish what it was at, in ms. */
const SETTLING_MS = 1_000

/** A name that no other runner has: GitHub takes up to 64 characters. */
export function uniqueName(): string {
  return `runner-kit-${randomBytes(8).toString('hex')}`
}

/**
 * Makes a just-in-time runner, `POST /{scope}/actions/runners/generate-jitconfig`.
 *
 * A lost answer is a runner that nobody can start. So the call is not just made again: the runner is looked up by its name, and
 * if the lost call made it, it is deleted before the one repetition. If that is lost, too, nothing is left behind.
 *
 * @throws ApiError, and ActionError that says who has the name or what may have been left behind
 */
export async function createJitRunner(context: Context, asked: AskedRunner): Promise<JitRunner> {
  const before = asked.unique ? new Set<number>() : new Set((await holdersOf(context, asked)).map(({ id }) => id))
  let unclear = false
  let collided = false
  for (;;) {
    const outcome = await generate(context, asked)
    if (outcome.kind === 'made') return outcome.jit
    const { kind, error } = outcome
    // After a lost answer the name may be taken by what that call made only later: this is told from others below.
    if (kind === 'name taken' && (!unclear || collided)) throw await nameTaken(context, asked, error)
    const last = kind === 'unclear' && unclear
    const next = await clearUp(context, asked, before, error)
    if (next.kind === 'left') throw leftAlone(context, next.runner, next.reason, error)
    if (last) throw lostTwice(error, next.deleted)
    if (kind === 'unclear') unclear = true
    else collided = true
    context.log.info(`Asking for runner ${asked.name} once more.`)
  }
}

async function generate(context: Context, asked: AskedRunner): Promise<Attempted> {
  const { request, target, mask } = context
  const call = {
    endpoint: ENDPOINTS.createJitConfig,
    parameters: { scope: scopeOf(target) },
    body: {
      name: asked.name,
      runner_group_id: asked.groupId,
      labels: asked.labels,
      work_folder: asked.workFolder,
    },
    action: `create the just-in-time runner ${asked.name} for ${describeTarget(target)}`,
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
    if (error.mayHaveBeenCarriedOut) return { kind: 'unclear', error }
    throw error
  }
}

type Cleared =
  | { readonly kind: 'free'; readonly deleted: Runner | undefined }
  | { readonly kind: 'left'; readonly runner: Runner; readonly reason: LeaveReason }

/** Finds out what a lost call made, and deletes it. */
async function clearUp(
  context: Context,
  asked: AskedRunner,
  before: ReadonlySet<number>,
  error: ActionError,
): Promise<Cleared> {
  const { log, timer } = context
  log.info(`${error.message} Looking whether the server made runner ${asked.name} all the same.`)
  try {
    await timer.sleep(SETTLING_MS)
    const next = planAfterUnclear(asked, before, await holdersOf(context, asked))
    switch (next.kind) {
      case 'repeat':
        log.info(`There is no runner ${asked.name}.`)
        return { kind: 'free', deleted: undefined }
      case 'leave':
        return { kind: 'left', runner: next.runner, reason: next.reason }
      case 'replace': {
        const { kind } = await deleteRunner(context, next.runner)
        // Only a runner at work is refused, and only one that connected can be at work.
        if (kind === 'refused') return { kind: 'left', runner: next.runner, reason: 'has connected' }
        log.info(
          `Deleted ${describeRunner(next.runner)}: its configuration was lost on the way, and it never connected.`,
        )
        return { kind: 'free', deleted: next.runner }
      }
    }
  } catch (cause) {
    throw new ActionError(
      `${error.message} The server may have made runner ${asked.name} all the same, and it could not be cleared up: ${messageOf(cause)} ` +
        'If it is there, delete it.',
      { cause },
    )
  }
}

function holdersOf(context: Context, { name }: AskedRunner): Promise<readonly Runner[]> {
  return findRunners(context, name, (runner) => runner.name === name)
}

async function nameTaken(context: Context, asked: AskedRunner, error: ApiError): Promise<ActionError> {
  const [holder] = await holdersOf(context, asked).catch(() => [])
  const who = holder
    ? `${describeRunner(holder)}, ${stateOf(holder)}, has the name. Write another runner-name, leave it out for a unique one, or delete that runner first.`
    : 'Write another runner-name, or leave it out for a unique one.'
  return new ActionError(`${error.message} ${who}`, { cause: error })
}

function leftAlone(context: Context, runner: Runner, reason: LeaveReason, error: ActionError): ActionError {
  const where = describeTarget(context.target)
  return new ActionError(
    `${error.message} Runner ${describeRunner(runner)} of ${where} has the name now; it ${reason}, so it was left alone. ` +
      'Write another runner-name, or leave it out for a unique one.',
    { cause: error },
  )
}

function lostTwice(error: ActionError, deleted: Runner | undefined): ActionError {
  const rest = deleted ? `${describeRunner(deleted)}, which it made all the same, was deleted` : 'It made no runner'
  return new ActionError(`${error.message} This was the second time. ${rest}; nothing is left behind.`, {
    cause: error,
  })
}
