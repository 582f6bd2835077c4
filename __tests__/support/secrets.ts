import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { StepResult } from '../../harness/actions-runner.js'
import { COMMAND_FILES_FOLDER } from '../../harness/command-files.js'

/** A secret where it must not be. */
export interface Leak {
  /** Which text or file. */
  where: string
  /** Name of the secret. */
  secret: string
  how: 'raw' | 'one line' | 'base64' | 'base64url' | 'URL-encoded' | 'JSON-escaped'
}

export interface LeakOptions {
  /** Also search outputs and state, the two places where the contract puts tokens. */
  includeOutputs?: boolean
  /** Also search files under the step's tool cache and workspace. */
  includeFolders?: boolean
}

/** Below this a secret turns up by chance. */
const SHORTEST = 8

const PEM_ARMOUR = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/

/**
 * Searches what a step left for secrets in every guise: whole, line by line (save PEM armour), in base64 at each of its three
 * alignments, URL-encoded, JSON-escaped. Only `::add-mask::` lines may hold one.
 *
 * @param subject a step's result, or named texts
 * @param secrets by name, each of at least 8 characters
 * @returns the findings; empty if there are none
 * @throws Error if a secret is too short to be searched for
 */
export function findLeaks(
  subject: StepResult | Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
  options: LeakOptions = {},
): Leak[] {
  const guises = Object.entries(secrets).flatMap(([name, value]) => {
    if (value.length < SHORTEST) throw new Error(`Secret ${name} is shorter than ${SHORTEST} characters`)
    return guisesOf(name, value)
  })
  const texts = isStepResult(subject) ? textsOf(subject, options) : Object.entries(subject)
  const leaks = texts.flatMap(([where, text]) =>
    guises.filter(({ needle }) => text.includes(needle)).map(({ secret, how }) => ({ where, secret, how })),
  )
  return [...new Map(leaks.filter((leak) => !isDocumented(leak)).map((leak) => [JSON.stringify(leak), leak])).values()]
}

/** The startup script holds the just-in-time configuration, and no other secret. */
function isDocumented({ where, secret }: Leak): boolean {
  return STARTUP_SCRIPT.test(where) && secret.startsWith('encoded_jit_config')
}

const STARTUP_SCRIPT = /^RUNNER_TEMP\/startup-script-[0-9a-f]+\.(sh|yaml|yml)$/

function isStepResult(subject: StepResult | Readonly<Record<string, string>>): subject is StepResult {
  return 'commands' in subject && Array.isArray(subject.commands)
}

function textsOf(result: StepResult, options: LeakOptions): [string, string][] {
  const shown = result.stdout.split('\n').filter((line) => !line.trimStart().startsWith('::add-mask::'))
  const texts: [string, string][] = [
    ['stdout', shown.join('\n')],
    ['stderr', result.stderr],
    ['summary', result.summary],
    // A command's message is unescaped, so that a newline in it no longer hides what stdout shows as %0A.
    ...result.annotations.map(({ level, message, properties }): [string, string] => [
      level,
      [message, ...Object.values(properties)].join('\n'),
    ]),
    ...Object.entries(result.env).map(([name, value]): [string, string] => [`exported ${name}`, value]),
    ...filesBelow(result.temp, 'RUNNER_TEMP'),
  ]
  if (options.includeOutputs) {
    texts.push(
      ...Object.entries(result.outputs).map(([name, value]): [string, string] => [`output ${name}`, value]),
      ...Object.entries(result.state).map(([name, value]): [string, string] => [`state ${name}`, value]),
    )
  }
  if (options.includeFolders) {
    texts.push(
      ...filesBelow(result.toolCache, 'RUNNER_TOOL_CACHE'),
      ...filesBelow(result.workspace, 'GITHUB_WORKSPACE'),
    )
  }
  return texts
}

function filesBelow(folder: string, name: string): [string, string][] {
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      // What the step told the runner is searched as parsed: summary, environment, and if asked outputs and state.
      .filter((file) => !relative(folder, file).split(sep).includes(COMMAND_FILES_FOLDER))
      // Latin-1 keeps every byte apart, and secrets are ASCII.
      .map((file) => [`${name}/${relative(folder, file)}`, readFileSync(file, 'latin1')])
  )
}

type Guise = { secret: string; how: Leak['how']; needle: string }

/** Guises of recent secrets: a private key has hundreds, and is searched for after each step. */
const recent = new Map<string, readonly Guise[]>()

function guisesOf(secret: string, value: string): readonly Guise[] {
  const key = `${secret}: ${value}`
  const known = recent.get(key) ?? makeGuises(secret, value)
  if (recent.size > 100) recent.clear()
  recent.set(key, known)
  return known
}

function makeGuises(secret: string, value: string): Guise[] {
  const lines = value
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST && !PEM_ARMOUR.test(line))
  const parts = lines.length === 1 && lines[0] === value ? [] : lines
  const encoded = [value, ...parts].flatMap((text): Guise[] => [
    ...alignments(text).map((needle): Guise => ({ secret, how: 'base64', needle })),
    ...alignments(text).map((needle): Guise => ({ secret, how: 'base64url', needle: urlSafe(needle) })),
    { secret, how: 'URL-encoded', needle: encodeURIComponent(text) },
    { secret, how: 'URL-encoded', needle: new URLSearchParams({ '': text }).toString().slice(1) },
    { secret, how: 'JSON-escaped', needle: JSON.stringify(text).slice(1, -1) },
  ])
  const plain = new Set([value, ...parts])
  return [
    { secret, how: 'raw', needle: value },
    ...parts.map((needle): Guise => ({ secret, how: 'one line', needle })),
    // Most secrets look the same URL-encoded: then they are found raw, once.
    ...encoded.filter(({ how, needle }) => !plain.has(needle) && (how !== 'base64url' || /[-_]/.test(needle))),
  ]
}

/** What stays the same of a text's base64, wherever in a longer text it begins: the outer characters mix with neighbours. */
function alignments(text: string): string[] {
  return [0, 1, 2].map((offset) => {
    const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)])
    const start = Math.ceil((offset * 8) / 6)
    const end = Math.floor((bytes.length * 8) / 6)
    return bytes.toString('base64').slice(start, end)
  })
}

function urlSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_')
}
