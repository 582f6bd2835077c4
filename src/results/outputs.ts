/** Every output; `action.yml` describes them. */
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
  'runner-applications',
  'runner-applications-file',
  'runner-version',
  'runner-sha256',
  'runner-path',
  'cache-hit',
  'runners',
  'runners-file',
  'runners-count',
  'runner',
  'runner-id',
  'runner-name',
  'runner-status',
  'runner-busy',
  'deleted-runners',
  'deleted-runners-file',
  'deleted-count',
  'skipped-runners',
  'skipped-runners-file',
  'skipped-count',
  'jit-config',
  'startup-script-file',
  'runs-on',
  'runs-on-reason',
  'used-fallback',
  'runner-versions',
  'runner-versions-file',
  'deprecated-count',
  'outdated-count',
  'unknown-count',
  'repositories',
  'repositories-file',
  'repository-names',
  'repositories-count',
  'installations',
  'installations-file',
  'installations-count',
  'repository-id',
  'summary-file',
] as const

export type OutputName = (typeof OUTPUT_NAMES)[number]

/** Outputs that are plain text. */
export type Outputs = Readonly<Partial<Record<OutputName, string>>>

/** The outputs that are JSON arrays: each has an output `<name>-file` beside it. */
export type ListName =
  Extract<OutputName, `${string}-file`> extends `${infer Name}-file` ? Extract<Name, OutputName> : never
