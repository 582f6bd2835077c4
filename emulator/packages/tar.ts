import { ENTRY_TIME, type Entry, modeOf } from './entry.js'

const BLOCK = 512
const TYPE_FLAGS = { file: '0', symlink: '2', directory: '5' } as const

/** A ustar archive of the entries, uncompressed. Names may have 255 bytes, split at a slash. */
export function tar(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = []
  for (const entry of entries) {
    parts.push(header(entry))
    if (entry.type !== 'file') continue
    parts.push(Buffer.from(entry.bytes), Buffer.alloc((BLOCK - (entry.bytes.length % BLOCK)) % BLOCK))
  }
  parts.push(Buffer.alloc(2 * BLOCK))
  return Buffer.concat(parts)
}

function header(entry: Entry): Buffer {
  const block = Buffer.alloc(BLOCK)
  const { name, prefix } = splitName(entry.name)
  const octal = (value: number, at: number, length: number): void => {
    block.write(value.toString(8).padStart(length - 1, '0'), at, 'ascii')
  }
  block.write(name, 0, 'utf8')
  octal(modeOf(entry), 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(entry.type === 'file' ? entry.bytes.length : 0, 124, 12)
  octal(ENTRY_TIME, 136, 12)
  block.write(TYPE_FLAGS[entry.type], 156, 'ascii')
  if (entry.type === 'symlink') block.write(entry.target, 157, 'utf8')
  block.write('ustar\u000000', 257, 'latin1')
  block.write('root', 265, 'ascii')
  block.write('root', 297, 'ascii')
  block.write(prefix, 345, 'utf8')
  // The checksum is summed over the header with its own field full of spaces.
  block.fill(0x20, 148, 156)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1')
  return block
}

function splitName(full: string): { name: string; prefix: string } {
  if (Buffer.byteLength(full) <= 100) return { name: full, prefix: '' }
  for (let at = full.indexOf('/'); at !== -1; at = full.indexOf('/', at + 1)) {
    const prefix = full.slice(0, at)
    const name = full.slice(at + 1)
    if (name !== '' && Buffer.byteLength(name) <= 100 && Buffer.byteLength(prefix) <= 155) return { name, prefix }
  }
  throw new Error(`too long for ustar: ${full}`)
}
