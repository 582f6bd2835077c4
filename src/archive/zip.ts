import { fstatSync, readSync } from 'node:fs'
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { damaged, type EntrySink, refused } from './entry.js'

const END_SIGNATURE = 0x06054b50
const CENTRAL_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_SIZE = 22
const CENTRAL_SIZE = 46
const LOCAL_SIZE = 30
const MAX_COMMENT_BYTES = 65_535
const UNIX = 3
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 0x0001
/** Up to this, an entry is inflated at once; above, in chunks, so that memory stays bounded. */
const MAX_INFLATED_AT_ONCE = 4_194_304
const CHUNK_BYTES = 524_288

interface Entry {
  readonly name: string
  readonly madeBy: number
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Of a Unix: file type and permissions. */
  readonly unixMode: number
  readonly modified: number
  /** Of the local header in the file. */
  readonly offset: number
}

/**
 * Reads a zip archive by its central directory and passes its entries to the sink, each with its length and CRC-32 checked.
 *
 * @throws ArchiveError for one that is damaged, encrypted, in several parts or above 4 GB, and what the sink throws
 */
export async function readZip(fd: number, sink: EntrySink): Promise<void> {
  const fileSize = fstatSync(fd).size
  for (const entry of readDirectory(fd, fileSize)) {
    if ((entry.flags & ENCRYPTED) !== 0) throw refused(entry.name, 'is encrypted')
    // Zips from .NET on Windows have backslashes in their names.
    const name = entry.madeBy === UNIX ? entry.name : entry.name.replaceAll('\\', '/')
    const attributes = { mode: permissions(entry), modified: entry.modified }
    const kind = entry.madeBy === UNIX ? entry.unixMode & 0o170000 : 0
    if (name.endsWith('/') || kind === 0o040000) {
      sink.directory(name, attributes)
    } else if (kind === 0o120000) {
      if (entry.size > 4096) throw damaged('a symbolic link is too long')
      const target: Uint8Array[] = []
      await readContents(fd, fileSize, entry, (bytes) => target.push(Uint8Array.from(bytes)))
      sink.symlink(name, Buffer.concat(target).toString('utf8'))
    } else if (kind === 0 || kind === 0o100000) {
      sink.beginFile(name, attributes)
      await readContents(fd, fileSize, entry, (bytes) => sink.write(bytes))
      sink.endFile()
    } else {
      throw refused(entry.name, 'is a device')
    }
  }
}

/** Only a Unix writes permissions; zips from elsewhere get the usual ones. */
function permissions({ madeBy, unixMode }: Entry): number | undefined {
  return madeBy === UNIX && (unixMode & 0o777) !== 0 ? unixMode & 0o777 : undefined
}

function* readDirectory(fd: number, fileSize: number): Generator<Entry> {
  const tail = read(
    fd,
    Math.max(0, fileSize - END_SIZE - MAX_COMMENT_BYTES),
    Math.min(fileSize, END_SIZE + MAX_COMMENT_BYTES),
  )
  let end = tail.length - END_SIZE
  while (
    end >= 0 &&
    !(tail.readUInt32LE(end) === END_SIGNATURE && end + END_SIZE + tail.readUInt16LE(end + 20) === tail.length)
  ) {
    end--
  }
  if (end < 0) throw damaged('it is not a zip, or ends too early')
  const count = tail.readUInt16LE(end + 10)
  const size = tail.readUInt32LE(end + 12)
  const offset = tail.readUInt32LE(end + 16)
  if (count === 0xffff || offset === 0xffffffff || tail.readUInt16LE(end + 4) !== 0) {
    throw damaged('it is larger than a runner package can be, or in several parts')
  }
  if (offset + size > fileSize) throw damaged('it ends too early')
  const directory = read(fd, offset, size)
  for (let at = 0, index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > size || directory.readUInt32LE(at) !== CENTRAL_SIGNATURE) {
      throw damaged('its directory is unreadable')
    }
    const nameEnd = at + CENTRAL_SIZE + directory.readUInt16LE(at + 28)
    if (nameEnd > size) throw damaged('its directory is unreadable')
    yield {
      name: directory.toString('utf8', at + CENTRAL_SIZE, nameEnd),
      madeBy: directory.readUInt16LE(at + 4) >> 8,
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      modified: dosTime(directory.readUInt16LE(at + 12), directory.readUInt16LE(at + 14)),
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      unixMode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    }
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}

/** Inflates the contents of an entry, and checks its length and CRC-32. */
async function readContents(
  fd: number,
  fileSize: number,
  entry: Entry,
  take: (bytes: Uint8Array) => void,
): Promise<void> {
  const { name, method, size, packedSize, offset } = entry
  const local = read(fd, offset, LOCAL_SIZE)
  if (local.readUInt32LE(0) !== LOCAL_SIGNATURE) throw damaged('an entry is not where the directory says')
  const start = offset + LOCAL_SIZE + local.readUInt16LE(26) + local.readUInt16LE(28)
  if (start + packedSize > fileSize) throw damaged('it ends too early')
  let length = 0
  let crc = 0
  const checked = (bytes: Uint8Array) => {
    length += bytes.length
    if (length > size) throw damaged(`${JSON.stringify(name)} is longer than the directory says`)
    crc = crc32(bytes, crc)
    take(bytes)
  }
  if (method === STORED) {
    for (const chunk of chunks(fd, start, packedSize)) checked(chunk)
  } else if (method !== DEFLATED) {
    throw refused(name, `is packed in an unknown way (${method})`)
  } else if (size <= MAX_INFLATED_AT_ONCE && packedSize <= MAX_INFLATED_AT_ONCE) {
    if (size > 0) checked(inflateRawSync(read(fd, start, packedSize), { maxOutputLength: size }))
  } else {
    await inflate(chunks(fd, start, packedSize), checked)
  }
  if (length !== size || crc !== entry.crc) throw damaged(`${JSON.stringify(name)} is not what the directory says`)
}

async function inflate(packed: Iterable<Buffer>, take: (bytes: Uint8Array) => void): Promise<void> {
  const { Readable } = await import('node:stream')
  const source = Readable.from(packed)
  const inflated = createInflateRaw({ chunkSize: CHUNK_BYTES })
  source.on('error', (error) => inflated.destroy(error))
  source.pipe(inflated)
  try {
    for await (const bytes of inflated) take(bytes)
  } finally {
    source.destroy()
  }
}

function* chunks(fd: number, start: number, length: number): Generator<Buffer> {
  for (let at = 0; at < length; at += CHUNK_BYTES) yield read(fd, start + at, Math.min(CHUNK_BYTES, length - at))
}

function read(fd: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  for (let at = 0; at < length; ) {
    const taken = readSync(fd, bytes, at, length - at, position + at)
    if (taken === 0) throw damaged('it ends too early')
    at += taken
  }
  return bytes
}

/** Seconds since the epoch. MS-DOS times have no zone: taken for UTC, so that every machine unpacks the same. */
function dosTime(time: number, date: number): number {
  const milliseconds = Date.UTC(
    1980 + (date >> 9),
    Math.max(0, ((date >> 5) & 15) - 1),
    Math.max(1, date & 31),
    time >> 11,
    (time >> 5) & 63,
    (time & 31) * 2,
  )
  return Math.floor(milliseconds / 1000)
}
