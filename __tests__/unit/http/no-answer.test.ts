import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { TransportError } from '../../../src/http/failure.js'
import { createTransport, takeBody } from '../../../src/http/transport.js'
import './one-realm.js'
import { closeServers, listenOn } from './local-server.js'

/** Servers that answer with something that is no answer: the request must end all the same. */

afterEach(closeServers)

const UPGRADE = 'Upgrade: websocket\r\nConnection: upgrade\r\n'

/** Says this to the first request of each connection; then ends the connection, or keeps it open. */
async function saying(answer: string, { keep = false } = {}): Promise<URL> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.once('data', () => (keep ? socket.write(answer) : socket.end(answer)))
  })
  return new URL(`http://127.0.0.1:${await listenOn(server)}/`)
}

/** What came of it; the signal goes off only where a promise would stay unsettled. */
async function outcomeOf(url: URL): Promise<unknown> {
  const signal = AbortSignal.timeout(60_000)
  try {
    const answer = await createTransport()(url, { signal })
    await takeBody(answer, signal, () => {})
    return answer.status
  } catch (error) {
    return error
  }
}

describe.each([false, true])('with the connection kept open: %s', (keep) => {
  test.each([
    ['101, which was not asked for', `HTTP/1.1 101 Switching Protocols\r\n${UPGRADE}\r\n`, /HTTP 101/],
    ['101 without a header', 'HTTP/1.1 101 Switching Protocols\r\n\r\n', /HTTP 101/],
    ['101 and something else', `HTTP/1.1 101 Switching Protocols\r\n${UPGRADE}\r\n\x81\x05hello`, /HTTP 101/],
    ['a status that is none', 'HTTP/1.1 099 What\r\nContent-Length: 2\r\n\r\n{}', /HTTP 99/],
    ['status 0', 'HTTP/1.1 000 What\r\nContent-Length: 2\r\n\r\n{}', /HTTP 0/],
  ])('%s', async (_, answer, message) => {
    const error = await outcomeOf(await saying(answer, { keep }))
    expect(error).toBeInstanceOf(TransportError)
    expect(error).toMatchObject({ fault: 'cut', stage: 'answering', message: expect.stringMatching(message) })
  })
})

test.each([
  ['nothing', ''],
  ['only informational answers', 'HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n'],
  ['half a head', 'HTTP/1.1 200 OK\r\nContent-Le'],
  ['half a body', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12'],
])('%s, then the end of the connection', async (_, answer) => {
  const error = await outcomeOf(await saying(answer))
  expect(error).toBeInstanceOf(TransportError)
  expect(error).toMatchObject({ stage: 'answering' })
})

test('informational answers before the real one change nothing', async () => {
  const hints = 'HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n'
  expect(await outcomeOf(await saying(`${hints}HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}`))).toBe(200)
})

describe('a proxy', () => {
  const names = ['https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY']
  const before = names.map((name) => [name, process.env[name]] as const)
  afterEach(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  })

  test.each([
    ['101', `HTTP/1.1 101 Switching Protocols\r\n${UPGRADE}\r\n`, false],
    ['101, kept open', `HTTP/1.1 101 Switching Protocols\r\n${UPGRADE}\r\n`, true],
    ['100', 'HTTP/1.1 100 Continue\r\n\r\n', true],
    ['nothing', '', false],
    ['a tunnel to a server that says nothing', 'HTTP/1.1 200 OK\r\n\r\n', false],
  ])('that answers CONNECT with %s', async (_, answer, keep) => {
    for (const name of names) delete process.env[name]
    process.env.https_proxy = (await saying(answer, { keep })).href
    const error = await outcomeOf(new URL('https://api.github.com/'))
    expect(error).toBeInstanceOf(TransportError)
    expect(String(error)).not.toContain('timeout')
  })
})
