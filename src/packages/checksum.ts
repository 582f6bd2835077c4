import type { Api } from '../api/call.js'
import { ActionError } from '../base/errors.js'
import { findReleaseDigest } from './release-digest.js'
import type { RunnerApplication } from './runner-application.js'

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
      `The checksum of ${filename} is wrong: its SHA-256 is ${actual}, but ${source} says ${sha256}. Nothing was kept. ` +
        (source === RUNNER_SHA256
          ? CORRECT
          : 'Run the job again; if the problem persists, something between this machine and the server replaces the package (a proxy?).'),
    )
  }
}

const RUNNER_SHA256 = 'the input runner-sha256'
const CORRECT = 'Correct runner-sha256, or set runner-version to the version that it belongs to.'

/**
 * The checksum that the package must have: from the input, from the server, or, for a version that the server does not
 * offer, from the release on github.com.
 *
 * @param options without `allowUnverified`, which not every operation has, a package without a known checksum is an error
 * @returns undefined where none is known and `allowUnverified` is true
 * @throws ActionError where input and server contradict each other, and where none is known
 */
export async function findChecksum(
  api: Api,
  application: Pick<RunnerApplication, 'filename' | 'version' | 'sha256' | 'offered'>,
  options: { readonly sha256: string | undefined; readonly allowUnverified?: boolean },
): Promise<Checksum | undefined> {
  const { filename, version, sha256: offered } = application
  const { sha256: given, allowUnverified } = options
  if (given !== undefined) {
    if (offered === undefined || offered === given) return { sha256: given, source: RUNNER_SHA256 }
    throw new ActionError(
      `The server says that the SHA-256 of ${filename} is ${offered}, but ${RUNNER_SHA256} says ${given}. Nothing was downloaded. ${CORRECT}`,
    )
  }
  if (offered !== undefined) return { sha256: offered, source: 'the server' }
  let released: string | undefined
  if (!application.offered) {
    try {
      released = await findReleaseDigest(api, version, filename)
    } catch (error) {
      if (!allowUnverified || !(error instanceof ActionError)) throw error
      api.log.info(error.message)
    }
  }
  if (released !== undefined) return { sha256: released, source: 'the release on github.com' }
  if (!allowUnverified) {
    throw new ActionError(
      `No checksum is known for ${filename}: neither the server nor a release on github.com gives one. Set its SHA-256 as ` +
        `runner-sha256${allowUnverified === undefined ? '' : ', or allow-unverified: true to use it unverified'}.`,
    )
  }
  api.log.warning(
    `${filename} is not verified, because no checksum is known and allow-unverified is true. Set runner-sha256.`,
  )
  return undefined
}
