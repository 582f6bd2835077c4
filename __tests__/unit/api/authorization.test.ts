import { generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { ANONYMOUS, appAuthorization, tokenAuthorization } from '../../../src/api/authorization.js'
import { createServerClock } from '../../../src/http/server-clock.js'

const NOW = Date.UTC(2026, 2, 10, 12, 0, 0)
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const STATUSES = [200, 201, 204, 304, 400, 404, 409, 422, 500, 502]

test('whoever asks for what anybody may ask shows nothing, and is believed to be refused', async () => {
  expect(await ANONYMOUS.header()).toBeUndefined()
  for (const status of [...STATUSES, 401, 403]) expect(ANONYMOUS.afterAnswer(status)).toBeUndefined()
})

describe('an App', () => {
  function app() {
    const events: string[] = []
    const clock = createServerClock(() => NOW)
    const authorization = appAuthorization('Iv23liABCDEFGHIJKLMN', privateKey, clock, (secret) => events.push(secret))
    const observe = (skewMs: number) => clock.observe(new Date(NOW + skewMs).toUTCString(), NOW)
    return { authorization, events, observe }
  }

  function claimsOf(header: string): Record<string, number | string> {
    const [, head = '', claims = '', signature = ''] = /^Bearer ([^.]+)\.([^.]+)\.([^.]+)$/.exec(header) ?? []
    const signed = verify(
      'RSA-SHA256',
      Buffer.from(`${head}.${claims}`),
      publicKey,
      Buffer.from(signature, 'base64url'),
    )
    if (!signed) throw new Error('the signature is not of this key')
    return JSON.parse(Buffer.from(claims, 'base64url').toString())
  }

  test('shows a JSON web token of its key, which was masked before', async () => {
    const { authorization, events } = app()
    const header = (await authorization.header()) ?? ''
    expect(claimsOf(header)).toMatchObject({ iss: 'Iv23liABCDEFGHIJKLMN', iat: NOW / 1000 - 60 })
    expect(events).toEqual([header.replace('Bearer ', '')])
  })

  test('signs once within a second', async () => {
    const { authorization, events, observe } = app()
    const first = await authorization.header()
    expect(await authorization.header()).toBe(first)
    expect(events).toHaveLength(1)
    observe(600_000)
    expect(await authorization.header()).not.toBe(first)
    expect(events).toHaveLength(2)
  })

  test.each([600_000, -600_000])("tells the server's time, %i ms off", async (skewMs) => {
    const { authorization, observe } = app()
    observe(skewMs)
    const { iat, exp } = claimsOf((await authorization.header()) ?? '')
    const serverNow = (NOW + skewMs) / 1000
    expect(iat).toBe(serverNow - 60)
    expect(exp).toBeGreaterThan(serverNow)
    expect(exp).toBeLessThanOrEqual(serverNow + 600)
  })

  test.each([
    [25, true],
    [-25, true],
    [27, false],
    [-27, false],
    [87_600, false],
  ])('a server that is %i hours ahead is believed: %s', async (hours, believed) => {
    const { authorization, observe } = app()
    await authorization.header()
    observe(hours * 3_600_000)
    expect(authorization.afterAnswer(401)).toBe(believed ? 0 : undefined)
    const { iat } = claimsOf((await authorization.header()) ?? '')
    expect(iat).toBe(NOW / 1000 + (believed ? hours * 3_600 : 0) - 60)
  })

  test.each([600_000, -600_000, 30_000])('refused for its clock, %i ms off, is tried again at once', async (skewMs) => {
    const { authorization, observe } = app()
    await authorization.header()
    observe(skewMs)
    expect(authorization.afterAnswer(401)).toBe(0)
  })

  test('refused again in the right time is believed', async () => {
    const { authorization, observe } = app()
    await authorization.header()
    observe(600_000)
    expect(authorization.afterAnswer(401)).toBe(0)
    await authorization.header()
    observe(600_000)
    expect(authorization.afterAnswer(401)).toBeUndefined()
  })

  test.each([0, 1_000, 3_000])('refused with a clock that is but %i ms off is believed', async (skewMs) => {
    const { authorization, observe } = app()
    await authorization.header()
    observe(skewMs)
    expect(authorization.afterAnswer(401)).toBeUndefined()
  })

  test.each([...STATUSES, 403])('%i is not put down to the clock', async (status) => {
    const { authorization, observe } = app()
    await authorization.header()
    observe(600_000)
    expect(authorization.afterAnswer(status)).toBeUndefined()
  })
})

describe('a token that was given', () => {
  test('is shown as it is, asked for before each attempt', async () => {
    const tokens = ['ghp_first', 'ghp_second']
    const authorization = tokenAuthorization(async () => ({ token: tokens.shift() ?? '' }))
    expect(await authorization.header()).toBe('Bearer ghp_first')
    expect(await authorization.header()).toBe('Bearer ghp_second')
  })

  test.each([...STATUSES, 401, 403])('%i is believed', async (status) => {
    const settled: number[] = []
    const authorization = tokenAuthorization(
      async () => ({ token: 'ghp_abcdefgh' }),
      () => settled.push(status),
      () => NOW,
    )
    await authorization.header()
    expect(authorization.afterAnswer(status)).toBeUndefined()
    expect(settled).toEqual([])
  })

  test('that could not be had is the failure', async () => {
    const authorization = tokenAuthorization(() => Promise.reject(new Error('not minted')))
    await expect(authorization.header()).rejects.toThrow('not minted')
  })
})

describe('a token just minted', () => {
  async function minted(ageMs = 0) {
    let now = NOW + ageMs
    let settled = 0
    const authorization = tokenAuthorization(
      async () => ({ token: 'ghs_abcdefgh', mintedAt: NOW }),
      () => settled++,
      () => now,
    )
    await authorization.header()
    return { authorization, settled: () => settled, pass: (ms: number) => (now += ms) }
  }

  test.each([401, 403, 404])('%i is tried again: GitHub replicates tokens late', async (status) => {
    const { authorization, settled } = await minted()
    expect(authorization.afterAnswer(status)).toBeGreaterThan(0)
    expect(settled()).toBe(0)
  })

  test('pauses grow, and end within 5 seconds', async () => {
    const { authorization, pass } = await minted()
    const pauses: number[] = []
    for (let pause = authorization.afterAnswer(401); pause !== undefined; pause = authorization.afterAnswer(401)) {
      pauses.push(pause)
      pass(pause)
    }
    expect(pauses.length).toBeGreaterThanOrEqual(3)
    // All but the last, which ends the 5 seconds.
    const growing = pauses.slice(0, -1)
    expect(growing).toEqual([...growing].sort((a, b) => a - b))
    expect(new Set(growing).size).toBe(growing.length)
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe(5_000)
  })

  test.each([5_000, 5_001, 60_000, 3_600_000])('%i ms old is believed to be refused', async (ageMs) => {
    const { authorization } = await minted(ageMs)
    expect(authorization.afterAnswer(401)).toBeUndefined()
  })

  test('is believed to be refused by a clock that was set back', async () => {
    const { authorization } = await minted(-60_000)
    expect(authorization.afterAnswer(401)).toBeUndefined()
  })

  test('is not known for an answer of a server in trouble', async () => {
    const { authorization, settled } = await minted()
    expect(authorization.afterAnswer(502)).toBeUndefined()
    expect(settled()).toBe(0)
    expect(authorization.afterAnswer(401)).toBeGreaterThan(0)
  })

  test.each([200, 201, 204, 304, 422])('is known once it had %i: a refusal means what it says', async (status) => {
    const { authorization, settled } = await minted()
    expect(authorization.afterAnswer(status)).toBeUndefined()
    expect(settled()).toBe(1)
    for (const refusal of [401, 403, 404]) expect(authorization.afterAnswer(refusal)).toBeUndefined()
  })

  test('is known after some refusals and an answer', async () => {
    const { authorization, settled } = await minted()
    expect(authorization.afterAnswer(404)).toBeGreaterThan(0)
    expect(authorization.afterAnswer(200)).toBeUndefined()
    expect(authorization.afterAnswer(404)).toBeUndefined()
    expect(settled()).toBe(1)
  })

  test('is told to be known once', async () => {
    const { authorization, settled } = await minted()
    for (const status of [200, 200, 404, 500]) authorization.afterAnswer(status)
    expect(settled()).toBe(1)
  })
})
