import { createServer, type Server } from 'node:net'
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { makeCertificateAuthority } from '../../../harness/certificate-authority.js'
import { type ConnectProxy, startConnectProxy } from '../../../harness/connect-proxy.js'
import { removeTemporaryDirectories } from '../../../harness/temporary.js'
import { createTransport } from '../../../src/http/transport.js'
import './one-realm.js'
import { closeServers, listenOn } from './local-server.js'

/** What becomes of a request whose proxy is not as it should be. */

const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'no_proxy', 'NO_PROXY']
const before = { ...process.env }
const clear = () => {
  for (const name of VARIABLES) delete process.env[name]
}
let proxy: ConnectProxy | undefined
beforeEach(clear)
afterEach(async () => {
  clear()
  for (const name of VARIABLES) if (before[name] !== undefined) process.env[name] = before[name]
  await proxy?.close()
  proxy = undefined
  closeServers()
})
afterAll(removeTemporaryDirectories)

const failureVia = (proxyUrl: string, url: string) => {
  process.env.https_proxy = proxyUrl
  process.env.http_proxy = proxyUrl
  const signal = AbortSignal.timeout(60_000)
  return createTransport()(new URL(url), { headers: { authorization: 'Bearer x' }, signal }).then(
    ({ status }) => ({ status }),
    (error: unknown) => error,
  )
}

/** Says this to whoever connects and asks. */
async function saying(answer: string): Promise<string> {
  const server: Server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.once('data', () => socket.end(answer))
  })
  return `http://127.0.0.1:${await listenOn(server)}`
}

describe('a proxy with a certificate of nobody known', () => {
  test.each(['https://api.github.com/', 'http://ghes.example.com/'])('%s: a fault of TLS, which stays', async (url) => {
    const { key, cert } = await (await makeCertificateAuthority()).issue(['127.0.0.1'])
    proxy = await startConnectProxy({ ports: {}, tls: { key, cert } })
    expect(await failureVia(proxy.url, url)).toMatchObject({
      fault: 'tls',
      stage: 'connecting',
      message: expect.stringMatching(/^the TLS connection to the proxy 127\.0\.0\.1:\d+ failed \((UNABLE|SELF_SIGNED)/),
    })
    expect(proxy.requests).toEqual([])
  })
})

describe('an answer to CONNECT', () => {
  test.each([
    ['403 Forbidden', 'proxy', /did not connect to api\.github\.com:443 \(403 Forbidden\)$/],
    ['407 Proxy Authentication Required', 'proxy', /\(407 Proxy Authentication Required\)$/],
    ['302 Found', 'proxy', /\(302 Found\)$/],
    ['502 Bad Gateway', 'reset', /\(502 Bad Gateway\)$/],
    // The tunnel is made, and closed.
    ['201 Created', 'reset', /the connection to/],
  ])('%s', async (status, fault, message) => {
    const url = await saying(`HTTP/1.1 ${status}\r\n\r\n`)
    expect(await failureVia(url, 'https://api.github.com/')).toMatchObject({
      fault,
      message: expect.stringMatching(message),
    })
  })

  test('that is no HTTP', async () => {
    const url = await saying('220 mail.example.com ESMTP\r\n')
    expect(await failureVia(url, 'https://api.github.com/')).toMatchObject({
      fault: 'proxy',
      message: expect.stringMatching(/does not answer as a proxy does$/),
    })
  })

  test('that never comes whole', async () => {
    const url = await saying('HTTP/1.1 200')
    expect(await failureVia(url, 'https://api.github.com/')).toMatchObject({ fault: 'reset', stage: 'connecting' })
  })
})
