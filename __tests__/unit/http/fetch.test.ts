import type { ServerResponse } from 'node:http'
import { createServer as createTcpServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from '@jest/globals'
import { deadPort } from '../../../harness/own-port.js'
import { type Alarm, TIMER } from '../../../src/base/timer.js'
import { TransportError } from '../../../src/http/failure.js'
import { createFetch } from '../../../src/http/fetch.js'
import { createServerClock } from '../../../src/http/server-clock.js'
import { createTransport, type HttpRequest } from '../../../src/http/transport.js'
import './one-realm.js'
import { closeServers, listenOn, serve } from './local-server.js'

afterEach(closeServers)

const NOW = Date.UTC(2026, 2, 10, 12, 0, 0)
const PATIENT_MS = 30_000
const HASTY_MS = 300

function fetching({ timeoutMs = PATIENT_MS, clock = createServerClock(() => NOW) } = {}) {
  const fetch = createFetch(createTransport(), clock, () => timeoutMs, TIMER)
  return {
    clock,
    fetch,
    async fails(address: string, init?: Omit<HttpRequest, 'signal'>): Promise<TransportError> {
      const error: unknown = await fetch(address, init).then(
        ({ status }) => new Error(`it did not fail, but answered ${status}`),
        (reason) => reason,
      )
      if (error instanceof TransportError) return error
      throw error
    },
  }
}

const dated = (response: ServerResponse, offsetMs: number) =>
  response.setHeader('date', new Date(NOW + offsetMs).toUTCString())

describe('an answer', () => {
  test('has status, address, headers and text', async () => {
    const server = await serve((_, response) => {
      response.writeHead(201, { 'Content-Type': 'application/json', ETag: '"x"', 'Set-Cookie': ['a=1', 'b=2'] })
      response.end('{"name":"ä"}')
    })
    const answer = await fetching().fetch(`${server.origin}/a?b=c`)
    expect([answer.status, answer.url]).toEqual([201, `${server.origin}/a?b=c`])
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(answer.headers.get('etag')).toBe('"x"')
    expect(answer.headers.get('set-cookie')).toBe('a=1, b=2')
    expect(await answer.text()).toBe('{"name":"ä"}')
    expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe('{"name":"ä"}')
  })

  test.each([204, 304])('%i has no text', async (status) => {
    const server = await serve((_, response) => response.writeHead(status).end())
    const answer = await fetching().fetch(server.origin)
    expect(answer.status).toBe(status)
    expect(await answer.text()).toBe('')
    expect((await answer.arrayBuffer()).byteLength).toBe(0)
  })

  test.each([400, 404, 500])('%i is an answer, too', async (status) => {
    const server = await serve((_, response) => response.writeHead(status).end('no'))
    const answer = await fetching().fetch(server.origin)
    expect([answer.status, await answer.text()]).toEqual([status, 'no'])
  })

  test('knows where it came from after a redirect', async () => {
    const server = await serve(({ path }, response) =>
      path === '/' ? response.writeHead(302, { location: '/there' }).end() : response.end('here'),
    )
    const answer = await fetching().fetch(server.origin)
    expect([answer.url, await answer.text()]).toEqual([`${server.origin}/there`, 'here'])
  })
})

describe('a request', () => {
  test('is a GET by itself, and says that it takes gzip', async () => {
    const server = await serve((_, response) => response.end())
    await fetching().fetch(server.origin)
    expect(server.requests).toEqual([expect.objectContaining({ method: 'GET', body: '' })])
    expect(server.requests[0]?.headers['accept-encoding']).toBe('gzip')
  })

  test('has the method, headers and body given', async () => {
    const server = await serve((_, response) => response.end())
    const headers = { authorization: 'Bearer x', 'content-type': 'application/json' }
    await fetching().fetch(server.origin, { method: 'POST', headers, body: '{"a":"ä"}' })
    expect(server.requests).toEqual([expect.objectContaining({ method: 'POST', body: '{"a":"ä"}' })])
    expect(server.requests[0]?.headers).toMatchObject(headers)
  })
})

describe('gzip', () => {
  test('that unpacks to more than an answer of the API ever has is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(65 * 2 ** 20))
    const server = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
    const { fails } = fetching()
    expect(await fails(server.origin)).toMatchObject({
      fault: 'cut',
      message: expect.stringMatching(/ sent more than 64 MiB$/),
    })
  })

  const text = JSON.stringify({ message: 'ä'.repeat(10_000) })

  test('is unpacked', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text))
    })
    expect(await (await fetching().fetch(server.origin)).text()).toBe(text)
  })

  test('of nothing is nothing', async () => {
    const server = await serve((_, response) => response.writeHead(304, { 'content-encoding': 'gzip' }).end())
    expect(await (await fetching().fetch(server.origin)).text()).toBe('')
  })

  test.each<[string, Buffer]>([
    ['is none at all', Buffer.from(text)],
    ['is cut short', gzipSync(text).subarray(0, -12)],
    ['has a wrong checksum', Buffer.concat([gzipSync(text).subarray(0, -8), Buffer.alloc(8, 1)])],
  ])('that %s is a damaged answer', async (_, bytes) => {
    const server = await serve((__, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': bytes.length }).end(bytes)
    })
    const error = await fetching().fails(server.origin)
    expect(error).toMatchObject({ fault: 'cut', stage: 'answering' })
    expect(error.message).toContain('damaged answer')
  })
})

