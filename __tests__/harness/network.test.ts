import { createServer as createHttpServer, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { runStep } from '../../harness/actions-runner.js'
import {
  type CertificateAuthority,
  GITHUB_HOSTS,
  makeCertificateAuthority,
} from '../../harness/certificate-authority.js'
import { type ConnectProxy, type ConnectProxyOptions, startConnectProxy } from '../../harness/connect-proxy.js'
import { spawnConnectProxy } from '../../harness/connect-proxy-process.js'
import { nodeRuntime } from '../../harness/node-runtimes.js'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { testedRuntimes } from '../support/thoroughness.js'
import { fixtureAction } from './fixture-action.js'

/** Asks for a URL through `PROXY` with nothing but Node's own modules, and prints what came of it. */
const CLIENT = `
const http = require('node:http'), https = require('node:https')
const proxy = new URL(process.env.PROXY), url = new URL(process.env.URL)
const credentials = decodeURIComponent(proxy.username) + ':' + decodeURIComponent(proxy.password)
const headers = proxy.username ? { 'proxy-authorization': 'Basic ' + Buffer.from(credentials).toString('base64') } : {}
const show = (response) => {
  let text = ''
  response.on('data', (chunk) => { text += chunk }).on('end', () => console.log(response.statusCode, text.trim()))
}
const fail = (error) => console.log('failed', error.code)
if (url.protocol === 'http:') {
  http.get({ host: proxy.hostname, port: proxy.port, path: url.href, headers: { ...headers, host: url.host } }, show).on('error', fail)
} else {
  const target = url.hostname + ':' + (url.port || 443)
  http.request({ host: proxy.hostname, port: proxy.port, method: 'CONNECT', path: target, headers: { ...headers, host: target } })
    .on('connect', (response, socket) => {
      if (response.statusCode !== 200) { console.log('proxy', response.statusCode); socket.destroy(); return }
      https.get({ host: url.hostname, path: url.pathname, socket, agent: false, servername: url.hostname }, show).on('error', fail)
    })
    .on('error', fail)
    .end()
}
`

let authority: CertificateAuthority
let secure: { server: Server; port: number }
let plain: { server: Server; port: number }
let action: string
let proxy: ConnectProxy | undefined

async function listen(server: Server) {
  await new Promise<void>((fulfil) => server.listen(0, '127.0.0.1', fulfil))
  const address = server.address()
  return { server, port: typeof address === 'object' && address !== null ? address.port : 0 }
}

beforeAll(async () => {
  authority = await makeCertificateAuthority()
  const { key, cert } = await authority.issue(GITHUB_HOSTS)
  secure = await listen(
    createHttpsServer({ key, cert }, ({ headers, url }, response) => response.end(`secure ${headers.host} ${url}`)),
  )
  plain = await listen(
    createHttpServer(({ headers, url }, response) =>
      response.end(`plain ${headers.host} ${url} ${headers['proxy-authorization']}`),
    ),
  )
  action = fixtureAction({ main: CLIENT })
})

afterEach(async () => {
  await proxy?.close()
  proxy = undefined
})

afterAll(() => {
  secure.server.close()
  plain.server.close()
  removeTemporaryDirectories()
})

async function start(options: Partial<ConnectProxyOptions> = {}): Promise<ConnectProxy> {
  proxy = await startConnectProxy({ ports: secure.port, ...options })
  return proxy
}

async function ask(
  url: string,
  proxyUrl: string,
  options: { node?: string; trust?: boolean; abort?: AbortSignal } = {},
) {
  const { trust = true, node = nodeRuntime(24).path, ...rest } = options
  const env = { PROXY: proxyUrl, URL: url, ...(trust ? { NODE_EXTRA_CA_CERTS: authority.file } : {}) }
  const step = await runStep({ entry: 'main', actionDirectory: action, node, env, ...rest })
  return step.signal === 'SIGKILL' ? 'killed' : step.stdout.trim()
}

describe.each(testedRuntimes())('Node $major', ({ path: node }) => {
  test.each(['api.github.com', 'octocorp.ghe.com', 'api.octocorp.ghe.com', 'github.example.com'])(
    'reaches %s',
    async (host) => {
      const { url, connects } = await start()
      expect(await ask(`https://${host}/x`, url, { node })).toBe(`200 secure ${host} /x`)
      expect(connects()).toEqual([`${host}:443`])
    },
  )

  test('refuses the certificate without our authority', async () => {
    const { url } = await start()
    expect(await ask('https://api.github.com/', url, { node, trust: false })).toMatch(/^failed (UNABLE|SELF_SIGNED)/)
  })

  test('refuses a host that the certificate does not name', async () => {
    const { url } = await start()
    expect(await ask('https://elsewhere.test/', url, { node })).toBe('failed ERR_TLS_CERT_ALTNAME_INVALID')
  })
})

describe('the proxy', () => {
  test('wants its credentials, and notes whether they came without keeping them', async () => {
    const { url, urlWithCredentials, requests } = await start({ credentials: { user: 'me', password: 'p@ss:word' } })
    expect(await ask('https://api.github.com/', url)).toBe('proxy 407')
    expect(await ask('https://api.github.com/', urlWithCredentials.replace('word', 'WORD'))).toBe('proxy 407')
    expect(await ask('https://api.github.com/', urlWithCredentials)).toBe('200 secure api.github.com /')
    expect(requests.map(({ authorized, outcome }) => [authorized, outcome])).toEqual([
      ['none', 'demanded credentials'],
      ['wrong', 'demanded credentials'],
      ['right', 'forwarded'],
    ])
    expect(JSON.stringify(requests)).not.toContain('p@ss')
  })

  test('forwards plain HTTP, without the credentials', async () => {
    const { urlWithCredentials, requests } = await start({
      ports: { 'ghes.test': plain.port },
      credentials: { user: 'a', password: 'b' },
    })
    expect(await ask('http://ghes.test/api/v3?x=1', urlWithCredentials)).toBe(
      '200 plain ghes.test /api/v3?x=1 undefined',
    )
    expect(requests).toEqual([
      {
        method: 'GET',
        target: 'ghes.test:80',
        path: '/api/v3?x=1',
        authorized: 'right',
        headers: ['proxy-authorization', 'host', 'connection'],
        outcome: 'forwarded',
        upstreamPort: expect.any(Number),
      },
    ])
  })

  test('leads each host to its port, and refuses the ones it does not know', async () => {
    const { url } = await start({ ports: { 'api.github.com:443': secure.port } })
    expect(await ask('https://api.github.com/', url)).toBe('200 secure api.github.com /')
    expect(await ask('https://github.com/', url)).toBe('proxy 502')
    expect(await ask('http://github.com/', url)).toBe('502 Bad Gateway')
  })

  test('refuses, hangs, and comes back', async () => {
    const { url, setMode, requests } = await start({ mode: 'refuse' })
    expect(await ask('https://api.github.com/', url)).toBe('proxy 403')
    setMode('hang')
    const hung = new AbortController()
    const asked = ask('https://api.github.com/', url, { abort: hung.signal })
    while (requests.at(-1)?.outcome !== 'hung') await sleep(20)
    hung.abort()
    expect(await asked).toBe('killed')
    setMode('forward')
    expect(await ask('https://api.github.com/', url)).toBe('200 secure api.github.com /')
    expect(requests.map(({ outcome }) => outcome)).toEqual(['refused', 'hung', 'forwarded'])
  })

  test('demands credentials of everybody, or fails, so many times', async () => {
    const { urlWithCredentials, setMode, requests } = await start({ credentials: { user: 'a', password: 'b' } })
    setMode('demand')
    expect(await ask('https://api.github.com/', urlWithCredentials)).toBe('proxy 407')
    setMode('fail', 1)
    expect(await ask('https://api.github.com/', urlWithCredentials)).toBe('proxy 502')
    expect(await ask('https://api.github.com/', urlWithCredentials)).toBe('200 secure api.github.com /')
    expect(requests.map(({ outcome }) => outcome)).toEqual(['demanded credentials', 'failed', 'forwarded'])
  })

  test('runs as a process of its own', async () => {
    const spawned = await spawnConnectProxy({ ports: secure.port, credentials: { user: 'me', password: 'p@ss' } })
    try {
      expect(await ask('https://api.github.com/', spawned.urlWithCredentials)).toBe('200 secure api.github.com /')
      await spawned.setMode('fail', 1)
      expect(await ask('https://api.github.com/', spawned.urlWithCredentials)).toBe('proxy 502')
      const requests = await spawned.requests()
      expect(requests.map(({ target, outcome }) => [target, outcome])).toEqual([
        ['api.github.com:443', 'forwarded'],
        ['api.github.com:443', 'failed'],
      ])
      expect(requests[0]?.upstreamPort).toBeGreaterThan(0)
    } finally {
      await spawned.close()
    }
    expect(await ask('https://api.github.com/', spawned.url)).toBe('failed ECONNREFUSED')
  })

  test('cuts every connection when it closes', async () => {
    const { port, close } = await start({ mode: 'hang' })
    const socket = connect(port, '127.0.0.1')
    await new Promise((fulfil) => socket.write('CONNECT api.github.com:443 HTTP/1.1\r\n\r\n', fulfil))
    const closed = new Promise((fulfil) => socket.on('error', () => {}).on('close', fulfil))
    await close()
    await closed
  })
})
