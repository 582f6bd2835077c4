import {
  type ClientRequest,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http'
import { request as httpsRequest } from 'node:https'
import { type Stage, TransportError, toTransportError } from './failure.js'
import { createRoutes, type RouteTo } from './routes.js'

/** One request: what `fetch` takes beside the URL, as far as it is used here. */
export interface HttpRequest {
  /** `GET` by default. */
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Ends the request at any moment: connecting, waiting for the answer or reading its body. */
  readonly signal: AbortSignal
}

/** The head of an answer, with its body still to come. */
export interface HttpAnswer {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Where the answer came from after redirects. */
  readonly url: URL
  readonly body: IncomingMessage
}

/** Sends requests. Rejects with a TransportError where no answer comes; any status is an answer. */
export type Transport = (url: URL, request: HttpRequest) => Promise<HttpAnswer>

const MAX_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const CREDENTIAL_HEADERS = new Set(['authorization', 'cookie', 'proxy-authorization'])

/**
 * Makes the transport for everything that this action sends, API calls and downloads alike, on `node:http(s)`: with the
 * environment's proxies, kept connections and redirects. Credentials stay with the origin that they were given for.
 */
export function createTransport(routeTo: RouteTo = createRoutes()): Transport {
  return async (url, request) => {
    let current = { url, request }
    for (let redirects = 0; ; redirects++) {
      const answer = await exchange(current.url, current.request, routeTo)
      const { location } = answer.headers
      if (!REDIRECTS.has(answer.status) || location === undefined) return answer
      // The body of a redirect may never end, so it is not read: this closes the connection.
      answer.body.destroy()
      if (redirects === MAX_REDIRECTS) {
        throw new TransportError(`${url.host} redirected more than ${MAX_REDIRECTS} times`, 'redirect', 'answering')
      }
      current = redirected(current.url, current.request, answer.status, location)
    }
  }
}

/**
 * The request that follows a redirect. GitHub answers 301, 302, 307 and 308 where a repository was renamed and wants the
 * same request again at the new place; only 303 turns it into a GET.
 */
function redirected(
  from: URL,
  request: HttpRequest,
  status: number,
  location: string,
): { url: URL; request: HttpRequest } {
  let url: URL
  try {
    url = new URL(location, from)
  } catch (cause) {
    throw new TransportError(`${from.host} redirected to something that is not a URL`, 'redirect', 'answering', cause)
  }
  const { protocol } = url
  if (protocol !== 'https:' && (protocol !== 'http:' || from.protocol === 'https:')) {
    throw new TransportError(
      `${from.host} redirected to ${url.origin === 'null' ? protocol : url.origin}, which is not https`,
      'redirect',
      'answering',
    )
  }
  const asGet = status === 303 && request.method !== 'HEAD'
  const { headers: all = {}, body, ...rest } = request
  const headers = Object.entries(all).filter(([name]) => {
    const lower = name.toLowerCase()
    if (asGet && lower.startsWith('content-')) return false
    return url.origin === from.origin || !CREDENTIAL_HEADERS.has(lower)
  })
  const kept = { ...rest, headers: Object.fromEntries(headers) }
  if (asGet) return { url, request: { ...kept, method: 'GET' } }
  return { url, request: { ...kept, ...(body !== undefined && { body }) } }
}

function exchange(url: URL, request: HttpRequest, routeTo: RouteTo): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', body, signal } = request
    if (signal.aborted) return reject(signalError(signal, 'connecting'))
    const route = routeTo(url)
    const headers = {
      ...request.headers,
      ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
      ...route.headers,
    }
    const send = route.secure ? httpsRequest : httpRequest
    const options: RequestOptions & { giveUp: AbortSignal } = { ...route.options, method, headers, giveUp: signal }
    const outgoing = send(options)
    let stage: Stage = 'connecting'
    whenConnected(outgoing, route.secure, () => {
      stage = 'answering'
    })
    const atProxy = (error: TransportError): TransportError => {
      if (stage === 'connecting') error.proxy = route.proxy
      return error
    }
    // Node's own `signal` option says nothing as long as the request waits for a connection.
    const giveUp = () => {
      reject(atProxy(givenUp(signal, stage, route.proxy)))
      outgoing.destroy()
    }
    signal.addEventListener('abort', giveUp, { once: true })
    outgoing.once('close', () => {
      signal.removeEventListener('abort', giveUp)
      // No other event can come after this one; without effect if there was an answer or an error.
      reject(atProxy(new TransportError(`${url.host} closed the connection without an answer`, 'cut', stage)))
    })
    outgoing.on('error', (error) => {
      const host = route.proxy !== undefined && stage === 'connecting' ? `the proxy ${route.proxy}` : url.host
      reject(atProxy(signalError(signal, stage, route.proxy) ?? toTransportError(error, stage, host)))
    })
    const noAnswer = (what: string) => {
      reject(new TransportError(`${url.host} ${what}`, 'cut', 'answering'))
      outgoing.destroy()
    }
    outgoing.once('response', (incoming) => {
      const { statusCode: status = 0 } = incoming
      // Node skips 1xx, except for a 101 without an Upgrade header.
      if (status < 200) noAnswer(`gave no final answer (HTTP ${status})`)
      else resolve({ status, headers: plainHeaders(incoming.headers), url, body: incoming })
    })
    // Without this listener Node destroys the request without an error.
    outgoing.once('upgrade', (_, socket) => {
      socket.destroy()
      noAnswer('switched protocols, which was not asked for (HTTP 101)')
    })
    outgoing.end(body)
  })
}