describe('no whole answer', () => {
  test('a refused connection', async () => {
    const error = await fetching().fails(`http://127.0.0.1:${await deadPort()}`)
    expect(error).toMatchObject({ fault: 'refused', stage: 'connecting' })
  })

  test('a connection reset after sending', async () => {
    const server = await serve((_, response) => response.destroy())
    const error = await fetching().fails(server.origin, { method: 'POST', body: '{}' })
    expect(error).toMatchObject({ fault: 'reset', stage: 'answering' })
  })

  test('a body cut short, which Octokit would take for an empty one', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"token":', () => response.destroy())
    })
    expect(await fetching().fails(server.origin)).toMatchObject({ fault: 'cut', stage: 'answering' })
  })
})

describe('a time-out ends', () => {
  const expected = (port: number | string) => ({
    fault: 'timeout',
    message: `127.0.0.1:${port} did not answer within 0.3 seconds`,
  })
  const portOf = (origin: string) => new URL(origin).port

  test('connecting', async () => {
    // Takes the connection, and never answers the TLS handshake.
    const port = await listenOn(createTcpServer(() => {}))
    const error = await fetching({ timeoutMs: HASTY_MS }).fails(`https://127.0.0.1:${port}`)
    expect(error).toMatchObject({ ...expected(port), stage: 'connecting' })
  })

  test('waiting for the answer', async () => {
    const server = await serve(() => {})
    expect(await fetching({ timeoutMs: HASTY_MS }).fails(server.origin)).toMatchObject(expected(portOf(server.origin)))
  })

  test('reading the body', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{')
    })
    expect(await fetching({ timeoutMs: HASTY_MS }).fails(server.origin)).toMatchObject(expected(portOf(server.origin)))
  })

  test('all redirects together', async () => {
    const server = await serve(({ path }, response) => {
      if (path === '/') response.writeHead(302, { location: '/there' }).end()
    })
    expect(await fetching({ timeoutMs: HASTY_MS }).fails(server.origin)).toMatchObject(expected(portOf(server.origin)))
  })
})

test.each([
  ['an answer', (origin: string) => origin],
  ['a failure', async () => `http://127.0.0.1:${await deadPort()}`],
])('the alarm of the time-out is stopped after %s', async (_, address) => {
  const { origin } = await serve((_request, response) => response.end('{}'))
  let alarms = 0
  const after = (): Alarm => {
    alarms++
    return { restart: () => {}, stop: () => void alarms-- }
  }
  const fetch = createFetch(createTransport(), createServerClock(), () => PATIENT_MS, { ...TIMER, after })
  await fetch(await address(origin)).catch(() => {})
  expect(alarms).toBe(0)
})

describe("the server's clock", () => {
  test.each([200, 401, 500])('is read from an answer %i', async (status) => {
    const server = await serve((_, response) => {
      dated(response, 600_000)
      response.writeHead(status).end()
    })
    const { fetch, clock } = fetching()
    await fetch(server.origin)
    expect(clock.skewMs).toBe(600_000)
  })

  test('is not read from another host', async () => {
    const other = await serve((_, response) => {
      dated(response, -600_000)
      response.end()
    })
    const server = await serve((_, response) => {
      dated(response, 0)
      response.writeHead(302, { location: other.origin }).end()
    })
    const { fetch, clock } = fetching()
    await fetch(server.origin)
    expect(clock.skewMs).toBe(0)
  })

  test('is known even where the body is cut short', async () => {
    const server = await serve((_, response) => {
      dated(response, 600_000)
      response.writeHead(200, { 'content-length': '100' })
      response.write('{', () => response.destroy())
    })
    const { fails, clock } = fetching()
    await fails(server.origin)
    expect(clock.skewMs).toBe(600_000)
  })
})
