import type { Cause } from './cause.js'
import type { BaseContext } from './context.js'

/** Runner packages and their releases, which are no matter of permissions or of the target. */
export const PACKAGE_CAUSES: readonly Cause<BaseContext>[] = [
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'package',
    advice: () => 'There is no such package; correct runner-version, or write runner-version: latest.',
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => (status === 401 || status === 403) && subject === 'package',
    advice: () =>
      'The download was refused; run the job again (its permission is short-lived), and look at what is between this machine and the server.',
  },
  {
    fits: ({ status }, { endpoint: { subject } }) => status === 404 && subject === 'release',
    advice: () =>
      'The runner has no such release; correct runner-version, or write runner-sha256 if the server has the package.',
  },
  {
    fits: ({ html, status }, { endpoint: { subject } }) =>
      status < 500 && (html || status !== 407) && subject === 'release',
    advice: () => 'Without that answer the package cannot be verified; write its checksum as runner-sha256.',
  },
]
