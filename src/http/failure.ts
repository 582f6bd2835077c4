import { errorCode, singleLine } from '../base/errors.js'
import { isRecord, stringAt } from '../base/guards.js'

/** Why a call did not succeed, as plain data: an answer that says no, or no answer. */
export type Failure = Answer | TransportFailure

/** What a server answered. */
export interface Answer {
  readonly kind: 'answer'
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly data: unknown
  /** What the server said, in one line, as long as it is; empty if it said nothing readable. */
  readonly message: string
  /** The answer is a web page: no REST API lives at this address, or a proxy or login page is in between. */
  readonly html: boolean
  /** The origin that the API redirected to and that answered in its place; undefined where the API itself did. */
  readonly redirectedTo?: string
}

interface TransportFailure {
  readonly kind: 'transport'
  readonly error: TransportError
}

/** Sorts what Octokit throws (its RequestError) into a Failure; undefined for anything else, which is a bug. */
export function failureOf(error: unknown, apiUrl?: string): Failure | undefined {
  if (!(error instanceof Error)) return undefined
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof TransportError) return { kind: 'transport', error: cause }
  }
  if (!('status' in error && typeof error.status === 'number')) return undefined
  if (!('response' in error && isRecord(error.response))) return undefined
  const { headers, data, url } = error.response
  return toAnswer({ status: error.status, headers: isRecord(headers) ? headers : {}, data, url }, apiUrl)
}

/** A response as Octokit has it. */
interface Response {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly data: unknown
  /** Where it came from after redirects. */
  readonly url?: unknown
}

/** Describes a response of any status. @param askedUrl what was requested, before redirects */
export function toAnswer({ status, headers, data, url }: Response, askedUrl?: string): Answer {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) plain[name.toLowerCase()] = String(value)
  const html =
    /\bhtml\b/.test(plain['content-type'] ?? '') || (typeof data === 'string' && /^\s*<(!doctype|html)/i.test(data))
  const origin = typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : undefined
  const foreign = origin !== undefined && askedUrl !== undefined && origin !== new URL(askedUrl).origin
  const answer: Answer = { kind: 'answer', status, headers: plain, data, message: html ? '' : saidBy(data), html }
  return foreign ? { ...answer, redirectedTo: origin } : answer
}

/** GitHub's `message`, with what its `errors` add; the text itself where the body is not JSON. */
function saidBy(data: unknown): string {
  const parts = [typeof data === 'string' ? data : (stringAt(data, 'message') ?? '')]
  if (isRecord(data) && Array.isArray(data.errors)) {
    for (const entry of data.errors) parts.push(typeof entry === 'string' ? entry : (stringAt(entry, 'message') ?? ''))
  }
  if (isRecord(data) && typeof data.errors === 'string') parts.push(data.errors)
  return singleLine(parts.filter((part) => part !== '').join(': '))
}

/**
 * Whether the server may have carried out the call although it did not confirm it: the answer was lost, it was a 5xx, or a
 * success that cannot be trusted.
 */
export function mayBeDone(failure: Failure): boolean {
  return failure.kind === 'transport'
    ? failure.error.stage === 'answering'
    : failure.status >= 500 || failure.status < 300
}

/** How far a request came before it failed. */
export type Stage =
  /** No connection: the server has not seen the request. */
  | 'connecting'
  /** Sent, perhaps in part: the server may have acted on it. */
  | 'answering'

/** Why there is no answer, or only a part of one. */
export type TransportFault = 'refused' | 'dns' | 'tls' | 'no-tls' | 'proxy' | 'reset' | 'timeout' | 'redirect' | 'cut'

/** A request without a complete answer; `stage` says whether the server can have seen it. */
export class TransportError extends Error {
  override readonly name = 'TransportError'
  readonly fault: TransportFault
  readonly stage: Stage
  /** `host:port` of the proxy, if it failed there before the server was reached. */
  proxy: string | undefined = undefined

  constructor(message: string, fault: TransportFault, stage: Stage, cause?: unknown) {
    super(message, { cause })
    this.fault = fault
    this.stage = stage
  }

  /** A retry can outlast it; the other faults need a change of settings. */
  get isTransient(): boolean {
    return !['redirect', 'tls', 'no-tls', 'proxy'].includes(this.fault)
  }
}

const TLS_CODE = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO)/

/** OpenSSL's reason where the answer is none of TLS. */
const NO_TLS = 'wrong version number'
/** `write EPROTO 401D…:error:0A00010B:SSL routines:FUNCTION:REASON:FILE:LINE:` */
const OPENSSL_MESSAGE = /:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+):/

/** Names what Node reports of a broken connection. */
export function toTransportError(error: unknown, stage: Stage, host: string): TransportError {
  if (error instanceof TransportError) return error
  const { code, message } = describe(error)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new TransportError(
      `the name ${host.startsWith('the proxy ') ? 'of ' : ''}${host} could not be resolved (${code})`,
      'dns',
      'connecting',
      error,
    )
  }
  if (code === 'ECONNREFUSED') {
    return new TransportError(`${host} refused the connection (${code})`, 'refused', 'connecting', error)
  }
  if (code === 'EPROTO' && message === NO_TLS) {
    return new TransportError(`${host} does not answer by TLS (${code}: ${message})`, 'no-tls', 'connecting', error)
  }
  if (TLS_CODE.test(code)) {
    return new TransportError(`the TLS connection to ${host} failed (${code}: ${message})`, 'tls', 'connecting', error)
  }
  if (code === 'ETIMEDOUT' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') {
    return new TransportError(`${host} could not be reached (${code})`, 'timeout', stage, error)
  }
  return new TransportError(`the connection to ${host} broke off (${code || message})`, 'reset', stage, error)
}

/** Happy eyeballs reports one error for all addresses: an AggregateError, whose own message is empty. */
function describe(error: unknown): { code: string; message: string } {
  const inner = error instanceof AggregateError ? (error.errors[0] ?? error) : error
  if (!(inner instanceof Error)) return { code: '', message: String(inner) }
  return { code: errorCode(inner), message: OPENSSL_MESSAGE.exec(inner.message)?.[1] ?? inner.message }
}
