import { Agent as PlainAgent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import { createServer as createTcpServer } from 'node:net'
import { urlToHttpOptions } from 'node:url'
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { makeCertificateAuthority } from '../../../harness/certificate-authority.js'
import { deadPort } from '../../../harness/own-port.js'
import { removeTemporaryDirectories } from '../../../harness/temporary.js'
import { type Stage, TransportError, type TransportFault, toTransportError } from '../../../src/http/failure.js'
import type { RouteTo } from '../../../src/http/routes.js'
import { createTransport, type HttpRequest, readBody, takeBody } from '../../../src/http/transport.js'
import './one-realm.js'
import { type Answer, closeServers, listenOn, serve } from './local-server.js'

afterEach(closeServers)
afterAll(removeTemporaryDirectories)

const CREDENTIALS = {
  authorization: 'Bearer ghs_abcdefgh',
  cookie: 'session=hunter2',
  'proxy-authorization': 'Basic eDp5',
}

const transport = createTransport()

function send(address: string, more: Partial<HttpRequest> = {}) {
  return transport(new URL(address), { signal: new AbortController().signal, ...more })
}

async function failureOf(promise: Promise<unknown>): Promise<TransportError> {
  const error: unknown = await promise.then(
    (value) => new Error(`it did not fail: ${JSON.stringify(value)}`),
    (reason) => reason,
  )
  if (error instanceof TransportError) return error
  throw error
}

const redirect =
  (status: number, location: string): Answer =>
  (_, response) =>
    response.writeHead(status, { location }).end('moved')

/** Answers `/` with the redirect, anything else with 200. */
const redirectOnce =
  (status: number, location: string): Answer =>
  (request, response) =>
    request.path === '/' ? redirect(status, location)(request, response) : response.end('here')

/** The way to every URL without a look at the environment's proxies. */
const straight =
  (agent: PlainAgent): RouteTo =>
  (url) => ({ secure: url.protocol === 'https:', options: { ...urlToHttpOptions(url), agent }, headers: {} })

describe('a request', () => {
  test('goes over the wire as it is', async () => {
    const server = await serve((_, response) => response.writeHead(201, { 'X-Test': 'a' }).end('created'))
    const answer = await send(`${server.origin}/a/b?c=d`, {
      method: 'POST',
      headers: { 'X-One': '1', authorization: 'Bearer x' },
      body: '{"name":"ä"}',
    })
    expect(answer).toMatchObject({ status: 201, headers: { 'x-test': 'a' } })
    expect(answer.url.href).toBe(`${server.origin}/a/b?c=d`)
    expect((await readBody(answer, new AbortController().signal, 1_000)).toString()).toBe('created')
    expect(server.requests).toEqual([
      expect.objectContaining({ method: 'POST', path: '/a/b?c=d', body: '{"name":"ä"}' }),
    ])
    expect(server.requests[0]?.headers).toMatchObject({
      'x-one': '1',
      authorization: 'Bearer x',
      'content-length': '13',
    })
  })

  test.each([200, 204, 304, 400, 401, 404, 422, 429, 500, 503])('any status is an answer: %i', async (status) => {
    const server = await serve((_, response) => response.writeHead(status).end())
    expect((await send(server.origin)).status).toBe(status)
  })

  test.each([301, 302, 307])('%i without a Location is an answer', async (status) => {
    const server = await serve((_, response) => response.writeHead(status).end())
    expect((await send(server.origin)).status).toBe(status)
  })

  test.each([200, 201, 300, 304, 404])('%i with a Location is an answer', async (status) => {
    const server = await serve(redirectOnce(status, '/there'))
    expect((await send(server.origin)).status).toBe(status)
    expect(server.requests).toHaveLength(1)
  })
})

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('%i is followed', async (status) => {
    const server = await serve(redirectOnce(status, '/there?x=1'))
    const answer = await send(server.origin)
    expect(answer.status).toBe(200)
    expect(answer.url.href).toBe(`${server.origin}/there?x=1`)
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /', 'GET /there?x=1'])
  })

  test.each([
    ['/there', '/there'],
    ['there', '/a/there'],
    ['../there', '/there'],
    ['?page=2', '/a/b?page=2'],
    ['./', '/a/'],
  ])('may be relative: %s', async (location, path) => {
    const server = await serve((request, response) =>
      request.path === '/a/b' ? redirect(302, location)(request, response) : response.end(),
    )
    await send(`${server.origin}/a/b`)
    expect(server.requests.map((request) => request.path)).toEqual(['/a/b', path])
  })

  test('may be of several steps, each relative to the one before', async () => {
    const server = await serve((request, response) => {
      const next: Record<string, string> = { '/': '/a/b', '/a/b': 'c', '/a/c': '../d' }
      const location = next[request.path]
      return location === undefined ? response.end() : redirect(307, location)(request, response)
    })
    await send(server.origin)
    expect(server.requests.map((request) => request.path)).toEqual(['/', '/a/b', '/a/c', '/d'])
  })

  const body = '{"a":1}'
  const posted = { method: 'POST', headers: { 'content-type': 'application/json', 'x-one': '1' }, body }

  test.each([301, 302, 307, 308])('%i repeats method and body', async (status) => {
    const server = await serve(redirectOnce(status, '/there'))
    await send(server.origin, posted)
    expect(server.requests[1]).toMatchObject({ method: 'POST', path: '/there', body })
    expect(server.requests[1]?.headers).toMatchObject({ 'content-type': 'application/json', 'content-length': '7' })
  })

  test('303 becomes a GET without a body', async () => {
    const server = await serve(redirectOnce(303, '/there'))
    await send(server.origin, posted)
    expect(server.requests[1]).toMatchObject({ method: 'GET', path: '/there', body: '' })
    expect(server.requests[1]?.headers).toMatchObject({ 'x-one': '1' })
    expect(Object.keys(server.requests[1]?.headers ?? {}).filter((name) => name.startsWith('content-'))).toEqual([])
  })

  test.each([
    [307, 'PUT'],
    [307, 'DELETE'],
    [307, 'HEAD'],
    [303, 'HEAD'],
  ])('%i keeps %s', async (status, method) => {
    const server = await serve(redirectOnce(status, '/there'))
    await send(server.origin, { method })
    expect(server.requests.map((request) => request.method)).toEqual([method, method])
  })

  test('is followed five times, and no more', async () => {
    const server = await serve(({ path }, response) => {
      const steps = Number(path.slice(1))
      response.writeHead(steps === 0 ? 200 : 302, steps === 0 ? {} : { location: `/${steps - 1}` }).end()
    })
    expect((await send(`${server.origin}/5`)).status).toBe(200)
    const error = await failureOf(send(`${server.origin}/6`))
    expect(error).toMatchObject({ fault: 'redirect', message: expect.stringContaining('5 times') })
    expect(server.requests).toHaveLength(12)
  })

  test('in a circle ends', async () => {
    const server = await serve(redirect(301, '/'))
    expect((await failureOf(send(server.origin))).fault).toBe('redirect')
  })

  test.each(['http://', 'http://[', 'https://exa mple.com/', 'ftp://127.0.0.1/', 'file:///etc/passwd', 'javascript:0'])(
    'to nonsense is an error: %s',
    async (location) => {
      const server = await serve(redirect(302, location))
      const error = await failureOf(send(server.origin, { headers: CREDENTIALS }))
      expect(error).toMatchObject({ fault: 'redirect', stage: 'answering' })
      expect(error.message).toContain(new URL(server.origin).host)
      expect(server.requests).toHaveLength(1)
    },
  )
})

