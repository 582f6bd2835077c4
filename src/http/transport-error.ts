/** How far a request came before it failed. */
export type Stage =
  /** No connection: the server has not seen the request. */
  | 'connecting'
  /** Sent, perhaps in part: the server may have acted on it. */
  | 'answering'

/** Why there is no answer, or only a part of one. */
export type TransportFault = 'refused' | 'dns' | 'tls' | 'proxy' | 'reset' | 'timeout' | 'redirect' | 'cut'

/** A request that got no whole answer; `stage` tells whether the server can have seen it. */
export class TransportError extends Error {
  override readonly name = 'TransportError'
  readonly fault: TransportFault
  readonly stage: Stage
  /** `host:port` of the proxy at which it failed, before there was a way to the server. */
  proxy: string | undefined = undefined

  constructor(message: string, fault: TransportFault, stage: Stage, cause?: unknown) {
    super(message, { cause })
    this.fault = fault
    this.stage = stage
  }
}

const TLS_CODE = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO)/

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
  const code = 'code' in inner && typeof inner.code === 'string' ? inner.code : ''
  return { code, message: inner.message }
}