/** Each header as one text. */
function plainHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return plain
}

/**
 * Reads an answer's body to its end. Rejects with a TransportError of fault `cut` if the end never comes, or is further away than
 * `most` bytes.
 */
export async function readBody(answer: HttpAnswer, signal: AbortSignal, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  await takeBody(answer, signal, (chunk) => {
    length += chunk.length
    if (length > most) throw tooLong(answer, most)
    chunks.push(chunk)
  })
  return Buffer.concat(chunks)
}

/** The failure of an answer that fills the memory. */
export function tooLong({ url }: HttpAnswer, most: number): TransportError {
  return new TransportError(`${url.host} sent more than ${most / 2 ** 20} MiB`, 'cut', 'answering')
}

/**
 * Hands an answer's body on, piece by piece, to its end; no faster than `take` returns. Rejects with a TransportError of
 * fault `cut` if the end never comes, and with whatever `take` throws, which ends the answer.
 */
export function takeBody({ body, url }: HttpAnswer, signal: AbortSignal, take: (chunk: Buffer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = (cause?: unknown) =>
      reject(
        signalError(signal, 'answering') ??
          new TransportError(`${url.host} broke off in the middle of its answer`, 'cut', 'answering', cause),
      )
    body.on('data', (chunk: Buffer) => {
      try {
        take(chunk)
      } catch (error) {
        reject(error)
        body.destroy()
      }
    })
    body.once('end', resolve)
    body.once('error', cut)
    body.once('close', cut)
  })
}

/** What the signal was aborted with, where that says more than Node's AbortError: a timeout knows its seconds. */
function signalError(signal: AbortSignal, stage: Stage, proxy?: string): TransportError | undefined {
  return signal.aborted ? givenUp(signal, stage, proxy) : undefined
}

function givenUp({ reason }: AbortSignal, stage: Stage, proxy: string | undefined): TransportError {
  const message = reason instanceof Error ? reason.message : 'the request was given up'
  const by = proxy === undefined ? '' : `, by way of the proxy ${proxy}`
  return new TransportError(`${message}${by}`, 'timeout', stage, reason)
}

function whenConnected(outgoing: ClientRequest, secure: boolean, connected: () => void): void {
  outgoing.once('socket', (socket) => {
    if (!socket.connecting) return connected()
    socket.once(secure ? 'secureConnect' : 'connect', connected)
  })
}
