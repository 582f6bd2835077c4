export const SHA256 = 'a'.repeat(64)

export const LINUX = { os: 'linux', architecture: 'x64' } as const

/** An application as GitHub lists it. */
export const OFFER = {
  ...LINUX,
  download_url: 'https://github.com/actions/runner/releases/download/v2.337.0/actions-runner-linux-x64-2.337.0.tar.gz',
  filename: 'actions-runner-linux-x64-2.337.0.tar.gz',
  sha256_checksum: SHA256,
}
