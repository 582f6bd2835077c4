import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { listenAt, listenOnOwnPort } from './own-port.js'

/** A request to the proxy. Credentials are noted as given or not, never kept. */
export interface ProxyRequest {
  /** `CONNECT`, or the method of a plain HTTP request. */
  method: string
  /** `host:port` that the client wants. */
  target: string
  /** Path and query of a plain HTTP request; empty for `CONNECT`. */
  path: string
  authorized: 'none' | 'right' | 'wrong'
  /** Names of all its headers, in lower case. */
  headers: string[]
  /** What became of it. */
  outcome: 'forwarded' | 'demanded credentials' | 'refused' | 'failed' | 'hung' | 'unreachable'
  /** The proxy's own port of the connection to the server, as soon as there is one. */
  upstreamPort?: number
}

/**
 * `refuse` answers 403, `demand` 407 whatever the credentials, `fail` 502; `hang` accepts and never answers.
 */
export type ProxyMode = 'forward' | 'refuse' | 'demand' | 'fail' | 'hang'

export interface ConnectProxyOptions {
  /**
   * Where traffic goes: one local port for every host, or ports by `host:port`, host, or `*` for all others. A host that is
   * not in the map is refused with 502, as one that has no address.
   */
  ports: number | Readonly<Record<string, number>>
  /** Demanded as Basic credentials, with 407 without them. */
  credentials?: { user: string; password: string }
  mode?: ProxyMode
  /** PEM; makes it a proxy that is talked to by TLS. */
  tls?: { key: string; cert: string }
}

export interface ConnectProxy {
  /** `http://127.0.0.1:PORT`, or `https:`, without credentials. */
  url: string
  /** The same with the demanded credentials in it, for `https_proxy`. */
  urlWithCredentials: string
  port: number
  /** Everything asked of it, in order. */
  requests: ProxyRequest[]
  /** `host:port` of each `CONNECT`, in order. */
  connects(): string[]
  /** Changes what it does with the requests to come: with so many of them, then it forwards; with all by default. */
  setMode(mode: ProxyMode, times?: number): void
  /** Stops it, cutting every connection. */
  close(): Promise<void>
}

