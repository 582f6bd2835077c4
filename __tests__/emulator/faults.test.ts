import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import type { Fault } from '../../emulator/faults.js'
import { type Octo, withOcto } from './support.js'

const PATH = '/orgs/octo-org/actions/runners'
const list = (octo: Octo) => octo.ask('GET', PATH, { token: octo.tokens.classic })
const outcome = async (asked: Promise<{ status: number }>): Promise<number | 'failed'> =>
  asked.then(
    ({ status }) => status,
    () => 'failed',
  )

describe('which requests a fault strikes', () => {
  const cases: [string, Fault, (number | 'failed')[]][] = [
    ['the next one', { status: 500 }, [500, 200, 200]],
    ['two', { status: 500, times: 2 }, [500, 500, 200]],
    ['all', { status: 500, times: Number.POSITIVE_INFINITY }, [500, 500, 500]],
    ['the third', { status: 500, skip: 2 }, [200, 200, 500]],
    ['by path', { status: 500, path: PATH }, [500, 200, 200]],
    ['by pattern', { status: 500, path: /runners\?x|runners$/ }, [500, 200, 200]],
    ['by method', { status: 500, method: 'POST' }, [200, 200, 200]],
    ['by another path', { status: 500, path: '/app' }, [200, 200, 200]],
    ['by host', { status: 500, host: '127.0.0.1' }, [500, 200, 200]],
    ['by another host', { status: 500, host: 'api.github.com' }, [200, 200, 200]],
  ]
  test.each(cases)('%s', async (_, fault, expected) => {
    await withOcto(async (octo) => {
      const struck = octo.emulator.faults.add(fault)
      const got = []
      for (const _ of expected) got.push(await outcome(list(octo)))
      expect(got).toEqual(expected)
      expect(struck()).toBe(expected.filter((status) => status !== 200).length)
    })
  })

  test('none once they are cleared', async () => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ status: 500, times: 9 })
      octo.emulator.faults.clear()
      expect((await list(octo)).status).toBe(200)
    })
  })
})

