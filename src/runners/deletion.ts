import type { Api } from '../api/call.js'
import { ActionError } from '../base/errors.js'
import { counted, formatCount } from '../base/text.js'
import { describeTarget } from '../github/target.js'
import { fetchRunner, findRunners, requestDeletion } from './api.js'
import {
  type Deletion,
  type DeletionPlan,
  type DeletionRules,
  REASONS,
  type SkipReason,
  skipReason,
  toSkipped,
} from './deletion-plan.js'
import { describeRunner, type Runner } from './runner.js'
import { pauseAfter } from './wait.js'

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
  let progressAt = timer.now() + PROGRESS_MS
  let giveUpAt = Number.POSITIVE_INFINITY
  let toDelete = plan.delete
  for (let round = 1; toDelete.length > 0; round++) {
    const isLast = timer.now() >= giveUpAt
    const busy: Runner[] = []
    for (const [index, runner] of toDelete.entries()) {
      try {
        const { seen, reason } = await deleteOne(api, runner, rules, round > 1)
        if (reason === undefined) {
          deleted.push(seen)
          log.info(`Deleted ${describeRunner(seen)}.`)
        } else if (reason === 'busy' && rules.named && !isLast) {
          busy.push(seen)
        } else {
          skipped.push(toSkipped(seen, reason))
          log.info(`Skipped ${describeRunner(seen)}: ${REASONS[reason]}.`)
        }
      } catch (error) {
        if (!(error instanceof ActionError)) throw error
        skipped.push(...busy.map((one) => toSkipped(one, 'busy')))
        return { deleted, skipped, untried: toDelete.slice(index + 1), error }
      }
      if (timer.now() > progressAt) {
        const done = deleted.length + skipped.length - plan.skip.length
        log.info(`${formatCount(done)} of ${formatCount(plan.delete.length)} done.`)
        progressAt = timer.now() + PROGRESS_MS
      }
    }
    toDelete = busy
    if (busy.length === 0) break
    if (round === 1) {
      giveUpAt = timer.now() + BUSY_MS
      log.info(
        `Still busy: ${busy.map(describeRunner).join(', ')}. Trying again for ${counted(BUSY_MS / 1000, 'second')}, until GitHub notices the end of the job.`,
      )
    }
    await timer.sleep(Math.max(0, Math.min(pauseAfter(round, busy.length), giveUpAt - timer.now())))
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
    const now = await fetchRunner(api, planned.id)
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
    const outcome = await requestDeletion(api, planned, look)
    if (outcome.kind === 'deleted') return { seen }
    if (outcome.kind === 'not found') return await gone(outcome.mayBeDone, outcome.trace)
    const now = await fetchRunner(api, planned.id)
    if (!now) return { seen, reason: 'gone' }
    // A 422 can have other causes than a job. If the job has ended since, only the server's message still shows it.
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
