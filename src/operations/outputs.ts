/** Every output that works so far; `action.yml` describes them. */
export const OUTPUT_NAMES = [
  'token',
  'token-expires-at',
  'installation-id',
  'app-slug',
  'registration-token',
  'registration-token-expires-at',
  'remove-token',
  'remove-token-expires-at',
  'runner-url',
  'runner-version',
  'runner-sha256',
  'runner-path',
  'cache-hit',
] as const

export type OutputName = (typeof OUTPUT_NAMES)[number]
