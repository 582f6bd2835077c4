import Sequencer from '@jest/test-sequencer'

/** The files that take longest, by what their paths contain, the longest first. */
const LONG = [
  '/faults/matrix',
  '/startup/boots',
  '/process/',
  '/hostile/',
  '/faults/',
  '/documentation/demo',
  '/documentation/examples/',
  '/run/',
]

/**
 * Starts the long files first, so that none of them is still running when the others are done. Jest itself knows how long a
 * file takes only after it ran it once, which in a fresh clone and in CI is never.
 */
export default class LongTestsFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const found = LONG.findIndex((part) => path.replaceAll('\\', '/').includes(`/__tests__${part}`))
      return found === -1 ? LONG.length : found
    }
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b))
  }
}
