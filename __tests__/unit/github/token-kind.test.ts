import { describe, expect, test } from '@jest/globals'
import { describeTokenKind, isTokenText, type TokenKind, tokenAt, tokenKind } from '../../../src/github/token-kind.js'

describe('the prefix tells the kind', () => {
  test.each<[string, TokenKind]>([
    ['ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'classic personal access token'],
    ['github_pat_11ABCDEFG0abcdefghijkl_mnopqrstuvwxyz', 'fine-grained personal access token'],
    ['ghs_16C7e42F292c6912E7710c838347Ae178B4a', 'installation token'],
    [`ghs_123456_${'a.b-c_'.repeat(680)}`, 'installation token'],
    ['ghu_16C7e42F292c6912E7710c838347Ae178B4a', 'user access token'],
    ['gho_16C7e42F292c6912E7710c838347Ae178B4a', 'OAuth app token'],
    ['ghr_16C7e42F292c6912E7710c838347Ae178B4a', 'refresh token'],
    ['v1.0123456789abcdef0123456789abcdef01234567', 'unknown'],
    ['0123456789abcdef0123456789abcdef01234567', 'unknown'],
    ['GHS_16C7e42F292c6912E7710c838347Ae178B4a', 'unknown'],
    ['xghs_16C7', 'unknown'],
    ['ghs', 'unknown'],
    ['ghx_16C7', 'unknown'],
    ['github_pat', 'unknown'],
    ['', 'unknown'],
  ])('%.20s: %s', (token, kind) => {
    expect(tokenKind(token)).toBe(kind)
  })
})

test.each<[TokenKind, string]>([
  ['classic personal access token', 'a classic personal access token (ghp_)'],
  ['fine-grained personal access token', 'a fine-grained personal access token (github_pat_)'],
  ['installation token', 'an installation token (ghs_)'],
  ['user access token', 'a user access token (ghu_)'],
  ['OAuth app token', 'an OAuth app token (gho_)'],
  ['refresh token', 'a refresh token (ghr_)'],
  ['unknown', 'a token of a kind that its prefix does not show'],
])('%s is %s in messages', (kind, description) => {
  expect(describeTokenKind(kind)).toBe(description)
})

describe('what can be a token', () => {
  test.each([
    ['ghs_16C7e42F292c6912E7710c838347Ae178B4a', true],
    ['v1.abc-_~+/=', true],
    ['', false],
    ['ghs_a b', false],
    [' ghs_a', false],
    ['ghs_a\n', false],
    ['ghs_a\u007f', false],
    ['ghs_…', false],
  ])('%j: %s', (text, can) => {
    expect(isTokenText(text)).toBe(can)
    expect(tokenAt({ token: text }, 'token')).toBe(can ? text : undefined)
  })

  test.each([[undefined], [null], [{}], [{ token: 7 }]])('there is none in %j', (value) => {
    expect(tokenAt(value, 'token')).toBeUndefined()
  })
})
