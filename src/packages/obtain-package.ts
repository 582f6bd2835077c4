import { closeSync, fsyncSync, mkdirSync, openSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Api } from '../api/call.js'
import { unpack } from '../archive/unpack.js'
import { formatBytes, formatCount } from '../base/text.js'
import { type Committed, commitEntry } from '../cache/commit.js'
import type { EntryName, Requirements } from '../cache/entry.js'
import { openStaging, type Staging } from '../cache/staging.js'
import { explainDiskError } from '../files/files.js'
import { renameWithRetries } from '../files/rename.js'
import type { Checksum } from './checksum.js'
import { downloadPackage, showProgress } from './download-package.js'
import type { RunnerApplication } from './runner-application.js'

/**
 * Brings a package into the tool cache: downloaded, checked, unpacked (or left as it is) beside its place, and moved there
 * when all of it is right. Whatever happens, there is a complete entry in the end, or none.
 */
export async function obtainPackage(
  api: Api,
  application: RunnerApplication,
  name: EntryName,
  expected: Checksum | undefined,
  demands: Omit<Requirements, 'sha256'>,
): Promise<Committed> {
  const required = { ...demands, sha256: expected?.sha256 }
  const { filename } = application
  let staging: Staging | undefined
  try {
    staging = openStaging(name)
    const archive = join(staging.path, filename)
    const sha256 = await downloadPackage(api, application, archive, expected)
    const built = join(staging.path, 'entry')
    mkdirSync(built)
    if (name.tool === 'actions-runner-archive') {
      flush(archive)
      await renameWithRetries(archive, join(built, filename))
    } else {
      await unpackWithProgress(api, archive, built)
      // The archive is not needed any more, its room may be.
      rmSync(archive)
    }
    return await commitEntry(name, staging.path, built, { sha256, verified: expected !== undefined }, required)
  } catch (error) {
    throw explainDiskError(
      error,
      `put ${filename} into the tool cache`,
      name.toolCache,
      "Let the runner's user write to the tool cache (RUNNER_TOOL_CACHE), or fill it beforehand.",
    )
  } finally {
    staging?.remove()
  }
}

async function unpackWithProgress({ log, timer }: Api, archive: string, directory: string): Promise<void> {
  const begun = timer.now()
  let describe = () => 'Unpacking.'
  const progress = showProgress(log, () => describe())
  try {
    const { files, bytes } = await unpack(archive, directory, (unpacked) => {
      describe = () => `Unpacking: ${formatCount(unpacked.files)} files, ${formatBytes(unpacked.bytes)}.`
    })
    const seconds = ((timer.now() - begun) / 1000).toFixed(1)
    log.info(`Unpacked ${formatCount(files)} files, ${formatBytes(bytes)}, in ${seconds} s.`)
  } finally {
    progress.stop()
  }
}

/**
 * A file that outlives a power cut as it is. Only for the single archive: to flush each of ten thousand files takes longer than
 * to download them, and a killed process, unlike a machine without power, loses nothing that it wrote.
 */
function flush(file: string): void {
  const fd = openSync(file, 'r+')
  try {
    fsyncSync(fd)
  } finally {
    closeSync(fd)
  }
}
