import { describe, expect, test } from '@jest/globals'
import { ENDPOINTS, pathOf } from '../../../src/github/endpoints.js'
import { accountOf, parseTarget, scopeOf } from '../../../src/github/target.js'
import { GITHUB } from '../support.js'

describe('the path of an endpoint', () => {
  test.each([
    ['octo-org/octo-repo', '/repos/octo-org/octo-repo/actions/runners/23', '/repos/octo-org/octo-repo/installation'],
    ['octo-org', '/orgs/octo-org/actions/runners/23', '/users/octo-org/installation'],
    ['enterprises/octo', '/enterprises/octo/actions/runners/23', '/enterprises/octo/installation'],
  ])('for %s', (text, runner, installation) => {
    const target = parseTarget(text, GITHUB)
    expect(pathOf(ENDPOINTS.getRunner, { scope: scopeOf(target), runner_id: 23 })).toBe(runner)
    expect(pathOf(ENDPOINTS.findInstallation, { account: accountOf(target) })).toBe(installation)
  })

  test('has each part encoded', () => {
    expect(pathOf(ENDPOINTS.getRelease, { version: '2?x#y z' })).toBe(
      '/repos/actions/runner/releases/tags/v2%3Fx%23y%20z',
    )
  })

  test('is not made without one of its parameters', () => {
    expect(() => pathOf(ENDPOINTS.getRunner, { scope: 'orgs/octo-org' })).toThrow('lacks its runner_id')
  })
})
