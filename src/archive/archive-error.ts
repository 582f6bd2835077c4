import { ActionError } from '../base/errors.js'

/** An archive that is not unpacked: damaged, or with an entry that has no business in a runner package. */
export class ArchiveError extends ActionError {}

/** An archive that ends early or contradicts itself. */
export function damaged(what: string): ArchiveError {
  return new ArchiveError(`The archive is damaged: ${what}.`)
}

/** An entry that is refused; the name is shown as it stands in the archive. */
export function refused(name: string, why: string): ArchiveError {
  const shown = JSON.stringify(name.length > 200 ? `${name.slice(0, 200)}…` : name)
  return new ArchiveError(
    `The archive has an entry ${shown} that ${why}: it was not made by GitHub, nothing of it is kept.`,
  )
}
