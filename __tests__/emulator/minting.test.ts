import { describe, expect, test } from '@jest/globals'
import { type Octo, withOcto } from './support.js'

const post = (octo: Octo, json?: unknown, id = octo.installation.id) =>
  octo.ask('POST', `/app/installations/${id}/access_tokens`, { token: octo.jwt(), json })

describe('the look-up of an installation', () => {
  const cases: [string, (octo: Octo) => number | undefined][] = [
    ['/repos/octo-org/octo-repo', (octo) => octo.installation.id],
    ['/repos/OCTO-ORG/Octo-Service', (octo) => octo.installation.id],
    ['/orgs/octo-org', (octo) => octo.installation.id],
    ['/users/octo-org', (octo) => octo.installation.id],
    ['/users/octo-user', (octo) => octo.userInstallation.id],
    ['/repos/octo-user/hello-world', (octo) => octo.userInstallation.id],
    ['/orgs/octo-user', () => undefined],
    ['/orgs/nobody', () => undefined],
    ['/repos/octo-org/nothing', () => undefined],
    ['/enterprises/octo-enterprise', () => undefined],
  ]
  test.each(cases)('%s', async (path, expected) => {
    await withOcto(async (octo) => {
      const { status, body } = await octo.ask('GET', `${path}/installation`, { token: octo.jwt() })
      const id = expected(octo)
      if (id === undefined) expect([status, body.message]).toEqual([404, 'Not Found'])
      else expect([status, body.id]).toEqual([200, id])
    })
  })

  test('finds a repository only where it is selected', async () => {
    await withOcto(async (octo) => {
      octo.emulator.world.addRepository({ owner: 'octo-user', name: 'other' })
      const { status } = await octo.ask('GET', '/repos/octo-user/other/installation', { token: octo.jwt() })
      expect(status).toBe(404)
    })
  })
})

describe('a minted token', () => {
  test('has all permissions and repositories if none are asked for', async () => {
    await withOcto(async (octo) => {
      const { status, body } = await post(octo)
      expect(status).toBe(201)
      expect(body.permissions).toEqual(octo.installation.permissions)
      expect(body.repository_selection).toBe('all')
      expect(body).not.toHaveProperty('repositories')
      const lasts = Date.parse(body.expires_at) - Date.now()
      expect(lasts).toBeGreaterThan(3_590_000)
      expect(lasts).toBeLessThanOrEqual(3_600_000)
    })
  })

  test('is narrowed to what is asked for', async () => {
    await withOcto(async (octo) => {
      const asked = { repositories: ['Octo-Repo'], permissions: { administration: 'write' } }
      const { status, body } = await post(octo, asked)
      expect(status).toBe(201)
      expect(body.permissions).toEqual({ administration: 'write', metadata: 'read' })
      expect(body.repository_selection).toBe('selected')
      expect(body.repositories.map((one) => one.full_name)).toEqual(['octo-org/octo-repo'])
      const { body: reached } = await octo.ask('GET', '/installation/repositories', { token: body.token })
      expect(reached.total_count).toBe(1)
    })
  })

  test('takes repository ids', async () => {
    await withOcto(async (octo) => {
      const { body } = await post(octo, { repository_ids: [octo.repositories.octoService.id] })
      expect(body.repositories[0]?.name).toBe('octo-service')
    })
  })

  test('for an organization alone brings no permission on repositories along', async () => {
    await withOcto(async (octo) => {
      const permissions = { organization_self_hosted_runners: 'write' }
      expect((await post(octo, { permissions })).body.permissions).toEqual(permissions)
    })
  })

  test.each([
    ['stateless', /^ghs_\d+_ey[\w.-]{1000,4000}$/],
    ['legacy', /^ghs_[A-Za-z0-9]{36}$/],
  ] as const)('is %s', async (tokenFormat, shape) => {
    await withOcto(
      async (octo) => {
        const token = await octo.mint()
        expect(token).toMatch(shape)
        expect((await octo.ask('GET', '/installation/repositories', { token })).status).toBe(200)
      },
      { tokenFormat },
    )
  })

  test('answers 401 until it is replicated', async () => {
    await withOcto(async (octo) => {
      octo.emulator.world.replicationLagMs = 3_600_000
      const token = await octo.mint()
      expect((await octo.ask('GET', '/installation/repositories', { token })).status).toBe(401)
      octo.emulator.world.replicationLagMs = 0
      expect((await octo.ask('GET', '/installation/repositories', { token })).status).toBe(200)
    })
  })

  test('dies when it is revoked, and only then', async () => {
    await withOcto(async (octo) => {
      const token = await octo.mint()
      const other = await octo.mint()
      expect((await octo.ask('DELETE', '/installation/token', { token })).status).toBe(204)
      const again = await octo.ask('DELETE', '/installation/token', { token })
      expect([again.status, again.body.message]).toEqual([401, 'Bad credentials'])
      expect(octo.emulator.world.liveInstallationTokens.map((live) => live.token)).toEqual([other])
    })
  })

  test('expires after an hour of the server clock', async () => {
    await withOcto(async (octo) => {
      const token = await octo.mint()
      octo.emulator.world.clockSkewMs = 3_601_000
      expect((await octo.ask('GET', '/installation/repositories', { token })).status).toBe(401)
    })
  })
})

describe('a token is refused', () => {
  const unreachable =
    'There is at least one repository that does not exist or is not accessible to the parent installation.'
  const cases: [string, unknown, string | RegExp][] = [
    ['an unknown repository', { repositories: ['octo-repo', 'nothing'] }, unreachable],
    ['an unknown repository id', { repository_ids: [1] }, unreachable],
    [
      'a permission not granted',
      { permissions: { issues: 'read' } },
      'The permissions requested are not granted to this installation.',
    ],
    [
      'a level not granted',
      { permissions: { contents: 'write' } },
      'The level of access for permissions requested are not granted to this installation.',
    ],
    ['more than 500 repositories', { repository_ids: Array.from({ length: 501 }, (_, id) => id) }, /No more than 500/],
    ['a level that is none', { permissions: { contents: 'all' } }, /'all' is not a level/],
  ]
  test.each(cases)('%s: 422', async (_, json, message) => {
    await withOcto(async (octo) => {
      const answer = await post(octo, json)
      expect(answer.status).toBe(422)
      expect(answer.body.message).toEqual(typeof message === 'string' ? message : expect.stringMatching(message))
      expect(octo.emulator.world.liveInstallationTokens).toEqual([])
    })
  })

  test('a suspended installation: 403', async () => {
    await withOcto(async (octo) => {
      octo.emulator.world.suspendInstallation(octo.installation)
      const answer = await post(octo)
      expect([answer.status, answer.body.message]).toEqual([403, 'This installation has been suspended'])
    })
  })

  test('an unknown installation: 404', async () => {
    await withOcto(async (octo) => {
      expect((await post(octo, undefined, 1)).status).toBe(404)
    })
  })

  test('a body that is not JSON: 400', async () => {
    await withOcto(async (octo) => {
      const answer = await post(octo, '{')
      expect([answer.status, answer.body.message]).toEqual([400, 'Problems parsing JSON'])
    })
  })
})
