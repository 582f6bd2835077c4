import { afterEach, describe, expect, test } from '@jest/globals'
import { openLab, useLab } from '../support/lab.js'
import { testedRuntimes } from '../support/thoroughness.js'

/** The post step: it revokes what revoke-token says, and never fails the job. */

const lab = useLab()
afterEach(() => {
  lab.emulator.faults.clear()
  lab.emulator.world.replicationLagMs = 0
  lab.emulator.world.clockSkewMs = 0
  revokeAll()
})

/** What a test leaves alive on purpose must not be found by the next. */
function revokeAll(): void {
  for (const token of lab.emulator.world.liveInstallationTokens) token.revoked = true
}

const REVOCATION = 'DELETE /installation/token'
const [{ path: node } = { path: process.execPath }] = testedRuntimes()
const register = () => ({ ...lab.appInputs, target: 'octo-org', operation: 'create-registration-token' })

describe.each(testedRuntimes())('on Node $major', ({ path }) => {
  test('main failing after the mint: post still revokes', async () => {
    lab.emulator.faults.add({ method: 'POST', path: /registration-token$/, status: 422, body: { message: 'Nope' } })
    const { main, post, sent } = await lab.step({ node: path, inputs: register(), foreign: /registration-token/ })
    expect(main.exitCode).toBe(1)
    expect(main.errors).toHaveLength(1)
    expect(post.exitCode).toBe(0)
    expect(post.log.trim()).toBe('Revoked the installation token.')
    expect(sent.at(-1)).toBe(REVOCATION)
    expect(lab.emulator.world.liveInstallationTokens).toEqual([])
  })

  test('the token is in the state before it is used: main killed in its first call', async () => {
    lab.emulator.faults.add({ method: 'POST', path: /registration-token$/, hang: true })
    const killed = lab.step({
      node: path,
      inputs: register(),
      post: { onSpawn: () => {} },
      onSpawn: (child) => {
        const watch = setInterval(() => {
          if (lab.emulator.requests.at(-1)?.path.endsWith('/registration-token')) child.kill('SIGKILL')
        }, 20)
        child.once('exit', () => clearInterval(watch))
      },
    })
    const { main, post } = await killed
    expect(main.signal).toBe('SIGKILL')
    expect(post.log.trim()).toBe('Revoked the installation token.')
    expect(lab.emulator.world.liveInstallationTokens).toEqual([])
  })
})

describe('what there is to revoke', () => {
  test.each([
    ['auto', [REVOCATION]],
    ['always', [REVOCATION]],
    ['never', []],
  ])('a minted token with revoke-token: %s', async (revokeToken, expected) => {
    const { main, post, sent } = await lab.step({ node, inputs: { ...register(), 'revoke-token': revokeToken } })
    expect(main.exitCode).toBe(0)
    expect(sent.slice(3)).toEqual(expected)
    expect(post.exitCode).toBe(0)
    if (expected.length === 0) expect(main.state).toEqual({})
  })

  test.each([
    ['auto', []],
    ['always', [REVOCATION]],
    ['never', []],
  ])('a given token with revoke-token: %s', async (revokeToken, expected) => {
    const minted = await lab.step({ node, inputs: { ...lab.appInputs, target: 'octo-org', 'revoke-token': 'never' } })
    const { token = '' } = minted.main.outputs
    const { 'github-api-url': url = '' } = lab.appInputs
    const inputs = {
      token,
      target: 'octo-org',
      operation: 'create-remove-token',
      'revoke-token': revokeToken,
      'github-api-url': url,
    }
    const { main, post, sent } = await lab.step({ node, inputs })
    expect(main.errors).toEqual([])
    expect(sent).toEqual(['POST /orgs/octo-org/actions/runners/remove-token', ...expected])
    expect(post.exitCode).toBe(0)
  })

  test('a given token with revoke-token: always, although the inputs have problems', async () => {
    const minted = await lab.step({ node, inputs: { ...lab.appInputs, target: 'octo-org', 'revoke-token': 'never' } })
    const { token = '' } = minted.main.outputs
    const { 'github-api-url': url = '' } = lab.appInputs
    const inputs = {
      token,
      target: 'a/b/c',
      operation: 'create-remove-token',
      'revoke-token': 'always',
      'github-api-url': url,
    }
    const { main, post, sent } = await lab.step({ node, inputs })
    expect(main.exitCode).toBe(1)
    expect(sent).toEqual([REVOCATION])
    expect(post.log.trim()).toBe('Revoked the installation token.')
  })
})

