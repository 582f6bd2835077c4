import type { Fault } from '../../emulator/faults.js'

/** What can become of a request. */
export interface FaultKind {
  readonly name: string
  /** Undefined for a refused connection, which is none of a request's: the server goes down before it. */
  readonly fault?: Fault
  /** Something takes effect before the answer is lost: for writes only, as a lost reading is like any other. */
  readonly writesOnly?: boolean
  /** The server asks to be left alone for a while. */
  readonly limits?: boolean
  /** Somebody else answers in GitHub's place, with a success that must not be believed: once is enough to fail a step. */
  readonly foreign?: boolean
}

const json = { 'content-type': 'application/json; charset=utf-8' }

/** @param reset in seconds since the epoch */
const limits = (reset: number): readonly FaultKind[] => [
  { name: '503 with Retry-After', fault: { status: 503, headers: { 'retry-after': '7' }, body: {} } },
  { name: '429 with Retry-After', fault: { status: 429, headers: { 'retry-after': '3' }, body: { message: 'Slow' } } },
  { name: '403 with Retry-After', fault: { secondaryLimit: { retryAfter: 3 } } },
  { name: 'a secondary limit without a time', fault: { secondaryLimit: true } },
  {
    name: 'rate limit with reset',
    fault: {
      status: 403,
      headers: { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) },
      body: { message: 'API rate limit exceeded for installation ID 1.' },
    },
  },
]

/**
 * Every kind of fault.
 *
 * @param expire lets the client's time-out go off, instead of waiting for it
 */
export function faultKinds(expire: () => void): readonly FaultKind[] {
  const carriedOut = (name: string, fault: Fault): FaultKind[] => [
    { name, fault },
    { name: `${name}, but it was carried out`, fault: { ...fault, afterHandling: true }, writesOnly: true },
  ]
  return [
    { name: 'connection refused' },
    ...carriedOut('reset', { cut: 'reset' }),
    ...carriedOut('hang', { hang: expire }),
    ...carriedOut('500', { status: 500, body: { message: 'Server Error' } }),
    ...carriedOut('502 with a web page', { status: 502, html: true }),
    ...carriedOut('503', { status: 503, body: { message: 'Service Unavailable' } }),
    ...limits(Math.ceil(Date.now() / 1000) + 30).map((limit) => ({ ...limit, limits: true })),
    { name: 'cut body', fault: { cut: 'in-body' } },
    ...carriedOut('101 unasked for', { interim: 101 }),
    ...carriedOut('a foreign 204', { status: 204, foreign: true }).map((kind) => ({ ...kind, foreign: true })),
    { name: 'invalid JSON', fault: { status: 200, headers: json, body: '{"total_count":', afterHandling: true } },
  ]
}
