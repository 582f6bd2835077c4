import type { Api } from '../api/call.js'
import { ApiError } from '../api/errors.js'
import { atMost, listItems, MAX_IN_FLIGHT } from '../api/read-list.js'
import { ActionError, messageOf } from '../base/errors.js'
import { counted } from '../base/text.js'
import { describeTarget } from '../github/target.js'
import { startedWithoutSecrets } from '../inputs/credentials.js'
import { describeRunsOn, type RunsOn, runsOnJson } from '../inputs/runs-on.js'
import type { Job } from '../job/job.js'
import type { OperationResult } from '../results/publisher.js'
import { listRunnersCall } from '../runners/api.js'
import {
  type AvailableRunners,
  type Choice,
  type Criteria,
  choiceSection,
  choose,
  describeCandidate,
  hintsFor,
  LACKS,
  toRunnerState,
  unknownGroups,
} from '../runners/choice.js'
import { listUsableGroups } from '../runners/groups.js'
import { toRunner } from '../runners/runner.js'
import type { OperationCode, OperationContext, Step } from './operation.js'

/**
 * With a fallback, a job does not wait long for a failing server: 15 seconds, and up to 5 more while GitHub replicates a new
 * token.
 */
const TIME_LIMITS = { totalMs: 15_000, attemptMs: 7_000 }

/** Chooses labels for `runs-on`, by `GET /{scope}/actions/runners` and the groups that the repository may use. */
export const chooseRunner: OperationCode = {
  checks: [hasCandidates, statusTakesJobs, groupsExist, repositoryGetsRunners],
  withoutCredentials: {
    isPossible: (inputs) => inputs['fallback-runs-on'] !== undefined,
    hint: 'choose-runner needs no secrets if it is alone in its step and fallback-runs-on is set.',
  },
  run,
}

function hasCandidates({ inputs }: Step): string[] {
  if (inputs['runner-candidates'].length > 0) return []
  return [
    'runner-candidates: choose-runner needs at least one; set it to labels, one choice a line, such as self-hosted, linux.',
  ]
}

function statusTakesJobs({ inputs }: Step): string[] {
  const status = inputs['runner-status']
  if (status === undefined || status === 'idle' || status === 'online') return []
  return [
    `runner-status: choose-runner chooses idle runners (the default) or online ones; set it to one of these, not ${status}.`,
  ]
}

function groupsExist({ inputs }: Step): string[] {
  const { target, 'runner-candidates': candidates } = inputs
  const grouped = candidates.find(({ group }) => group !== undefined)
  if (target.level !== 'repository' || grouped === undefined) return []
  return [
    `runner-candidates: group=${grouped.group} cannot be found in ${describeTarget(target)}, whose own runners are in no groups; leave it out, or set target to ${target.owner}.`,
  ]
}

/** A runner that never takes the job would keep it queued for a day. */
function repositoryGetsRunners({ inputs, job }: Step): string[] {
  const { target } = inputs
  if (target.level === 'repository') return []
  const [owner = ''] = job.repository.split('/')
  if (owner === '')
    return ['target: GITHUB_REPOSITORY is empty, so it is unknown which runners may be used; set target to owner/repo.']
  if (target.level === 'enterprise' || target.org.toLowerCase() === owner.toLowerCase()) return []
  return [
    `target: the runners of ${target.org} take no jobs of ${job.repository}, which belongs to ${owner}; set target to ${owner} or ${job.repository}.`,
  ]
}

async function run(context: OperationContext): Promise<OperationResult> {
  const { inputs, job, log, target, targetHint, within } = context
  const { 'fallback-runs-on': fallback, 'runner-count': count, 'runner-candidates': candidates } = inputs
  const using = fallback && `Using fallback-runs-on, ${describeRunsOn(fallback)}`
  /** @param why for the summary @param taken undefined if the step fails */
  const result = (reason: string, why: string, taken?: RunsOn, choice?: Choice, hints?: string[]): OperationResult => ({
    outputs: {
      ...(taken && { 'runs-on': runsOnJson(taken) }),
      'runs-on-reason': reason,
      'used-fallback': String(taken !== undefined && taken === fallback),
    },
    summary: choiceSection(target, taken, why, choice, hints),
  })

  const startedBy = startedWithoutSecrets(inputs, job)
  if (fallback && startedBy) {
    const why = `${startedBy} started this workflow, and GitHub gives it no secrets`
    log.notice(`${using}: ${why}.`)
    return result('no-credentials', why, fallback)
  }
  const read = () => readAvailableRunners(context, job)
  let available: AvailableRunners
  try {
    available = fallback ? await within(TIME_LIMITS, read) : await read()
  } catch (error) {
    if (!fallback || !(error instanceof ApiError && error.isTransient)) throw error
    log.warning(`${using}, since the runners cannot be listed now. ${messageOf(error)}`)
    return result('unreachable', 'the runners could not be listed', fallback)
  }

  const criteria: Criteria = { candidates, status: inputs['runner-status'] === 'online' ? 'online' : 'idle', count }
  for (const warning of unknownGroups(criteria, available, job.repository)) log.warning(warning)
  if (available.groups && available.runners.some(({ groupId }) => groupId === undefined)) {
    log.notice(
      `The server does not say which groups its runners are in: some that ${job.repository} may not use may count here.`,
    )
  }
  const choice = choose(criteria, available)
  const { counts, chosen, reason } = choice
  const hints = counts.flatMap((candidate) => hintsFor(candidate, job.repository))
  if (targetHint !== '' && counts.every(({ fit }) => fit === 0)) hints.unshift(targetHint.trimStart())
  for (const candidate of counts) log.info(`${describeCandidate(candidate)}.`)
  for (const hint of hints) log.info(hint)
  const wanted = counted(count, `${criteria.status} runner`)
  if (chosen) {
    log.info(`Chose ${describeRunsOn(chosen.candidate)}.`)
    return result(reason, `it is the first candidate with ${wanted}`, chosen.candidate, choice, hints)
  }
  const why = `no candidate has ${wanted}; ${LACKS[reason]}`
  if (fallback) {
    log.info(`${using}: ${why}.`)
    return result(reason, why, fallback, choice, hints)
  }
  const [best] = counts
  const failure = new ActionError(
    `No candidate has ${wanted} in ${describeTarget(target)}. ${best ? `${describeCandidate(best)}. ` : ''}${hints[0] ? `${hints[0]} ` : ''}` +
      'Set fallback-runs-on to the labels to use instead, such as ubuntu-latest, or wait for a runner in an earlier step (wait-for-runner).',
  )
  return { ...result(reason, why, undefined, choice, hints), failure }
}

/**
 * Reads the target's runners, `GET /{scope}/actions/runners`, and at the same time the groups that the job's repository may use. No more
 * than 8 requests are in flight.
 *
 * @throws ApiError, and ActionError for an unintelligible answer; of two errors the one that waiting would not mend
 */
async function readAvailableRunners(api: Api, job: Job): Promise<AvailableRunners> {
  const limited = { ...api, request: atMost(MAX_IN_FLIGHT, api.request) }
  const reading = [
    listItems(limited, listRunnersCall(api.target), (object) => {
      const runner = toRunner(object)
      return runner && toRunnerState(runner)
    }),
    listUsableGroups(limited, job),
  ] as const
  const failed = (await Promise.allSettled(reading)).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  if (failed.length > 0) throw failed.find((error) => !(error instanceof ApiError && error.isTransient)) ?? failed[0]
  const [runners, groups] = await Promise.all(reading)
  return { runners, groups }
}
