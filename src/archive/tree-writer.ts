import {
  chmodSync,
  closeSync,
  fchmodSync,
  futimesSync,
  lstatSync,
  mkdirSync,
  openSync,
  symlinkSync,
  utimesSync,
} from 'node:fs'
import { errorCode } from '../base/errors.js'
import { writeAll } from '../files/files.js'
import { ArchiveError, checkLinkTarget, type EntryAttributes, type EntrySink, entryPath, refused } from './entry.js'

/** How far unpacking has come. */
export interface Unpacked {
  files: number
  bytes: number
}

const DIRECTORY_MODE = 0o755
const FILE_MODE = 0o644

/**
 * Writes entries below a directory that no other process uses, and nothing outside of it: names and links are checked, no
 * entry goes through a link, none replaces another. Set-user-id bits and owners are not taken over. Synchronous, since for
 * thousands of small files that is several times faster.
 */
export class TreeWriter implements EntrySink {
  readonly unpacked: Unpacked = { files: 0, bytes: 0 }
  readonly #root: string
  readonly #windows: boolean
  readonly #umask = process.umask()
  readonly #directories = new Set<string>([''])
  readonly #links = new Set<string>()
  readonly #laterAttributes: { path: string; attributes: EntryAttributes }[] = []
  #open: { fd: number; attributes: EntryAttributes } | undefined

  /** @param root an empty directory */
  constructor(root: string, windows: boolean = process.platform === 'win32') {
    this.#root = root
    this.#windows = windows
  }

  directory(name: string, attributes: EntryAttributes): void {
    const path = entryPath(name, this.#windows)
    if (path === '') return
    this.#makeDirectory(path, name)
    // A directory without write permission, or its time, must wait until everything is in it.
    this.#laterAttributes.push({ path, attributes })
  }

  symlink(name: string, target: string): void {
    const path = this.#newPath(name)
    checkLinkTarget(path, target, this.#windows)
    try {
      symlinkSync(target, `${this.#root}/${path}`)
    } catch (error) {
      if (errorCode(error) === 'EPERM' && this.#windows) {
        throw new ArchiveError(
          `This package has symbolic links (${JSON.stringify(name)}), which this Windows account may not make; set extract: false to fetch it for another machine.`,
          { cause: error },
        )
      }
      throw explainCollision(error, name)
    }
    this.#links.add(key(path))
    this.unpacked.files += 1
  }

  beginFile(name: string, attributes: EntryAttributes): void {
    const path = this.#newPath(name)
    const mode = (attributes.mode ?? FILE_MODE) & 0o777
    try {
      this.#open = { fd: openSync(`${this.#root}/${path}`, 'wx', mode), attributes: { ...attributes, mode } }
    } catch (error) {
      throw explainCollision(error, name)
    }
    this.unpacked.files += 1
  }

  write(bytes: Uint8Array): void {
    if (this.#open === undefined) throw new Error('no file is open')
    writeAll(this.#open.fd, bytes)
    this.unpacked.bytes += bytes.length
  }

  endFile(): void {
    if (this.#open === undefined) throw new Error('no file is open')
    const { fd, attributes } = this.#open
    const { mode = FILE_MODE, modified } = attributes
    if ((mode & this.#umask) !== 0) fchmodSync(fd, mode)
    futimesSync(fd, modified, modified)
    this.#open = undefined
    closeSync(fd)
  }

  /** To be called when all entries are there. */
  finish(): void {
    for (const { path, attributes } of this.#laterAttributes.reverse()) {
      const full = `${this.#root}/${path}`
      // The owner can always clean up.
      chmodSync(full, ((attributes.mode ?? DIRECTORY_MODE) & 0o777) | 0o700)
      utimesSync(full, attributes.modified, attributes.modified)
    }
  }

  /** To be called whatever happened. */
  close(): void {
    if (this.#open !== undefined) closeSync(this.#open.fd)
    this.#open = undefined
  }

  #newPath(name: string): string {
    const path = entryPath(name, this.#windows)
    if (path === '') throw refused(name, 'has no name')
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    if (!this.#directories.has(parent)) this.#makeDirectory(parent, name)
    return path
  }

  #makeDirectory(path: string, name: string): void {
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const prefix = end === -1 ? path : path.slice(0, end)
      if (!this.#directories.has(prefix)) {
        if (this.#links.has(key(prefix))) throw refused(name, 'goes through a symbolic link')
        this.#makeOne(prefix, name)
        this.#directories.add(prefix)
      }
      if (end === -1) return
    }
  }

  #makeOne(path: string, name: string): void {
    const full = `${this.#root}/${path}`
    try {
      mkdirSync(full, DIRECTORY_MODE)
    } catch (error) {
      // Where case does not count, the same directory may come under two names.
      if (errorCode(error) !== 'EEXIST' || !lstatSync(full).isDirectory()) throw explainCollision(error, name)
    }
  }
}

/** Names that some file system takes for the same are the same here. */
function key(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** What a failure to make an entry means: where its name is taken, the archive has it twice. */
function explainCollision(error: unknown, name: string): unknown {
  const code = errorCode(error)
  return code === 'EEXIST' || code === 'ENOTDIR' ? refused(name, 'appears twice') : error
}
