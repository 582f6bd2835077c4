import { ENTRY_TIME, type Entry, modeOf } from './entry.js'

const BLOCK = 512
const TYPE_FLAGS = { file: '0', symlink: '2', directory: '5' } as const

/**
 * How names of more than 100 bytes are written: split at a slash (`ustar`, 255 at most), in an entry of their own before it
 * (`gnu`, as GNU tar does), or in an extended header before it (`pax`, as the tar of macOS does).
 */
export type TarFormat = 'ustar' | 'gnu' | 'pax'

interface Header {
  readonly name: string
  readonly prefix?: string
  readonly flag: string
  readonly mode: number
  readonly size: number
  readonly target?: string
}

/** A tar archive of the entries, uncompressed. */
export function tar(entries: readonly Entry[], format: TarFormat = 'ustar'): Buffer {
  const parts: Buffer[] = []
  for (const entry of entries) {
    const size = entry.type === 'file' ? entry.bytes.length : 0
    const target = entry.type === 'symlink' ? { target: entry.target } : {}
    const header = { flag: TYPE_FLAGS[entry.type], mode: modeOf(entry), size, ...target }
    parts.push(...named(entry.name, header, format))
    if (entry.type === 'file') parts.push(padded(entry.bytes))
  }
  parts.push(Buffer.alloc(2 * BLOCK))
  return Buffer.concat(parts)
}

/** An entry's header, and what stands before it where its name is too long. */
function named(name: string, header: Omit<Header, 'name'>, format: TarFormat): Buffer[] {
  if (Buffer.byteLength(name) <= 100) return [block({ ...header, name }, format)]
  if (format === 'ustar') return [block({ ...header, ...split(name) }, format)]
  // Readers that know neither kind of long name see what fits.
  const own = block({ ...header, name }, format)
  const extra = { mode: 0o644, size: 0 }
  if (format === 'gnu') {
    const text = Buffer.from(`${name}\0`)
    return [block({ ...extra, name: '././@LongLink', flag: 'L', size: text.length }, format), padded(text), own]
  }
  const text = Buffer.from(paxRecord('path', name) + paxRecord('mtime', `${ENTRY_TIME}.5`))
  const shorter = `PaxHeader/${name.slice(name.lastIndexOf('/') + 1)}`.slice(0, 100)
  return [block({ ...extra, name: shorter, flag: 'x', size: text.length }, format), padded(text), own]
}

/** `27 path=some/name\n`, its own length in front. */
function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  let length = rest + 1
  while (rest + String(length).length !== length) length = rest + String(length).length
  return `${length} ${key}=${value}\n`
}

function padded(bytes: Uint8Array): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)])
}

function block({ name, prefix = '', flag, mode, size, target = '' }: Header, format: TarFormat): Buffer {
  const bytes = Buffer.alloc(BLOCK)
  const octal = (value: number, at: number, length: number): void => {
    bytes.write(value.toString(8).padStart(length - 1, '0'), at, 'ascii')
  }
  bytes.write(name, 0, 100, 'utf8')
  octal(mode, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(ENTRY_TIME, 136, 12)
  bytes.write(flag, 156, 'ascii')
  bytes.write(target, 157, 'utf8')
  bytes.write(format === 'gnu' ? 'ustar  \0' : 'ustar\u000000', 257, 'latin1')
  bytes.write('root', 265, 'ascii')
  bytes.write('root', 297, 'ascii')
  bytes.write(prefix, 345, 'utf8')
  // The checksum is summed over the header with its own field full of spaces.
  bytes.fill(0x20, 148, 156)
  const sum = bytes.reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1')
  return bytes
}

function split(full: string): { name: string; prefix: string } {
  for (let at = full.indexOf('/'); at !== -1; at = full.indexOf('/', at + 1)) {
    const prefix = full.slice(0, at)
    const name = full.slice(at + 1)
    if (name !== '' && Buffer.byteLength(name) <= 100 && Buffer.byteLength(prefix) <= 155) return { name, prefix }
  }
  throw new Error(`too long for ustar: ${full}`)
}
