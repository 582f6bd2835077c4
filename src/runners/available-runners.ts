import type { Api } from '../api/call.js'
import { ApiError } from '../api/errors.js'
import { atMost, listItems, MAX_IN_FLIGHT } from '../api/read-list.js'
import type { Job } from '../job/job.js'
import { listRunnersCall } from './api.js'
import { type AvailableRunners, toRunnerState } from './choice.js'
import { listUsableGroups } from './groups.js'
import { toRunner } from './runner.js'

/**
 * Reads the target's runners, `GET /{scope}/actions/runners`, and at the same time the groups that the job's repository may use. No more
 * than 8 requests are in flight.
 *
 * @throws ApiError, and ActionError for an unintelligible answer; of two errors the one that waiting would not mend
 */
export async function readAvailableRunners(api: Api, job: Job): Promise<AvailableRunners> {
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
