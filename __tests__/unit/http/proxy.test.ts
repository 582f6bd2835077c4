import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { proxyAuthorization, proxyEndpoint, proxyFor } from '../../../src/http/proxy.js'

const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY', 'no_proxy', 'NO_PROXY']
const before = { ...process.env }
const clear = () => {
  for (const name of VARIABLES) delete process.env[name]
}
beforeEach(clear)
afterEach(() => {
  clear()
  for (const name of VARIABLES) if (before[name] !== undefined) process.env[name] = before[name]
})

const API = new URL('https://api.github.com/x')

describe('the proxy of a URL', () => {
  test.each([
    ['https_proxy', 'https://api.github.com/', 'http://proxy:3128/'],
    ['HTTPS_PROXY', 'https://api.github.com/', 'http://proxy:3128/'],
    ['http_proxy', 'http://ghes.example.com/', 'http://proxy:3128/'],
    ['HTTP_PROXY', 'http://ghes.example.com/', 'http://proxy:3128/'],
    ['https_proxy', 'http://ghes.example.com/', undefined],
    ['http_proxy', 'https://api.github.com/', undefined],
    ['https_proxy', 'https://127.0.0.1/', undefined],
  ])('%s for %s', (variable, url, expected) => {
    process.env[variable] = 'http://proxy:3128'
    expect(proxyFor(new URL(url))?.href).toBe(expected)
  })

  test.each([
    ['proxy:3128', 'http://proxy:3128/'],
    ['user:secret@proxy:3128', 'http://user:secret@proxy:3128/'],
    ['https://proxy:8443', 'https://proxy:8443/'],
  ])('%s', (value, expected) => {
    process.env.https_proxy = value
    expect(proxyFor(API)?.href).toBe(expected)
  })

  test.each(['socks5://proxy:1080', 'foo bar', 'http://[', 'http://proxy:99999', 'http://user:50%@proxy:3128'])(
    '%s is refused instead of gone around',
    (value) => {
      process.env.https_proxy = value
      expect(() => proxyFor(API)).toThrow(expect.objectContaining({ fault: 'proxy', stage: 'connecting' }))
      expect(() => proxyFor(API)).toThrow(/^https_proxy does not name an http\(s\) proxy/)
    },
  )

  test.each([
    ['api.github.com', undefined],
    ['.github.com', undefined],
    ['github.com', undefined],
    ['api.github.com:443', undefined],
    ['*', undefined],
    ['example.com, API.GITHUB.COM', undefined],
    ['api.github.com:8443', 'http://proxy:3128/'],
    ['hub.com', 'http://proxy:3128/'],
  ])('no_proxy: %s', (noProxy, expected) => {
    process.env.https_proxy = 'http://proxy:3128'
    process.env.no_proxy = noProxy
    expect(proxyFor(API)?.href).toBe(expected)
  })
})

test('credentials of a proxy are decoded once', () => {
  expect(proxyAuthorization(new URL('http://proxy'))).toBeUndefined()
  const header = proxyAuthorization(new URL('http://us%40er:p%25ss@proxy'))
  expect(header).toBe(`Basic ${Buffer.from('us@er:p%ss').toString('base64')}`)
})

test.each([
  ['http://proxy', { hostname: 'proxy', port: 80 }],
  ['http://proxy:3128', { hostname: 'proxy', port: 3128 }],
  ['http://[::1]:3128', { hostname: '::1', port: 3128 }],
  ['https://proxy', { hostname: 'proxy', port: 443, servername: 'proxy' }],
  ['https://user:secret@proxy:8443/', { hostname: 'proxy', port: 8443, servername: 'proxy' }],
  ['https://192.0.2.1:8443', { hostname: '192.0.2.1', port: 8443, servername: '' }],
  ['https://[2001:db8::1]', { hostname: '2001:db8::1', port: 443, servername: '' }],
])('where %s listens', (url, expected) => {
  expect(proxyEndpoint(new URL(url))).toEqual(expected)
})
