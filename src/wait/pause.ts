/** The longest pause of a look that costs a single request, before the jitter, in ms. */
const LONGEST_SINGLE_MS = 8_000
const FIRST_MS = 1_000
const GROWTH = 1.5
/** For each further request: however long the list, a minute sees some 100 requests of the 900 that GitHub allows. */
const FURTHER_REQUEST_MS = 500
/** The jitter's share, either way: machines that began together do not stay together. */
const JITTER = 0.2

/**
 * How long to wait before the next look, in ms: from one second up, under ten for a look of one request, longer for one of many.
 *
 * @param looks how many there were, at least 1
 * @param requests what the last one cost
 * @param random 0 to 1
 */
export function pauseAfter(looks: number, requests: number, random: number = Math.random()): number {
  const grown = Math.min(FIRST_MS * GROWTH ** (looks - 1), LONGEST_SINGLE_MS)
  const whole = grown + Math.max(0, requests - 1) * FURTHER_REQUEST_MS
  return whole * (1 - JITTER + 2 * JITTER * random)
}
