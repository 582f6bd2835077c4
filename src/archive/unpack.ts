import { closeSync, openSync } from 'node:fs'
import { errorCode } from '../base/errors.js'
import { damaged } from './entry.js'
import { readTarGz } from './tar.js'
import { TreeWriter, type Unpacked } from './tree-writer.js'
import { readZip } from './zip.js'

/** zlib's complaints of its input; too long is what inflates to more than its header says. */
const INFLATION = /^(Z_|ERR_BUFFER_TOO_LARGE)/

/**
 * Unpacks a runner package, `.tar.gz` or `.zip` by its name, with no program but this one: the same on every system.
 *
 * @param directory empty, and used by no other process; after an error its contents are to be deleted
 * @param watch is given the counts, which grow until the promise is settled
 * @throws ArchiveError for an archive that is damaged, has no files or has entries that must not be unpacked, and errors of the file system
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
    if (writer.unpacked.files === 0) throw damaged('it has no files')
    writer.finish()
    return writer.unpacked
  } catch (error) {
    throw INFLATION.test(errorCode(error)) ? damaged('it cannot be inflated') : error
  } finally {
    writer.close()
  }
}
