import { execFileSync } from 'node:child_process'
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
import { requires } from '../support/requires.js'
import { hasProgram, UNPACKERS } from '../support/unpackers.js'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Unpacks with the system's own tool, runs, and removes it all. */
function unpacked(platform: Platform, bytes: Buffer, look: (directory: string) => void): void {
  const directory = mkdtempSync(join(tmpdir(), 'emulator-package-'))
  try {
    const archive = join(directory, packageFilename(platform, '2.337.0'))
    writeFileSync(archive, bytes)
    UNPACKERS.find(({ suits }) => suits(platform))?.unpack(archive, directory)
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
  requires('tar', hasProgram('tar'), () => {
    test.each(unix)('%s unpacks with tar', (_, platform) => {
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
  })

  const windows = PLATFORMS.filter(({ os }) => os === 'win').map(
    (platform) => [platformName(platform), platform] as const,
  )
  requires('unzip', hasProgram('unzip'), () => {
    test.each(windows)('%s unpacks with unzip', (_, platform) => {
      unpacked(platform, build(platform, '2.337.0', 0).bytes, (directory) => {
        expect(readFileSync(join(directory, 'config.cmd'), 'utf8')).toContain('Runner.Listener.exe')
        for (const name of ['run.cmd', 'bin/Runner.Listener.exe', 'externals/node20/bin/node.exe']) {
          expect(statSync(join(directory, name)).isFile()).toBe(true)
        }
      })
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