describe('trouble in post leaves the step green', () => {
  test('a token that was revoked already is a plain line', async () => {
    const { post } = await lab.step({
      node,
      inputs: register(),
      betweenMainAndPost: revokeAll,
    })
    expect(post.exitCode).toBe(0)
    expect(post.annotations).toEqual([])
    expect(post.log.trim()).toBe(
      'The installation token was revoked or had expired before: there is nothing left to revoke.',
    )
  })

  test('a token that has expired is a plain line', async () => {
    const { post } = await lab.step({
      node,
      inputs: register(),
      betweenMainAndPost: () => {
        lab.emulator.world.clockSkewMs = 2 * 60 * 60 * 1000
      },
    })
    expect(post.exitCode).toBe(0)
    expect(post.annotations).toEqual([])
    expect(post.log).toContain('there is nothing left to revoke')
  })

  test.each([
    [
      '500 for good',
      { status: 500, body: { message: 'Server Error' }, times: Number.POSITIVE_INFINITY },
      3,
      /HTTP 500, request id/,
    ],
    ['403', { status: 403, body: { message: 'Resource not accessible by integration' } }, 1, /HTTP 403, request id/],
    ['a cut connection for good', { cut: 'before-headers' as const, times: Number.POSITIVE_INFINITY }, 3, /broke off/],
    [
      'a rate limit longer than post waits',
      { secondaryLimit: { retryAfter: 90 } },
      1,
      /rate limit lasts until .*HTTP 403/,
    ],
  ])('%s is one warning', async (_, fault, requests, warning) => {
    lab.emulator.faults.add({ ...fault, method: 'DELETE' })
    const { main, post, sent } = await lab.step({ node, inputs: register(), foreign: /installation\/token$/ })
    expect(main.exitCode).toBe(0)
    expect(post.exitCode).toBe(0)
    expect(sent.filter((request) => request === REVOCATION)).toHaveLength(requests)
    expect(post.warnings).toEqual([expect.stringMatching(warning)])
    expect(post.errors).toEqual([])
  })

  test('500 once is outlived', async () => {
    lab.emulator.faults.add({ status: 500, body: { message: 'Server Error' }, method: 'DELETE' })
    const { post, sent } = await lab.step({ node, inputs: register(), foreign: /installation\/token$/ })
    expect(sent.filter((request) => request === REVOCATION)).toHaveLength(2)
    expect(post.annotations).toEqual([])
    expect(post.log).toContain('Revoked the installation token.')
  })

  test('a hanging server is given up', async () => {
    lab.emulator.faults.add({ hang: true, method: 'DELETE', times: Number.POSITIVE_INFINITY })
    const { post } = await lab.step({ node, inputs: register() })
    expect(post.timedOut).toBe(false)
    expect(post.exitCode).toBe(0)
    expect(post.warnings).toEqual([expect.stringMatching(/did not answer within 8 seconds/)])
  })

  test('a server that is down is given up', async () => {
    const down = await openLab()
    const { main, post } = await down.step({
      node,
      inputs: { ...down.appInputs, target: 'octo-org', operation: 'create-registration-token' },
      betweenMainAndPost: () => down.close(),
    })
    expect(main.exitCode).toBe(0)
    expect(post.exitCode).toBe(0)
    expect(post.warnings).toEqual([expect.stringMatching(/refused the connection/)])
  })

  test('a token that is not replicated yet is revoked once it is', async () => {
    lab.emulator.world.replicationLagMs = 2_000
    const { post } = await lab.step({ node, inputs: { ...lab.appInputs, target: 'octo-org' } })
    expect(post.annotations).toEqual([])
    expect(post.log).toContain('Revoked the installation token.')
    expect(lab.emulator.world.liveInstallationTokens).toEqual([])
  })
})
