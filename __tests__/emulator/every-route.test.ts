import { expect, test } from '@jest/globals'
import { ROUTES } from '../../emulator/endpoints/all.js'
import type { Route } from '../../emulator/http/router.js'
import { type Octo, withOcto } from './support.js'

/** Every route lets its own kind of credential in, and no other: one that forgets to check who asks is found out. */

/** Whom nothing is refused: it is public. */
const PUBLIC = '/repos/actions/runner/releases/tags/v{version}'
const isOfApp = ({ pattern }: Route) => pattern.startsWith('/app') || pattern.endsWith('/installation')

/** A path of the route to what exists. */
function pathOf({ pattern }: Route, octo: Octo): string {
  const ofUser = pattern.startsWith('/user/')
  const target = pattern.startsWith('/orgs')
    ? 'octo-org'
    : pattern.startsWith('/enterprises')
      ? 'enterprises/octo-enterprise'
      : 'octo-org/octo-service'
  const values: Readonly<Record<string, unknown>> = {
    owner: 'octo-org',
    // A private one, since anybody may look at a public one.
    repo: 'octo-service',
    repository_id: (ofUser ? octo.repositories.helloWorld : octo.repositories.octoService).id,
    org: 'octo-org',
    username: 'octo-org',
    enterprise: 'octo-enterprise',
    installation_id: (ofUser ? octo.userInstallation : octo.installation).id,
    runner_id: octo.emulator.world.addRunner(target, { name: 'one', labels: ['gpu'] }).id,
    version: pattern === PUBLIC ? '2.337.0' : '2.328.0',
    name: 'gpu',
  }
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
}

test.each(ROUTES.map((route) => ({ route, name: `${route.method} ${route.pattern}` })))('$name', async ({ route }) => {
  await withOcto(async (octo) => {
    const { world } = octo.emulator
    world.install(octo.registeredApp, 'enterprises/octo-enterprise')
    world.addUser('stranger')
    const stranger = world.addToken({ kind: 'classic', user: 'stranger', scopes: [] }).token
    const tokenFor = (permissions: object) =>
      world.addInstallationToken(octo.installation, { permissions: { ...permissions } }).token
    const tokens = [octo.tokens.classic, octo.tokens.user, tokenFor(octo.installation.permissions)]
    const path = pathOf(route, octo)
    const ask = async (token: string | undefined) => (await octo.ask(route.method, path, { token })).status

    expect(await ask('ghp_unknown')).toBe(401)
    const refused = [
      ...(route.pattern === PUBLIC ? [] : [undefined, stranger]),
      ...(isOfApp(route) ? tokens : [octo.jwt()]),
      ...(/\/actions\/runner(s|-groups)/.test(route.pattern) ? [tokenFor({ metadata: 'read' })] : []),
    ]
    for (const token of refused) expect([401, 403, 404]).toContain(await ask(token))
    const statuses: number[] = []
    for (const token of isOfApp(route) ? [octo.jwt()] : tokens) statuses.push(await ask(token))
    // 422 is past the check: without a body, or the last repository of an installation.
    expect(statuses.filter((status) => status < 300 || status === 422)).not.toEqual([])
  })
})
