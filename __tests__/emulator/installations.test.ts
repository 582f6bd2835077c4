import { describe, expect, test } from '@jest/globals'
import { type Octo, withOcto } from './support.js'

const CLASSIC_NEEDED = 'Resource not accessible by integration'

describe('repositories of an installation', () => {
  test('all, page by page', async () => {
    await withOcto(async (octo) => {
      const token = await octo.mint()
      const { body, headers } = await octo.ask('GET', '/installation/repositories?per_page=2', { token })
      expect(body.total_count).toBe(3)
      expect(body.repositories.map((one) => one.name)).toEqual(['octo-repo', 'octo-service'])
      expect(headers.get('link')).toContain(
        `<${octo.emulator.url}/installation/repositories?per_page=2&page=2>; rel="next"`,
      )
    })
  })
})

describe('installations of a user', () => {
  test('are listed to a user access token alone', async () => {
    await withOcto(async (octo) => {
      const { status, body } = await octo.ask('GET', '/user/installations', { token: octo.tokens.user })
      expect(status).toBe(200)
      expect(body.total_count).toBe(2)
      expect(body.installations[0]).toMatchObject({ id: octo.installation.id, account: { login: 'octo-org' } })
      for (const token of [octo.tokens.classic, octo.tokens.fineGrained, await octo.mint()]) {
        const refused = await octo.ask('GET', '/user/installations', { token })
        expect(refused.status).toBe(403)
        expect(refused.body.message).toMatch(/must authenticate with an access token authorized to a GitHub App/)
      }
    })
  })

  test('list their repositories', async () => {
    await withOcto(async (octo) => {
      const ask = (id: number) => octo.ask('GET', `/user/installations/${id}/repositories`, { token: octo.tokens.user })
      expect((await ask(octo.installation.id)).body.total_count).toBe(3)
      expect((await ask(octo.userInstallation.id)).body.repository_selection).toBe('selected')
      expect((await ask(1)).status).toBe(404)
    })
  })
})

describe('a repository of an installation', () => {
  const change = (octo: Octo, method: string, repository: number, token: string, id = octo.userInstallation.id) =>
    octo.ask(method, `/user/installations/${id}/repositories/${repository}`, { token })

  test('is added and removed with a classic token', async () => {
    await withOcto(async (octo) => {
      const { world } = octo.emulator
      const other = world.addRepository({ owner: 'octo-user', name: 'other' })
      const { classic } = octo.tokens
      for (const _ of ['once', 'twice']) expect((await change(octo, 'PUT', other.id, classic)).status).toBe(204)
      expect(world.repositoriesOfInstallation(octo.userInstallation)).toHaveLength(2)
      expect((await change(octo, 'DELETE', other.id, classic)).status).toBe(204)
      expect((await change(octo, 'DELETE', other.id, classic)).status).toBe(404)
    })
  })

  test('stays if it is the last, or if all are installed', async () => {
    await withOcto(async (octo) => {
      const { helloWorld, octoRepo } = octo.repositories
      const last = await change(octo, 'DELETE', helloWorld.id, octo.tokens.classic)
      expect([last.status, last.body.message]).toEqual([422, 'Cannot remove the last repository from an installation.'])
      const all = await change(octo, 'DELETE', octoRepo.id, octo.tokens.classic, octo.installation.id)
      const message = 'This installation is on all repositories, please update in the Web UI.'
      expect([all.status, all.body.message]).toEqual([422, message])
    })
  })

  test('is refused to other tokens, strangers and other owners', async () => {
    await withOcto(async (octo) => {
      const { world } = octo.emulator
      const { helloWorld, octoRepo } = octo.repositories
      for (const token of [octo.tokens.user, await octo.mint()]) {
        const { status, body } = await change(octo, 'PUT', helloWorld.id, token)
        expect([status, body.message]).toEqual([403, CLASSIC_NEEDED])
      }
      world.addUser('stranger')
      const stranger = world.addToken({ kind: 'classic', user: 'stranger', scopes: ['repo'] }).token
      expect((await change(octo, 'PUT', helloWorld.id, stranger)).status).toBe(403)
      const narrow = world.addToken({ kind: 'classic', user: 'octo-user', scopes: ['gist'] }).token
      expect((await change(octo, 'PUT', helloWorld.id, narrow)).status).toBe(404)
      expect((await change(octo, 'PUT', octoRepo.id, octo.tokens.classic)).status).toBe(404)
    })
  })
})

describe('a renamed repository', () => {
  test('is found under its former name: 301 for reading, 307 for writing', async () => {
    await withOcto(async (octo) => {
      octo.emulator.world.renameRepository('octo-org/octo-repo', 'octo-new')
      const token = octo.tokens.classic
      const moved = `${octo.emulator.url}/repositories/${octo.repositories.octoRepo.id}`
      const get = await octo.ask('GET', '/repos/octo-org/octo-repo', { token })
      expect([get.status, get.headers.get('location'), get.body.url]).toEqual([301, moved, moved])
      expect((await octo.ask('GET', moved, { token })).body.full_name).toBe('octo-org/octo-new')

      const post = await octo.ask('POST', '/repos/octo-org/octo-repo/actions/runners/remove-token', { token })
      expect([post.status, post.headers.get('location')]).toEqual([307, `${moved}/actions/runners/remove-token`])
      expect((await octo.ask('POST', `${moved}/actions/runners/remove-token`, { token })).status).toBe(201)

      const list = await octo.ask('GET', '/repos/octo-org/octo-repo/actions/runners?per_page=1', { token })
      expect(list.headers.get('location')).toBe(`${moved}/actions/runners?per_page=1`)
      expect((await octo.ask('GET', `${moved}/actions/runners`, { token })).body.total_count).toBe(2)

      const installation = await octo.ask('GET', '/repos/octo-org/octo-repo/installation', { token: octo.jwt() })
      expect([installation.status, installation.headers.get('location')]).toEqual([301, `${moved}/installation`])
      expect((await octo.ask('GET', `${moved}/installation`, { token: octo.jwt() })).body.id).toBe(octo.installation.id)
    })
  })
})
