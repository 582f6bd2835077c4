import { deflateRawSync } from 'node:zlib'
import { crc32 } from './crc32.js'
import { ENTRY_TIME, type Entry, modeOf } from './entry.js'

const FILE_TYPES = { file: 0o100000, directory: 0o040000, symlink: 0o120000 } as const
const UNIX = 3 << 8
const UTF8 = 0x0800
const DEFLATED = 8
const STORED = 0

/**
 * Who packs: a Unix, with permissions and symbolic links, or .NET Framework's `ZipFile.CreateFromDirectory` run by Windows
 * PowerShell, as actions/runner does: names with backslashes, directories only where they are empty, no attributes.
 */
export type ZipMaker = 'Unix' | '.NET'

/** A zip archive of the entries. */
export function zip(entries: readonly Entry[], level = 6, maker: ZipMaker = 'Unix'): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  const packed = maker === 'Unix' ? entries : entries.filter((entry) => !isParent(entry, entries))
  for (const entry of packed) {
    const name = Buffer.from(maker === 'Unix' ? entry.name : entry.name.replaceAll('/', '\\'))
    const raw = contentOf(entry)
    const deflated = deflateRawSync(raw, { level })
    // .NET deflates whatever has contents; others only what gets smaller.
    const smaller = maker === 'Unix' ? deflated.length < raw.length : raw.length > 0
    const content = smaller ? deflated : raw
    const common = Buffer.alloc(26)
    common.writeUInt16LE(smaller || maker === 'Unix' ? 20 : 10, 0)
    common.writeUInt16LE(maker === 'Unix' || name.some((byte) => byte > 127) ? UTF8 : 0, 2)
    common.writeUInt16LE(smaller ? DEFLATED : STORED, 4)
    common.writeUInt32LE(dosTime(), 6)
    common.writeUInt32LE(crc32(raw), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(raw.length, 18)
    common.writeUInt16LE(name.length, 22)
    local.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, name, content)
    central.push(centralHeader(entry, common, offset, maker), name)
    offset += 4 + common.length + name.length + content.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(packed.length, 8)
  end.writeUInt16LE(packed.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

function isParent(entry: Entry, entries: readonly Entry[]): boolean {
  return entry.type === 'directory' && entries.some(({ name }) => name !== entry.name && name.startsWith(entry.name))
}

function centralHeader(entry: Entry, common: Buffer, offset: number, maker: ZipMaker): Buffer {
  const header = Buffer.alloc(46)
  header.write('PK\u0001\u0002', 0, 'latin1')
  common.copy(header, 6)
  header.writeUInt16LE(common.readUInt16LE(0) | (maker === 'Unix' ? UNIX : 0), 4)
  const attributes = FILE_TYPES[entry.type] | modeOf(entry)
  const unix = ((attributes << 16) | (entry.type === 'directory' ? 0x10 : 0)) >>> 0
  header.writeUInt32LE(maker === 'Unix' ? unix : 0, 38)
  header.writeUInt32LE(offset, 42)
  return header
}

function contentOf(entry: Entry): Buffer {
  if (entry.type === 'directory') return Buffer.alloc(0)
  return Buffer.from(entry.type === 'file' ? entry.bytes : Buffer.from(entry.target))
}

/** Time in the lower half, date in the upper, as MS-DOS had them. */
function dosTime(): number {
  const time = new Date(ENTRY_TIME * 1000)
  const date = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate()
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1)
  return ((date << 16) | clock) >>> 0
}
