import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { parse } from 'yaml'
import { OTHER_ACTIONS } from './other-actions.js'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What the packages export that is used here; their own types name modules that TypeScript does not find. */
interface GitHubsOwn {
  readonly parse: (name: string, text: string) => Promise<string[]>
  readonly validate: (name: string, text: string, metadata: Readonly<Record<string, unknown>>) => Promise<string[]>
}

/** This action, as the examples name it. */
const OURS = 'OWNER/runner-kit'

const ENTRY = `
import { validate as validateDocument } from '@actions/languageservice'
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { TextDocument } from 'vscode-languageserver-textdocument'

const trace = new NoOperationTraceWriter()
// The service remembers what it parsed by its address.
let number = 0

export async function parse(name, content) {
  const { context, value } = parseWorkflow({ name, content }, trace)
  const problems = context.errors.getErrors()
  if (!value) return problems.map(String)
  const template = await convertWorkflowTemplate(context, value)
  return [...problems, ...(template.errors ?? [])].map((problem) => problem.message ?? problem.Message ?? String(problem))
}

export async function validate(name, content, metadata) {
  const document = TextDocument.create('file:///' + ++number + '/' + name, name.endsWith('action.yml') ? 'action' : 'yaml', 1, content)
  const fetchActionMetadata = async ({ owner, name }) => metadata[owner + '/' + name]
  const diagnostics = await validateDocument(document, { actionsMetadataProvider: { fetchActionMetadata } })
  return diagnostics.map(({ message, range }) => 'line ' + (range.start.line + 1) + ': ' + message)
}
`

let loaded: Promise<GitHubsOwn> | undefined

/** The packages as one file, since Node does not load them as they are: they import JSON without saying so. */
async function bundle(): Promise<GitHubsOwn> {
  const versions = readFileSync(join(ROOT, 'node_modules/@actions/languageservice/package.json'), 'utf8')
  const name = createHash('sha256').update(ENTRY).update(versions).digest('hex').slice(0, 16)
  // Each user's own: another's could not be written to.
  const folder = join(tmpdir(), `runner-kit-language-service-${process.getuid?.() ?? ''}`)
  const file = join(folder, `${name}.mjs`)
  if (!existsSync(file)) {
    const { outputFiles } = await build({
      stdin: { contents: ENTRY, resolveDir: ROOT },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      // TypeScript's \`paths\` are the action's.
      tsconfigRaw: {},
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    })
    mkdirSync(folder, { recursive: true })
    // Renamed into its place, since several test processes may do this at once.
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, outputFiles[0]?.contents ?? '')
    renameSync(draft, file)
  }
  return import(pathToFileURL(file).href)
}

const load = () => {
  loaded ??= bundle()
  return loaded
}

/** What GitHub's own workflow parser (`@actions/workflow-parser`) finds wrong with a workflow. */
export async function workflowProblems(name: string, text: string): Promise<string[]> {
  return (await load()).parse(name, text)
}

/**
 * Errors and warnings of GitHub's language service (`@actions/languageservice`) for a workflow or an `action.yml`, each with its
 * line. Inputs and outputs of this action are checked against its `action.yml`, those of others against what is known of them here.
 */
export async function languageServiceProblems(name: string, text: string): Promise<string[]> {
  const ours: unknown = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
  const others = Object.entries(OTHER_ACTIONS).map(([action, { inputs }]) => [
    action,
    { name: action, inputs: Object.fromEntries(inputs.map((input) => [input, { description: input }])) },
  ])
  return (await load()).validate(name, text, { ...Object.fromEntries(others), [OURS]: ours })
}