describe('credentials', () => {
  test.each([301, 302, 303, 307, 308])('stay with a redirect %i on the same origin', async (status) => {
    const server = await serve(redirectOnce(status, '/there'))
    await send(server.origin, { headers: CREDENTIALS })
    expect(server.requests[1]?.headers).toMatchObject(CREDENTIALS)
  })

  test.each([301, 302, 303, 307, 308])('never go with a redirect %i to another origin', async (status) => {
    const other = await serve((_, response) => response.end())
    const server = await serve(redirectOnce(status, `${other.origin}/there`))
    await send(server.origin, { headers: { ...CREDENTIALS, accept: 'application/json' } })
    expect(server.requests[0]?.headers).toMatchObject(CREDENTIALS)
    expect(other.requests).toHaveLength(1)
    expect(other.requests[0]?.headers).toMatchObject({ accept: 'application/json' })
    for (const name of Object.keys(CREDENTIALS)) expect(other.requests[0]?.headers).not.toHaveProperty(name)
  })

  test('never go to another origin, however their names are spelled', async () => {
    const other = await serve((_, response) => response.end())
    const server = await serve(redirectOnce(302, other.origin))
    await send(server.origin, { headers: { Authorization: 'Bearer x', COOKIE: 'a=b', 'Proxy-Authorization': 'c' } })
    for (const name of Object.keys(CREDENTIALS)) expect(other.requests[0]?.headers).not.toHaveProperty(name)
  })

  test('never go to another name of the same machine', async () => {
    const server = await serve((request, response) =>
      request.path === '/' && request.headers.host?.startsWith('127.')
        ? redirect(302, `http://localhost:${request.headers.host.split(':')[1]}/there`)(request, response)
        : response.end(),
    )
    await send(server.origin, { headers: CREDENTIALS })
    expect(server.requests[1]?.headers).not.toHaveProperty('authorization')
  })

  test('do not come back with a redirect that does', async () => {
    const origins: string[] = []
    const other = await serve((request, response) => redirect(302, `${origins[0]}/back`)(request, response))
    const server = await serve(redirectOnce(302, other.origin))
    origins.push(server.origin)
    await send(server.origin, { headers: CREDENTIALS })
    expect(server.requests.map(({ path }) => path)).toEqual(['/', '/back'])
    for (const name of Object.keys(CREDENTIALS)) expect(server.requests[1]?.headers).not.toHaveProperty(name)
  })

  test('in the address of a redirect are not shown', async () => {
    const server = await serve(redirect(302, 'ftp://octocat:hunter2@127.0.0.1/'))
    expect((await failureOf(send(server.origin))).message).not.toContain('hunter2')
  })

  test('https is not left for http', async () => {
    const ca = await makeCertificateAuthority()
    const plain = await serve((_, response) => response.end())
    const secure = await serve(redirectOnce(302, plain.origin), await ca.issue(['127.0.0.1']))
    const agent = new SecureAgent({ ca: ca.cert })
    const error = await failureOf(
      createTransport(straight(agent))(new URL(secure.origin), { signal: new AbortController().signal }),
    )
    expect(error).toMatchObject({ fault: 'redirect', message: expect.stringContaining('not https') })
    expect([secure.requests.length, plain.requests.length]).toEqual([1, 0])
  })
})

