import type { IncomingMessage } from 'node:http'

/** A request as it came in, read to its end. */
export interface Incoming {
  readonly method: string
  readonly host: string
  /** As sent, with its query and any prefix. */
  readonly path: string
  /** Without the query and the `/api/v3` prefix. */
  readonly plainPath: string
  /** `/api/v3` or nothing. */
  readonly prefix: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The client's IP address. */
  readonly address: string
}

/** Reads a whole request; rejects if the client goes away meanwhile. */
export async function readIncoming(message: IncomingMessage): Promise<Incoming> {
  // Once the client is gone, so is its address.
  const address = message.socket.remoteAddress ?? ''
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  const sent = message.url ?? '/'
  // A client that takes this server for a plain proxy sends a whole URL.
  const absolute = /^https?:\/\/([^/]+)(.*)$/i.exec(sent)
  const path = absolute ? absolute[2] || '/' : sent
  const [target = '/'] = path.split('?')
  const prefix = /^\/api\/v3(?=\/|$)/.exec(target)?.[0] ?? ''
  return {
    method: message.method ?? 'GET',
    host: absolute?.[1] ?? headers.host ?? '',
    path,
    plainPath: target.slice(prefix.length) || '/',
    prefix,
    query: new URLSearchParams(path.slice(target.length)),
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
    address,
  }
}
