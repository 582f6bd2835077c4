import { randomBytes } from 'node:crypto'
import { fstatSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from '@jest/globals'
import { build } from '../../../emulator/packages/applications.js'
import { runnerContents } from '../../../emulator/packages/contents.js'
import type { Entry } from '../../../emulator/packages/entry.js'
import { PLATFORMS, platformName } from '../../../emulator/packages/platforms.js'
import { zip } from '../../../emulator/packages/zip.js'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { ArchiveError } from '../../../src/archive/archive-error.js'
import { unpack } from '../../../src/archive/unpack.js'
import { paxRecords, type RawEntry, rawEntry, rawTar } from '../../support/raw-tar.js'
import { requires } from '../../support/requires.js'
import { treeOf, treeOfEntries } from '../../support/tree.js'
import { hasProgram, UNPACKERS } from '../../support/unpackers.js'

afterAll(removeTemporaryDirectories)

/** Unpacks bytes in a directory of its own, with a neighbour that must stay as it is. */
async function unpackBytes(name: string, bytes: Uint8Array) {
  const root = makeTemporaryDirectory('unpack')
  const archive = join(root, name)
  const directory = join(root, 'outer', 'inner')
  mkdirSync(directory, { recursive: true })
  writeFileSync(archive, bytes)
  writeFileSync(join(root, 'outer', 'neighbour'), 'untouched')
  const result = await unpack(archive, directory).catch((error: unknown) => error)
  const { 'outer/neighbour': neighbour, ...around } = treeOf(root)
  expect(neighbour).toMatch(/^file \d+ 9 /)
  const outside = Object.keys(around).filter(
    (path) => path !== name && path !== 'outer' && !/^outer\/inner(\/|$)/.test(path),
  )
  expect(outside).toEqual([])
  return { result, directory, tree: treeOf(directory) }
}

const tgz = (entries: readonly RawEntry[]) => unpackBytes('a.tar.gz', gzipSync(rawTar(entries)))

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

describe('tar', () => {
  test('long names, in the three ways there are', async () => {
    const long = `${'directory/'.repeat(15)}file`
    const { tree } = await tgz([
      { name: '././@LongLink', type: 'L', content: `gnu/${long}\0`, format: 'gnu' },
      { name: 'cut off', content: 'gnu', format: 'gnu' },
      { name: 'PaxHeaders/x', type: 'x', content: paxRecords({ path: `pax/${long}`, mtime: '1.5' }) },
      { name: 'cut off', content: 'pax' },
      { name: '././@LongLink', type: 'K', content: `${'d/'.repeat(70)}target\0`, format: 'gnu' },
      { name: 'link', type: '2', linkName: 'cut off', format: 'gnu' },
      { name: 'pax_global_header', type: 'g', content: paxRecords({ comment: 'of no concern' }) },
      { name: './after', content: 'after' },
    ])
    expect(Object.keys(tree).filter((path) => path.endsWith('/file'))).toEqual([`gnu/${long}`, `pax/${long}`])
    expect(tree.link).toBe(`link to ${'d/'.repeat(70)}target`)
    expect(tree.after).toMatch(/^file 644 5 /)
  })

  test('permissions and times; no set-user-id bits', async () => {
    const { directory, tree } = await tgz([
      { name: 'closed/', type: '5', mode: 0o555, modified: 1_000_000_000 },
      { name: 'closed/program', mode: 0o4755, content: 'x', modified: 1_000_000_001 },
      { name: 'open', mode: 0o666 },
    ])
    expect(tree).toMatchObject({
      closed: 'directory 755',
      'closed/program': expect.stringMatching(/^file 755 /),
      open: expect.stringMatching(/^file 666 /),
    })
    expect(statSync(join(directory, 'closed')).mtimeMs).toBe(1_000_000_000_000)
    expect(statSync(join(directory, 'closed/program')).mtimeMs).toBe(1_000_000_001_000)
  })

  test('however the pieces fall', async () => {
    const contents = Buffer.from(Array.from({ length: 1_300_000 }, (_, index) => (index * 7919) % 256))
    const entries = [
      { name: 'a', content: contents },
      { name: 'b', content: '' },
      { name: 'c', content: contents.subarray(0, 511) },
    ]
    const { tree } = await tgz(entries)
    expect(Object.values(tree).map((entry) => Number(entry.split(' ')[2]))).toEqual(
      expect.arrayContaining([1_300_000, 0, 511]),
    )
  })

  const HOSTILE: readonly (readonly [name: string, entries: readonly RawEntry[], message: RegExp])[] = [
    ['traversal', [{ name: '../evil' }], /leads out of the directory/],
    ['traversal further in', [{ name: 'a/../../evil' }], /leads out of the directory/],
    ['traversal by a long name', [{ name: 'x', type: 'L', content: '../evil\0' }, { name: 'x' }], /leads out/],
    [
      'traversal by a pax name',
      [{ name: 'x', type: 'x', content: paxRecords({ path: '../evil' }) }, { name: 'x' }],
      /leads out/,
    ],
    ['traversal with backslashes', [{ name: '..\\evil' }], /leads out of the directory/],
    ['a directory by traversal', [{ name: '../evil/', type: '5' }], /leads out of the directory/],
    ['an absolute path', [{ name: '/tmp/evil' }], /has an absolute path/],
    ['a drive', [{ name: 'C:/evil' }], /has an absolute path/],
    ['a symlink to an absolute path', [{ name: 'passwd', type: '2', linkName: '/etc/passwd' }], /may lead out/],
    ['a symlink up and out', [{ name: 'a/link', type: '2', linkName: '../../neighbour' }], /may lead out/],
    ['a symlink with .. later on', [{ name: 'link', type: '2', linkName: 'a/../../neighbour' }], /may lead out/],
    [
      'links combined',
      [
        { name: 'a/b/c/up', type: '2', linkName: '../../..' },
        { name: 'out', type: '2', linkName: 'a/b/c/up/..' },
      ],
      /may lead out/,
    ],
    [
      'a file through a symlink',
      [{ name: 'a/', type: '5' }, { name: 'link', type: '2', linkName: 'a' }, { name: 'link/evil' }],
      /goes through a symbolic link/,
    ],
    [
      'a file through a symlink of another case',
      [{ name: 'a/', type: '5' }, { name: 'Link', type: '2', linkName: 'a' }, { name: 'link/evil' }],
      /goes through a symbolic link/,
    ],
    ['a link in place of a directory', [{ name: 'a/file' }, { name: 'a', type: '2', linkName: 'b' }], /is there twice/],
    [
      'a file in place of a link',
      [
        { name: 'a', type: '2', linkName: 'b' },
        { name: 'a', content: 'evil' },
      ],
      /is there twice/,
    ],
    ['a hard link', [{ name: 'a' }, { name: 'b', type: '1', linkName: '/etc/passwd' }], /is a hard link/],
    ['a hard link inside', [{ name: 'a' }, { name: 'b', type: '1', linkName: 'a' }], /is a hard link/],
    ['a character device', [{ name: 'null', type: '3' }], /is a device/],
    ['a block device', [{ name: 'sda', type: '4' }], /is a device/],
    ['a pipe', [{ name: 'pipe', type: '6' }], /is a device/],
    ['a sparse file', [{ name: 'x', type: 'S' }], /of the unknown kind/],
    ['a sparse file by pax', [{ name: 'x', type: 'x', content: paxRecords({ 'GNU.sparse.major': '1' }) }], /sparse/],
    ['a name with a newline, shown as text', [{ name: '../a\n::error::b' }], /"\.\.\/a\\n::error::b"/],
  ]
  test.each(HOSTILE)('%s is refused', async (_name, entries, message) => {
    const { result } = await tgz(entries)
    expect(result).toBeInstanceOf(ArchiveError)
    expect(String(result)).toMatch(message)
  })

  const whole = gzipSync(rawTar([{ name: 'a', content: 'a'.repeat(5000) }, { name: 'b' }]))
  const DAMAGED: readonly (readonly [name: string, bytes: Buffer, reason: RegExp])[] = [
    ['no gzip', Buffer.from('<html>sign in</html>'), /it cannot be inflated/],
    ['empty', Buffer.alloc(0), /it cannot be inflated/],
    ['gzip of nothing', gzipSync(''), /it ends too early/],
    ['cut in the gzip', whole.subarray(0, whole.length - 20), /it cannot be inflated/],
    [
      'cut in a file',
      gzipSync(rawTar([{ name: 'a', content: 'a'.repeat(5000) }]).subarray(0, 2000)),
      /it ends too early/,
    ],
    ['cut in a header', gzipSync(rawEntry({ name: 'a' }).subarray(0, 100)), /it ends too early/],
    ['without an end', gzipSync(rawEntry({ name: 'a' })), /it ends too early/],
    [
      'a wrong header checksum',
      gzipSync(
        rawTar([{ name: 'a' }])
          .fill(0x41, 0, 1)
          .fill(0x42, 1, 2),
      ),
      /a header has a wrong checksum/,
    ],
    ['a size that is no number', gzipSync(rawTar([{ name: 'a', size: 'zzzz' }])), /a header has a number that is none/],
    [
      'something after its end',
      gzipSync(Buffer.concat([rawTar([{ name: 'a' }]).subarray(0, 1024), rawTar([{ name: 'b' }])])),
      /it goes on after its end/,
    ],
    ['an endless extension', gzipSync(rawTar([{ name: 'a', type: 'L', size: 2_000_000_000 }])), /a header is too long/],
    [
      'a broken pax header',
      gzipSync(rawTar([{ name: 'a', type: 'x', content: 'nonsense' }])),
      /an extended header is unreadable/,
    ],
  ]
  test.each(DAMAGED)('%s is called damaged', async (_name, bytes, reason) => {
    const { result } = await unpackBytes('a.tar.gz', bytes)
    expect(String(result)).toMatch(new RegExp(`The archive is damaged: .*${reason.source}`))
  })
})

describe('zip', () => {
  const unzip = (entries: readonly Entry[]) => unpackBytes('a.zip', zip(entries))
  const file = (name: string, bytes: string | Uint8Array = 'x'): Entry => ({
    type: 'file',
    name,
    bytes: Buffer.from(bytes),
  })

  test('large files piece by piece, small ones at once, stored ones as they are', async () => {
    const large = Buffer.alloc(6_000_000, 'large ')
    const { tree } = await unzip([
      file('large', large),
      file('small', 'small '.repeat(100)),
      file('stored', 'x'),
      file('empty', ''),
    ])
    expect(Object.values(tree).map((entry) => Number(entry.split(' ')[2]))).toEqual([0, 6_000_000, 600, 1])
  })

  test('backslashes of zips from Windows', async () => {
    const bytes = zip([file('bin\\Runner.Listener.exe')])
    // "Made by" MS-DOS instead of Unix, in the central directory.
    bytes[bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 5] = 0
    const { tree } = await unpackBytes('a.zip', bytes)
    expect(Object.keys(tree)).toEqual(['bin', 'bin/Runner.Listener.exe'])
  })

  const HOSTILE: readonly (readonly [name: string, entries: readonly Entry[], message: RegExp])[] = [
    ['traversal', [file('../evil')], /leads out of the directory/],
    ['traversal with backslashes', [file('a\\..\\..\\evil')], /leads out of the directory/],
    ['an absolute path', [file('/tmp/evil')], /has an absolute path/],
    ['a drive', [file('C:\\evil')], /has an absolute path/],
    ['a symlink out', [{ type: 'symlink', name: 'passwd', target: '/etc/passwd' }], /may lead out/],
    [
      'a file through a symlink',
      [{ type: 'symlink', name: 'link', target: '.' }, file('link/evil')],
      /through a symbolic link/,
    ],
    ['an entry twice', [file('a'), file('a')], /is there twice/],
  ]
  test.each(HOSTILE)('%s is refused', async (_name, entries, message) => {
    const { result } = await unzip(entries)
    expect(result).toBeInstanceOf(ArchiveError)
    expect(String(result)).toMatch(message)
  })

  const good = zip([file('a', 'contents '.repeat(50))])
  const changed = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(good)
    change(bytes)
    return bytes
  }
  const central = good.lastIndexOf('PK\u0001\u0002', undefined, 'latin1')
  const DAMAGED: readonly (readonly [name: string, bytes: Buffer, message: RegExp])[] = [
    ['no zip', Buffer.from('<html>'), /damaged: it is no zip/],
    ['cut', good.subarray(0, good.length - 30), /damaged: it is no zip/],
    ['a wrong CRC', changed((bytes) => bytes.writeUInt32LE(1, central + 16)), /not what the directory says/],
    ['longer than it says', changed((bytes) => bytes.writeUInt32LE(3, central + 24)), /damaged/],
    [
      'shorter than it says',
      changed((bytes) => bytes.writeUInt32LE(4000, central + 24)),
      /not what the directory says/,
    ],
    ['beyond its end', changed((bytes) => bytes.writeUInt32LE(0x7fffffff, central + 42)), /damaged: it ends too early/],
    ['unreadable contents', changed((bytes) => bytes.fill(0xff, 32, 45)), /damaged/],
    ['encrypted', changed((bytes) => bytes.writeUInt16LE(1, central + 8)), /is encrypted/],
    ['an unknown method', changed((bytes) => bytes.writeUInt16LE(93, central + 10)), /unknown way/],
  ]
  test.each(DAMAGED)('%s', async (_name, bytes, message) => {
    const { result } = await unpackBytes('a.zip', bytes)
    expect(String(result)).toMatch(message)
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
