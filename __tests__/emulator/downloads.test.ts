import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { type RunnerApplication, withOcto } from './support.js'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('a download', () => {
  const find = (body: RunnerApplication[], os: string): RunnerApplication => {
    const found = body.find((one) => one.os === os)
    if (!found) throw new Error(`nothing for ${os}`)
    return found
  }

  test('is redirected, and is what the checksum says', async () => {
    await withOcto(async (octo) => {
      const { body } = await octo.ask<RunnerApplication[]>('GET', '/orgs/octo-org/actions/runners/downloads', {
        token: octo.tokens.classic,
      })
      for (const application of body) {
        const redirect = await octo.ask('GET', application.download_url)
        const location = redirect.headers.get('location') ?? ''
        expect([redirect.status, location]).toEqual([
          302,
          `${octo.emulator.url}/release-assets/${application.filename}`,
        ])
        const bytes = Buffer.from(await (await fetch(location)).arrayBuffer())
        expect(sha256(bytes)).toBe(application.sha256_checksum)
      }
      expect(octo.emulator.requests.at(-1)?.response?.body).toEqual({ bytes: expect.any(Number) })
    })
  })

  test('of an Enterprise Server comes from the server itself', async () => {
    await withOcto(async (octo) => {
      const path = '/api/v3/orgs/octo-org/actions/runners/downloads'
      const { body } = await octo.ask<RunnerApplication[]>('GET', path, { token: octo.tokens.classic })
      const agent = `${octo.emulator.url}/_services/pipelines/_apis/distributedtask/packagedownload/agent`
      expect(find(body, 'linux').download_url).toBe(`${agent}/linux-x64/2.337.0`)
      const bytes = Buffer.from(await (await fetch(`${agent}/linux-x64/2.337.0`)).arrayBuffer())
      expect(sha256(bytes)).toBe(find(body, 'linux').sha256_checksum)
      expect((await fetch(`${agent}/beos-x64/2.337.0`)).status).toBe(404)
      expect((await fetch(`${agent}/linux-x64/1.0.0`)).status).toBe(404)
    })
  })

  test('of Enterprise Server 2.22 has a checksum, and wants a JSON web token', async () => {
    await withOcto(async (octo) => {
      octo.emulator.world.becomeServer222()
      const path = '/api/v3/orgs/octo-org/actions/runners/downloads'
      const { body } = await octo.ask<RunnerApplication[]>('GET', path, { token: octo.tokens.classic })
      const { download_url: url, temp_download_token: token = '', filename, sha256_checksum } = find(body, 'linux')
      const agent = '/_services/pipelines/_apis/distributedtask/packagedownload/agent/linux-x64/2.277.1'
      expect([url, filename]).toEqual([`${octo.emulator.url}${agent}`, 'actions-runner-linux-x64-2.277.1.tar.gz'])
      const [header = '', claims = ''] = token.split('.').map((part) => Buffer.from(part, 'base64url').toString())
      expect([JSON.parse(header).typ, typeof JSON.parse(claims).exp]).toEqual(['JWT', 'number'])
      expect((await fetch(url)).status).toBe(401)
      const download = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
      expect(sha256(Buffer.from(await download.arrayBuffer()))).toBe(sha256_checksum)
      const runners = await octo.ask('GET', '/api/v3/orgs/octo-org/actions/runners', { token: octo.tokens.classic })
      expect(runners.body.runners[0]).not.toHaveProperty('version')
    })
  })

  test('wants its token where one is set, but not where it redirects to', async () => {
    await withOcto(async (octo) => {
      const { applications } = octo.emulator.world
      applications.downloadToken = 'download-token'
      applications.assetsOrigin = 'http://assets.example.com'
      const { body } = await octo.ask<RunnerApplication[]>('GET', '/orgs/octo-org/actions/runners/downloads', {
        token: octo.tokens.classic,
      })
      const { download_url: url, filename, temp_download_token: token } = find(body, 'win')
      expect(token).toBe('download-token')
      expect((await octo.ask('GET', url)).status).toBe(401)
      expect((await octo.ask('GET', url, { token: 'wrong' })).status).toBe(401)
      const redirect = await octo.ask('GET', url, { token })
      expect(redirect.headers.get('location')).toBe(`http://assets.example.com/release-assets/${filename}`)
      expect((await fetch(`${octo.emulator.url}/release-assets/${filename}`)).status).toBe(200)
    })
  })

  test('of an unknown version, file or platform is 404', async () => {
    await withOcto(async (octo) => {
      const base = `${octo.emulator.url}/actions/runner/releases/download`
      for (const path of [
        'v1.0.0/actions-runner-linux-x64-1.0.0.tar.gz',
        'v2.337.0/actions-runner-linux-x64-2.337.0.zip',
        'v2.337.0/actions-runner-beos-x64-2.337.0.tar.gz',
      ]) {
        expect((await fetch(`${base}/${path}`)).status).toBe(404)
      }
    })
  })

  test('can be anything, for tests with hostile archives', async () => {
    await withOcto(async (octo) => {
      const filename = 'actions-runner-linux-x64-2.337.0.tar.gz'
      octo.emulator.world.applications.replace(filename, Buffer.from('hostile'))
      const { body } = await octo.ask<RunnerApplication[]>('GET', '/orgs/octo-org/actions/runners/downloads', {
        token: octo.tokens.classic,
      })
      expect(find(body, 'linux').sha256_checksum).toBe(sha256(Buffer.from('hostile')))
      expect(await (await fetch(`${octo.emulator.url}/release-assets/${filename}`)).text()).toBe('hostile')
    })
  })

  test('has a release with digests, for anybody', async () => {
    await withOcto(async (octo) => {
      const { status, body } = await octo.ask('GET', '/repos/actions/runner/releases/tags/v2.336.0')
      expect(status).toBe(200)
      expect(body.assets).toHaveLength(7)
      const asset = body.assets.find((one) => one.name === 'actions-runner-linux-x64-2.336.0.tar.gz')
      const bytes = Buffer.from(await (await fetch(asset?.browser_download_url ?? '')).arrayBuffer())
      expect(asset?.digest).toBe(`sha256:${sha256(bytes)}`)
      expect(asset?.size).toBe(bytes.length)
      expect(gunzipSync(bytes).toString('latin1', 512, 523)).toBe('./config.sh')
      expect((await octo.ask('GET', '/repos/actions/runner/releases/tags/v1.0.0')).status).toBe(404)
      const bad = await octo.ask('GET', '/repos/actions/runner/releases/tags/v2.336.0', { token: 'ghs_unknown' })
      expect(bad.status).toBe(401)
    })
  })

  test('has release notes with a checksum for each platform', async () => {
    await withOcto(async (octo) => {
      const release = '/repos/actions/runner/releases/tags/v2.336.0'
      const { body } = await octo.ask('GET', release)
      for (const { name, digest } of body.assets) {
        const platform = /^actions-runner-(\w+-\w+)-/.exec(name)?.[1]
        const sum = digest?.replace('sha256:', '')
        expect(body.body).toContain(`\n- ${name} <!-- BEGIN SHA ${platform} -->${sum}<!-- END SHA ${platform} -->\n`)
      }
      octo.emulator.world.applications.releaseNotes = false
      expect((await octo.ask('GET', release)).body.body).toBe('')
    })
  })

  test('has no digests before June 2025, but notes', async () => {
    await withOcto(async (octo) => {
      const { body } = await octo.ask('GET', '/repos/actions/runner/releases/tags/v2.324.0')
      expect(new Set(body.assets.map(({ digest }) => digest))).toEqual(new Set([null]))
      const asset = body.assets.find(({ name }) => name.includes('linux-x64'))
      const bytes = Buffer.from(await (await fetch(asset?.browser_download_url ?? '')).arrayBuffer())
      expect(body.body).toContain(`-->${sha256(bytes)}<!-- END SHA linux-x64`)
    })
  })
})
