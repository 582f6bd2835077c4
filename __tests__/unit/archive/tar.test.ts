import { statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from '@jest/globals'
import { removeTemporaryDirectories } from '../../../harness/temporary.js'
import { ArchiveError } from '../../../src/archive/entry.js'
import { paxRecords, type RawEntry, rawEntry, rawTar, signHeader } from '../../support/raw-tar.js'
import { unpackBytes } from './unpack-bytes.js'

afterAll(removeTemporaryDirectories)

const tgz = (entries: readonly RawEntry[]) => unpackBytes('a.tar.gz', gzipSync(rawTar(entries)))

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
      { name: 'PaxHeaders/x', type: 'x', content: paxRecords({ mtime: '1000000002.5' }) },
      { name: 'exact', modified: 1_000_000_002 },
    ])
    expect(tree).toMatchObject({
      closed: 'directory 755',
      'closed/program': expect.stringMatching(/^file 755 /),
      open: expect.stringMatching(/^file 666 /),
    })
    expect(statSync(join(directory, 'closed')).mtimeMs).toBe(1_000_000_000_000)
    expect(statSync(join(directory, 'closed/program')).mtimeMs).toBe(1_000_000_001_000)
    expect(statSync(join(directory, 'exact')).mtimeMs).toBe(1_000_000_002_500)
  })

  test('a directory that its name alone marks', async () => {
    const { tree } = await tgz([
      { name: 'old/', mode: 0o755 },
      { name: 'old/file', content: 'x' },
    ])
    expect(tree).toMatchObject({ old: 'directory 755', 'old/file': expect.stringMatching(/^file 644 1 /) })
  })

  test('a file whose name ends like that of a directory keeps its contents', async () => {
    const { tree } = await tgz([{ name: 'a/', content: 'x' }])
    expect(tree).toEqual({ a: expect.stringMatching(/^file 644 1 /) })
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
    [
      'a file through a symlink that is spelled in other bytes (NFD, NFC)',
      [{ name: 'a/', type: '5' }, { name: 'e\u0301', type: '2', linkName: 'a' }, { name: '\u00e9/evil' }],
      /goes through a symbolic link/,
    ],
    ['a link in place of a directory', [{ name: 'a/file' }, { name: 'a', type: '2', linkName: 'b' }], /appears twice/],
    [
      'a file in place of a link',
      [
        { name: 'a', type: '2', linkName: 'b' },
        { name: 'a', content: 'evil' },
      ],
      /appears twice/,
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
  const one = rawTar([{ name: 'a' }])
  const pax = (records: Readonly<Record<string, string>>, type = 'x') =>
    gzipSync(
      rawTar([
        { name: 'pax', type, content: paxRecords(records) },
        { name: 'a', content: 'a' },
      ]),
    )
  const DAMAGED: readonly (readonly [name: string, bytes: Buffer, reason: string])[] = [
    ['no gzip', Buffer.from('<html>sign in</html>'), 'it cannot be inflated'],
    ['empty', Buffer.alloc(0), 'it cannot be inflated'],
    ['gzip of nothing', gzipSync(''), 'it ends too early'],
    ['gzip of something else', gzipSync('<html>sign in</html>'.repeat(100)), 'a header has an unreadable number'],
    ['cut in the gzip', whole.subarray(0, whole.length - 20), 'it cannot be inflated'],
    [
      'cut in a file',
      gzipSync(rawTar([{ name: 'a', content: 'a'.repeat(5000) }]).subarray(0, 2000)),
      'it ends too early',
    ],
    ['cut in a header', gzipSync(rawEntry({ name: 'a' }).subarray(0, 100)), 'it ends too early'],
    ['without an end', gzipSync(rawEntry({ name: 'a' })), 'it ends too early'],
    ['a wrong header checksum', gzipSync(tampered(0, 'A')), 'a header has a wrong checksum'],
    ['a format from before ustar', gzipSync(rawTar([{ name: 'a', format: 'v7' }])), 'it is of an unknown format'],
    ['a mode that is no number', gzipSync(tampered(100, 'zzzz')), 'a header has an unreadable number'],
    ['a size that is no number', gzipSync(tampered(124, 'zzzz')), 'a header has an unreadable number'],
    ['a size with something after it', gzipSync(tampered(124, '00000000001z')), 'a header has an unreadable number'],
    ['a negative size', gzipSync(tampered(124, '\xff'.repeat(12))), 'a header has an unreadable number'],
    ['a huge size', gzipSync(tampered(124, `\x80${'\x7f'.repeat(11)}`)), 'a header has a number that is too large'],
    ['a time that is no number', gzipSync(tampered(136, 'zzzz')), 'a header has an unreadable number'],
    [
      'an entry after its end',
      gzipSync(Buffer.concat([one.subarray(0, 1024), rawTar([{ name: 'b' }])])),
      'data follows its end',
    ],
    ['another archive after it', gzipSync(Buffer.concat([one, one])), 'data follows its end'],
    [
      'a directory with contents',
      gzipSync(rawTar([{ name: 'a', type: '5', content: 'x' }])),
      'an entry that is not a file',
    ],
    ['a link with contents', gzipSync(rawTar([{ name: 'a', type: '2', content: 'x' }])), 'an entry that is not a file'],
    [
      'an endless extension',
      gzipSync(rawTar([{ name: 'a', type: 'L', size: 2_000_000_000 }])),
      'an extended header is too long',
    ],
    ['an empty extension', gzipSync(rawTar([{ name: 'a', type: 'L' }])), 'an extended header is empty'],
    [
      'a broken pax header',
      gzipSync(rawTar([{ name: 'a', type: 'x', content: 'nonsense' }])),
      'an extended header is unreadable',
    ],
    [
      'a pax record that is longer than it says',
      gzipSync(rawTar([{ name: 'a', type: 'x', content: '9 path=abc\n' }])),
      'an extended header is unreadable',
    ],
    [
      'a pax record that ends without a newline',
      gzipSync(rawTar([{ name: 'a', type: 'x', content: '10 path=ab' }, { name: 'b' }])),
      'an extended header is unreadable',
    ],
    ['a pax size that is no number', pax({ size: '1x' }), 'an extended header has an unreadable number'],
    ['a pax size beyond its end', pax({ size: '4000' }), 'it ends too early'],
    ['a pax time that is no number', pax({ mtime: 'NaN' }), 'an extended header has an unreadable number'],
    ['a name for all entries', pax({ path: 'b' }, 'g'), 'a global header has the name or the size of an entry'],
    ['no entries', gzipSync(rawTar([])), 'it has no files'],
    ['directories alone', gzipSync(rawTar([{ name: 'a/', type: '5' }])), 'it has no files'],
  ]
  test.each(DAMAGED)('%s is called damaged', async (_name, bytes, reason) => {
    const { result } = await unpackBytes('a.tar.gz', bytes)
    expect(result).toBeInstanceOf(ArchiveError)
    expect(String(result)).toContain(`The archive is damaged: ${reason}`)
  })

  test('padding after its end, however long, is none', async () => {
    const { tree } = await unpackBytes('a.tar.gz', gzipSync(Buffer.concat([one, Buffer.alloc(1_000_100)])))
    expect(Object.keys(tree)).toEqual(['a'])
  })

  function tampered(at: number, text: string): Buffer {
    const archive = rawTar([{ name: 'a' }])
    archive.write(text, at, 'latin1')
    if (at > 0) signHeader(archive)
    return archive
  }
})
