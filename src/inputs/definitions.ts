/** A default that the environment fills in: as `action.yml` writes it, and the variable that holds the same value. */
export interface ContextDefault {
  readonly expression: string
  readonly variable: string
}

/** One input: the only place that says what its default is. `action.yml` is tested against it. */
export interface InputDefinition {
  readonly default: string | ContextDefault
  /** Masked before it is looked at. */
  readonly secret?: true
}

/** Every input that works so far. */
export const INPUTS = {
  operation: { default: 'create-installation-token' },
  target: { default: { expression: '${{ github.repository }}', variable: 'GITHUB_REPOSITORY' } },
  'client-id': { default: '' },
  'private-key': { default: '', secret: true },
  'installation-id': { default: '' },
  repositories: { default: '' },
  permissions: { default: '' },
  token: { default: '', secret: true },
  'revoke-token': { default: 'auto' },
  'github-api-url': { default: { expression: '${{ github.api_url }}', variable: 'GITHUB_API_URL' } },
  'github-api-version': { default: '2022-11-28' },
  'runner-id': { default: '' },
  'runner-name': { default: '' },
  'runner-labels': { default: '' },
  'runner-status': { default: '' },
  'runner-ephemeral': { default: '' },
  'runner-group': { default: 'Default' },
  'work-folder': { default: '_work' },
  'runner-os': { default: '' },
  'runner-architecture': { default: '' },
  'runner-version': { default: 'latest' },
  'runner-sha256': { default: '' },
  'allow-unverified': { default: 'false' },
  'runner-directory': { default: '' },
  extract: { default: 'true' },
  'dry-run': { default: 'false' },
  'max-deletions': { default: '100' },
  'offline-for': { default: '0' },
  'wait-timeout': { default: '300' },
  'runner-count': { default: '1' },
  'deprecation-window': { default: '30' },
  'fail-on-deprecated': { default: 'false' },
  repository: { default: '' },
  summary: { default: 'true' },
} as const satisfies Record<string, InputDefinition>

export type InputName = keyof typeof INPUTS

export const INPUT_NAMES = Object.keys(INPUTS) as readonly InputName[]

const DEFINITIONS: Readonly<Record<InputName, InputDefinition>> = INPUTS

/** Inputs as text, trimmed; an empty one has its default already. */
export type RawInputs = Readonly<Record<InputName, string>>

/**
 * Reads the inputs as the Actions runner hands them over, in `INPUT_<NAME>`. An empty input means its default: the runner
 * does not apply `action.yml`'s default to an expression that came out empty.
 */
export function readRawInputs(env: NodeJS.ProcessEnv): RawInputs {
  const entries = INPUT_NAMES.map((name) => {
    const given = (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
    const { default: fallback } = DEFINITIONS[name]
    return [name, given || (typeof fallback === 'string' ? fallback : (env[fallback.variable] ?? ''))]
  })
  return Object.fromEntries(entries)
}

/** The inputs to mask before they are looked at. */
export function secretsAmong(raw: RawInputs): string[] {
  return INPUT_NAMES.filter((name) => DEFINITIONS[name].secret).map((name) => raw[name])
}
