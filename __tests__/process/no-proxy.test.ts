import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { removeTemporaryDirectories } from '../../harness/temporary.js'
import { expectStraight, expectThrough, openProxiedLab, type ProxiedLab } from '../support/proxied-lab.js'
import { requires } from '../support/requires.js'
import { testedRuntimes } from '../support/thoroughness.js'

/** Which way the environment tells: each spelling of the variables, and all that `no_proxy` can say. */

const [{ path: node } = { path: process.execPath }] = testedRuntimes()
/** Windows knows a variable by its letters, whatever their case. */
const whereCaseMatters = (tests: () => void) =>
  requires('variables that differ in case: not Windows', process.platform !== 'win32', tests)
/** Whoever goes there, fails. */
const NOBODY = 'http://nobody.example.com:9'

describe.each(['http', 'https'] as const)('%s', (scheme) => {
  let proxied: ProxiedLab
  beforeAll(async () => {
    proxied = await openProxiedLab(scheme)
  })
  afterAll(async () => {
    await proxied.close()
    removeTemporaryDirectories()
  })
  const lower = `${scheme}_proxy`
  const upper = lower.toUpperCase()
  const other = scheme === 'http' ? 'https_proxy' : 'http_proxy'
  const run = async (env: Record<string, string>) => {
    const outcome = await proxied.step({ node, env })
    expect([outcome.main.errors, outcome.post.annotations]).toEqual([[], []])
    expect(outcome.sent).toHaveLength(4)
    return outcome
  }

  describe('the variable', () => {
    test.each([
      ['in lower case', (url: string) => ({ [lower]: url })],
      ['in upper case', (url: string) => ({ [upper]: url })],
      ['with the other scheme’s', (url: string) => ({ [lower]: url, [other]: NOBODY })],
      ['without a scheme', (url: string) => ({ [lower]: url.replace('http://', '') })],
      ['with a name', (url: string) => ({ [lower]: url.replace('127.0.0.1', 'proxy.example.com') })],
      ['with a name, without a scheme', (url: string) => ({ [lower]: url.replace(/.*:/, 'proxy.example.com:') })],
      ['with a path, which means nothing', (url: string) => ({ [lower]: `${url}/` })],
    ])('%s', async (_, env) => {
      expectThrough(proxied, await run(env(proxied.open.url)))
    })

    whereCaseMatters(() => {
      test.each([
        ['in both: lower case wins', (url: string) => ({ [lower]: url, [upper]: NOBODY })],
        ['in both, but empty in lower case', (url: string) => ({ [lower]: '', [upper]: url })],
      ])('%s', async (_, env) => {
        expectThrough(proxied, await run(env(proxied.open.url)))
      })
    })

    test('of the other scheme only', async () => {
      expectStraight(await run({ [other]: proxied.open.url }))
    })
  })

  describe('no_proxy', () => {
    test.each([
      ['the host', () => 'ghes.example.com'],
      ['the host, in upper case', () => 'GHES.EXAMPLE.COM'],
      ['a suffix', () => 'example.com'],
      ['a suffix with its dot', () => '.example.com'],
      ['the host and its port', () => proxied.authority],
      ['a suffix and the port', () => `example.com:${proxied.port}`],
      ['everything', () => '*'],
      ['one of several', () => 'a.test,ghes.example.com,b.test'],
      ['one of several, with spaces', () => ' a.test , ,ghes.example.com ,  b.test'],
    ])('%s: straight', async (_, value) => {
      expectStraight(await run({ [lower]: proxied.open.url, no_proxy: value() }))
    })

    test('in upper case: straight', async () => {
      expectStraight(await run({ [lower]: proxied.open.url, NO_PROXY: 'ghes.example.com' }))
    })

    test.each([
      ['another port', () => `ghes.example.com:${proxied.port + 1}`],
      ['the scheme’s own port', () => `ghes.example.com:${scheme === 'http' ? 80 : 443}`],
      ['another host', () => 'api.example.com'],
      ['what the host begins with', () => 'ghes.example'],
      ['its first label', () => 'ghes'],
      ['what it ends with, from the middle of a label', () => 'hes.example.com'],
      ['the same of its domain', () => 'ample.com'],
      ['something in its middle', () => '.example.'],
      ['a longer name', () => 'ghes.example.com.evil.test'],
      ['a name below it', () => 'a.ghes.example.com'],
      ['a pattern', () => 'ghes*'],
      ['an empty list', () => ' , ,'],
    ])('%s: through the proxy', async (_, value) => {
      expectThrough(proxied, await run({ [lower]: proxied.open.url, no_proxy: value() }))
    })

    whereCaseMatters(() => {
      test('in both: lower case wins', async () => {
        expectThrough(proxied, await run({ [lower]: proxied.open.url, no_proxy: 'a.test', NO_PROXY: '*' }))
      })
    })
  })
})
