import { afterAll, describe, expect, test } from '@jest/globals'
import type { Entry } from '../../../emulator/packages/entry.js'
import { zip } from '../../../emulator/packages/zip.js'
import { removeTemporaryDirectories } from '../../../harness/temporary.js'
import { ArchiveError } from '../../../src/archive/entry.js'
import { unpackBytes } from './unpack-bytes.js'

afterAll(removeTemporaryDirectories)

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
    [
      'a symlink that is longer than a path can be',
      [{ type: 'symlink', name: 'link', target: 'a/'.repeat(2_500) }],
      /a symbolic link is too long/,
    ],
    ['an entry twice', [file('a'), file('a')], /appears twice/],
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
  const end = good.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const DAMAGED: readonly (readonly [name: string, bytes: Buffer, message: RegExp])[] = [
    ['no zip', Buffer.from('<html>'), /damaged: it is not a zip/],
    ['no entries', zip([]), /damaged: it has no files/],
    ['cut', good.subarray(0, good.length - 30), /damaged: it is not a zip/],
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
    ['a device', changed((bytes) => bytes.writeUInt16LE(0o020644, central + 40)), /is a device/],
    ['one of several parts', changed((bytes) => bytes.writeUInt16LE(1, end + 4)), /damaged: .* in several parts/],
    ['an unknown method', changed((bytes) => bytes.writeUInt16LE(93, central + 10)), /unknown way/],
  ]
  test.each(DAMAGED)('%s', async (_name, bytes, message) => {
    const { result } = await unpackBytes('a.zip', bytes)
    expect(String(result)).toMatch(message)
  })
})
