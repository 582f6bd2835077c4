import { describe, expect, test } from '@jest/globals'
import { isPlainUrl, isUnencrypted, parseServer, shownUrl } from '../../../src/github/server.js'
import { CREDENTIALS_IN_URLS, problemOf } from '../support.js'

describe('the kinds of GitHub', () => {
  test.each([
    ['https://api.github.com', 'github.com', 'https://api.github.com', 'https://github.com'],
    ['https://api.github.com/', 'github.com', 'https://api.github.com', 'https://github.com'],
    ['https://API.GitHub.com', 'github.com', 'https://api.github.com', 'https://github.com'],
    ['https://api.github.com:443', 'github.com', 'https://api.github.com', 'https://github.com'],
    ['https://api.octocorp.ghe.com', 'ghe.com', 'https://api.octocorp.ghe.com', 'https://octocorp.ghe.com'],
    ['https://api.octocorp.ghe.com/', 'ghe.com', 'https://api.octocorp.ghe.com', 'https://octocorp.ghe.com'],
    [
      'https://api.octocorp.ghe.com:8443',
      'ghe.com',
      'https://api.octocorp.ghe.com:8443',
      'https://octocorp.ghe.com:8443',
    ],
    [
      'https://github.example.com/api/v3',
      'enterprise-server',
      'https://github.example.com/api/v3',
      'https://github.example.com',
    ],
    [
      'https://github.example.com/api/v3/',
      'enterprise-server',
      'https://github.example.com/api/v3',
      'https://github.example.com',
    ],
    [
      'https://GitHub.Example.com:8443/api/v3',
      'enterprise-server',
      'https://github.example.com:8443/api/v3',
      'https://github.example.com:8443',
    ],
    [
      'https://example.com/github/api/v3',
      'enterprise-server',
      'https://example.com/github/api/v3',
      'https://example.com/github',
    ],
    ['http://localhost:3000/api/v3', 'enterprise-server', 'http://localhost:3000/api/v3', 'http://localhost:3000'],
    ['https://10.0.0.7/api/v3', 'enterprise-server', 'https://10.0.0.7/api/v3', 'https://10.0.0.7'],
    ['https://[::1]:8443/api/v3', 'enterprise-server', 'https://[::1]:8443/api/v3', 'https://[::1]:8443'],
  ])('%s is %s', (text, product, apiUrl, webUrl) => {
    expect(parseServer(text)).toEqual({ product, apiUrl, webUrl })
  })

  test.each([
    'https://notgithub.com/api/v3',
    'https://api.github.com.evil.example/api/v3',
    'https://github.com.example/api/v3',
    'https://fake-ghe.com/api/v3',
  ])('%s only looks like GitHub: it is an Enterprise Server', (text) => {
    expect(parseServer(text).product).toBe('enterprise-server')
  })
})

describe('a mistake is told with the line that mends it', () => {
  test.each([
    ['the website', 'https://github.com', 'use https://api.github.com.'],
    ['the website with www', 'https://www.github.com/', 'use https://api.github.com.'],
    ['a page of the website', 'https://github.com/octo-org', 'use https://api.github.com.'],
    ['the website of data residency', 'https://octocorp.ghe.com', 'use https://api.octocorp.ghe.com.'],
    ['a path on api.github.com', 'https://api.github.com/api/v3', 'use https://api.github.com.'],
    ['a path on ghe.com', 'https://api.octocorp.ghe.com/api/v3', 'use https://api.octocorp.ghe.com.'],
    ['no scheme', 'api.github.com', 'use one like https://api.github.com'],
    ['no URL', 'the usual one', 'use one like https://api.github.com'],
    ['nothing', '', 'use one like https://api.github.com'],
    ['another scheme', 'ftp://github.example.com/api/v3', 'use one like https://api.github.com'],
    ['a query', 'https://github.example.com/api/v3?page=1', 'use one like https://api.github.com'],
    ['a fragment', 'https://github.example.com/api/v3#top', 'use one like https://api.github.com'],
    ['credentials', 'https://octocat:hunter2@github.example.com/api/v3', 'use the address alone'],
    ['a user name', 'https://octocat@api.github.com', 'use the address alone'],
  ])('%s: %s', (_, text, mending) => {
    const problem = problemOf(() => parseServer(text))
    expect(problem).toMatch(/^github-api-url: /)
    expect(problem).toContain(mending)
  })

  test.each(CREDENTIALS_IN_URLS)('credentials in %s are not repeated', (text) => {
    const problem = problemOf(() => parseServer(text))
    expect(problem).toMatch(/^github-api-url: /)
    expect(problem).not.toMatch(/hunter|octocat/)
  })

  test.each([
    'https:\\\\api.github.com',
    'https:/\\api.github.com',
    'https://api.github.com\\@evil.example',
    'https://api.github.com\\api',
    'https:api.github.com',
  ])('%j, which a browser would correct, is not taken for a URL', (text) => {
    expect(problemOf(() => parseServer(text))).toMatch(/is not an http\(s\) URL; use one like/)
  })
})

describe('credentials travel unencrypted', () => {
  test.each([
    ['https://github.example.com/api/v3', false],
    ['http://github.example.com/api/v3', true],
    ['http://10.0.0.7/api/v3', true],
    ['http://api.github.com', true],
    ['http://localhost.example.com/api/v3', true],
    ['http://127.evil.example', true],
    ['http://127.0.0.1.evil.example', true],
    ['http://localhost:3000/api/v3', false],
    ['http://127.0.0.1:3000', false],
    ['http://[::1]:3000', false],
  ])('%s: %s', (text, unencrypted) => {
    expect(isUnencrypted(parseServer(text))).toBe(unencrypted)
  })
})

describe('a URL as one writes it', () => {
  test.each([
    ['https://api.github.com', true],
    ['http://[::1]:3000/api/v3', true],
    ['https://octocat:hunter2@host', true],
    ['HTTPS://api.github.com', true],
    ['', false],
    ['api.github.com', false],
    ['https://api.github.com/a b', false],
    ['https://api.git\nhub.com', false],
    ['https://api.git\thub.com', false],
    ['https:\\\\api.github.com', false],
    ['https://api.github.com\\api', false],
    ['https:api.github.com', false],
    ['https:/api.github.com', false],
    ['https://', false],
  ])('%j: %s', (text, plain) => {
    expect(isPlainUrl(text)).toBe(plain)
  })
})

describe('a URL in a message', () => {
  test.each([
    ['https://api.github.com/api/v3', 'https://api.github.com/api/v3'],
    ['https://host/x?token=hunter2', 'https://host/x?***'],
    ['https://host/x#hunter2', 'https://host/x?***'],
    ['https://host/x?a=1#b\nhunter2', 'https://host/x?***'],
    ['https://octocat:hunter2@host/x', 'https://***@host/x'],
    ['https://octocat@host/x?y', 'https://***@host/x?***'],
    ['https://octocat/hunter2@host', '*** (not shown, because it has an @)'],
    ['https://octocat:hunter2@x@host', 'https://***@host'],
    ['octocat:hunter2@host', '*** (not shown, because it has an @)'],
    ['https:octocat:hunter2@host', '*** (not shown, because it has an @)'],
    ['the usual one', 'the usual one'],
  ])('%j is shown as %j', (text, shown) => {
    expect(shownUrl(text)).toBe(shown)
  })
})
