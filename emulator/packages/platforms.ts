export interface Platform {
  readonly os: 'linux' | 'osx' | 'win'
  readonly architecture: 'x64' | 'arm64' | 'arm'
}

/** GitHub's seven, in the order in which the API lists them. */
export const PLATFORMS: readonly Platform[] = [
  { os: 'osx', architecture: 'x64' },
  { os: 'osx', architecture: 'arm64' },
  { os: 'linux', architecture: 'x64' },
  { os: 'linux', architecture: 'arm' },
  { os: 'linux', architecture: 'arm64' },
  { os: 'win', architecture: 'x64' },
  { os: 'win', architecture: 'arm64' },
]

/** `linux-x64`. */
export const platformName = ({ os, architecture }: Platform): string => `${os}-${architecture}`

/** `actions-runner-linux-x64-2.337.0.tar.gz`. */
export function packageFilename(platform: Platform, version: string): string {
  return `actions-runner-${platformName(platform)}-${version}.${platform.os === 'win' ? 'zip' : 'tar.gz'}`
}
