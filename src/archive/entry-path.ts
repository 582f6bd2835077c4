import { refused } from './archive-error.js'

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
  // A backslash divides names on Windows only; on other systems it hides a traversal from nobody, and no runner has one.
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
