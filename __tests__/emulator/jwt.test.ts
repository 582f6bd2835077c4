import { describe, expect, test } from '@jest/globals'
import { appKey } from '../../emulator/app-keys.js'
import { type Octo, signJwt, withOcto } from './support.js'

const now = () => Math.floor(Date.now() / 1000)
const UNREADABLE = 'A JSON web token could not be decoded'
const EXPIRED =
  "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires"
const TOO_FAR = "'Expiration time' claim ('exp') is too far in the future"
const NOT_ISSUED = "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"

describe('a JSON web token that is good', () => {
  const issuers: [string, (octo: Octo) => unknown][] = [
    ['the client id', (octo) => octo.app.clientId],
    ['the App id', (octo) => octo.app.appId],
    ['the App id as text', (octo) => String(octo.app.appId)],
  ]
  test.each(issuers)('names %s', async (_, issuer) => {
    await withOcto(async (octo) => {
      const { status, body } = await octo.ask('GET', '/app', { token: octo.jwt({ iss: issuer(octo) }) })
      expect(status).toBe(200)
      expect(body).toMatchObject({ id: octo.app.appId, client_id: octo.app.clientId, slug: octo.app.slug })
    })
  })

  test('may be issued a few seconds ahead, and last ten minutes', async () => {
    await withOcto(async (octo) => {
      const token = octo.jwt({ iat: now() + 3, exp: now() + 599 })
      expect((await octo.ask('GET', '/app', { token })).status).toBe(200)
    })
  })
})

describe('a JSON web token that is refused', () => {
  const cases: [string, (octo: Octo) => string, number, string][] = [
    ['an unknown App', (octo) => octo.jwt({ iss: 'Iv23liNobody' }), 404, 'Integration not found'],
    ['an unknown App id', (octo) => octo.jwt({ iss: 4_711 }), 404, 'Integration not found'],
    [
      'an issuer that is none',
      (octo) => octo.jwt({ iss: 'octo app' }),
      401,
      "'Issuer' claim ('iss') must be an Integer",
    ],
    ['no issuer', (octo) => octo.jwt({ iss: undefined }), 401, "Missing 'issuer' claim ('iss') in assertion"],
    ['the key of another App', (octo) => octo.jwt({}, appKey('another').privateKey), 401, UNREADABLE],
    [
      'another algorithm',
      (octo) => signJwt({ iss: octo.app.clientId }, octo.app.privateKey, { alg: 'HS256', typ: 'JWT' }),
      401,
      UNREADABLE,
    ],
    ['no JSON web token at all', () => 'not.a.jwt', 401, UNREADABLE],
    ['a personal access token', (octo) => octo.tokens.classic, 401, UNREADABLE],
    ['expired', (octo) => octo.jwt({ exp: now() - 1 }), 401, EXPIRED],
    ['no expiry', (octo) => octo.jwt({ exp: undefined }), 401, "Missing 'expiration time' claim ('exp') in assertion"],
    ['valid for too long', (octo) => octo.jwt({ exp: now() + 620 }), 401, TOO_FAR],
    ['issued in the future', (octo) => octo.jwt({ iat: now() + 20 }), 401, NOT_ISSUED],
    ['issued at a fraction', (octo) => octo.jwt({ iat: now() - 0.5 }), 401, NOT_ISSUED],
  ]
  test.each(cases)('%s', async (_, token, status, message) => {
    await withOcto(async (octo) => {
      const answer = await octo.ask('GET', '/app', { token: token(octo) })
      expect(answer.status).toBe(status)
      expect(answer.body).toEqual({
        message,
        documentation_url: 'https://docs.github.com/rest',
        status: String(status),
      })
    })
  })

  test.each([
    [20_000, EXPIRED],
    [-20_000, NOT_ISSUED],
  ])('a server clock that is %i ms ahead', async (skew, message) => {
    await withOcto(async (octo) => {
      octo.emulator.world.clockSkewMs = skew
      const token = octo.jwt({ iat: now(), exp: now() + 10 })
      const answer = await octo.ask('GET', '/app', { token })
      expect([answer.status, answer.body.message]).toEqual([401, message])
      const date = Date.parse(answer.headers.get('date') ?? '')
      expect(Math.abs(date - Date.now() - skew)).toBeLessThan(5_000)
    })
  })
})
