import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type Extract, extract } from 'tar-stream'
import { damaged, type EntrySink, refused } from './entry.js'
import { TarLayout } from './tar-layout.js'

/** Large chunks: each costs a trip to zlib's thread and back. */
const CHUNK_BYTES = 524_288

/**
 * Reads a `.tar.gz` (ustar, GNU, pax) and passes its entries to the sink. `tar-stream` reads names, links and contents; `TarLayout` checks
 * beside it what it lets pass.
 *
 * @throws ArchiveError for a damaged archive and for what a runner package does not have (hard links, devices, sparse files), what
 *   the sink throws, and zlib's errors
 */
export async function readTarGz(archive: string, sink: EntrySink): Promise<void> {
  const layout = new TarLayout()
  const entries = extract()
  async function* checked(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      const used = layout.push(chunk)
      if (used.length > 0) yield used
    }
    layout.end()
  }
  const packed = createReadStream(archive, { highWaterMark: CHUNK_BYTES })
  // While a chunk is written here, zlib's own thread inflates the next.
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES })
  const [writing, reading] = await Promise.allSettled([
    passEntries(entries, layout, sink),
    pipeline(packed, gunzip, checked, entries),
  ])
  // Each failure ends the other side, too, with an error that says less.
  if (writing.status === 'rejected') throw explainTarError(writing.reason)
  if (reading.status === 'rejected') throw explainTarError(reading.reason)
}

async function passEntries(entries: Extract, layout: TarLayout, sink: EntrySink): Promise<void> {
  for await (const entry of entries) {
    const { name, mode, mtime, linkname, type, size } = entry.header
    const expected = layout.next()
    if (expected === undefined || expected.size !== size) throw damaged('its headers contradict each other')
    const attributes = { mode, modified: expected.modified ?? (mtime?.getTime() ?? 0) / 1000 }
    switch (type) {
      case 'file':
      case 'contiguous-file':
        // Old archives mark a directory by its name alone.
        if (name.endsWith('/') && size === 0) {
          sink.directory(name, attributes)
          break
        }
        sink.beginFile(name, attributes)
        for await (const bytes of entry) if (bytes instanceof Uint8Array) sink.write(bytes)
        sink.endFile()
        break
      case 'directory':
        sink.directory(name, attributes)
        break
      case 'symlink':
        sink.symlink(name, linkname ?? '')
        break
      case 'link':
        throw refused(name, 'is a hard link')
      case 'character-device':
      case 'block-device':
      case 'fifo':
        throw refused(name, 'is a device')
      default:
        throw refused(name, `is of the unknown kind ${JSON.stringify(expected.type)}`)
    }
  }
  if (layout.next() !== undefined) throw damaged('its headers contradict each other')
}

function explainTarError(error: unknown): unknown {
  const message = error instanceof Error ? error.message : ''
  if (!message.startsWith('Invalid tar header')) return error
  return damaged(message.includes('unknown format') ? 'it is of an unknown format' : 'a header has a wrong checksum')
}
