import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/** What the runner needs of an `action.yml`. */
export interface ActionMetadata {
  /** `node24` and the like. */
  using: string
  main: string
  post: string | undefined
  /** Every input's default, as written; undefined where it has none. */
  inputs: Record<string, string | undefined>
  /** Names of the outputs. */
  outputs: string[]
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

const read = new Map<string, ActionMetadata>()

/**
 * Reads the `action.yml` in a directory, once in the life of the process.
 * @throws Error if there is none, or it names no `runs.main`.
 */
export function readActionMetadata(directory: string): ActionMetadata {
  const metadata = read.get(directory) ?? parseActionMetadata(directory)
  read.set(directory, metadata)
  return metadata
}

function parseActionMetadata(directory: string): ActionMetadata {
  const file = ['action.yml', 'action.yaml'].map((name) => join(directory, name)).find((path) => existsSync(path))
  if (file === undefined) throw new Error(`No action.yml in ${directory}`)
  const document = record(parse(readFileSync(file, 'utf8')))
  const runs = record(document.runs)
  if (typeof runs.main !== 'string') throw new Error(`${file} names no runs.main`)
  const inputs = Object.entries(record(document.inputs)).map(([name, input]) => {
    const value = record(input).default
    return [name, value === undefined || value === null ? undefined : String(value)] as const
  })
  return {
    using: String(runs.using),
    main: runs.main,
    post: typeof runs.post === 'string' ? runs.post : undefined,
    inputs: Object.fromEntries(inputs),
    outputs: Object.keys(record(document.outputs)),
  }
}

/** The expressions that this harness can work out in an input's default, and the variable that has each one's value. */
const EXPRESSIONS: Record<string, string> = {
  'github.repository': 'GITHUB_REPOSITORY',
  'github.repository_owner': 'GITHUB_REPOSITORY_OWNER',
  'github.api_url': 'GITHUB_API_URL',
  'github.server_url': 'GITHUB_SERVER_URL',
  'github.workspace': 'GITHUB_WORKSPACE',
}

function evaluate(text: string, env: Record<string, string>): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (whole, expression: string) => {
    const variable = EXPRESSIONS[expression]
    if (variable === undefined) throw new Error(`The harness cannot work out ${whole} in an input's default`)
    return env[variable] ?? ''
  })
}

/**
 * The `INPUT_*` variables of a step. A given value, even an empty one, keeps the default out; inputs that `action.yml`
 * does not know are passed on too, as the runner does (which only warns).
 */
export function inputVariables(
  metadata: ActionMetadata,
  given: Record<string, string>,
  env: Record<string, string>,
): Record<string, string> {
  const variable = (name: string) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`
  const defaults = Object.entries(metadata.inputs).map(([name, value]) => [variable(name), evaluate(value ?? '', env)])
  const values = Object.entries(given).map(([name, value]) => [variable(name), value])
  return Object.fromEntries([...defaults, ...values])
}
