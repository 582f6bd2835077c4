import { randomBytes } from 'node:crypto'
import { fstatSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from '@jest/globals'
import { build } from '../../../emulator/packages/applications.js'
import { runnerContents } from '../../../emulator/packages/contents.js'
import { PLATFORMS, platformName } from '../../../emulator/packages/platforms.js'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { checkLinkTarget, entryPath } from '../../../src/archive/entry.js'
import { unpack } from '../../../src/archive/unpack.js'
import { rawTar } from '../../support/raw-tar.js'
import { requires } from '../../support/requires.js'
import { treeOf, treeOfEntries } from '../../support/tree.js'
import { hasProgram, UNPACKERS } from '../../support/unpackers.js'
import { unpackBytes } from './unpack-bytes.js'

afterAll(removeTemporaryDirectories)

describe('the seven packages', () => {
  test.each(PLATFORMS.map((platform) => [platformName(platform), platform] as const))('%s', async (_name, platform) => {
    const { bytes } = build(platform, '2.337.0', 3_000_000)
    const { result, tree } = await unpackBytes(platform.os === 'win' ? 'a.zip' : 'a.tar.gz', bytes)
    expect(result).toMatchObject({ files: expect.any(Number), bytes: expect.any(Number) })
    expect(tree).toEqual(treeOfEntries(runnerContents(platform, '2.337.0', 3_000_000)))
    expect(Object.keys(tree).length).toBeGreaterThan(10)
  })

  for (const { program, suits, unpack: unpackWith } of UNPACKERS) {
    requires(program, hasProgram(program), () => {
      test.each(PLATFORMS.filter(suits).map((platform) => [platformName(platform), platform] as const))(
        `%s, as ${program} unpacks it`,
        async (_name, platform) => {
          const file = platform.os === 'win' ? 'a.zip' : 'a.tar.gz'
          const { directory, tree } = await unpackBytes(file, build(platform, '2.337.0', 3_000_000).bytes)
          const other = makeTemporaryDirectory('other')
          unpackWith(join(directory, '..', '..', file), other)
          expect(tree).toEqual(treeOf(other))
        },
      )
    })
  }
})

test.each([true, false])('a zero byte is refused, under the rules of Windows: %s', (windows) => {
  expect(() => entryPath('a\0b', windows)).toThrow(/that has a zero byte in its name/)
  expect(() => checkLinkTarget('link', 'a\0b', windows)).toThrow(/which may lead out of the directory/)
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

describe('no file stays open', () => {
  // More than is read at once, and incompressible.
  const large = gzipSync(rawTar([{ name: 'a', content: randomBytes(3_000_000) }]))
  test.each([
    ['one that cannot be written', large, 'missing', /ENOENT/],
    [
      'an archive that is cut in the middle of one',
      large.subarray(0, 2_000_000),
      '.',
      /damaged: it cannot be inflated/,
    ],
  ])('after %s', async (_name, bytes, into, message) => {
    const root = makeTemporaryDirectory('unpack')
    const archive = join(root, 'a.tar.gz')
    writeFileSync(archive, bytes)
    await expect(unpack(archive, join(root, into))).rejects.toThrow(message)
    const open = () => ['a.tar.gz', 'a'].filter((name) => isOpen(join(root, name)))
    // Streams close their files a little later.
    for (let turn = 0; turn < 100 && open().length > 0; turn++) await sleep(20)
    expect(open()).toEqual([])
  })
})

/** Whether this process has the file open, by any of the first thousand descriptors. */
function isOpen(path: string): boolean {
  const file = statSync(path, { throwIfNoEntry: false })
  if (!file) return false
  return Array.from({ length: 1_000 }).some((_, descriptor) => {
    try {
      const { dev, ino } = fstatSync(descriptor)
      return dev === file.dev && ino === file.ino
    } catch {
      return false
    }
  })
}
