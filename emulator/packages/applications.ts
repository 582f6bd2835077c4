import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { runnerContents } from './contents.js'
import { PLATFORMS, type Platform, packageFilename, platformName } from './platforms.js'
import { tar } from './tar.js'
import { zip } from './zip.js'

export interface RunnerPackage {
  readonly bytes: Buffer
  /** Lower-case hexadecimal. */
  readonly sha256: string
}

const built = new Map<string, RunnerPackage>()

/** The runner applications on offer, and their packages. Change the fields to suit a test. */
export class Applications {
  /** The version that the API offers. */
  latest = '2.337.0'
  /** Older and newer versions that can be downloaded, too. */
  readonly others = new Set(['2.338.0', '2.336.0', '2.335.1', '2.334.0', '2.329.0', '2.328.0', '2.324.0'])
  /** The platforms on offer. */
  platforms: readonly Platform[] = PLATFORMS
  /** If set: sent as `temp_download_token`, and the download then wants it as `Authorization: Bearer`. */
  downloadToken: string | undefined = undefined
  /** False leaves `sha256_checksum` out, as old Enterprise Servers do. */
  checksums = true
  /** False leaves the checksums out of the notes of releases. */
  releaseNotes = true
  /** Bytes of incompressible ballast in every package, or in one platform's (`linux-x64`). */
  ballast: number | Readonly<Record<string, number>> = 0
  /** Where a download redirects to, such as another origin; empty: the same origin. */
  assetsOrigin = ''
  /** Origin of `download_url`; empty: the web site beside the API that was asked. */
  downloadOrigin = ''

  private readonly replaced = new Map<string, RunnerPackage>()

  /** Serves these bytes under a file name, instead of a package of our own. */
  replace(filename: string, bytes: Buffer): void {
    this.replaced.set(filename, { bytes, sha256: sha256(bytes) })
  }

  /** Whether a version can be downloaded. */
  has(version: string): boolean {
    return version === this.latest || this.others.has(version)
  }

  /** The package with this file name, built at first use; undefined if there is none. */
  package(filename: string): RunnerPackage | undefined {
    const replaced = this.replaced.get(filename)
    if (replaced) return replaced
    const version = /-(\d+\.\d+\.\d+)\.(?:tar\.gz|zip)$/.exec(filename)?.[1] ?? ''
    const platform = PLATFORMS.find((candidate) => packageFilename(candidate, version) === filename)
    if (!platform || !this.has(version)) return undefined
    const name = platformName(platform)
    const ballast = typeof this.ballast === 'number' ? this.ballast : (this.ballast[name] ?? 0)
    return build(platform, version, ballast)
  }
}

/** A runner package: the same bytes for the same arguments, in every run. */
export function build(platform: Platform, version: string, ballast: number): RunnerPackage {
  const key = `${platformName(platform)} ${version} ${ballast}`
  const known = built.get(key)
  if (known) return known
  const entries = runnerContents(platform, version, ballast)
  // Ballast does not compress: spare the time that trying takes.
  const level = ballast > 10_000_000 ? 1 : 6
  // The packages for macOS are made on macOS.
  const format = platform.os === 'osx' ? 'pax' : 'gnu'
  const bytes = platform.os === 'win' ? zip(entries, level, '.NET') : gzipSync(tar(entries, format), { level })
  const made = { bytes, sha256: sha256(bytes) }
  built.set(key, made)
  return made
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
