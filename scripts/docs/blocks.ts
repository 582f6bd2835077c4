import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { formatPermissions, unionOf } from '../../src/github/permissions.js'
import { describeRequiredToken } from '../../src/github/token-kind.js'
import { OPERATION_NAMES, type OperationName } from '../../src/inputs/operation-names.js'
import { INPUT_NAMES, type InputName, inputRow } from '../../src/inputs/table.js'
import type { OperationRow } from '../../src/operations/operation.js'
import { endpointsOf, OPERATIONS, permissionsOf, tokenOf } from '../../src/operations/table.js'
import { exampleText, stepsOfExample } from './examples.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A page's folder, for links: pages lie at the top or in docs/. */
export type Page = { readonly up: '' | '../' }

/** Makes a block's Markdown from the words behind its name. @throws Error for words that it does not know */
type Block = (words: readonly string[], page: Page) => string

/** What can stand between `<!-- docs:NAME … -->` and `<!-- /docs -->`. */
export const BLOCKS: Readonly<Record<string, Block>> = {
  example: ([name = '']) => code(exampleText(name)),
  steps: ([name = '', job = '', range = '']) => code(stepsOfExample(name, job, range)),
  operations: (_, { up }) => {
    const at = up === '' ? 'docs/operations.md' : ''
    const rows = OPERATION_NAMES.map((name) => [`[\`${name}\`](${at}#${name})`, OPERATIONS[name].summary])
    return table(['operation', 'what it does'], rows)
  },
  operation: ([name = ''], page) => operation(name, page),
  permissions: () => permissions(),
  'least-privilege': () => leastPrivilege(),
  takes: () => takes(),
  inputs: (names) => inputTable(names.map(knownInput)),
  outputs: (names) => outputTable(names),
  'all-inputs': () =>
    table(['input', 'default', 'read by', 'meaning'], actionOrder('inputs').map(knownInput).map(fullRow)),
  'all-outputs': () => outputTable(actionOrder('outputs')),
}

/** Inputs of every step that belong to the table of an operation, too: it needs them, or they are made for it. */
const ALSO: Readonly<Partial<Record<InputName, (row: OperationRow) => boolean>>> = {
  permissions: ({ credential }) => credential === 'app',
  repositories: ({ credential, installation }) => credential === 'app' || installation === 'all',
  'installation-id': ({ credential, installation }) => credential === 'app' || installation === 'named',
  'revoke-token': ({ credential }) => credential === 'app',
}

const LEVELS = ['repository', 'organization', 'enterprise'] as const

const TARGETS: Readonly<Record<(typeof LEVELS)[number], readonly [string, string]>> = {
  repository: ['`octo-org/octo-repo`', 'Repository permissions → Administration: Read and write'],
  organization: ['`octo-org`', 'Organization permissions → Self-hosted runners: Read and write'],
  enterprise: [
    '`enterprises/octo-enterprise`',
    'not possible for an App: set `token` to a classic personal access token with `manage_runners:enterprise`',
  ],
}

function permissions(): string {
  const ofRunners = OPERATION_NAMES.map((name) => OPERATIONS[name]).filter(({ credential }) => credential === 'runners')
  const rows = LEVELS.map((level) => {
    const all = ofRunners.map((row) => permissionsOf(row, level)).filter((needs) => needs !== 'all')
    const [target, grant] = TARGETS[level]
    return [level, target, grant, codeOr(formatPermissions(unionOf(all)), '—')]
  })
  return table(['level', '`target`', 'grant the App', 'minted at most'], rows)
}

function leastPrivilege(): string {
  const rows = OPERATION_NAMES.map((name) => [`\`${name}\``, minted(name, 'repository'), minted(name, 'organization')])
  return table(['operation', 'repository', 'organization'], rows)
}

/** The operations that only one kind of token can do. */
function takes(): string {
  const rows = OPERATION_NAMES.flatMap((name) => {
    const row = OPERATIONS[name]
    if (row.credential !== 'installation' && row.credential !== 'user') return []
    const app = row.credential === 'installation' ? '`client-id` and `private-key`, or ' : ''
    return [[`\`${name}\``, app + onlyToken(row), minted(name, 'organization')]]
  })
  return table(['operation', 'takes', 'minted'], rows)
}

