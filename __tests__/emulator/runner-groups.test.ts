import { describe, expect, test } from '@jest/globals'
import { assertExchangesValid, exchangesOf } from '../support/openapi.js'
import { type Octo, withOcto } from './support.js'

interface Groups {
  total_count: number
  runner_groups: { id: number; name: string; inherited?: boolean; allows_public_repositories: boolean }[]
}

const ORGANIZATION = '/orgs/octo-org/actions/runner-groups'
const ENTERPRISE = '/enterprises/octo-enterprise/actions/runner-groups'
const list = (octo: Octo, path: string) => octo.ask<Groups>('GET', path, { token: octo.tokens.classic })
const names = async (octo: Octo, path: string): Promise<string[]> =>
  (await list(octo, path)).body.runner_groups.map(({ name }) => name)

/** Runs, and holds every answer to GitHub's description. */
const withGroups = (run: (octo: Octo) => Promise<void>) =>
  withOcto(async (octo) => {
    await run(octo)
    assertExchangesValid('ghec', exchangesOf(octo.emulator.requests))
  })

describe('visible_to_repository', () => {
  const arrange = ({ emulator: { world } }: Octo): void => {
    // octo-repo is public, octo-service private.
    world.addRepository({ owner: 'octo-org', name: 'octo-tools', private: true })
    world.updateRunnerGroup('octo-org', 1, { allows_public_repositories: false })
    world.updateRunnerGroup('octo-org', 2, { name: 'all, public too', allows_public_repositories: true })
    world.addRunnerGroup('octo-org', 'private', { visibility: 'private', allows_public_repositories: true })
    const repositories = ['octo-org/octo-repo', 'octo-org/octo-service']
    world.addRunnerGroup('octo-org', 'selected', { visibility: 'selected', repositories })
    const both = { visibility: 'selected', repositories, allows_public_repositories: true } as const
    world.addRunnerGroup('octo-org', 'selected, public too', both)
  }
  test.each([
    ['octo-repo', ['all, public too', 'selected, public too']],
    ['octo-service', ['Default', 'all, public too', 'private', 'selected', 'selected, public too']],
    ['octo-tools', ['Default', 'all, public too', 'private']],
    ['OCTO-TOOLS', ['Default', 'all, public too', 'private']],
    ['octo-org/octo-tools', ['Default', 'all, public too', 'private']],
  ])('%s', async (repository, expected) => {
    await withGroups(async (octo) => {
      arrange(octo)
      expect(await names(octo, `${ORGANIZATION}?visible_to_repository=${encodeURIComponent(repository)}`)).toEqual(
        expected,
      )
    })
  })

  test('a repository that the organization does not have: 404', async () => {
    await withGroups(async (octo) => {
      for (const name of ['nothing', 'octo-user%2Fhello-world']) {
        expect((await list(octo, `${ORGANIZATION}?visible_to_repository=${name}`)).status).toBe(404)
      }
    })
  })

  test('counts and pages what is left, at any size', async () => {
    await withGroups(async (octo) => {
      for (let index = 0; index < 300; index += 1) {
        const visibility = index % 2 === 0 ? 'all' : 'selected'
        octo.emulator.world.addRunnerGroup('octo-org', `g${index}`, { visibility, allows_public_repositories: true })
      }
      const path = `${ORGANIZATION}?visible_to_repository=octo-repo&per_page=100`
      const pages = await Promise.all([1, 2].map((page) => list(octo, `${path}&page=${page}`)))
      expect(pages.map(({ body }) => [body.total_count, body.runner_groups.length])).toEqual([
        [151, 100],
        [151, 51],
      ])
      expect(pages[0]?.headers.get('link')).toContain(
        'visible_to_repository=octo-repo&per_page=100&page=2>; rel="next"',
      )
    })
  })
})

describe('groups of an enterprise', () => {
  test('show in its organizations as inherited, if they may use them', async () => {
    await withGroups(async (octo) => {
      const { world } = octo.emulator
      world.addOrganization('other-org')
      world.joinEnterprise('octo-org', 'octo-enterprise')
      world.joinEnterprise('other-org', 'octo-enterprise')
      const organizations = ['octo-org']
      const settings = { visibility: 'selected', organizations, allows_public_repositories: true } as const
      world.addRunnerGroup('enterprises/octo-enterprise', 'ours', settings)
      const { body } = await list(octo, ORGANIZATION)
      expect(body.runner_groups.map(({ name, inherited }) => [name, inherited])).toEqual([
        ['Default', false],
        ['octo-group', false],
        ['Default', true],
        ['octo-enterprise-group', true],
        ['ours', true],
      ])
      expect(new Set(body.runner_groups.map(({ id }) => id)).size).toBe(5)
      expect(await list(octo, ORGANIZATION)).toMatchObject({ body })
      expect(await names(octo, `${ORGANIZATION}?visible_to_repository=octo-repo`)).toEqual(['Default', 'ours'])
      expect(world.runnerGroups('other-org').map(({ name }) => name)).toEqual([
        'Default',
        'Default',
        'octo-enterprise-group',
      ])
      world.updateRunnerGroup('enterprises/octo-enterprise', 3, { organizations: [] })
      expect(await names(octo, ORGANIZATION)).not.toContain('ours')
    })
  })

  test('visible_to_organization', async () => {
    await withGroups(async (octo) => {
      octo.emulator.world.addRunnerGroup('enterprises/octo-enterprise', 'nobody', { visibility: 'selected' })
      expect(await names(octo, ENTERPRISE)).toEqual(['Default', 'octo-enterprise-group', 'nobody'])
      expect(await names(octo, `${ENTERPRISE}?visible_to_organization=octo-org`)).not.toContain('nobody')
      expect((await list(octo, `${ENTERPRISE}?visible_to_organization=nobody`)).status).toBe(404)
    })
  })
})

test('a runner carries its group, and can be moved', async () => {
  await withGroups(async (octo) => {
    const { world } = octo.emulator
    const { id } = world.addRunner('octo-org', { name: 'grouped', runner_group_id: 2 })
    const read = () => octo.ask('GET', `/orgs/octo-org/actions/runners/${id}`, { token: octo.tokens.classic })
    expect((await read()).body).toMatchObject({ runner_group_id: 2 })
    world.updateRunner('octo-org', id, { runner_group_id: 1 })
    expect((await read()).body).toMatchObject({ runner_group_id: 1 })
  })
})