/** Starts a proxy on loopback that leads real host names to local ports. */
export async function startConnectProxy(options: ConnectProxyOptions): Promise<ConnectProxy> {
  const requests: ProxyRequest[] = []
  const sockets = new Set<Duplex>()
  let mode = options.mode ?? 'forward'
  let left = Number.POSITIVE_INFINITY
  const track = (socket: Duplex) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }

  /** Notes a request and decides: a local port, a status to answer with, or silence. */
  const judge = (incoming: IncomingMessage, method: string, target: string, path: string): Verdict => {
    const authorized = judgeCredentials(options.credentials, incoming.headers['proxy-authorization'])
    const headers = Object.keys(incoming.headers)
    const note = (outcome: ProxyRequest['outcome']): ProxyRequest => {
      const noted: ProxyRequest = { method, target, path, authorized, headers, outcome }
      requests.push(noted)
      return noted
    }
    if (left <= 0) mode = 'forward'
    left -= 1
    if (mode === 'hang') {
      note('hung')
      return 'hang'
    }
    if (mode === 'refuse') {
      note('refused')
      return { status: 403, text: 'Forbidden' }
    }
    if (mode === 'fail') {
      note('failed')
      return { status: 502, text: 'Bad Gateway' }
    }
    if (mode === 'demand' || (options.credentials && authorized !== 'right')) {
      note('demanded credentials')
      return { status: 407, text: 'Proxy Authentication Required' }
    }
    const port = portFor(options.ports, target)
    if (port === undefined) {
      note('unreachable')
      return { status: 502, text: 'Bad Gateway' }
    }
    return { port, noted: note('forwarded') }
  }

  const answer = (incoming: IncomingMessage, response: ServerResponse) => {
    const url = parseAbsolute(incoming.url)
    if (!url) {
      response.writeHead(400, { connection: 'close' }).end('This is a proxy\n')
      return
    }
    const target = `${url.hostname}:${url.port || '80'}`
    const path = url.pathname + url.search
    const verdict = judge(incoming, incoming.method ?? 'GET', target, path)
    if (verdict === 'hang') return
    if ('status' in verdict) {
      response.writeHead(verdict.status, { ...challenge(verdict), connection: 'close' }).end(`${verdict.text}\n`)
      return
    }
    forward(incoming, response, verdict, path, url.host)
  }
  const server = options.tls ? createSecureServer(options.tls, answer) : createServer(answer)
  server.on('connection', track)
  server.on('connect', (incoming: IncomingMessage, client: Duplex, head: Buffer) => {
    const verdict = judge(incoming, 'CONNECT', incoming.url ?? '', '')
    if (verdict === 'hang') return
    if ('status' in verdict) {
      const headers = Object.entries(challenge(verdict)).map(([name, value]) => `${name}: ${value}\r\n`)
      client.end(`HTTP/1.1 ${verdict.status} ${verdict.text}\r\n${headers.join('')}content-length: 0\r\n\r\n`)
      return
    }
    const upstream: Socket = connect(verdict.port, '127.0.0.1', () => {
      verdict.noted.upstreamPort = upstream.localPort ?? 0
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      client.pipe(upstream).pipe(client)
    })
    track(upstream)
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
  })

  const port = await listenOnOwnPort((port) => listenAt(server, port))
  const user = options.credentials ? `${encodeURIComponent(options.credentials.user)}:` : ''
  const password = options.credentials ? `${encodeURIComponent(options.credentials.password)}@` : ''
  const scheme = options.tls ? 'https' : 'http'
  return {
    port,
    url: `${scheme}://127.0.0.1:${port}`,
    urlWithCredentials: `${scheme}://${user}${password}127.0.0.1:${port}`,
    requests,
    connects: () => requests.filter(({ method }) => method === 'CONNECT').map(({ target }) => target),
    setMode: (next, times = Number.POSITIVE_INFINITY) => {
      mode = next
      left = times
    },
    close: () =>
      new Promise((fulfil) => {
        server.close(() => fulfil())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

interface Refusal {
  status: number
  text: string
}

interface Passage {
  port: number
  noted: ProxyRequest
}

type Verdict = Passage | Refusal | 'hang'

function challenge({ status }: Refusal): Record<string, string> {
  return status === 407 ? { 'proxy-authenticate': 'Basic realm="proxy"' } : {}
}

function judgeCredentials(wanted: ConnectProxyOptions['credentials'], header: string | undefined) {
  if (header === undefined) return 'none'
  const right = wanted && `Basic ${Buffer.from(`${wanted.user}:${wanted.password}`).toString('base64')}`
  return header === right ? 'right' : 'wrong'
}

function portFor(ports: ConnectProxyOptions['ports'], target: string): number | undefined {
  if (typeof ports === 'number') return ports
  return ports[target] ?? ports[target.replace(/:\d+$/, '')] ?? ports['*']
}

function parseAbsolute(url: string | undefined): URL | undefined {
  return url !== undefined && /^http:\/\//i.test(url) && URL.canParse(url) ? new URL(url) : undefined
}

function forward(
  incoming: IncomingMessage,
  response: ServerResponse,
  { port, noted }: Passage,
  path: string,
  host: string,
): void {
  const { 'proxy-authorization': _credentials, 'proxy-connection': _connection, ...headers } = incoming.headers
  const outgoing = request(
    { host: '127.0.0.1', port, path, method: incoming.method, headers: { ...headers, host }, agent: false },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    },
  )
  outgoing.once('socket', (socket) => {
    socket.once('connect', () => {
      noted.upstreamPort = socket.localPort ?? 0
    })
  })
  outgoing.on('error', () => {
    if (response.headersSent) response.destroy()
    else response.writeHead(502).end()
  })
  response.on('close', () => outgoing.destroy())
  incoming.pipe(outgoing)
}
