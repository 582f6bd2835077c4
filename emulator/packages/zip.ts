import { deflateRawSync } from 'node:zlib'
import { crc32 } from './crc32.js'
import { ENTRY_TIME, type Entry, modeOf } from './entry.js'

const FILE_TYPES = { file: 0o100000, directory: 0o040000, symlink: 0o120000 } as const
const VERSION = 20
/** "Made by" a Unix, so that permission bits and symlinks count. */
const MADE_BY = (3 << 8) | VERSION
const UTF8 = 0x0800
const DEFLATED = 8
const STORED = 0

/** A zip archive of the entries, deflated where that makes them smaller. */
export function zip(entries: readonly Entry[], level = 6): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const raw = contentOf(entry)
    const packed = deflateRawSync(raw, { level })
    const deflated = packed.length < raw.length
    const content = deflated ? packed : raw
    const common = Buffer.alloc(26)
    common.writeUInt16LE(VERSION, 0)
    common.writeUInt16LE(UTF8, 2)
    common.writeUInt16LE(deflated ? DEFLATED : STORED, 4)
    common.writeUInt32LE(dosTime(), 6)
    common.writeUInt32LE(crc32(raw), 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(raw.length, 18)
    common.writeUInt16LE(name.length, 22)
    local.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, name, content)
    central.push(centralHeader(entry, common, offset), name)
    offset += 4 + common.length + name.length + content.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

function centralHeader(entry: Entry, common: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(46)
  header.write('PK\u0001\u0002', 0, 'latin1')
  header.writeUInt16LE(MADE_BY, 4)
  common.copy(header, 6)
  const attributes = FILE_TYPES[entry.type] | modeOf(entry)
  header.writeUInt32LE(((attributes << 16) | (entry.type === 'directory' ? 0x10 : 0)) >>> 0, 38)
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