describe('no answer', () => {
  test('a refused connection: the server has not seen the request', async () => {
    const port = await deadPort()
    const error = await failureOf(send(`http://127.0.0.1:${port}/`, { method: 'POST', body: '{}' }))
    expect(error).toMatchObject({ fault: 'refused', stage: 'connecting' })
    expect(error.message).toContain(`127.0.0.1:${port} refused the connection`)
  })

  test('a name that does not exist', async () => {
    const direct = createTransport(straight(new PlainAgent()))
    const url = new URL('http://nobody.invalid/')
    const error = await failureOf(direct(url, { signal: new AbortController().signal }))
    expect(error).toMatchObject({ fault: 'dns', stage: 'connecting' })
    expect(error.message).toContain('nobody.invalid')
  })

  test('a connection that breaks off after the request: the server may have acted on it', async () => {
    const server = await serve((_, response) => response.destroy())
    const error = await failureOf(send(server.origin, { method: 'POST', body: '{}' }))
    expect(error).toMatchObject({ fault: 'reset', stage: 'answering' })
    expect(server.requests).toHaveLength(1)
  })

  test('an answer that is no HTTP', async () => {
    const port = await listenOn(createTcpServer((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')))
    expect(await failureOf(send(`http://127.0.0.1:${port}/`))).toMatchObject({ fault: 'reset', stage: 'answering' })
  })

  test('a certificate of nobody known', async () => {
    const ca = await makeCertificateAuthority()
    const server = await serve((_, response) => response.end(), await ca.issue(['127.0.0.1']))
    const error = await failureOf(send(server.origin))
    expect(error).toMatchObject({ fault: 'tls', stage: 'connecting' })
    expect(server.requests).toHaveLength(0)
  })

  test('a body cut short', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('only this', () => response.destroy())
    })
    const answer = await send(server.origin)
    const error = await failureOf(readBody(answer, new AbortController().signal, 1_000))
    expect(error).toMatchObject({ fault: 'cut', stage: 'answering' })
    expect(error.message).toContain('in the middle of its answer')
  })

  test('a chunked body cut short', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'transfer-encoding': 'chunked' })
      response.write('only this', () => response.destroy())
    })
    const answer = await send(server.origin)
    expect((await failureOf(readBody(answer, new AbortController().signal, 1_000))).fault).toBe('cut')
  })

  test('a body without end', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'transfer-encoding': 'chunked' })
      const more = () => response.write(Buffer.alloc(2 ** 16), (error) => error ?? more())
      more()
    })
    const error = await failureOf(readBody(await send(server.origin), new AbortController().signal, 2 ** 20))
    expect(error).toMatchObject({ fault: 'cut', stage: 'answering' })
    expect(error.message).toMatch(/ sent more than 1 MiB$/)
  })
})

