import { ActionError } from '../base/errors.js'

/** An archive that is not unpacked: damaged, or with an entry that has no place in a runner package. */
export class ArchiveError extends ActionError {}

/** An archive that ends early or contradicts itself. @param what completes "The archive is damaged: …" */
export function damaged(what: string): ArchiveError {
  return new ArchiveError(`The archive is damaged: ${what}.`)
}

/**
 * An entry that is refused.
 *
 * @param name as in the archive
 * @param why completes "The archive has an entry … that …"
 */
export function refused(name: string, why: string): ArchiveError {
  const shown = JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name)
  return new ArchiveError(`The archive has an entry ${shown} that ${why}. It was not made by GitHub; nothing was kept.`)
}

/** What an archive says of an entry besides its contents. */
export interface EntryAttributes {
  /** Permission bits; undefined where the archive has none. */
  readonly mode: number | undefined
  /** Seconds since the epoch. */
  readonly modified: number
}

/** Takes an archive's entries in their order. Each throws an ArchiveError for what must not be unpacked. */
export interface EntrySink {
  directory(name: string, attributes: EntryAttributes): void
  symlink(name: string, target: string): void
  /** Begins a file; its bytes follow, then `endFile`. */
  beginFile(name: string, attributes: EntryAttributes): void
  write(bytes: Uint8Array): void
  endFile(): void
}

/**
 * Where an entry may be unpacked to: its path below the target directory, with single slashes.
 *
 * @param name as in the archive
 * @param windows whether the files end up under Windows' rules for names
 * @returns an empty string for the target directory itself
 * @throws ArchiveError for a name that leads elsewhere
 */
export function entryPath(name: string, windows: boolean): string {
  if (name.includes('\0')) throw refused(name, 'has a zero byte in its name')
  if (/^[/\\]|^[A-Za-z]:/.test(name)) throw refused(name, 'has an absolute path')
  const segments = name.split('/').filter((segment) => segment !== '' && segment !== '.')
  // A backslash divides names on Windows only; no runner package has such a name, so it is refused everywhere.
  if (segments.some((segment) => segment.split('\\').includes('..'))) throw refused(name, 'leads out of the directory')
  if (windows && segments.some((segment) => /[\\:]|[. ]$/.test(segment))) {
    throw refused(name, 'has a name that Windows reads as something else')
  }
  return segments.join('/')
}

/**
 * Checks a symbolic link's target: relative, and inside however the links of the archive are combined. That holds if `..`
 * stands at the beginning only, no deeper than the link itself lies, because no entry lies below a link.
 *
 * @param path the link's, from `entryPath`
 * @throws ArchiveError for a target that may lead out of the directory
 */
export function checkLinkTarget(path: string, target: string, windows: boolean): void {
  const outside = () =>
    refused(path, `is a symbolic link to ${JSON.stringify(target)}, which may lead out of the directory`)
  if (target === '' || target.includes('\0') || /^[/\\]|^[A-Za-z]:/.test(target)) throw outside()
  if (
    windows
      ? /[\\:]/.test(target)
      : target.split('/').some((segment) => segment.split('\\').includes('..') && segment !== '..')
  ) {
    throw outside()
  }
  const segments = target.split('/').filter((segment) => segment !== '' && segment !== '.')
  const down = segments.findIndex((segment) => segment !== '..')
  const ups = down === -1 ? segments.length : down
  const depth = path.split('/').length - 1
  if (ups > depth || segments.slice(ups).includes('..')) throw outside()
}
