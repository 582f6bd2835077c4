import { describe, expect, test } from '@jest/globals'
import type { Product } from '../../emulator/product.js'
import { API_VERSIONS, assertExchangesValid, type Exchange, exchangesOf, PRODUCTS } from '../support/openapi.js'
import { type Octo, withOcto } from './support.js'

/** What GitHub really sends though its description does not say so: the reason of a refusal. */
function isUndescribed(exchange: Exchange): boolean {
  const removing = exchange.method === 'DELETE' && exchange.path.includes('/user/installations/')
  const disabled = exchange.path.includes('/octo-service/')
  return (removing && exchange.status === 422) || (disabled && exchange.status === 403)
}

/** Calls every endpoint that a product has, in good states and in bad ones. */
async function callEverything(octo: Octo, product: Product, version: string): Promise<void> {
  const { emulator, installation, repositories, runners, tokens } = octo
  const prefix = product.startsWith('ghes') ? '/api/v3' : ''
  const headers = { 'x-github-api-version': version }
  const ask = (method: string, path: string, token: string, json?: unknown) =>
    octo.ask(method, `${prefix}${path}`, { token, json, headers })
  const jwt = octo.jwt()
  const lookups = ['/app', `/app/installations/${installation.id}`, '/app/installations/1']
  lookups.push('/repos/octo-org/octo-repo/installation', '/orgs/octo-org/installation', '/users/octo-user/installation')
  lookups.push('/orgs/nobody/installation')
  if (product === 'ghec') lookups.push('/enterprises/octo-enterprise/installation')
  for (const path of lookups) await ask('GET', path, jwt)
  await ask('GET', '/app', 'ghs_nonsense')

  const mint = `/app/installations/${installation.id}/access_tokens`
  const minted = await ask('POST', mint, jwt)
  const token: string = minted.body.token
  await ask('POST', mint, jwt, { repositories: ['octo-repo'], permissions: { administration: 'write' } })
  await ask('POST', mint, jwt, { repositories: ['nothing'] })
  await ask('POST', mint, jwt, { permissions: { issues: 'write' } })
  await ask('GET', '/installation/repositories?per_page=2', token)

  const scopes: [string, string, number | undefined][] = [
    ['/repos/octo-org/octo-repo', token, runners.repository[0]?.id],
    ['/orgs/octo-org', token, runners.organization[0]?.id],
  ]
  if (product !== 'api.github.com') {
    scopes.push(['/enterprises/octo-enterprise', tokens.classic, runners.enterprise[0]?.id])
  }
  for (const [scope, key, id] of scopes) {
    const base = `${scope}/actions/runners`
    await ask('POST', `${base}/registration-token`, key)
    await ask('POST', `${base}/remove-token`, key)
    await ask('GET', `${base}/downloads`, key)
    await ask('GET', `${base}?per_page=1&page=2&name=x`, key)
    await ask('GET', `${base}?per_page=1`, key)
    await ask('GET', `${base}/${id}`, key)
    await ask('GET', `${base}/1`, key)
    await ask('GET', `${base}/${id}/labels`, key)
    await ask('POST', `${base}/${id}/labels`, key, { labels: ['fast'] })
    await ask('PUT', `${base}/${id}/labels`, key, { labels: ['slow'] })
    await ask('DELETE', `${base}/${id}/labels/slow`, key)
    await ask('DELETE', `${base}/${id}/labels`, key)
    const jit = { name: 'jit-1', runner_group_id: 1, labels: ['self-hosted', 'x'] }
    await ask('POST', `${base}/generate-jitconfig`, key, jit)
    await ask('POST', `${base}/generate-jitconfig`, key, jit)
    await ask('POST', `${base}/generate-jitconfig`, key, { ...jit, name: 'jit-2', runner_group_id: 99 })
    await ask('DELETE', `${base}/${id}`, key)
    if (!scope.startsWith('/repos')) await ask('GET', `${scope}/actions/runner-groups`, key)
    if (product === 'ghec') {
      await ask('GET', `${base}/deprecations/2.328.0`, key)
      await ask('GET', `${base}/deprecations/2.337.0`, key)
    }
    await ask('GET', base, 'ghs_nonsense')
  }
  await ask('DELETE', `/orgs/octo-org/actions/runners/${runners.organization[1]?.id}`, token)
  await ask('POST', '/repos/octo-user/hello-world/actions/runners/remove-token', token)
  emulator.world.disableSelfHostedRunners('octo-org/octo-service')
  await ask('POST', '/repos/octo-org/octo-service/actions/runners/remove-token', token)
  emulator.world.renameRepository('octo-org/octo-archive', 'octo-attic')
  await ask('GET', '/repos/octo-org/octo-archive', token)
  await ask('GET', '/repos/octo-org/octo-repo', token)
  await ask('POST', '/repos/octo-org/octo-archive/actions/runners/remove-token', token)

  const user = `/user/installations/${octo.userInstallation.id}/repositories`
  await ask('GET', '/user/installations', tokens.user)
  await ask('GET', '/user/installations', tokens.classic)
  await ask('GET', user, tokens.user)
  await ask('PUT', `${user}/${repositories.helloWorld.id}`, tokens.classic)
  await ask('DELETE', `${user}/${repositories.helloWorld.id}`, tokens.classic)
  await ask('PUT', `${user}/${repositories.helloWorld.id}`, tokens.user)
  await ask('GET', '/repos/actions/runner/releases/tags/v2.337.0', token)
  await ask('GET', '/repos/actions/runner/releases/tags/v2.324.0', token)
  await ask('GET', '/repos/actions/runner/releases/tags/v1.0.0', token)
  await ask('DELETE', '/installation/token', token)
  await ask('GET', '/installation/repositories', token)
  await ask('DELETE', `/app/installations/${installation.id}`, jwt)
}

describe('every answer is as GitHub describes it', () => {
  const cases = PRODUCTS.flatMap((product) => API_VERSIONS.map((version) => ({ product, version })))
  test.each(cases)('$product, $version', async ({ product, version }) => {
    await withOcto(
      async (octo) => {
        octo.emulator.world.applications.downloadToken = 'download-token'
        octo.emulator.world.suspendInstallation(octo.emulator.world.install(octo.registeredApp, 'octo-user'))
        await callEverything(octo, product, version)
        const exchanges = exchangesOf(octo.emulator.requests)
        expect(exchanges.length).toBeGreaterThan(60)
        assertExchangesValid(
          product,
          exchanges.filter((exchange) => !isUndescribed(exchange)),
        )
      },
      { product },
    )
  })
})
