import { type NodeRuntime, nodeRuntimes } from '../../harness/node-runtimes.js'

/**
 * Whether the long sweeps run in full. `npm run test:all` sets `TEST_ALL=1`; without it, `npm test` takes a sample of each
 * sweep that imports something from this file; `jest.config.js` leaves out other sweeps.
 */
export const TEST_ALL = process.env.TEST_ALL === '1'

/** What the bundle runs on in tests: the Node version of `action.yml`, and in full runs each supported one. */
export function testedRuntimes(): NodeRuntime[] {
  return TEST_ALL ? nodeRuntimes() : nodeRuntimes().slice(0, 1)
}

/** All rows in a full run. A short one takes a single row: the next for the next turn, so that over the turns each has its own. */
export function inTurn<Row>(rows: readonly Row[], turn: number): readonly Row[] {
  return TEST_ALL ? rows : rows.filter((_, index) => index === turn % rows.length)
}
