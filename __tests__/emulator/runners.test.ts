import { describe, expect, test } from '@jest/globals'
import { type Body, type Octo, type RunnerApplication, withOcto } from './support.js'

const SCOPES = [
  { scope: 'octo-org/octo-repo', base: '/repos/octo-org/octo-repo', own: (octo: Octo) => octo.runners.repository },
  { scope: 'octo-org', base: '/orgs/octo-org', own: (octo: Octo) => octo.runners.organization },
  {
    scope: 'enterprises/octo-enterprise',
    base: '/enterprises/octo-enterprise',
    own: (octo: Octo) => octo.runners.enterprise,
  },
]
const names = (body: Body): string[] => body.runners.map((runner) => runner.name)

describe.each(SCOPES)('runners of $base', ({ scope, base, own }) => {
  const path = `${base}/actions/runners`
  const withRunners = (run: (octo: Octo, token: string) => Promise<void>) =>
    withOcto((octo) => run(octo, octo.tokens.classic))

  test('tokens', async () => {
    await withRunners(async (octo, token) => {
      for (const name of ['registration-token', 'remove-token']) {
        const { status, body } = await octo.ask('POST', `${path}/${name}`, { token })
        expect(status).toBe(201)
        expect(body.token).toMatch(/^[A-Z0-9]{29}$/)
        expect(Date.parse(body.expires_at) - Date.now()).toBeGreaterThan(3_590_000)
      }
    })
  })

  test('list, by name, and get', async () => {
    await withRunners(async (octo, token) => {
      const { status, body } = await octo.ask('GET', path, { token })
      expect(status).toBe(200)
      expect(body).toEqual({ total_count: own(octo).length, runners: own(octo) })
      const first = own(octo)[0]
      expect((await octo.ask('GET', `${path}?name=${first?.name}`, { token })).body.runners).toEqual([first])
      expect((await octo.ask('GET', `${path}/${first?.id}`, { token })).body).toEqual(first)
      expect((await octo.ask('GET', `${path}/1`, { token })).status).toBe(404)
      expect((await octo.ask('GET', `${path}/x`, { token })).status).toBe(404)
    })
  })

  test('delete: 204, then 404; 422 while busy', async () => {
    await withRunners(async (octo, token) => {
      const [first, second] = own(octo)
      expect((await octo.ask('DELETE', `${path}/${first?.id}`, { token })).status).toBe(204)
      expect((await octo.ask('DELETE', `${path}/${first?.id}`, { token })).status).toBe(404)
      octo.emulator.world.updateRunner(scope, second?.id ?? 0, { busy: true })
      const { status, body } = await octo.ask('DELETE', `${path}/${second?.id}`, { token })
      expect(status).toBe(422)
      expect(body.message).toBe(
        `Bad request - Runner "${second?.name}" is currently running a job and cannot be deleted.`,
      )
      expect(octo.emulator.world.runners(scope)).toHaveLength(own(octo).length - 1)
    })
  })

  test('just-in-time configuration', async () => {
    await withRunners(async (octo, token) => {
      const jit = { name: 'jit', runner_group_id: 1, labels: ['self-hosted', 'fast'], work_folder: '_work' }
      const generate = (json: unknown) => octo.ask('POST', `${path}/generate-jitconfig`, { token, json })
      const made = await generate(jit)
      expect(made.status).toBe(201)
      const { runner, encoded_jit_config: config } = made.body
      expect(runner).toMatchObject({ name: 'jit', status: 'offline', version: null, ephemeral: true, busy: false })
      expect(runner.labels.map((label) => label.name)).toEqual(['self-hosted', 'fast'])
      const files = JSON.parse(Buffer.from(config, 'base64').toString('utf8'))
      expect(Object.keys(files)).toEqual(['.runner', '.credentials', '.credentials_rsaparams'])

      const again = await generate(jit)
      expect([again.status, again.body.message]).toEqual([
        409,
        'Already exists - A runner with the name jit already exists.',
      ])
      expect((await generate({ ...jit, name: 'b', runner_group_id: 77 })).status).toBe(404)
      const invalid = [
        { ...jit, labels: [] },
        { ...jit, labels: Array(101).fill('a') },
        { ...jit, labels: ['a'.repeat(257)] },
      ]
      const { runner_group_id: _, ...withoutGroup } = jit
      for (const json of [...invalid, withoutGroup, { ...jit, name: '' }, undefined]) {
        expect((await generate(json)).status).toBe(422)
      }
      expect(octo.emulator.world.runners(scope)).toHaveLength(own(octo).length + 1)
    })
  })

  test('applications', async () => {
    await withRunners(async (octo, token) => {
      const { status, body } = await octo.ask<RunnerApplication[]>('GET', `${path}/downloads`, { token })
      expect(status).toBe(200)
      expect(body).toHaveLength(7)
      const linux = body.find((one) => one.os === 'linux' && one.architecture === 'x64')
      const filename = 'actions-runner-linux-x64-2.337.0.tar.gz'
      expect(linux).toEqual({
        os: 'linux',
        architecture: 'x64',
        filename,
        download_url: `${octo.emulator.url}/actions/runner/releases/download/v2.337.0/${filename}`,
        sha256_checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
    })
  })

  test('deprecations', async () => {
    await withRunners(async (octo, token) => {
      octo.emulator.world.setDeprecation('2.329.0', { runtime_deprecates_at: '2026-12-24T00:00:00Z' })
      const known = await octo.ask('GET', `${path}/deprecations/2.329.0`, { token })
      expect(known.body).toEqual({
        runner_version: '2.329.0',
        registration_deprecates_at: null,
        runtime_deprecates_at: '2026-12-24T00:00:00Z',
      })
      const other = await octo.ask('GET', `${path}/deprecations/2.337.0`, { token })
      expect(other.body.runtime_deprecates_at).toBeNull()
      const server = await octo.ask('GET', `/api/v3${path}/deprecations/2.329.0`, { token })
      expect(server.status).toBe(404)
    })
  })

  test('labels', async () => {
    await withRunners(async (octo, token) => {
      const labels = `${path}/${own(octo)[0]?.id}/labels`
      const edit = async (method: string, tail = '', json?: unknown) => {
        const { body } = await octo.ask(method, `${labels}${tail}`, { token, json })
        return (body.labels ?? []).map((label) => label.name)
      }
      const fixed = await edit('DELETE')
      expect(await edit('POST', '', { labels: ['a', 'b'] })).toEqual([...fixed, 'a', 'b'])
      expect(await edit('DELETE', '/A')).toEqual([...fixed, 'b'])
      expect(await edit('PUT', '', { labels: ['c'] })).toEqual([...fixed, 'c'])
      expect((await octo.ask('DELETE', `${labels}/linux`, { token })).status).toBe(422)
      expect((await octo.ask('DELETE', `${labels}/none`, { token })).status).toBe(404)
    })
  })

  test('groups', async () => {
    await withRunners(async (octo, token) => {
      const { status, body } = await octo.ask('GET', `${base}/actions/runner-groups`, { token })
      if (base.startsWith('/repos')) {
        expect(status).toBe(404)
        return
      }
      expect(body.total_count).toBe(2)
      expect(body.runner_groups[0]).toMatchObject({ id: 1, name: 'Default', default: true })
    })
  })
})

describe('a long list', () => {
  const path = '/orgs/octo-org/actions/runners'

  test('comes in pages with links', async () => {
    await withOcto(
      async (octo) => {
        for (let index = 0; index < 250; index += 1) octo.emulator.world.addRunner('octo-org', { name: `r${index}` })
        const ask = (query: string) => octo.ask('GET', `${path}${query}`, { token: octo.tokens.classic })
        const url = `${octo.emulator.url}${path}`
        const first = await ask('?per_page=100')
        expect(first.body.total_count).toBe(250)
        expect(names(first.body)).toHaveLength(100)
        expect(first.headers.get('link')).toBe(
          `<${url}?per_page=100&page=2>; rel="next", <${url}?per_page=100&page=3>; rel="last"`,
        )
        const second = await ask('?per_page=100&page=2')
        expect(names(second.body)[0]).toBe('r100')
        expect(second.headers.get('link')).toBe(
          `<${url}?per_page=100&page=1>; rel="prev", <${url}?per_page=100&page=3>; rel="next", ` +
            `<${url}?per_page=100&page=3>; rel="last", <${url}?per_page=100&page=1>; rel="first"`,
        )
        const last = await ask('?per_page=100&page=3')
        expect(names(last.body)).toHaveLength(50)
        expect(last.headers.get('link')).not.toMatch(/rel="(next|last)"/)
        expect(names((await ask('?per_page=500')).body)).toHaveLength(100)
        expect(names((await ask('')).body)).toHaveLength(30)
        expect(names((await ask('?page=99')).body)).toEqual([])
      },
      { runners: false },
    )
  })

  test('shifts while it is read, if a hook says so', async () => {
    await withOcto(
      async (octo) => {
        const { world } = octo.emulator
        const added = ['a', 'b', 'c', 'd'].map((name) => world.addRunner('octo-org', { name }))
        world.onRequest = ({ path: asked }) => {
          if (asked.includes('&page=2')) world.removeRunner('octo-org', added[0]?.id ?? 0)
        }
        const ask = (page: number) => octo.ask('GET', `${path}?per_page=2&page=${page}`, { token: octo.tokens.classic })
        expect(names((await ask(1)).body)).toEqual(['a', 'b'])
        const second = await ask(2)
        expect(names(second.body)).toEqual(['d'])
        expect(second.body.total_count).toBe(3)
      },
      { runners: false },
    )
  })

  test('answers 304 to a known ETag, which costs nothing', async () => {
    await withOcto(async (octo) => {
      const token = octo.tokens.classic
      const first = await octo.ask('GET', path, { token })
      const etag = first.headers.get('etag') ?? ''
      expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/)
      const again = await octo.ask('GET', path, { token, headers: { 'if-none-match': etag } })
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, null, etag])
      expect(again.headers.get('x-ratelimit-remaining')).toBe(first.headers.get('x-ratelimit-remaining'))
      octo.emulator.world.addRunner('octo-org', { name: 'new' })
      expect((await octo.ask('GET', path, { token, headers: { 'if-none-match': etag } })).status).toBe(200)
    })
  })
})

test('an old server lacks what came later', async () => {
  await withOcto(async (octo) => {
    octo.emulator.world.oldServer = true
    const token = octo.tokens.classic
    const ask = (method: string, path: string, json?: unknown) =>
      octo.ask(method, `/api/v3/orgs/octo-org/actions/runners${path}`, { token, json })
    const list = await ask('GET', '?name=org-mac-1')
    expect(list.body.total_count).toBe(4)
    expect(list.headers.has('x-github-api-version-selected')).toBe(false)
    for (const field of ['version', 'ephemeral', 'runner_group_id'])
      expect(list.body.runners[0]).not.toHaveProperty(field)
    const { body } = await octo.ask<RunnerApplication[]>('GET', '/api/v3/orgs/octo-org/actions/runners/downloads', {
      token,
    })
    expect(body[0]).not.toHaveProperty('sha256_checksum')
    const jit = { name: 'a', runner_group_id: 1, labels: ['x'] }
    expect((await ask('POST', '/generate-jitconfig', jit)).status).toBe(404)
    expect((await ask('GET', '/deprecations/2.328.0')).status).toBe(404)
  })
})