function onlyToken(row: OperationRow): string {
  const token = tokenOf(row)
  if (token === undefined) return ''
  return describeRequiredToken(token)
    .replace(/\((\w+)\)/, '(`$1`)')
    .replace(/ scope (\w+)/, ' scope `$1`')
}

function minted(name: OperationName, level: (typeof LEVELS)[number]): string {
  const row = OPERATIONS[name]
  if (row.credential === 'user' || row.credential === 'held') return '—'
  const needs = permissionsOf(row, level)
  return needs === 'all' ? 'everything that was granted' : codeOr(formatPermissions(needs), '—')
}

/** An operation that is not there yet has no section. */
function operation(given: string, { up }: Page): string {
  const name = OPERATION_NAMES.find((each) => each === given)
  if (name === undefined) return ''
  const row = OPERATIONS[name]
  const own = actionOrder('inputs')
    .map(knownInput)
    .filter((input) => inputRow(input).readBy?.includes(name) || ALSO[input]?.(row))
  const outputs = row.outputs.flatMap((output) => (isOutput(`${output}-file`) ? [output, `${output}-file`] : [output]))
  const calls = endpointsOf(row).map(({ method, path }) => `\`${method} ${path}\``)
  const levels = LEVELS.slice(0, 2).map((level) => minted(name, level))
  const examples = examplesWith(name).map((file) => `[${file}](${up}examples/${file})`)
  return [
    `## ${name}`,
    row.summary,
    [
      `- Calls ${calls.join(', ')}`,
      ...(row.credential === 'user' || row.credential === 'held'
        ? [
            `- Takes ${row.credential === 'held' ? 'the token that the step minted, or ' : ''}\`token\`: ${onlyToken(row)}`,
          ]
        : [
            `- Permissions: ${levels[0] === levels[1] ? levels[0] : `repository ${levels[0]}, organization ${levels[1]}`}`,
          ]),
      ...(examples.length > 0 ? [`- Examples: ${examples.join(', ')}`] : []),
    ].join('\n'),
    ...(own.length > 0 ? [inputTable(own)] : []),
    ...(outputs.length > 0 ? [outputTable(outputs)] : []),
  ].join('\n\n')
}

function examplesWith(operation: string): string[] {
  const files = readdirSync(join(ROOT, 'examples')).filter((file) => file.endsWith('.yml'))
  // The default operation has no line of its own.
  const line = operation === inputRow('operation').default ? /steps\.kit\.outputs\.token\b/ : lineWith(operation)
  return files.filter((file) => line.test(readFileSync(join(ROOT, 'examples', file), 'utf8'))).sort()
}

const lineWith = (operation: string) => new RegExp(`^ +(operation: )?${operation}$`, 'm')

function inputTable(names: readonly InputName[]): string {
  return table(
    ['input', 'default', 'meaning'],
    names.map((name) => [`\`${name}\``, defaultOf(name), described('inputs', name)]),
  )
}

function fullRow(name: InputName): string[] {
  const { readBy } = inputRow(name)
  const operations = (readBy ?? []).map((each) => `[\`${each}\`](#${each})`).join(', ')
  return [`\`${name}\``, defaultOf(name), operations || 'every step', described('inputs', name)]
}

function outputTable(names: readonly string[]): string {
  return table(
    ['output', 'meaning'],
    names.map((name) => [`\`${name}\``, described('outputs', name)]),
  )
}

function defaultOf(name: InputName): string {
  const { default: value } = inputRow(name)
  return codeOr(typeof value === 'string' ? value : value.expression, '')
}

function knownInput(name: string): InputName {
  const known = INPUT_NAMES.find((each) => each === name)
  if (known === undefined) throw new Error(`There is no input ${name}`)
  return known
}

type Described = Readonly<Record<string, { readonly description: string }>>
const metadata: { inputs: Described; outputs: Described } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))

const actionOrder = (section: 'inputs' | 'outputs') => Object.keys(metadata[section])
const isOutput = (name: string) => metadata.outputs[name] !== undefined

function described(section: 'inputs' | 'outputs', name: string): string {
  const member = metadata[section][name]
  if (!member) throw new Error(`action.yml does not describe ${name}`)
  return `${member.description.replaceAll('|', '\\|')}.`
}

const codeOr = (text: string, otherwise: string) => (text === '' ? otherwise : `\`${text}\``)
const code = (text: string) => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\``
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}
