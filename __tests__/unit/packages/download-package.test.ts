import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createTcpServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { ApiError } from '../../../src/api/errors.js'
import { explainFailure } from '../../../src/api/explain/explain.js'
import { formatBytes } from '../../../src/base/text.js'
import { TIMER, type Timer } from '../../../src/base/timer.js'
import type { RetryPolicy } from '../../../src/http/retry.js'
import { createTransport } from '../../../src/http/transport.js'
import { ChecksumError } from '../../../src/packages/checksum.js'
import { type DownloadLimits, describeTransfer, downloadPackage } from '../../../src/packages/download-package.js'
import { createTestTimer } from '../../support/test-timer.js'
import { closeServers, listenOn } from '../http/local-server.js'
import { apiWith, GITHUB } from '../support.js'
import '../http/one-realm.js'

const BYTES = randomBytes(400_000)
const SHA256 = createHash('sha256').update(BYTES).digest('hex')
const POLICY: RetryPolicy = { retries: 4, firstPauseMs: 1, maxWaitMs: 1000, budgetMs: 10_000 }
const FILENAME = 'actions-runner-linux-x64-2.337.0.tar.gz'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})
afterAll(removeTemporaryDirectories)

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/package`)
}

/** Downloads from a server; gives what came of it, the file, and what was logged. */
async function download(
  downloadUrl: URL,
  {
    sha256 = SHA256,
    token = undefined as string | undefined,
    limits = { firstByteMs: 5_000, idleMs: 5_000, policy: POLICY } as DownloadLimits,
    timer = TIMER,
  } = {},
) {
  const file = join(makeTemporaryDirectory('download'), FILENAME)
  const lines: string[] = []
  const result = await downloadPackage(
    apiWith({
      transport: createTransport(),
      timer,
      explain: (call, failure, limitedForMs) =>
        explainFailure(
          {
            server: GITHUB,
            target: { level: 'organization', org: 'octo-org' },
            inputsSet: { target: true, permissions: false, repositories: false, server: false },
            repository: 'octo-org/octo-repo',
            credential: { kind: 'token', tokenKind: 'classic personal access token' },
            redact: (text) => text,
            clock: { now: Date.now, skewMs: 0 },
          },
          call,
          failure,
          limitedForMs,
        ),
      log: { info: (line) => lines.push(line), notice: () => {}, warning: () => {}, debug: () => {} },
    }),
    { filename: FILENAME, downloadUrl, token },
    file,
    { sha256, source: 'the server' },
    limits,
  ).catch((error: unknown) => error)
  return { result, file, lines }
}

describe('a package', () => {
  test('comes whole, hashed while it comes', async () => {
    const url = await serve((_, response) => response.end(BYTES))
    const { result, file, lines } = await download(url)
    expect(result).toBe(SHA256)
    expect(readFileSync(file).equals(BYTES)).toBe(true)
    expect(lines).toEqual([expect.stringMatching(/^Downloaded .*: 400\.0 kB of 400\.0 kB \(100 %\), .*\/s\.$/)])
  })

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('cut at %s tenths is fetched again', async (tenths) => {
    let requests = 0
    const url = await serve((_, response) => {
      requests += 1
      response.writeHead(200, { 'content-length': BYTES.length })
      if (requests === 2) response.end(BYTES)
      else response.write(BYTES.subarray(0, (BYTES.length * tenths) / 10), () => response.socket?.end())
      if (tenths === 0 && requests === 1) response.socket?.end()
    })
    const { result, file, lines } = await download(url)
    expect(result).toBe(SHA256)
    expect(readFileSync(file).equals(BYTES)).toBe(true)
    expect(requests).toBe(2)
    expect(lines[0]).toMatch(/^Could not download .* yet: .*(broke off in the middle|broke off).*Trying again/)
    expect(lines[1]).toMatch(/400\.0 kB of 400\.0 kB \(100 %\)/)
  })

  test('cut for ever is given up', async () => {
    let requests = 0
    const url = await serve((_, response) => {
      requests += 1
      response.writeHead(200, { 'content-length': BYTES.length })
      response.write(BYTES.subarray(0, 1000), () => response.socket?.end())
    })
    const { result } = await download(url)
    expect(result).toBeInstanceOf(ApiError)
    expect(String(result)).toMatch(
      /Could not download actions-runner-linux-x64-2\.337\.0\.tar\.gz: .* broke off in the middle/,
    )
    expect(requests).toBe(1 + POLICY.retries)
  })

  test.each(['before its answer', 'in the middle'])(
    'of a server that stalls %s is given up after a while',
    async (when) => {
      let requests = 0
      const url = await serve((_, response) => {
        requests += 1
        if (when === 'before its answer') return
        response.writeHead(200, { 'content-length': BYTES.length })
        response.write(BYTES.subarray(0, 1000))
      })
      const { result } = await download(url, { limits: { firstByteMs: 300, idleMs: 300, policy: POLICY } })
      expect(String(result)).toMatch(/sent nothing for 0\.3 seconds\. Check that this machine can reach/)
      expect(requests).toBe(1 + POLICY.retries)
    },
  )

  test('has two minutes for its first byte, then one between two bytes', async () => {
    let requests = 0
    const url = await serve((_, response) => {
      requests += 1
      response.writeHead(200, { 'content-length': BYTES.length })
      // The second time there is a head, but no byte.
      if (requests > 2) response.end(BYTES)
      else if (requests > 1) response.flushHeaders()
      else response.write(BYTES.subarray(0, 1000))
    })
    const testTimer = createTestTimer()
    const delays: number[] = []
    const timer: Timer = {
      ...testTimer,
      after(ms, act) {
        delays.push(ms)
        const attempt = delays.filter((delay) => delay === 120_000).length
        if (ms === [60_000, 120_000][attempt - 1]) setImmediate(act)
        return { restart: () => {}, stop: () => {} }
      },
    }
    const { result, lines } = await download(url, { limits: {}, timer })
    expect(lines.slice(0, 2)).toEqual([
      expect.stringMatching(/yet: 127\.0\.0\.1:\d+ sent nothing for 60 seconds\. Trying again in/),
      expect.stringMatching(/yet: 127\.0\.0\.1:\d+ sent nothing for 120 seconds\. Trying again in/),
    ])
    expect(result).toBe(SHA256)
    expect(delays.filter((ms) => ms < 3_600_000)).toEqual([120_000, 60_000, 120_000, 120_000, 60_000])
  })

  test.each(['HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n', 'HTTP/1.1 101 x\r\n\r\n'])(
    'of a server that switches protocols is given up: %j',
    async (head) => {
      const server = createTcpServer((socket) => void socket.once('data', () => socket.end(head)))
      const { result } = await download(new URL(`http://127.0.0.1:${await listenOn(server)}/package`))
      closeServers()
      expect(result).toBeInstanceOf(ApiError)
      expect(String(result)).toMatch(/HTTP 101/)
    },
  )

  test.each([
    [404, /HTTP 404/, /There is no such package; correct runner-version/],
    [403, /HTTP 403/, /The download was refused/],
    [410, /HTTP 410/, /said "gone away"/],
  ])('answered with %s is an error at once', async (status, trace, advice) => {
    let requests = 0
    const url = await serve((_, response) => {
      requests += 1
      response.writeHead(status, { 'content-type': 'text/plain' }).end('gone away')
    })
    const { result } = await download(url)
    expect(result).toBeInstanceOf(ApiError)
    expect(String(result)).toMatch(trace)
    expect(String(result)).toMatch(advice)
    expect(requests).toBe(1)
  })

  test('whose refusal is long is an error with its beginning only', async () => {
    const url = await serve((_, response) => response.writeHead(410).end(`${' '.repeat(100_000)}gone away`))
    const { result } = await download(url)
    expect(String(result)).toMatch(/HTTP 410/)
    expect(String(result)).not.toContain('gone away')
  })

  test('a host whose clock is off says in its own time when to come back', async () => {
    let requests = 0
    const url = await serve((_, response) => {
      requests += 1
      if (requests > 1) return response.end(BYTES)
      const now = Date.now() + 3_600_000
      const at = (ms: number) => new Date(ms).toUTCString()
      return response.writeHead(503, { date: at(now), 'retry-after': at(now + 1_000) }).end()
    })
    expect((await download(url)).result).toBe(SHA256)
    expect(requests).toBe(2)
  })

  test.each([500, 502, 503, 429])('answered with %s is asked for again', async (status) => {
    let requests = 0
    const url = await serve((_, response) => {
      requests += 1
      if (requests < 3) response.writeHead(status, { 'retry-after': '0' }).end()
      else response.end(BYTES)
    })
    expect((await download(url)).result).toBe(SHA256)
    expect(requests).toBe(3)
  })

  test.each([201, 204, 206])('answered with %s is none, although that is no refusal', async (status) => {
    const url = await serve((_, response) => response.writeHead(status).end(status === 204 ? undefined : BYTES))
    const { result } = await download(url)
    expect(result).toBeInstanceOf(ApiError)
    expect(String(result)).toContain(`HTTP ${status}`)
  })

  test('that is shorter than what an attempt before it wrote leaves nothing of that in the file', async () => {
    let requests = 0
    const url = await serve((_, response) => {
      requests += 1
      if (requests > 1) return response.end('short')
      response.writeHead(200, { 'content-length': BYTES.length })
      return response.write(BYTES.subarray(0, 300_000), () => setTimeout(() => response.destroy(), 50))
    })
    const sha256 = createHash('sha256').update('short').digest('hex')
    const { result, file } = await download(url, { sha256 })
    expect(result).toBe(sha256)
    expect(readFileSync(file, 'utf8')).toBe('short')
  })

  test('that breaks off late is fetched again: its progress does not count against the budget', async () => {
    let requests = 0
    let now = 0
    const url = await serve((_, response) => {
      requests += 1
      if (requests > 1) return response.end(BYTES)
      response.writeHead(200, { 'content-length': BYTES.length })
      for (let part = 0; part < 4; part++) {
        setTimeout(() => {
          now += 60_000
          response.write(BYTES.subarray(part * 1_000, (part + 1) * 1_000))
        }, part * 30)
      }
      return setTimeout(() => response.destroy(), 200)
    })
    const { result } = await download(url, { timer: { ...TIMER, now: () => now } })
    expect(result).toBe(SHA256)
    expect([requests, now]).toEqual([2, 240_000])
  })

  test('that trickles has its full time for each byte', async () => {
    let restarts = 0
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': BYTES.length })
      for (let at = 0; at < 4; at++) {
        const part = BYTES.subarray(at * 100_000, (at + 1) * 100_000)
        setTimeout(() => response.write(part), at * 20)
      }
    })
    const timer: Timer = {
      ...TIMER,
      after: (ms, act) => {
        const alarm = TIMER.after(ms, act)
        return {
          ...alarm,
          restart: () => {
            restarts += 1
            alarm.restart()
          },
        }
      },
    }
    expect((await download(url, { timer })).result).toBe(SHA256)
    expect(restarts).toBeGreaterThanOrEqual(3)
  })

  test('that is another one is an error at once, of its own kind', async () => {
    let requests = 0
    const url = await serve((_, response) => {
      requests += 1
      response.end(BYTES)
    })
    const wrong = 'c'.repeat(64)
    const { result } = await download(url, { sha256: wrong })
    expect(result).toBeInstanceOf(ChecksumError)
    expect(String(result)).toContain(`its SHA-256 is ${SHA256}, but the server says ${wrong}`)
    expect(requests).toBe(1)
  })
})

