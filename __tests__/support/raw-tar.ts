/** One entry of a tar archive as an attacker may write it: nothing is checked. */
export interface RawEntry {
  readonly name: string
  /** The type flag; `0`, a file, if left out. */
  readonly type?: string
  readonly linkName?: string
  readonly content?: string | Uint8Array
  readonly mode?: number
  /** Instead of the content's own length; text is written as it is. */
  readonly size?: number | string
  /** Seconds since the epoch. */
  readonly modified?: number
  /** `ustar` by default; `gnu` has its magic, and old times where ustar has the prefix; `v7` has neither. */
  readonly format?: 'ustar' | 'gnu' | 'v7'
}

const BLOCK = 512

/** An uncompressed archive of exactly these entries. */
export function rawTar(entries: readonly RawEntry[]): Buffer {
  return Buffer.concat([...entries.map(rawEntry), Buffer.alloc(2 * BLOCK)])
}

/** One entry, without the archive's end. */
export function rawEntry(entry: RawEntry): Buffer {
  const content = Buffer.from(entry.content ?? '')
  const header = Buffer.alloc(BLOCK)
  const octal = (value: number, at: number, length: number) =>
    header.write(value.toString(8).padStart(length - 1, '0'), at, 'ascii')
  header.write(entry.name, 0, 100, 'utf8')
  octal(entry.mode ?? 0o644, 100, 8)
  if (typeof entry.size === 'string') header.write(entry.size, 124, 12, 'latin1')
  else octal(entry.size ?? content.length, 124, 12)
  octal(entry.modified ?? 1_769_385_600, 136, 12)
  header.write(entry.type ?? '0', 156, 'latin1')
  header.write(entry.linkName ?? '', 157, 100, 'utf8')
  if (entry.format !== 'v7') header.write(entry.format === 'gnu' ? 'ustar  \0' : 'ustar\u000000', 257, 'latin1')
  if (entry.format === 'gnu') header.write('15136774600', 345, 'latin1')
  signHeader(header)
  return Buffer.concat([header, content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)])
}

/** Gives the header at the beginning of these bytes its checksum. */
export function signHeader(bytes: Buffer): void {
  bytes.fill(0x20, 148, 156)
  const sum = bytes.subarray(0, BLOCK).reduce((total, byte) => total + byte, 0)
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
}

/** A pax header's contents: records that count their own length. */
export function paxRecords(records: Readonly<Record<string, string>>): string {
  return Object.entries(records)
    .map(([key, value]) => {
      const rest = ` ${key}=${value}\n`
      let length = Buffer.byteLength(rest)
      while (Buffer.byteLength(`${length}${rest}`) !== length) length = Buffer.byteLength(`${length}${rest}`)
      return `${length}${rest}`
    })
    .join('')
}
