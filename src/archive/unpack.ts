import { closeSync, createReadStream, openSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { errorCode } from '../files/files.js'
import { damaged } from './archive-error.js'
import { TarReader } from './tar.js'
import { TreeWriter, type Unpacked } from './tree-writer.js'
import { readZip } from './zip.js'

/** Large pieces: each costs a trip to zlib's thread and back. */
const PIECE = 524_288
/** zlib's complaints of its input; too long is what inflates to more than its header says. */
const INFLATION = /^(Z_|ERR_BUFFER_TOO_LARGE)/

/**
 * Unpacks a runner package, `.tar.gz` or `.zip` by its name, with no program but this one: the same on every system.
 *
 * @param directory empty, and nobody else's; after an error whatever is in it is worth nothing
 * @param watch is given the counts, which grow until the promise is settled
 * @throws ArchiveError for an archive that is damaged or has entries that must not be unpacked, and errors of the file system
 */
export async function unpack(
  archive: string,
  directory: string,
  watch?: (unpacked: Unpacked) => void,
): Promise<Unpacked> {
  const writer = new TreeWriter(directory)
  watch?.(writer.unpacked)
  try {
    if (archive.endsWith('.zip')) {
      const fd = openSync(archive, 'r')
      try {
        await readZip(fd, writer)
      } finally {
        closeSync(fd)
      }
    } else {
      await readTarGz(archive, writer)
    }
    writer.finish()
    return writer.unpacked
  } catch (error) {
    throw INFLATION.test(errorCode(error)) ? damaged('it cannot be inflated') : error
  } finally {
    writer.close()
  }
}

async function readTarGz(archive: string, writer: TreeWriter): Promise<void> {
  const reader = new TarReader(writer)
  const packed = createReadStream(archive, { highWaterMark: PIECE })
  const gunzip = createGunzip({ chunkSize: PIECE })
  packed.on('error', (error) => gunzip.destroy(error))
  packed.pipe(gunzip)
  try {
    // While a piece is written here, zlib's own thread inflates the next.
    for await (const chunk of gunzip) reader.push(chunk)
    reader.end()
  } finally {
    packed.destroy()
  }
}
