import { describe, expect, test } from '@jest/globals'
import { type Octo, withOcto } from './support.js'

const PATH = '/orgs/octo-org/actions/runners'
const SECONDARY = /^You have exceeded a secondary rate limit/
const get = (octo: Octo) => octo.ask('GET', PATH, { token: octo.tokens.classic })
const post = (octo: Octo) => octo.ask('POST', `${PATH}/remove-token`, { token: octo.tokens.classic })

describe('the primary limit', () => {
  test('refuses when nothing remains, until its reset', async () => {
    await withOcto(async (octo) => {
      const { world } = octo.emulator
      world.limits.setRemaining(1, 600)
      expect((await get(octo)).headers.get('x-ratelimit-remaining')).toBe('0')
      const { status, headers, body } = await get(octo)
      expect(status).toBe(403)
      expect(body.message).toMatch(/^API rate limit exceeded for/)
      expect(headers.get('x-ratelimit-remaining')).toBe('0')
      expect(headers.has('retry-after')).toBe(false)
      const reset = Number(headers.get('x-ratelimit-reset')) * 1000
      world.clock = () => reset - 1_000
      expect((await get(octo)).status).toBe(403)
      world.clock = () => reset
      expect((await get(octo)).status).toBe(200)
    })
  })

  test('answers 429 instead, if told so, and resets by the server clock', async () => {
    await withOcto(async (octo) => {
      const { world } = octo.emulator
      world.clockSkewMs = 600_000
      world.limits.status = 429
      world.limits.setRemaining(0, 60)
      const { status, headers } = await get(octo)
      expect(status).toBe(429)
      const ahead = Number(headers.get('x-ratelimit-reset')) - Date.now() / 1000
      expect(ahead).toBeGreaterThan(650)
      expect(ahead).toBeLessThan(665)
    })
  })

  test('is kept for each caller apart', async () => {
    await withOcto(async (octo) => {
      await get(octo)
      await get(octo)
      expect((await octo.ask('GET', '/app', { token: octo.jwt() })).headers.get('x-ratelimit-used')).toBe('1')
    })
  })
})

describe('without good credentials', () => {
  const release = (octo: Octo, token?: string) =>
    octo.ask('GET', '/repos/actions/runner/releases/tags/v2.336.0', { token })

  test('60 an hour for each address', async () => {
    await withOcto(async (octo) => {
      const first = await release(octo)
      expect(['limit', 'remaining', 'used'].map((name) => first.headers.get(`x-ratelimit-${name}`))).toEqual([
        '60',
        '59',
        '1',
      ])
      for (let count = 1; count < 60; count += 1) expect((await release(octo)).status).toBe(200)
      const { status, headers, body } = await release(octo)
      expect([status, headers.get('x-ratelimit-remaining'), headers.get('retry-after')]).toEqual([403, '0', null])
      expect(Number(headers.get('x-ratelimit-reset')) - Date.now() / 1000).toBeGreaterThan(3500)
      expect(body.message).toMatch(/^API rate limit exceeded for 127\.0\.0\.1\. /)
      // A bad token counts as none; a good one has a limit of its own.
      expect((await release(octo, 'ghs_unknown')).status).toBe(403)
      const known = await release(octo, octo.tokens.classic)
      expect([known.status, known.headers.get('x-ratelimit-limit')]).toEqual([200, '5000'])
      octo.emulator.world.limits.reset()
      expect((await release(octo)).status).toBe(200)
    })
  })

  test('ends when the hour does', async () => {
    await withOcto(async (octo) => {
      const { world } = octo.emulator
      world.limits.anonymousLimit = 1
      expect((await release(octo)).status).toBe(200)
      expect((await release(octo)).status).toBe(403)
      world.clockSkewMs = 3_600_001
      expect((await release(octo)).status).toBe(200)
    })
  })
})

describe('secondary limits', () => {
  const strict: [string, (octo: Octo) => void, (octo: Octo) => Promise<{ status: number }>, number][] = [
    ['points: a GET is 1', (octo) => Object.assign(octo.emulator.world.limits, { pointsPerMinute: 5 }), get, 5],
    ['points: a write is 5', (octo) => Object.assign(octo.emulator.world.limits, { pointsPerMinute: 15 }), post, 3],
    ['creations a minute', (octo) => Object.assign(octo.emulator.world.limits, { creationsPerMinute: 4 }), post, 4],
    ['creations an hour', (octo) => Object.assign(octo.emulator.world.limits, { creationsPerHour: 2 }), post, 2],
  ]
  test.each(strict)('%s', async (_, arrange, ask, allowed) => {
    await withOcto(async (octo) => {
      arrange(octo)
      for (let count = 0; count < allowed; count += 1) expect((await ask(octo)).status).toBeLessThan(300)
      await ask(octo)
      const refused = octo.emulator.requests.at(-1)?.response
      expect(refused?.status).toBe(403)
      expect(refused?.body).toMatchObject({ message: expect.stringMatching(SECONDARY) })
      expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
    })
  })

  test('are the published ones', async () => {
    await withOcto(async (octo) => {
      let made = 0
      while (made < 200 && (await post(octo)).status === 201) made += 1
      expect(made).toBe(80)
    })
  })

  test('pass when their minute is over', async () => {
    await withOcto(async (octo) => {
      let now = 0
      Object.assign(octo.emulator.world.limits, { pointsPerMinute: 1, now: () => now })
      expect((await get(octo)).status).toBe(200)
      expect((await get(octo)).status).toBe(403)
      now = 59_999
      expect((await get(octo)).status).toBe(403)
      now = 60_000
      expect((await get(octo)).status).toBe(200)
    })
  })

  test('requests at once', async () => {
    await withOcto(async (octo) => {
      octo.emulator.world.limits.atOnce = 3
      octo.emulator.faults.add({ path: PATH, times: 5, answerDelayMs: 2_000 })
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => get(octo)))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 403, 403])
      expect((await get(octo)).status).toBe(200)
    })
  })

  test('can be switched off', async () => {
    await withOcto(async (octo) => {
      Object.assign(octo.emulator.world.limits, { pointsPerMinute: 1, enforced: false })
      for (let count = 0; count < 5; count += 1) expect((await get(octo)).status).toBe(200)
    })
  })
})
