import type { RecordedRequest } from '../../emulator/recorded.js'
import type { Scenario } from '../support/scenarios.js'
import { type Outcome, openTrial } from '../support/trial.js'

const known = new Map<string, Promise<Outcome>>()

/** The scenario without a fault. */
export function undisturbed(scenario: Scenario): Promise<Outcome> {
  const run = async () => {
    const trial = await openTrial(scenario)
    try {
      return await trial.run()
    } finally {
      await trial.close()
    }
  }
  const outcome = known.get(scenario.name) ?? run()
  known.set(scenario.name, outcome)
  return outcome
}

/** A request as it is named in what goes wrong. */
export const lineOf = ({ method, path }: RecordedRequest): string => `${method} ${path}`

/** The index-th request of the undisturbed step as a fault finds it: names made up anew in each run differ. */
export function targetOf(
  requests: readonly RecordedRequest[],
  index: number,
): { method: string; path: RegExp; skip: number } {
  const pattern = ({ path }: RecordedRequest) =>
    path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/runner-kit-[0-9a-f]{16}/g, 'runner-kit-[0-9a-f]{16}')
  const request = requests[index]
  if (!request) throw new Error(`no request ${index}`)
  const same = (other: RecordedRequest) => other.method === request.method && pattern(other) === pattern(request)
  const skip = requests.slice(0, index).filter(same).length
  return { method: request.method, path: new RegExp(`^${pattern(request)}$`), skip }
}
