import { fetchRunnerApplications } from '../../../src/packages/runner-application.js'
import { apiWith } from '../support.js'

export const SHA256 = 'a'.repeat(64)

export const LINUX = { os: 'linux', architecture: 'x64' } as const

/** An application as GitHub lists it. */
export const OFFER = {
  ...LINUX,
  download_url: 'https://github.com/actions/runner/releases/download/v2.337.0/actions-runner-linux-x64-2.337.0.tar.gz',
  filename: 'actions-runner-linux-x64-2.337.0.tar.gz',
  sha256_checksum: SHA256,
}

/** The list of a server that answers this. */
export function listOf(data: unknown, mask: (secret: string) => void = () => {}) {
  const headers = { 'x-github-request-id': 'C0DE:1234' }
  return fetchRunnerApplications(apiWith({ request: async () => ({ status: 200, headers, data }), mask }))
}
