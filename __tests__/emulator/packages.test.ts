import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, inflateRawSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { Applications, build } from '../../emulator/packages/applications.js'
import { crc32 } from '../../emulator/packages/crc32.js'
import { PLATFORMS, type Platform, packageFilename, platformName } from '../../emulator/packages/platforms.js'
import { tar } from '../../emulator/packages/tar.js'
import { zip } from '../../emulator/packages/zip.js'
import { type RunnerApplication, withOcto } from './support.js'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const has = (command: string, argument: string) => spawnSync(command, [argument]).status === 0

/** Unpacks with the system's own tool, runs, and removes it all. */
function unpacked(platform: Platform, bytes: Buffer, look: (directory: string) => void): void {
  const directory = mkdtempSync(join(tmpdir(), 'emulator-package-'))
  try {
    const archive = join(directory, packageFilename(platform, '2.337.0'))
    writeFileSync(archive, bytes)
    // 1: unzip warns of backslashes, and reads them as slashes.
    if (platform.os === 'win') expect(spawnSync('unzip', ['-q', archive, '-d', directory]).status).toBe(1)
    else execFileSync('tar', ['xzf', archive, '-C', directory])
    look(directory)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

const LONG_NAME =
  'externals/node20/lib/node_modules/npm/node_modules/@sigstore/protobuf-specs/dist/__generated__/google/api/field_behavior.js'

describe('a package', () => {
  test.each(PLATFORMS.map((platform) => [platformName(platform), platform] as const))(
    '%s is the same in every run, and its checksum is right',
    (_, platform) => {
      const { bytes, sha256: sum } = build(platform, '2.337.0', 0)
      expect(sum).toBe(sha256(bytes))
      expect(build(platform, '2.336.0', 0).sha256).not.toBe(sum)
      expect(bytes.length).toBeLessThan(20_000)
    },
  )

  const unix = PLATFORMS.filter(({ os }) => os !== 'win').map((platform) => [platformName(platform), platform] as const)
  test.each(has('tar', '--version') ? unix : [])('%s unpacks with tar', (_, platform) => {
    unpacked(platform, build(platform, '2.337.0', 3_000_000).bytes, (directory) => {
      for (const name of ['config.sh', 'run.sh', 'env.sh', 'bin/Runner.Listener', 'externals/node24/bin/node']) {
        expect(statSync(join(directory, name)).mode & 0o777).toBe(0o755)
      }
      const links = ['node20', 'node24'].flatMap((node) =>
        ['corepack', 'npm', 'npx'].map((name) => join(directory, 'externals', node, 'bin', name)),
      )
      expect(links.map((link) => readlinkSync(link).replace(/^\.\.\/lib\/node_modules\//, ''))).toEqual([
        ...['corepack/dist/corepack.js', 'npm/bin/npm-cli.js', 'npm/bin/npx-cli.js'],
        ...['corepack/dist/corepack.js', 'npm/bin/npm-cli.js', 'npm/bin/npx-cli.js'],
      ])
      for (const link of links) expect(readFileSync(link, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
      expect(readFileSync(join(directory, LONG_NAME), 'utf8')).toBe('"use strict";\n')
      expect(statSync(join(directory, 'bin/Runner.Listener.dll')).mode & 0o777).toBe(0o644)
      const version = execFileSync(join(directory, 'bin/Runner.Listener'), ['--version'], { encoding: 'utf8' })
      expect(version.trim()).toBe('2.337.0')
      expect(statSync(join(directory, 'bin/ballast/2.bin')).size).toBe(3_000_000 - 2 * 1_048_576)
    })
  })

  const windows = PLATFORMS.filter(({ os }) => os === 'win').map(
    (platform) => [platformName(platform), platform] as const,
  )
  test.each(has('unzip', '-v') ? windows : [])('%s unpacks with unzip', (_, platform) => {
    unpacked(platform, build(platform, '2.337.0', 0).bytes, (directory) => {
      expect(readFileSync(join(directory, 'config.cmd'), 'utf8')).toContain('Runner.Listener.exe')
      for (const name of ['run.cmd', 'bin/Runner.Listener.exe', 'externals/node20/bin/node.exe']) {
        expect(statSync(join(directory, name)).isFile()).toBe(true)
      }
    })
  })

  test('a tar is ustar, in whole blocks', () => {
    const long = `${'directory/'.repeat(15)}file`
    const bytes = tar([{ type: 'file', name: long, bytes: Buffer.from('x') }])
    expect(bytes.length % 512).toBe(0)
    expect(bytes.toString('latin1', 257, 262)).toBe('ustar')
    expect(() => tar([{ type: 'file', name: 'x'.repeat(300), bytes: Buffer.alloc(0) }])).toThrow(/too long/)
  })

  test.each([
    ['linux', 'gnu', 'L', 'ustar  '],
    ['osx', 'pax', 'x', 'ustar\0'],
  ] as const)('for %s is of the format %s, every entry under ./', (os, _, flag, magic) => {
    const bytes = gunzipSync(build({ os, architecture: 'x64' }, '2.337.0', 0).bytes)
    const headers: { name: string; flag: string }[] = []
    for (let at = 0; bytes[at] !== 0; ) {
      expect(bytes.toString('latin1', at + 257, at + 257 + magic.length)).toBe(magic)
      const size = Number.parseInt(bytes.toString('latin1', at + 124, at + 135), 8)
      const [name = ''] = bytes.toString('utf8', at, at + 100).split('\0')
      headers.push({ name, flag: bytes.toString('latin1', at + 156, at + 157) })
      at += 512 + Math.ceil(size / 512) * 512
    }
    expect(headers[0]).toEqual({ name: './', flag: '5' })
    const real = headers.filter((header) => header.flag !== flag)
    expect(real.filter(({ name }) => !name.startsWith('./'))).toEqual([])
    expect(real.filter((header) => header.flag === '2')).toHaveLength(6)
    expect(headers.length - real.length).toBeGreaterThan(0)
  })

  test('for Windows is a zip as .NET on Windows makes it, and differs by architecture', () => {
    const [x64, arm64] = (['x64', 'arm64'] as const).map((architecture) =>
      build({ os: 'win', architecture }, '2.337.0', 0),
    )
    expect(x64?.sha256).not.toBe(arm64?.sha256)
    const bytes = x64?.bytes ?? Buffer.alloc(0)
    const names: string[] = []
    for (let at = bytes.readUInt32LE(bytes.length - 6); bytes.readUInt32LE(at) === 0x02014b50; ) {
      const length = bytes.readUInt16LE(at + 28)
      const name = bytes.toString('utf8', at + 46, at + 46 + length)
      names.push(name)
      // Made by MS-DOS, without flags; no attributes.
      const empty = bytes.readUInt32LE(at + 24) === 0
      expect([bytes.readUInt16LE(at + 4), bytes.readUInt16LE(at + 8)]).toEqual([empty ? 10 : 20, 0])
      expect([bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 38)]).toEqual([empty ? 0 : 8, 0])
      at += 46 + length
    }
    expect(names).toContain('bin\\Runner.Listener.exe')
    expect(names.filter((name) => name.includes('/'))).toEqual([])
    expect(names.filter((name) => name.endsWith('\\'))).toEqual([])
  })

  test('a zip by .NET has a directory only where nothing is in it', () => {
    const directory = (name: string) => ({ type: 'directory', name }) as const
    const bytes = zip(
      [directory('a/'), { type: 'file', name: 'a/b', bytes: Buffer.alloc(0) }, directory('c/')],
      6,
      '.NET',
    )
    expect(bytes.readUInt16LE(bytes.length - 12)).toBe(2)
    expect(bytes.includes('a\\b')).toBe(true)
    expect(bytes.includes('c\\')).toBe(true)
  })

  test('a zip entry has the right sum and content', () => {
    const { bytes } = build({ os: 'win', architecture: 'x64' }, '2.337.0', 0)
    const size = bytes.readUInt32LE(18)
    const start = 30 + bytes.readUInt16LE(26)
    const packed = bytes.subarray(start, start + size)
    const content = bytes.readUInt16LE(8) === 8 ? inflateRawSync(packed) : packed
    expect(content.toString()).toContain('@echo off')
    expect(bytes.readUInt32LE(14)).toBe(crc32(content))
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  })

  test('ballast makes it as large as wanted, for one platform or all', () => {
    const applications = new Applications()
    applications.ballast = { 'linux-arm': 500_000 }
    const size = (name: string) => applications.package(`actions-runner-${name}-2.337.0.tar.gz`)?.bytes.length ?? 0
    expect(size('linux-arm')).toBeGreaterThan(500_000)
    expect(size('linux-arm64')).toBeLessThan(20_000)
  })
})

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
