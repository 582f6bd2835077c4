import type { ApiError } from '../api/api-error.js'
import type { Api } from '../api/call.js'
import { traceOf } from '../api/trace.js'
import { ActionError } from '../base/errors.js'
import { describeTarget } from '../github/target.js'
import { deleteRunner, findRunners, getRunner } from './api.js'
import {
  type DeletionPlan,
  type DeletionRules,
  REASONS,
  reasonToSpare,
  type Skipped,
  type SkipReason,
  skipped,
} from './deletion-plan.js'
import { describeRunner, type Runner } from './runner.js'

/** What became of a plan. */
export interface Deletion {
  /** As they were last seen. */
  readonly deleted: readonly Runner[]
  readonly skipped: readonly Skipped[]
  /** What was still to come when an error ended it. */
  readonly untried: readonly Runner[]
  readonly error?: ActionError
}

/** A line of progress at most this often, in ms. */
const PROGRESS_MS = 15_000

/**
 * Carries out a plan, one runner after the other: GitHub asks for writes in a row. The first unexpected error ends it, and what
 * was done before is told along with it.
 */
export async function carryOut(context: Api, plan: DeletionPlan, rules: DeletionRules): Promise<Deletion> {
  const deleted: Runner[] = []
  const skips = [...plan.skip]
  let progressAt = performance.now() + PROGRESS_MS
  for (const [index, runner] of plan.delete.entries()) {
    try {
      const { seen, reason } = await deleteOne(context, runner, rules)
      if (reason === undefined) {
        deleted.push(seen)
        context.log.info(`Deleted ${describeRunner(seen)}.`)
      } else {
        skips.push(skipped(seen, reason))
        context.log.info(`Left ${describeRunner(seen)} alone: ${REASONS[reason]}.`)
      }
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      return { deleted, skipped: skips, untried: plan.delete.slice(index + 1), error }
    }
    if (performance.now() > progressAt) {
      context.log.info(`${index + 1} of ${plan.delete.length} done.`)
      progressAt = performance.now() + PROGRESS_MS
    }
  }
  return { deleted, skipped: skips, untried: [] }
}

/** The runner as it was last seen, and why it was spared; without a reason it is deleted. */
async function deleteOne(
  context: Api,
  planned: Runner,
  rules: DeletionRules,
): Promise<{ seen: Runner; reason?: SkipReason }> {
  const seen = rules.named ? planned : await getRunner(context, planned.id)
  if (!seen) return { seen: planned, reason: 'gone' }
  const reason = reasonToSpare(seen, rules)
  if (reason !== undefined) return { seen, reason }
  const outcome = await deleteRunner(context, seen)
  switch (outcome.kind) {
    case 'deleted':
      return { seen }
    case 'not found':
      if (rules.named || outcome.perhapsByUs) await confirmGone(context, seen, outcome.error)
      return outcome.perhapsByUs ? { seen } : { seen, reason: 'gone' }
    case 'refused': {
      const now = await getRunner(context, seen.id)
      if (!now) return { seen, reason: 'gone' }
      // A 422 has other causes than a job, and only the runner tells them apart.
      if (!now.busy) throw outcome.error
      return { seen: now, reason: 'busy' }
    }
  }
}

/** Without access GitHub answers 404 as well. Then the list fails, too, or still has the runner. */
async function confirmGone(context: Api, runner: Runner, { failure }: ApiError): Promise<void> {
  const [still] = await findRunners(context, runner.name, ({ id }) => id === runner.id)
  if (!still) return
  throw new ActionError(
    `Could not delete runner ${describeRunner(runner)} from ${describeTarget(context.target)}: the server cannot find it, ` +
      `but lists it. Check that the token may write there, then run the job again.${failure.kind === 'answer' ? ` (${traceOf(failure)})` : ''}`,
  )
}
