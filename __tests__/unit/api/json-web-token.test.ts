import { generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { signJsonWebToken } from '../../../src/api/authorization.js'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const NOW = Date.UTC(2026, 2, 10, 12, 0, 0)

function partsOf(token: string): {
  header: unknown
  claims: Record<string, unknown>
  content: string
  signature: Buffer
} {
  const [header = '', claims = '', signature = ''] = token.split('.')
  const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  return {
    header: decode(header),
    claims: decode(claims),
    content: `${header}.${claims}`,
    signature: Buffer.from(signature, 'base64url'),
  }
}

describe('a JSON web token', () => {
  const token = signJsonWebToken('Iv23liABCDEFGHIJKLMN', privateKey, NOW)

  test('is three parts of base64url', () => {
    expect(token).toMatch(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/)
  })

  test('is signed with RS256 by the key', () => {
    const { header, content, signature } = partsOf(token)
    expect(header).toEqual({ alg: 'RS256', typ: 'JWT' })
    expect(verify('RSA-SHA256', Buffer.from(content), publicKey, signature)).toBe(true)
    expect(verify('RSA-SHA256', Buffer.from(`${content}x`), publicKey, signature)).toBe(false)
  })

  test('claims nothing but iss, iat and exp', () => {
    expect(Object.keys(partsOf(token).claims).sort()).toEqual(['exp', 'iat', 'iss'])
  })
})

test.each(['Iv23liABCDEFGHIJKLMN', 'Iv1.0123456789abcdef', '123456'])('the issuer %s is text', (issuer) => {
  expect(partsOf(signJsonWebToken(issuer, privateKey, NOW)).claims.iss).toBe(issuer)
})

describe.each([NOW, NOW + 1, NOW + 999, NOW + 0.5, NOW - 600_000, NOW + 600_000])('at %d ms', (now) => {
  const { iat, exp } = partsOf(signJsonWebToken('1', privateKey, now)).claims

  test('it was issued 60 seconds ago', () => {
    expect(iat).toBe(Math.floor(now / 1000) - 60)
  })

  test('it expires in whole seconds, in 9 minutes: GitHub allows 10, and its clock may be a little behind', () => {
    expect(exp).toBe(Math.floor(now / 1000) + 540)
  })
})