describe('how a fault strikes', () => {
  test('status, headers and body', async () => {
    await withOcto(async (octo) => {
      const body = { message: 'Service Unavailable' }
      octo.emulator.faults.add({ status: 503, headers: { 'retry-after': '7' }, body })
      const answer = await list(octo)
      expect([answer.status, answer.headers.get('retry-after'), answer.body]).toEqual([503, '7', body])
      expect(answer.headers.get('x-github-request-id')).not.toBeNull()
    })
  })

  test('a body that is not JSON', async () => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({
        status: 200,
        body: '{"total_count":',
        headers: { 'content-type': 'application/json' },
      })
      const answer = await list(octo)
      expect([answer.status, answer.body]).toEqual([200, '{"total_count":'])
    })
  })

  test('a delay', async () => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ delayMs: 120 })
      const start = performance.now()
      expect((await list(octo)).status).toBe(200)
      expect(performance.now() - start).toBeGreaterThan(110)
    })
  })

  test('a hang', async () => {
    await withOcto(async (octo) => {
      const accepted = new Promise<void>((resolve) => octo.emulator.faults.add({ hang: resolve }))
      const answer = list(octo).catch(() => 'failed')
      await accepted
      expect(await Promise.race([answer, sleep(150, 'nothing')])).toBe('nothing')
      expect(octo.emulator.requests.map(({ response }) => response)).toEqual([null])
    })
  })

  test('a server that goes down after an answer, and comes up again', async () => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ thenDown: true })
      expect((await list(octo)).status).toBe(200)
      const refused: unknown = await list(octo).catch(({ cause }: Error) => cause)
      expect(refused).toMatchObject({ code: 'ECONNREFUSED' })
      await octo.emulator.goUp()
      expect((await list(octo)).status).toBe(200)
      octo.emulator.goDown()
      expect(await outcome(list(octo))).toBe('failed')
      await octo.emulator.goUp()
      expect((await list(octo)).status).toBe(200)
      expect(octo.emulator.requests).toHaveLength(3)
    })
  })

  test.each(['before-headers', 'in-headers', 'in-body', 'reset'] as const)('a cut %s', async (cut) => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ cut })
      expect(await outcome(list(octo))).toBe('failed')
      expect(octo.emulator.requests[0]?.response).toBeNull()
    })
  })

  test('a first byte of the body that comes late, the headers at once', async () => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ bodyDelayMs: 3_000 })
      const response = await fetch(`${octo.emulator.url}/release-assets/actions-runner-win-x64-2.337.0.zip`)
      const body = response.arrayBuffer()
      expect(await Promise.race([body, sleep(50, 'nothing yet')])).toBe('nothing yet')
      expect((await body).byteLength).toBe(Number(response.headers.get('content-length')))
    })
  })

  test.each([100, 101, 102, 103] as const)('an interim %d and nothing more', async (interim) => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ interim })
      const text = await new Promise<string>((resolve) => {
        const socket = connect(Number(new URL(octo.emulator.url).port), '127.0.0.1')
        let received = ''
        socket.setEncoding('latin1').on('data', (chunk) => {
          received += chunk
        })
        socket.on('close', () => resolve(received))
        socket.write('GET /app HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n')
      })
      expect(text).toMatch(new RegExp(`^HTTP/1\\.1 ${interim} [^]*\\r\\n\\r\\n$`))
      expect(text.match(/HTTP/g)).toHaveLength(1)
      expect(text.includes('upgrade')).toBe(interim === 101)
      expect(octo.emulator.requests[0]?.response).toBeNull()
    })
  })

  test('an interim answer whose connection stays open', async () => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ interim: 103, hang: true })
      const waited = Promise.race([list(octo), new Promise((resolve) => setTimeout(resolve, 150, 'nothing'))])
      expect(await waited.catch(() => 'failed')).toBe('nothing')
    })
  })

  test.each([200, 204, 304, 404])("a %d that is not GitHub's", async (status) => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ foreign: true, ...(status === 200 ? {} : { status }) })
      const { headers, ...answer } = await list(octo)
      expect(answer.status).toBe(status)
      expect([...headers.keys()].filter((name) => /github|ratelimit|server/.test(name))).toEqual([])
    })
  })

  test('a redirection to another origin', async () => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ status: 307, headers: { location: 'http://other.example.com/' }, foreign: true })
      const { status, headers } = await list(octo)
      expect([status, headers.get('location')]).toEqual([307, 'http://other.example.com/'])
    })
  })

  test.each([
    [0.25, (whole: number) => Math.floor(whole / 4)],
    [10, () => 10],
    [0, () => 0],
  ])('a body truncated to %d, its whole length announced', async (truncate, expected) => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ truncate, path: /release-assets/ })
      const url = `${octo.emulator.url}/release-assets/actions-runner-win-x64-2.337.0.zip`
      const whole = octo.emulator.world.applications.package('actions-runner-win-x64-2.337.0.zip')?.bytes.length ?? 0
      const response = await fetch(url)
      expect(response.headers.get('content-length')).toBe(String(whole))
      let received = 0
      const read = async () => {
        for await (const chunk of response.body ?? []) received += chunk.length
      }
      await expect(read()).rejects.toThrow()
      expect(received).toBe(expected(whole))
    })
  })

  test('a body that stalls in the middle: the connection stays', async () => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ stall: 10 })
      const giveUp = new AbortController()
      const response = await fetch(`${octo.emulator.url}/users/octo-org/installation`, { signal: giveUp.signal })
      const reader = response.body?.getReader()
      expect((await reader?.read())?.value).toHaveLength(10)
      const more = reader?.read().then(
        () => 'more',
        () => 'given up',
      )
      setTimeout(() => giveUp.abort(), 200)
      expect(await more).toBe('given up')
    })
  })

  test('one bit of a package turned', async () => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ corrupt: true })
      const filename = 'actions-runner-linux-x64-2.337.0.tar.gz'
      const good = octo.emulator.world.applications.package(filename)?.bytes ?? Buffer.alloc(0)
      const response = await fetch(`${octo.emulator.url}/release-assets/${filename}`)
      const bad = Buffer.from(await response.arrayBuffer())
      expect(bad.length).toBe(good.length)
      expect(good.filter((byte, at) => byte !== bad[at])).toHaveLength(1)
    })
  })

  test.each([
    [true, 403, null],
    [{ retryAfter: 60 }, 403, '60'],
    [{ retryAfter: 1, status: 429 as const }, 429, '1'],
  ])('a secondary limit: %j', async (secondaryLimit, status, retryAfter) => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add({ secondaryLimit })
      const answer = await list(octo)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, retryAfter])
      expect(answer.body.message).toMatch(/^You have exceeded a secondary rate limit/)
    })
  })

  test.each([
    [{ html: true }, 502, /<h1>/],
    [{ html: '<p>Sign in</p>', status: 200 }, 200, /^<p>Sign in<\/p>$/],
  ])('a web page: %j', async (fault, status, body) => {
    await withOcto(async (octo) => {
      octo.emulator.faults.add(fault)
      const answer = await list(octo)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8'])
      expect(answer.body).toMatch(body)
    })
  })
})
