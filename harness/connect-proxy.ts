import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** A request to the proxy. Credentials are noted as given or not, never kept. */
export interface ProxyRequest {
  /** `CONNECT`, or the method of a plain HTTP request. */
  method: string
  /** `host:port` that the client wants. */
  target: string
  /** Path and query of a plain HTTP request; empty for `CONNECT`. */
  path: string
  authorized: 'none' | 'right' | 'wrong'
  /** What became of it. */
  outcome: 'forwarded' | 'demanded credentials' | 'refused' | 'hung' | 'unreachable'
}

export interface ConnectProxyOptions {
  /**
   * Where traffic goes: one local port for every host, or ports by `host:port`, host, or `*` for all others. A host that is
   * not in the map is refused with 502, as one that has no address.
   */
  ports: number | Readonly<Record<string, number>>
  /** Demanded as Basic credentials, with 407 without them. */
  credentials?: { user: string; password: string }
  /** `refuse` answers 403; `hang` accepts and never answers. */
  mode?: 'forward' | 'refuse' | 'hang'
}

export interface ConnectProxy {
  /** `http://127.0.0.1:PORT`, without credentials. */
  url: string
  /** The same with the demanded credentials in it, for `https_proxy`. */
  urlWithCredentials: string
  port: number
  /** Everything asked of it, in order. */
  requests: ProxyRequest[]
  /** `host:port` of each `CONNECT`, in order. */
  connects(): string[]
  /** Changes what it does with the requests to come. */
  setMode(mode: 'forward' | 'refuse' | 'hang'): void
  /** Stops it, cutting every connection. */
  close(): Promise<void>
}

/** Starts a proxy on loopback that leads real host names to local ports. */
export async function startConnectProxy(options: ConnectProxyOptions): Promise<ConnectProxy> {
  const requests: ProxyRequest[] = []
  const sockets = new Set<Duplex>()
  let mode = options.mode ?? 'forward'
  const track = (socket: Duplex) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }

  /** Notes a request and decides: a local port, a status to answer with, or silence. */
  const judge = (
    method: string,
    target: string,
    path: string,
    header: string | undefined,
  ): number | 'hang' | Refusal => {
    const authorized = judgeCredentials(options.credentials, header)
    const note = (outcome: ProxyRequest['outcome']) => requests.push({ method, target, path, authorized, outcome })
    if (mode === 'hang') {
      note('hung')
      return 'hang'
    }
    if (mode === 'refuse') {
      note('refused')
      return { status: 403, text: 'Forbidden' }
    }
    if (options.credentials && authorized !== 'right') {
      note('demanded credentials')
      return { status: 407, text: 'Proxy Authentication Required' }
    }
    const port = portFor(options.ports, target)
    if (port === undefined) {
      note('unreachable')
      return { status: 502, text: 'Bad Gateway' }
    }
    note('forwarded')
    return port
  }

  const server = createServer((incoming, response) => {
    const url = parseAbsolute(incoming.url)
    if (!url) {
      response.writeHead(400, { connection: 'close' }).end('This is a proxy\n')
      return
    }
    const target = `${url.hostname}:${url.port || '80'}`
    const path = url.pathname + url.search
    const verdict = judge(incoming.method ?? 'GET', target, path, incoming.headers['proxy-authorization'])
    if (verdict === 'hang') return
    if (typeof verdict === 'object') {
      response.writeHead(verdict.status, { ...challenge(verdict), connection: 'close' }).end(`${verdict.text}\n`)
      return
    }
    forward(incoming, response, verdict, path, url.host)
  })
  server.on('connection', track)
  server.on('connect', (incoming: IncomingMessage, client: Duplex, head: Buffer) => {
    const verdict = judge('CONNECT', incoming.url ?? '', '', incoming.headers['proxy-authorization'])
    if (verdict === 'hang') return
    if (typeof verdict === 'object') {
      const headers = Object.entries(challenge(verdict)).map(([name, value]) => `${name}: ${value}\r\n`)
      client.end(`HTTP/1.1 ${verdict.status} ${verdict.text}\r\n${headers.join('')}content-length: 0\r\n\r\n`)
      return
    }
    const upstream: Socket = connect(verdict, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      client.pipe(upstream).pipe(client)
    })
    track(upstream)
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => client.destroy())
  })

  await new Promise<void>((fulfil, reject) => server.once('error', reject).listen(0, '127.0.0.1', fulfil))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const user = options.credentials ? `${encodeURIComponent(options.credentials.user)}:` : ''
  const password = options.credentials ? `${encodeURIComponent(options.credentials.password)}@` : ''
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    urlWithCredentials: `http://${user}${password}127.0.0.1:${port}`,
    requests,
    connects: () => requests.filter(({ method }) => method === 'CONNECT').map(({ target }) => target),
    setMode: (next) => {
      mode = next
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

function forward(incoming: IncomingMessage, response: ServerResponse, port: number, path: string, host: string): void {
  const { 'proxy-authorization': _credentials, 'proxy-connection': _connection, ...headers } = incoming.headers
  const outgoing = request(
    { host: '127.0.0.1', port, path, method: incoming.method, headers: { ...headers, host }, agent: false },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    },
  )
  outgoing.on('error', () => {
    if (response.headersSent) response.destroy()
    else response.writeHead(502).end()
  })
  response.on('close', () => outgoing.destroy())
  incoming.pipe(outgoing)
}
