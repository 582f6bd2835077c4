import type { Api } from '../api/call.js'
import { ActionError } from '../base/errors.js'
import { counted } from '../base/text.js'
import { describeTarget } from '../github/target.js'
import { deleteRunner, findRunners, getRunner } from './api.js'
import {
  type DeletionPlan,
  type DeletionRules,
  REASONS,
  type Skipped,
  type SkipReason,
  skipReason,
  toSkipped,
} from './deletion-plan.js'
import { describeRunner, type Runner } from './runner.js'
import { pauseAfter } from './wait.js'

/** What a deletion did. */
export interface Deletion {
  /** As they were last seen. */
  readonly deleted: readonly Runner[]
  readonly skipped: readonly Skipped[]
  /** What was still to be deleted when an error ended it. */
  readonly untried: readonly Runner[]
  readonly error?: ActionError
}

/** A line of progress at most this often, in ms. */
const PROGRESS_MS = 15_000

/** GitHub notices the end of a job late: for this long a busy runner that is named is looked at again, in ms. */
export const BUSY_MS = 60_000

/** Lists show a deleted runner for some seconds: the pauses before it is looked for again, in ms. */
const VANISHING_MS = [1_000, 2_000, 4_000]

/**
 * Carries out a plan, one runner after the other: GitHub asks for writes in a row. The first unexpected error ends it, and is
 * returned with what was done before.
 */
export async function deletePlanned(api: Api, plan: DeletionPlan, rules: DeletionRules): Promise<Deletion> {
  const { log, timer } = api
  const deleted: Runner[] = []
  const skipped = [...plan.skip]
  let busy: Runner[] = []
  let progressAt = timer.now() + PROGRESS_MS

  const tryOne = async (runner: Runner, isAgain: boolean, isLast: boolean) => {
    const { seen, reason } = await deleteOne(api, runner, rules, isAgain)
    if (reason === undefined) {
      deleted.push(seen)
      log.info(`Deleted ${describeRunner(seen)}.`)
    } else if (reason === 'busy' && rules.named && !isLast) {
      busy.push(seen)
    } else {
      skipped.push(toSkipped(seen, reason))
      log.info(`Skipped ${describeRunner(seen)}: ${REASONS[reason]}.`)
    }
  }
  const tryAll = async (runners: readonly Runner[], isAgain = false, isLast = false): Promise<Deletion | undefined> => {
    for (const [index, runner] of runners.entries()) {
      try {
        await tryOne(runner, isAgain, isLast)
      } catch (error) {
        if (!(error instanceof ActionError)) throw error
        skipped.push(...busy.map((one) => toSkipped(one, 'busy')))
        return { deleted, skipped, untried: runners.slice(index + 1), error }
      }
      if (timer.now() > progressAt) {
        log.info(`${deleted.length + skipped.length - plan.skip.length} of ${plan.delete.length} done.`)
        progressAt = timer.now() + PROGRESS_MS
      }
    }
    return undefined
  }

  const failed = await tryAll(plan.delete)
  if (failed) return failed
  const until = timer.now() + BUSY_MS
  for (let looks = 1; busy.length > 0; looks++) {
    if (looks === 1) {
      const names = busy.map(describeRunner).join(', ')
      log.info(
        `Still busy: ${names}. Trying again for ${counted(BUSY_MS / 1000, 'second')}, until GitHub notices the end of the job.`,
      )
    }
    await timer.sleep(Math.max(0, Math.min(pauseAfter(looks, busy.length), until - timer.now())))
    const again = busy
    busy = []
    const failedAgain = await tryAll(again, true, timer.now() >= until)
    if (failedAgain) return failedAgain
  }
  return { deleted, skipped, untried: [] }
}

/** Ends a deletion from the look before an attempt. */
class NotDeleted extends Error {
  readonly reason: SkipReason
  readonly mayBeDone: boolean

  constructor(reason: SkipReason, mayBeDone: boolean) {
    super(reason)
    this.reason = reason
    this.mayBeDone = mayBeDone
  }
}

/**
 * Deletes one runner.
 *
 * @param wasBusy it was named, and busy when it was last seen
 * @returns the runner as it was last seen, and why it was skipped; without a reason it is deleted
 */
async function deleteOne(
  api: Api,
  planned: Runner,
  rules: DeletionRules,
  wasBusy: boolean,
): Promise<{ seen: Runner; reason?: SkipReason }> {
  let seen = planned
  const look = async (mayBeDone: boolean) => {
    if (rules.named && !mayBeDone && !wasBusy) return
    const now = await getRunner(api, planned.id)
    if (!now) throw new NotDeleted('gone', mayBeDone)
    seen = now
    // Old servers answer 500 for a busy runner.
    const reason = (mayBeDone || wasBusy) && now.busy ? 'busy' : skipReason(now, rules)
    if (reason !== undefined) throw new NotDeleted(reason, mayBeDone)
  }
  const gone = async (mayBeDone: boolean, trace?: string) => {
    if (rules.named || mayBeDone) await confirmGone(api, seen, trace)
    return mayBeDone ? { seen } : { seen, reason: 'gone' as const }
  }
  try {
    const outcome = await deleteRunner(api, planned, look)
    if (outcome.kind === 'deleted') return { seen }
    if (outcome.kind === 'not found') return await gone(outcome.mayBeDone, outcome.trace)
    const now = await getRunner(api, planned.id)
    if (!now) return { seen, reason: 'gone' }
    // A 422 has other causes than a job. A job that has ended since is still in the server's words.
    if (!now.busy && !outcome.aboutJob) throw outcome.error
    return { seen: now, reason: 'busy' }
  } catch (error) {
    if (!(error instanceof NotDeleted)) throw error
    return error.reason === 'gone' ? gone(error.mayBeDone) : { seen, reason: error.reason }
  }
}

/** Without access GitHub answers 404 as well. Then the list fails, too, or still has the runner. */
async function confirmGone(api: Api, runner: Runner, trace?: string): Promise<void> {
  for (const pause of [...VANISHING_MS, undefined]) {
    const listed = await findRunners(api, runner.name, ({ id }) => id === runner.id)
    if (listed.length === 0) return
    if (pause !== undefined) await api.timer.sleep(pause)
  }
  throw new ActionError(
    `Could not delete runner ${describeRunner(runner)} from ${describeTarget(api.target)}: the server cannot find it, but lists it. ` +
      `Check that the token may write there, then run the job again.${trace === undefined ? '' : ` (${trace})`}`,
  )
}