describe('the download token', () => {
  test('goes to its own origin, over redirects as well, and to no other', async () => {
    const seen: (string | undefined)[] = []
    const other = await serve((request, response) => {
      seen.push(`other ${request.headers.authorization}`)
      response.end(BYTES)
    })
    const own = await serve((request, response) => {
      seen.push(`own ${request.headers.authorization}`)
      const location = request.url === '/package' ? '/next' : other.href
      response.writeHead(302, { location }).end()
    })
    expect((await download(own, { token: 'download-token' })).result).toBe(SHA256)
    expect(seen).toEqual(['own Bearer download-token', 'own Bearer download-token', 'other undefined'])
  })

  test('is left out where there is none', async () => {
    let authorization: string | undefined = 'none yet'
    const url = await serve((request, response) => {
      authorization = request.headers.authorization
      response.end(BYTES)
    })
    await download(url)
    expect(authorization).toBeUndefined()
  })
})

test.each([
  [0, 200_000_000, 0, '0 B of 200.0 MB (0 %), 0 B/s'],
  [34_567_890, 201_300_000, 3_000, '34.6 MB of 201.3 MB (17 %), 11.5 MB/s'],
  [201_300_000, 201_300_000, 10_000, '201.3 MB of 201.3 MB (100 %), 20.1 MB/s'],
  [1_000, undefined, 1_000, '1.0 kB, 1.0 kB/s'],
  [0, 0, 1_000, '0 B of 0 B (100 %), 0 B/s'],
])('%s of %s bytes in %s ms', (bytes, total, elapsedMs, text) => {
  expect(describeTransfer(bytes, total, elapsedMs)).toBe(text)
})

test.each([
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1.0 MB'],
  [12_345_678_901, '12345.7 MB'],
])('%s bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})
