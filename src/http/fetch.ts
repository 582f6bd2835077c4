import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { errorCode } from '../base/errors.js'
import type { Timer } from '../base/timer.js'
import { TransportError } from './failure.js'
import type { ServerClock } from './server-clock.js'
import { type HttpAnswer, type HttpRequest, readBody, type Transport, tooLong } from './transport.js'

/** What Octokit reads of a `Response`. Node's own class is not used: loading it costs more than a whole request. */
interface FetchResponse {
  readonly status: number
  readonly url: string
  readonly headers: ReadonlyMap<string, string>
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}

type Fetch = (url: string, request?: Omit<HttpRequest, 'signal'>) => Promise<FetchResponse>

const unzip = promisify(gunzip)

/** In bytes. A page of a hundred repositories has about half a million; the API never answers a hundred times that. */
const MAX_ANSWER_BYTES = 64 * 2 ** 20

/**
 * Makes the `fetch` that Octokit uses. The body is read to its end before it resolves, so an answer that was cut short is a
 * TransportError here, where Octokit would take it for an empty one.
 *
 * @param timeoutMs what the next request may take, with all its redirects and its body
 * @param clock learns the server's time from every answer of the host that was asked
 */
export function createFetch(transport: Transport, clock: ServerClock, timeoutMs: () => number, timer: Timer): Fetch {
  return async (address, { method, headers, body } = {}) => {
    const url = new URL(address)
    const abort = new AbortController()
    const limitMs = timeoutMs()
    const limit = timer.after(limitMs, () => {
      abort.abort(new Error(`${url.host} did not answer within ${limitMs / 1000} seconds`))
    })
    try {
      const answer = await transport(url, {
        ...(method !== undefined && { method }),
        headers: { 'accept-encoding': 'gzip', ...headers },
        ...(body !== undefined && { body }),
        signal: abort.signal,
      })
      if (answer.url.host === url.host) clock.observe(answer.headers.date)
      const bytes = await decode(answer, await readBody(answer, abort.signal, MAX_ANSWER_BYTES))
      return toResponse(answer, bytes)
    } finally {
      limit.stop()
    }
  }
}

async function decode(answer: HttpAnswer, bytes: Buffer): Promise<Buffer> {
  if (answer.headers['content-encoding'] !== 'gzip' || bytes.length === 0) return bytes
  try {
    return await unzip(bytes, { maxOutputLength: MAX_ANSWER_BYTES })
  } catch (cause) {
    if (errorCode(cause) === 'ERR_BUFFER_TOO_LARGE') throw tooLong(answer, MAX_ANSWER_BYTES)
    throw new TransportError(`${answer.url.host} sent a damaged answer`, 'cut', 'answering', cause)
  }
}

function toResponse(answer: HttpAnswer, bytes: Buffer): FetchResponse {
  return {
    status: answer.status,
    url: answer.url.href,
    headers: new Map(Object.entries(answer.headers)),
    text: async () => bytes.toString('utf8'),
    arrayBuffer: async () => new Uint8Array(bytes).buffer,
  }
}