describe('a body piece by piece', () => {
  test('comes whole and in order', async () => {
    const bytes = Buffer.alloc(300_000, 'octo')
    const server = await serve((_, response) => response.end(bytes))
    const pieces: Buffer[] = []
    await takeBody(await send(server.origin), new AbortController().signal, (piece) => pieces.push(piece))
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true)
  })

  test('may be refused by whoever takes it', async () => {
    const server = await serve((_, response) => response.end(Buffer.alloc(300_000)))
    const full = new Error('no space left on device')
    const taking = takeBody(await send(server.origin), new AbortController().signal, () => {
      throw full
    })
    await expect(taking).rejects.toBe(full)
  })
})

describe('a request that is given up', () => {
  const reason = new Error('api.github.com did not answer within 30 seconds')
  const expected = (stage: Stage) => ({ fault: 'timeout', stage, message: reason.message })

  test('before it began', async () => {
    const server = await serve((_, response) => response.end())
    const error = await failureOf(send(server.origin, { signal: AbortSignal.abort(reason) }))
    expect(error).toMatchObject(expected('connecting'))
    expect(server.requests).toHaveLength(0)
  })

  test('while it connects', async () => {
    const abort = new AbortController()
    // Takes the connection, and never answers the TLS handshake.
    const port = await listenOn(createTcpServer((socket) => socket.once('data', () => abort.abort(reason))))
    const error = await failureOf(send(`https://127.0.0.1:${port}/`, { signal: abort.signal }))
    expect(error).toMatchObject(expected('connecting'))
  })

  test('while it waits for the answer', async () => {
    const abort = new AbortController()
    const server = await serve(() => abort.abort(reason))
    expect(await failureOf(send(server.origin, { signal: abort.signal }))).toMatchObject(expected('answering'))
  })

  test('while it reads the body', async () => {
    const abort = new AbortController()
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('only this')
    })
    const answer = await send(server.origin, { signal: abort.signal })
    const reading = failureOf(readBody(answer, abort.signal, 1_000))
    abort.abort(reason)
    expect(await reading).toMatchObject(expected('answering'))
  })

  test('while it follows a redirect', async () => {
    const abort = new AbortController()
    const server = await serve((request, response) =>
      request.path === '/' ? redirect(302, '/there')(request, response) : abort.abort(reason),
    )
    expect(await failureOf(send(server.origin, { signal: abort.signal }))).toMatchObject(expected('answering'))
  })
})

describe("Node's errors", () => {
  const coded = (code: string) => Object.assign(new Error(`connect ${code}`), { code })

  test.each<[string, Stage, TransportFault, Stage]>([
    ['ENOTFOUND', 'connecting', 'dns', 'connecting'],
    ['EAI_AGAIN', 'connecting', 'dns', 'connecting'],
    ['ECONNREFUSED', 'connecting', 'refused', 'connecting'],
    ['ETIMEDOUT', 'connecting', 'timeout', 'connecting'],
    ['ETIMEDOUT', 'answering', 'timeout', 'answering'],
    ['EHOSTUNREACH', 'connecting', 'timeout', 'connecting'],
    ['ENETUNREACH', 'connecting', 'timeout', 'connecting'],
    ['ECONNRESET', 'connecting', 'reset', 'connecting'],
    ['ECONNRESET', 'answering', 'reset', 'answering'],
    ['EPIPE', 'answering', 'reset', 'answering'],
    ['HPE_INVALID_CONSTANT', 'answering', 'reset', 'answering'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'connecting', 'tls', 'connecting'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'connecting', 'tls', 'connecting'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'connecting', 'tls', 'connecting'],
    ['CERT_HAS_EXPIRED', 'connecting', 'tls', 'connecting'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'connecting', 'tls', 'connecting'],
  ])('%s while %s is %s while %s', (code, stage, fault, expectedStage) => {
    const cause = coded(code)
    const error = toTransportError(cause, stage, 'api.github.com')
    expect(error).toMatchObject({ name: 'TransportError', fault, stage: expectedStage, cause })
    expect(error.message).toContain('api.github.com')
    expect(error.message).toContain(code)
  })

  test('one error for all addresses is that of the first', () => {
    const all = new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')])
    expect(toTransportError(all, 'connecting', 'api.github.com').fault).toBe('refused')
  })

  test.each<[string, unknown]>([
    ['an error without a code', new Error('socket hang up')],
    ['text', 'socket hang up'],
  ])('%s is told by its message', (_, thrown) => {
    const error = toTransportError(thrown, 'answering', 'api.github.com')
    expect(error).toMatchObject({ fault: 'reset', stage: 'answering' })
    expect(error.message).toContain('socket hang up')
  })

  test('a TransportError is one already', () => {
    const error = new TransportError('x', 'cut', 'answering')
    expect(toTransportError(error, 'connecting', 'api.github.com')).toBe(error)
  })
})
