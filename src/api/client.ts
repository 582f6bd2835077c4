import type { Timer } from '../base/timer.js'
import { VERSION } from '../base/version.js'
import { pathOf } from '../github/endpoints.js'
import { type Answer, type Failure, failureOf, TransportError, toAnswer } from '../http/failure.js'
import { createFetch } from '../http/fetch.js'
import type { Pacer } from '../http/pacer.js'
import { rateLimitWait } from '../http/rate-limit.js'
import type { RetryPolicy } from '../http/retry.js'
import type { ServerClock } from '../http/server-clock.js'
import type { Transport } from '../http/transport.js'
import type { Log } from '../job/workflow-commands.js'
import type { Authorization } from './authorization.js'
import type { ApiAnswer, ApiCall, Explain, Request } from './call.js'
import type { Deadline } from './deadline.js'
import { isOwnAnswer, traceOf } from './errors.js'
import { FailedAttempt, withRetries } from './retries.js'

/** A shorter pause is not worth a line of the log, in ms. */
const NOTABLE_PAUSE_MS = 2_000

/** What all calls of a step have in common. */
export interface Connection {
  /** Base of the REST API, without a trailing slash. */
  readonly apiUrl: string
  /** For the `X-GitHub-Api-Version` header. */
  readonly apiVersion: string
  readonly transport: Transport
  readonly clock: ServerClock
  readonly policy: RetryPolicy
  /** Keeps the server's published rates; the post step, with its single request, has none. */
  readonly pacer?: Pacer
  /** For one attempt, in ms. */
  readonly timeoutMs: number
  /** Shortens attempts and ends retries while an operation has set it. */
  readonly deadline?: Deadline
  readonly timer: Timer
  readonly log: Pick<Log, 'info' | 'debug'>
}

/**
 * Makes the function through which all calls of the REST API go: Octokit builds and reads them, the one retry policy
 * repeats them, the one explainer words their failures. Only this module imports `@actions/github`.
 */
export function createRequest(connection: Connection, authorization: Authorization, explain: Explain): Request {
  const { apiUrl, apiVersion, transport, clock, policy, pacer, timeoutMs, deadline, timer, log } = connection
  const attemptMs = () => Math.min(timeoutMs, deadline?.attemptMs() ?? timeoutMs)
  const openOctokit = async () => {
    const { GitHub, getUserAgentWithOrchestrationId } = await importToolkit()
    return new GitHub({
      baseUrl: apiUrl,
      userAgent: getUserAgentWithOrchestrationId(`runner-kit/${VERSION}`) ?? '',
      log: { debug: log.debug, info: log.debug, warn: log.debug, error: log.debug },
      request: { fetch: createFetch(transport, clock, attemptMs, timer) },
    })
  }
  let octokit: ReturnType<typeof openOctokit> | undefined

  /** Whatever the server answers. @throws FailedAttempt without an answer */
  const send = async (call: ApiCall, header: string | undefined): Promise<{ answer: Answer; cause?: unknown }> => {
    const query = new URLSearchParams(call.query).toString()
    octokit ??= openOctokit()
    const { request } = await octokit
    try {
      const response = await request({
        method: call.endpoint.method,
        url: `${pathOf(call.endpoint, call.parameters)}${query && `?${query}`}`,
        headers: {
          accept: 'application/vnd.github+json',
          'x-github-api-version': apiVersion,
          ...(header !== undefined && { authorization: header }),
          ...(call.etag !== undefined && { 'if-none-match': call.etag }),
        },
        ...(call.body !== undefined && { data: call.body }),
      })
      return { answer: toAnswer(response, apiUrl) }
    } catch (cause) {
      const failure = failureOf(cause, apiUrl)
      if (failure === undefined) throw cause
      if (failure.kind === 'transport') throw new FailedAttempt(failure, cause)
      return { answer: failure, cause }
    }
  }

  /** An attempt that keeps the rates, and says so when that takes a while. */
  const attempt = async (call: ApiCall, mayBeDone: boolean): Promise<ApiAnswer> => {
    // Outside of `try`: a failed mint is that call's failure, explained already, and not this one's.
    const header = await authorization.header()
    const end = await pacer?.begin(call.endpoint.method, (ms) => {
      const pause = `Pausing ${Math.ceil(ms / 1000)} s to keep within GitHub's published rate limits.`
      if (ms >= NOTABLE_PAUSE_MS) log.info(pause)
    })
    try {
      await call.before?.(mayBeDone)
      return await succeed(call, header)
    } finally {
      end?.()
    }
  }

  /** A successful answer that can be trusted. @throws FailedAttempt for any other */
  const succeed = async (call: ApiCall, header: string | undefined): Promise<ApiAnswer> => {
    const { answer, cause } = await send(call, header)
    const unchanged = answer.status === 304
    // A redirect without a location is not a success, although Octokit takes it for one.
    if (answer.status >= 300 && !unchanged) throw new FailedAttempt(answer, cause)
    // Only the server itself can confirm a write or say that nothing has changed; a proxy may answer anything.
    if ((unchanged || call.endpoint.method !== 'GET') && !isOwnAnswer(answer)) throw new FailedAttempt(answer, cause)
    if (!unchanged && !isJson(answer.data)) {
      if (answer.html) throw new FailedAttempt(answer)
      const error = damagedAnswer(new URL(apiUrl).host, answer)
      throw new FailedAttempt({ kind: 'transport', error }, error)
    }
    authorization.afterAnswer(answer.status)
    return answer
  }

  const serverNow = () => clock.now()
  const credentialPause = (failure: Failure): number | undefined => {
    if (failure.kind === 'transport' || rateLimitWait(failure, clock.now()) !== undefined) return undefined
    return authorization.afterAnswer(failure.status)
  }
  return (call) =>
    withRetries(call, (mayBeDone) => attempt(call, mayBeDone), {
      ...{ policy, timer, log, explain, serverNow, credentialPause },
      ...(deadline && { leftMs: deadline.leftMs }),
    })
}

type Toolkit = typeof import('@actions/github/lib/utils')

let toolkit: Promise<Toolkit> | undefined

/**
 * The toolkit parses the event's file as soon as it is imported, and throws if that is not JSON. Nothing of the event is used
 * here, so the file is hidden from it; imported within a call, it cannot fail a step without a line.
 */
function importToolkit(): Promise<Toolkit> {
  toolkit ??= (async () => {
    const { GITHUB_EVENT_PATH: path } = process.env
    delete process.env.GITHUB_EVENT_PATH
    try {
      // Within the bundle's first file: a chunk of its own takes longer to read.
      return await import(/* webpackMode: "eager" */ '@actions/github/lib/utils')
    } finally {
      if (path !== undefined) process.env.GITHUB_EVENT_PATH = path
    }
  })()
  return toolkit
}

/** Octokit hands on what it cannot parse as text or bytes; no endpoint's answer is either, but a 204's is empty. */
function isJson(data: unknown): boolean {
  return data === '' || !(typeof data === 'string' || data instanceof ArrayBuffer)
}

/** An answer cut short without a content-length, or damaged by a proxy, counts as a lost one. */
function damagedAnswer(host: string, answer: Answer): TransportError {
  return new TransportError(`${host} sent an answer that is not JSON (${traceOf(answer)})`, 'cut', 'answering')
}
