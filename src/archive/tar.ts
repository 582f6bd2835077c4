import { damaged, refused } from './archive-error.js'
import type { EntrySink } from './tree-writer.js'

const BLOCK = 512
/** A long name or a pax header; more than this is none. */
const LONGEST_EXTENSION = 1_048_576

interface Header {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly mode: number
  readonly modified: number
  readonly linkName: string
}

/** What the extension headers before an entry say of it. */
interface Extensions {
  path?: string
  linkpath?: string
  size?: number
  mtime?: number
}

/**
 * Reads a tar archive (ustar, GNU, pax) piece by piece, as it comes out of gunzip, and hands its entries on. Only files,
 * directories and symbolic links exist in runner packages; a hard link, a device or a sparse file is refused.
 */
export class TarReader {
  readonly #sink: EntrySink
  /** The beginning of a header, or of an extension, whose rest is still to come. */
  #pending: Buffer = Buffer.alloc(0)
  /** Bytes left of the entry's contents, and of the padding after them. */
  #left = 0
  #padding = 0
  #inFile = false
  /** The type of the extension header whose contents are being collected. */
  #extension: string | undefined
  #extensions: Extensions = {}
  #zeroBlocks = 0

  constructor(sink: EntrySink) {
    this.#sink = sink
  }

  /** Takes the next bytes. @throws ArchiveError, and what the sink throws */
  push(chunk: Buffer): void {
    let at = 0
    while (at < chunk.length) {
      if (this.#zeroBlocks >= 2) return
      if (this.#extension !== undefined) {
        at += this.#collect(chunk.subarray(at))
      } else if (this.#left > 0) {
        const taken = Math.min(this.#left, chunk.length - at)
        this.#sink.write(chunk.subarray(at, at + taken))
        this.#left -= taken
        at += taken
        if (this.#left === 0) this.#endEntry()
      } else if (this.#padding > 0) {
        const taken = Math.min(this.#padding, chunk.length - at)
        this.#padding -= taken
        at += taken
      } else if (this.#pending.length === 0 && chunk.length - at >= BLOCK) {
        this.#header(chunk.subarray(at, at + BLOCK))
        at += BLOCK
      } else {
        const taken = Math.min(BLOCK - this.#pending.length, chunk.length - at)
        this.#pending = Buffer.concat([this.#pending, chunk.subarray(at, at + taken)])
        at += taken
        if (this.#pending.length < BLOCK) return
        const block = this.#pending
        this.#pending = Buffer.alloc(0)
        this.#header(block)
      }
    }
  }

  /** To be called when no more bytes come. @throws ArchiveError if that is too early */
  end(): void {
    const amidst = this.#left > 0 || this.#extension !== undefined || this.#pending.length > 0
    if (amidst || this.#zeroBlocks === 0) throw damaged('it ends too early')
  }

  /** Collects an extension's contents, and reads them when they are whole. @returns how many bytes it took */
  #collect(bytes: Buffer): number {
    const taken = Math.min(this.#left, bytes.length)
    this.#pending = Buffer.concat([this.#pending, bytes.subarray(0, taken)])
    this.#left -= taken
    if (this.#left > 0) return taken
    const text = this.#pending
    this.#pending = Buffer.alloc(0)
    if (this.#extension === 'L') this.#extensions.path = untilZero(text)
    else if (this.#extension === 'K') this.#extensions.linkpath = untilZero(text)
    else if (this.#extension === 'x') readPax(text, this.#extensions)
    this.#extension = undefined
    return taken
  }

  #header(block: Buffer): void {
    if (isZero(block)) {
      this.#zeroBlocks += 1
      return
    }
    if (this.#zeroBlocks > 0) throw damaged('it goes on after its end')
    const header = readHeader(block)
    if ('LKxg'.includes(header.type)) {
      if (header.size > LONGEST_EXTENSION) throw damaged('a header is too long')
      this.#begin(header.size)
      if (header.size > 0) this.#extension = header.type
      return
    }
    const { path: name = header.name, linkpath = header.linkName, size = header.size, mtime } = this.#extensions
    this.#extensions = {}
    const attributes = { mode: header.mode, modified: mtime ?? header.modified }
    switch (header.type) {
      case '0':
      case '\0':
      case '7':
        // Archives from before ustar mark a directory by its name alone.
        if (name.endsWith('/')) {
          this.#sink.directory(name, attributes)
          break
        }
        this.#sink.beginFile(name, attributes)
        this.#inFile = true
        this.#begin(size)
        if (size === 0) this.#endEntry()
        break
      case '5':
        this.#sink.directory(name, attributes)
        break
      case '2':
        this.#sink.symlink(name, linkpath)
        break
      case '1':
        throw refused(name, 'is a hard link')
      case '3':
      case '4':
      case '6':
        throw refused(name, 'is a device')
      default:
        throw refused(name, `is of the unknown kind ${JSON.stringify(header.type)}`)
    }
  }

  #begin(size: number): void {
    this.#left = size
    this.#padding = (BLOCK - (size % BLOCK)) % BLOCK
  }

  #endEntry(): void {
    if (!this.#inFile) return
    this.#inFile = false
    this.#sink.endFile()
  }
}

function readHeader(block: Buffer): Header {
  let sum = 8 * 0x20
  for (let at = 0; at < BLOCK; at++) if (at < 148 || at >= 156) sum += block[at] ?? 0
  if (sum !== readNumber(block, 148, 8)) throw damaged('a header has a wrong checksum')
  // GNU's own format keeps times where ustar keeps the front of a long name.
  const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? untilZero(block.subarray(345, 500)) : ''
  const name = untilZero(block.subarray(0, 100))
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    mode: readNumber(block, 100, 8),
    size: readNumber(block, 124, 12),
    modified: readNumber(block, 136, 12),
    type: String.fromCharCode(block[156] ?? 0),
    linkName: untilZero(block.subarray(157, 257)),
  }
}

/** Octal digits, or, for what does not fit, a first byte of 0x80 with binary after it. */
function readNumber(block: Buffer, at: number, length: number): number {
  if (block[at] === 0x80) {
    let value = 0
    for (let index = at + 1; index < at + length; index++) value = value * 256 + (block[index] ?? 0)
    if (!Number.isSafeInteger(value)) throw damaged('a header has a number that is too large')
    return value
  }
  const digits = untilZero(block.subarray(at, at + length)).trim()
  if (digits === '') return 0
  if (!/^[0-7]+$/.test(digits)) throw damaged('a header has a number that is none')
  return Number.parseInt(digits, 8)
}

/** Records of the form `LENGTH KEY=VALUE\n`, whose length counts all of the record. */
function readPax(bytes: Buffer, into: Extensions): void {
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at)
    const length = Number(bytes.toString('latin1', at, space === -1 ? at : space))
    if (space === -1 || !Number.isInteger(length) || length <= space - at || bytes[at + length - 1] !== 0x0a) {
      throw damaged('an extended header is unreadable')
    }
    const record = bytes.toString('utf8', space + 1, at + length - 1)
    const equals = record.indexOf('=')
    const key = record.slice(0, equals)
    const value = record.slice(equals + 1)
    if (key.startsWith('GNU.sparse.')) throw refused(into.path ?? value, 'is a sparse file')
    if (key === 'path' || key === 'linkpath') into[key] = value
    if (key === 'size' || key === 'mtime') {
      const number = Number(value)
      const fits = key === 'size' ? Number.isSafeInteger(number) && number >= 0 : Number.isFinite(number)
      if (value === '' || !fits) throw damaged('an extended header has a number that is none')
      into[key] = number
    }
    at += length
  }
}

function untilZero(bytes: Buffer): string {
  const end = bytes.indexOf(0)
  return bytes.toString('utf8', 0, end === -1 ? bytes.length : end)
}

const ZERO_BLOCK = Buffer.alloc(BLOCK)

function isZero(block: Buffer): boolean {
  return block[0] === 0 && block.equals(ZERO_BLOCK)
}
