import { expect, describe as group, test } from '@jest/globals'
import { ROUTES } from '../../emulator/endpoints/all.js'
import { matchRoute } from '../../emulator/http/router.js'
import type { Endpoint } from '../../src/github/endpoints.js'
import { ENDPOINTS } from '../../src/github/endpoints.js'
import type { Level } from '../../src/github/target.js'
import { describe, PRODUCTS, type Product } from '../support/openapi.js'
import { withOcto } from './support.js'

/**
 * The emulator reads from the action's table which permissions an endpoint needs, so that the two cannot disagree. What keeps the
 * table right is here: GitHub's description for methods and paths, and for permissions, which it lacks, what GitHub's page
 * "Permissions required for GitHub Apps" says.
 */

const SCOPES: Readonly<Record<Level, string>> = {
  repository: 'repos/octo-org/octo-repo',
  organization: 'orgs/octo-org',
  enterprise: 'enterprises/octo-enterprise',
}
const LEVELS: readonly Level[] = ['repository', 'organization', 'enterprise']
const rows = Object.entries<Endpoint>(ENDPOINTS)

/** A path as it is sent. */
function filled(path: string, level: Level): string {
  const account = level === 'organization' ? 'users/octo-org' : SCOPES[level]
  return path
    .replace('{scope}', SCOPES[level])
    .replace('{account}', account)
    .replace(/\{\w+\}/g, '23')
}

/** Where GitHub does not have an endpoint of the table. */
function isMissing(product: Product, name: string, level: Level): boolean {
  if (name === 'listRunnerGroups' && level === 'repository') return true
  if (name === 'getDeprecation') return product !== 'ghec'
  if (level !== 'enterprise' || !/\{(scope|account)\}/.test(ENDPOINTS[name as keyof typeof ENDPOINTS].path))
    return false
  return product === 'api.github.com' || (name === 'findInstallation' && product !== 'ghec')
}

group('methods and paths are those of GitHub', () => {
  const cases = PRODUCTS.flatMap((product) => rows.map(([name, { method, path }]) => ({ product, name, method, path })))
  test.each(cases)('$product: $name', ({ product, name, method, path }) => {
    for (const level of LEVELS) {
      const found = typeof describe(product).find(method, filled(path, level)) !== 'string'
      expect([level, found]).toEqual([level, !isMissing(product, name, level)])
    }
  })
})

group('permissions are those that GitHub documents', () => {
  const NONE = { repository: {}, organization: {}, enterprise: {} }
  const runners = (level: 'read' | 'write') => ({
    repository: { administration: level },
    organization: { organization_self_hosted_runners: level },
    enterprise: {},
  })
  const metadata = { metadata: 'read' }
  // Typed from GitHub's page, not copied from the table that it is held against.
  const documented: Readonly<Record<keyof typeof ENDPOINTS, unknown>> = {
    findInstallation: NONE,
    createInstallationToken: NONE,
    revokeInstallationToken: NONE,
    createRegistrationToken: runners('write'),
    createRemoveToken: runners('write'),
    listRunnerApplications: runners('read'),
    listRunners: runners('read'),
    getRunner: runners('read'),
    deleteRunner: runners('write'),
    createJitConfig: runners('write'),
    listRunnerGroups: runners('read'),
    getDeprecation: runners('read'),
    getRelease: NONE,
    listInstallationRepositories: { repository: metadata, organization: metadata, enterprise: metadata },
    listUserInstallations: NONE,
    listUserInstallationRepositories: NONE,
    getRepository: NONE,
    addInstallationRepository: NONE,
    removeInstallationRepository: NONE,
  }
  test.each(rows)('%s', (name, { permissions }) => {
    expect(permissions).toEqual(documented[name as keyof typeof ENDPOINTS])
  })
})

test('the emulator has every endpoint of the table', () => {
  const missing = rows.flatMap(([name, { method, path }]) =>
    LEVELS.filter((level) => !matchRoute(ROUTES, method, filled(path, level)) && !isMissing('ghec', name, level)),
  )
  expect(missing).toEqual([])
})

group('the emulator asks for the permissions of the table', () => {
  const scoped = rows.flatMap(([name, { method, path, permissions }]) =>
    path.startsWith('/{scope}/')
      ? LEVELS.filter((level) => !isMissing('ghec', name, level)).map((level) => {
          return { name, method, level, path: filled(path, level), needed: permissions[level] }
        })
      : [],
  )
  test.each(scoped)('$name of $level', async ({ method, path, level, needed }) => {
    await withOcto(async (octo) => {
      const { world } = octo.emulator
      const status = async (permissions: object): Promise<number> => {
        const token = world.addInstallationToken(octo.installation, { permissions: { ...permissions } }).token
        return (await octo.ask(method, path, { token })).status
      }
      expect(await status({ metadata: 'read' })).toBe(403)
      if (level === 'enterprise') return
      // Past the permissions it is the body or the made-up id that is wrong.
      expect([200, 201, 404, 422]).toContain(await status(needed))
      const less = Object.entries(needed).filter(([, access]) => access === 'write')
      if (less.length > 0) expect(await status(Object.fromEntries(less.map(([name]) => [name, 'read'])))).toBe(403)
    })
  })

  test('and of the installation, for what no level has', async () => {
    await withOcto(async (octo) => {
      const ask = async (permissions: object) => {
        const token = octo.emulator.world.addInstallationToken(octo.installation, {
          permissions: { ...permissions },
        }).token
        return (await octo.ask('GET', '/installation/repositories', { token })).status
      }
      expect(await ask({ metadata: 'read' })).toBe(200)
      expect(await ask({ organization_self_hosted_runners: 'write' })).toBe(403)
    })
  })
})
