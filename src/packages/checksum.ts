import { ActionError } from '../base/errors.js'

/** A SHA-256 that a package must have, and who says so. */
export interface Checksum {
  /** Lower-case hexadecimal. */
  readonly sha256: string
  /** For errors: `runner-sha256`, `the server`, `the release on github.com`. */
  readonly source: string
}

/** A package that is not the one that was asked for. Not worth another attempt: what came was whole. */
export class ChecksumError extends ActionError {
  constructor(filename: string, actual: string, { sha256, source }: Checksum) {
    super(
      `The checksum of ${filename} is wrong: its SHA-256 is ${actual}, but ${source} says ${sha256}. Nothing of it was kept. ` +
        (source === RUNNER_SHA256
          ? 'Correct runner-sha256, or runner-version, if they do not belong together.'
          : 'Run the job again; if it stays, something between this machine and the server replaces the package (a proxy?).'),
    )
  }
}

export const RUNNER_SHA256 = 'the input runner-sha256'
