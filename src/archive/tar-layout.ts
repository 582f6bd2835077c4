import { damaged, refused } from './entry.js'

const BLOCK = 512
/** The longest extension header (a long name, pax records) that is accepted, in bytes. */
const MAX_EXTENSION_BYTES = 1_048_576
/** The number fields of a header that are used: mode, size, modification time, checksum. */
const NUMBERS = [
  [100, 8],
  [124, 12],
  [136, 12],
  [148, 8],
] as const
const FILE_TYPES = '0\u00007'
const EXTENSION_TYPES = 'LKxg'

/** An entry, as the layout has it. */
interface TarEntry {
  /** The type flag. */
  readonly type: string
  /** In bytes. */
  readonly size: number
  /** From pax records, in seconds since the epoch. */
  readonly modified: number | undefined
}

/**
 * Follows an archive from header to header beside `tar-stream`, which passes over what this refuses: an archive without its end
 * or with something after it, numbers and pax records that cannot be read, sparse files, contents where there should be none.
 */
export class TarLayout {
  readonly #header = Buffer.alloc(BLOCK)
  #headerLength = 0
  /** Bytes of contents, padding included, that are still to come. */
  #left = 0
  #extension: { type: string; size: number; parts: Buffer[] } | undefined
  #records: { size?: number; modified?: number } = {}
  #ended = false
  readonly #entries: TarEntry[] = []

  /**
   * Takes the next bytes.
   *
   * @returns those of them that are not behind the archive's end
   * @throws ArchiveError
   */
  push(chunk: Buffer): Buffer {
    let at = 0
    while (at < chunk.length) {
      if (this.#ended) {
        if (chunk.subarray(at).some((byte) => byte !== 0)) throw damaged('data follows its end')
        break
      }
      if (this.#left > 0) {
        const part = chunk.subarray(at, at + this.#left)
        this.#extension?.parts.push(part)
        this.#left -= part.length
        at += part.length
        if (this.#left === 0) this.#endExtension()
        continue
      }
      const part = chunk.subarray(at, at + BLOCK - this.#headerLength)
      part.copy(this.#header, this.#headerLength)
      this.#headerLength += part.length
      at += part.length
      if (this.#headerLength === BLOCK) this.#readHeader(this.#header)
    }
    return chunk.subarray(0, at)
  }

  /** To be called when no more bytes come. @throws ArchiveError if that is too early */
  end(): void {
    if (!this.#ended) throw damaged('it ends too early')
  }

  /** The next entry, each once; undefined if there is none, as far as the archive has been read. */
  next(): TarEntry | undefined {
    return this.#entries.shift()
  }

  #readHeader(header: Buffer): void {
    this.#headerLength = 0
    if (header.every((byte) => byte === 0)) {
      this.#ended = true
      return
    }
    const [, size] = NUMBERS.map(([at, length]) => readNumber(header, at, length))
    if (size === undefined) throw damaged('a header has no size')
    const type = String.fromCharCode(header[156] ?? 0)
    if (EXTENSION_TYPES.includes(type)) {
      if (size === 0) throw damaged('an extended header is empty')
      if (size > MAX_EXTENSION_BYTES) throw damaged('an extended header is too long')
      this.#extension = { type, size, parts: [] }
      this.#left = padded(size)
      return
    }
    const entry = { type, size: this.#records.size ?? size, modified: this.#records.modified }
    this.#records = {}
    if (entry.size !== 0 && !FILE_TYPES.includes(type)) throw damaged('an entry that is not a file has contents')
    this.#left = padded(entry.size)
    this.#entries.push(entry)
  }

  #endExtension(): void {
    if (this.#extension === undefined) return
    const { type, size, parts } = this.#extension
    this.#extension = undefined
    if (type !== 'x' && type !== 'g') return
    const records = readPax(Buffer.concat(parts).subarray(0, size))
    const sparse = [...records.keys()].some((key) => key.startsWith('GNU.sparse.'))
    if (sparse) throw refused(records.get('GNU.sparse.name') ?? records.get('path') ?? '', 'is a sparse file')
    if (type === 'x') {
      this.#records = paxNumbers(records)
    } else if (records.has('path') || records.has('linkpath') || records.has('size')) {
      throw damaged('a global header has the name or the size of an entry')
    }
  }
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK
}

/** Octal digits, or, for what does not fit, a first byte of 0x80 with binary after it. */
function readNumber(block: Buffer, at: number, length: number): number {
  const field = block.subarray(at, at + length)
  if (field[0] === 0x80) {
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0)
    if (!Number.isSafeInteger(value)) throw damaged('a header has a number that is too large')
    return value
  }
  const [digits = ''] = field.toString('latin1').split('\0')
  if (!/^ *[0-7]* *$/.test(digits)) throw damaged('a header has an unreadable number')
  return Number.parseInt(digits.trim() || '0', 8)
}

/** Records of the form `LENGTH KEY=VALUE\n`, whose length counts all of the record. */
function readPax(bytes: Buffer): Map<string, string> {
  const records = new Map<string, string>()
  for (let at = 0; at < bytes.length; ) {
    const [, digits] = /^([1-9]\d{0,6}) /.exec(bytes.toString('latin1', at, at + 8)) ?? []
    const end = at + Number(digits)
    const record = digits === undefined ? '' : bytes.toString('utf8', at + digits.length + 1, end - 1)
    const equals = record.indexOf('=')
    if (equals <= 0 || bytes[end - 1] !== 0x0a) throw damaged('an extended header is unreadable')
    records.set(record.slice(0, equals), record.slice(equals + 1))
    at = end
  }
  return records
}

function paxNumbers(records: ReadonlyMap<string, string>): { size?: number; modified?: number } {
  const size = records.get('size')
  const mtime = records.get('mtime')
  if ((size !== undefined && !/^\d{1,15}$/.test(size)) || (mtime !== undefined && !/^-?\d+(\.\d*)?$/.test(mtime))) {
    throw damaged('an extended header has an unreadable number')
  }
  return {
    ...(size !== undefined && { size: Number(size) }),
    ...(mtime !== undefined && { modified: Number(mtime) }),
  }
}
