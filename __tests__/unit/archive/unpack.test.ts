import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from '@jest/globals'
import { build } from '../../../emulator/packages/applications.js'
import { PLATFORMS, platformName } from '../../../emulator/packages/platforms.js'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { checkLinkTarget, entryPath } from '../../../src/archive/entry.js'
import { unpack } from '../../../src/archive/unpack.js'
import { rawTar } from '../../support/raw-tar.js'
import { treeOf } from '../../support/tree.js'
import { unpackBytes } from './unpack-bytes.js'

afterAll(removeTemporaryDirectories)

describe('the seven packages', () => {
  test.each(PLATFORMS.map((platform) => [platformName(platform), platform] as const))(
    '%s, as other programs unpack it',
    async (_name, platform) => {
      const { bytes } = build(platform, '2.337.0', 3_000_000)
      const file = platform.os === 'win' ? 'a.zip' : 'a.tar.gz'
      const { result, directory, tree } = await unpackBytes(file, bytes)
      expect(result).toMatchObject({ files: expect.any(Number), bytes: expect.any(Number) })
      const other = join(makeTemporaryDirectory('other'), 'out')
      mkdirSync(other)
      const archive = join(directory, '..', '..', file)
      if (platform.os === 'win') execFileSync('unzip', ['-q', archive, '-d', other])
      else execFileSync('tar', ['xzpf', archive, '-C', other])
      expect(tree).toEqual(treeOf(other))
      expect(Object.keys(tree).length).toBeGreaterThan(10)
    },
  )
})

describe('names under the rules of Windows', () => {
  test.each([['a.'], ['a '], ['ab:c'], ['dir./file'], ['dir /file'], ['a\\b'], ['file:stream/x']])(
    '%j is refused there, and a name elsewhere',
    (name) => {
      expect(() => entryPath(name, true)).toThrow(/that has a name that Windows reads as something else/)
      expect(entryPath(name, false)).toBe(name)
    },
  )

  test('a drive is refused everywhere', () => {
    for (const windows of [true, false]) expect(() => entryPath('a:b', windows)).toThrow(/has an absolute path/)
  })

  test.each([['.env'], ['a.b'], ['a b/c.d']])('%j is a name there, too', (name) => {
    expect(entryPath(name, true)).toBe(name)
  })

  test.each([['c:evil'], ['a\\b']])('a link to %j is refused there', (target) => {
    expect(() => checkLinkTarget('link', target, true)).toThrow(/which may lead out of the directory/)
  })
})

test('a file that cannot be written stops it, and no file stays open', async () => {
  const root = makeTemporaryDirectory('unpack')
  const archive = join(root, 'a.tar.gz')
  writeFileSync(archive, gzipSync(rawTar([{ name: 'a', content: 'a' }])))
  // The lowest free number is the next one opened.
  const nextDescriptor = () => {
    const fd = openSync(archive, 'r')
    closeSync(fd)
    return fd
  }
  const before = nextDescriptor()
  await expect(unpack(archive, join(root, 'missing'))).rejects.toThrow(/ENOENT/)
  expect(nextDescriptor()).toBe(before)
})
