import type { RecordedRequest } from '../../emulator/recorded.js'
import type { Scenario } from '../support/scenarios.js'
import { inTurn, TEST_ALL } from '../support/thoroughness.js'
import type { FaultKind } from './faults.js'
import { undisturbed } from './undisturbed.js'

/** A request of a scenario's undisturbed step, to be struck by a fault. */
export interface Target {
  readonly index: number
  readonly request: RecordedRequest
}

/** How often a fault strikes, and whether the step runs in debug mode. */
export interface Strike {
  readonly times: number
  readonly debug: boolean
}

export const isMint = ({ path }: RecordedRequest): boolean => path.endsWith('/access_tokens')
export const isRevocation = ({ method, path }: RecordedRequest): boolean =>
  method === 'DELETE' && path === '/installation/token'
const isLookUp = ({ path }: RecordedRequest): boolean => path.endsWith('/installation')

/**
 * The requests to strike in each scenario. A full run takes all of them. A short one leaves out look-ups, mints and revocations
 * of a shape that an earlier scenario has: nearly all scenarios make them, and nothing of the operation is in them.
 */
export async function targetsOf(scenarios: readonly Scenario[]): Promise<ReadonlyMap<Scenario, readonly Target[]>> {
  const known = new Set<string>()
  const isNew = (shape: string) => known.size < known.add(shape).size
  const targets = new Map<Scenario, readonly Target[]>()
  for (const scenario of scenarios) {
    const { requests, ofMain } = await undisturbed(scenario)
    const all = requests.map((request, index) => ({ index, request }))
    const chosen = all.filter(({ index, request }) => {
      const shared = isLookUp(request) || isMint(request) || isRevocation(request)
      return !shared || isNew(`${index < ofMain ? 'main' : 'post'} ${shapeOf(request)}`)
    })
    targets.set(scenario, TEST_ALL ? all : chosen)
  }
  return targets
}

/** The same for requests that differ in names, ids and permissions alone. */
function shapeOf({ method, path, body }: RecordedRequest): string {
  const plain = path
    .replace(/^\/repos\/[^/]+\/[^/]+/, '/repos/{owner}/{repo}')
    .replace(/^\/users\/[^/]+/, '/users/{user}')
    .replaceAll(/\d+/g, '{id}')
  return `${method} ${plain} ${body === '' ? '' : Object.keys(JSON.parse(body)).join()}`
}

const [ONCE, FOR_EVER] = [1, Number.POSITIVE_INFINITY]

const STRIKES: readonly Strike[] = [
  { times: ONCE, debug: false },
  { times: FOR_EVER, debug: true },
  { times: ONCE, debug: true },
  { times: FOR_EVER, debug: false },
]

/** How to strike a request. A full run takes all four; a short one the next for the next request, kind and scenario. */
export function strikesFor({ index }: Target, kind: number, scenario: number): readonly Strike[] {
  return inTurn(STRIKES, index + kind + scenario)
}

/** The requests that a kind of fault can strike. */
export function strikable({ writesOnly }: FaultKind, targets: readonly Target[]): readonly Target[] {
  return targets.filter(({ request }) => !(writesOnly && request.method === 'GET'))
}
