import { stringify } from 'yaml'
import type { StepResult } from '../harness/actions-runner.js'
import { shortened } from './outputs.js'
import type { Paint } from './paint.js'
import type { Item } from './program.js'
import { type SeenRequest, seenRequests } from './requests.js'
import { APP, type Chapter, type Part, type Scene } from './scene.js'
import type { Performance } from './stage.js'

/** How to show things: the colours, and the width of the terminal in characters. */
export interface Look {
  readonly paint: Paint
  readonly width: number
  /** Folders of the runner, by the variables that are shown in their place. */
  readonly folders: ReadonlyMap<string, string>
  /** In the tour: log lines of earlier steps, without their numbers. They are not shown again. */
  readonly seen?: Set<string>
}

/** What stands above everything. */
export function renderOpening(
  address: string,
  node: string,
  items: readonly Item[],
  { paint, width, folders, seen }: Look,
): string {
  const hidden = items.filter((item) => item.hidden).map(({ number }) => number)
  const text = [
    `Each step runs the bundle in dist/ as the Actions runner does, main and post, on Node ${node}. It takes the emulator at ` +
      `${address} for https://api.github.com: nothing leaves this machine, and all keys and tokens are made for this run.`,
    `Long outputs end in …; ${[...folders.keys()].join(' and ')} stand for folders of the runner.` +
      (seen ? ' Log lines that an earlier step printed are left out.' : ''),
    ...(hidden.length === 0
      ? []
      : [
          `Not shown: ${hidden.length === 1 ? 'scene' : 'scenes'} ${hidden.join(', ')}, which later scenes of the chapter may need.`,
        ]),
  ]
  return [
    paint.bold('runner-kit, from a GitHub App to a runner and back'),
    '',
    ...text.map((line) => wrap(line, width)),
  ].join('\n')
}

/** What stands above the scenes of a chapter. */
export function renderChapter({ title, about }: Chapter, { paint, width }: Look): string {
  return [paint.bold('═'.repeat(width)), paint.bold(title), wrap(about, width)].join('\n')
}

/** What stands above the steps of an item. */
export function renderHeading({ number, title, about, brief }: Item, { paint, width }: Look): string {
  const line = brief
    ? rule(title, ` in full: npm run demo -- ${number} `, width)
    : rule(`${number}  ${title}`, '', width)
  return `${paint.bold(line)}\n${wrap(about, width)}${brief ? '' : '\n'}`
}

/** One step with what is to be shown of it. */
export function renderStep(
  scene: Scene,
  { main, post, requests, postRequests }: Performance,
  parts: ReadonlySet<Part>,
  knownTokens: ReadonlyMap<string, string>,
  look: Look,
): string {
  const { paint, seen } = look
  const seenBy = seenRequests([...requests, ...postRequests], knownTokens)
  const masked = new Set([...main.masks, ...post.masks])
  const part = (name: Part, title: string, lines: () => readonly string[]) =>
    parts.has(name) ? [block(title, lines(), look)] : []
  const blocks = [
    seen
      ? indented(
          yamlOf(scene, seen.size > 0)
            .split('\n')
            .map(paint.cyan),
        )
      : block('Workflow', yamlOf(scene).split('\n').map(paint.cyan), look),
    block(`Log (${outcome(main, paint)})`, logLines(main, look), look),
    ...part('requests', 'Requests', () => requestLines(seenBy.slice(0, requests.length), look)),
    ...part('outputs', 'Outputs', () => outputLines(main.outputs, masked, look)),
    ...(main.signal === null
      ? []
      : part('state', 'State for the post step', () => outputLines(main.state, masked, look))),
    ...(main.summary === '' ? [] : part('summary', 'Job summary', () => main.summary.trimEnd().split('\n'))),
    ...part('post', `Post step, log (${outcome(post, paint)})`, () => logLines(post, look)),
    ...part('post', 'Post step, requests', () => requestLines(seenBy.slice(requests.length), look)),
  ]
  for (const line of main.log.split('\n')) seen?.add(withoutNumbers(line))
  return blocks.join(seen ? '\n' : '\n\n')
}

/** What stands below everything. */
export function renderEnd(problems: readonly string[], seconds: number, { paint, seen }: Look): string {
  const next = seen
    ? [
        'npm run demo -- --list names all scenes, npm run demo -- 14 shows one in full, npm run demo -- --all shows all.',
      ]
    : []
  const took = `${seconds.toFixed(1)} s`
  if (problems.length === 0) return [paint.green(`Every step ended as expected (${took}).`), ...next].join('\n')
  return [paint.red(`Not as expected (${took}):`), ...problems.map((problem) => `- ${problem}`)].join('\n')
}

/** The step as you write it in a workflow. @param brief without the App's inputs, which an earlier step has shown */
export function yamlOf({ id, inputs }: Scene, brief = false): string {
  const entries = Object.entries(inputs)
  const shown = entries.filter(([name]) => !(brief && Object.hasOwn(APP, name)))
  const step = { uses: 'OWNER/runner-kit@v1', ...(id === undefined ? {} : { id }), with: Object.fromEntries(shown) }
  const yaml = stringify([step], { lineWidth: 0 }).trimEnd()
  return shown.length < entries.length
    ? yaml.replace(/^ {2}with:$/m, `$& # ${Object.keys(APP).join(' and ')} as above`)
    : yaml
}

function outcome({ exitCode, signal }: StepResult, paint: Paint): string {
  if (signal !== null) return paint.red(`ended by ${signal}`)
  return exitCode === 0 ? paint.green('succeeded') : paint.red(`failed, exit code ${exitCode}`)
}

function logLines({ log }: StepResult, { paint, width, folders, seen }: Look): string[] {
  const lines = withVariables(log.trimEnd(), folders)
  if (lines === '') return [paint.dim('(nothing)')]
  return lines.split('\n').flatMap((line) => {
    if (seen?.has(withoutNumbers(line))) return []
    const wrapped = wrap(line, width - INDENT.length).split('\n')
    return line.startsWith('Error: ') ? wrapped.map(paint.red) : wrapped
  })
}

function requestLines(requests: readonly SeenRequest[], { paint, width }: Look): string[] {
  if (requests.length === 0) return [paint.dim('(none)')]
  const below = (text: string) =>
    wrap(text, width - INDENT.length - 5)
      .split('\n')
      .map((line) => paint.dim(`     ${line}`))
  return requests.flatMap(({ method, path, status, with: credential, minted }, index) => [
    `${status ?? '---'}  ${method.padEnd(6)} ${path}`,
    ...below(isLong(credential) && credential === requests[index - 1]?.with ? 'with the same' : `with ${credential}`),
    ...(minted === undefined ? [] : below(`gives a token that may: ${minted}`)),
  ])
}

/** Two lines that differ in an id or a time only say the same. */
const withoutNumbers = (line: string) => line.replace(/\d+/g, '0')

/** Too long to be read twice in a row. */
const isLong = (credential: string) => credential.length > 30

function outputLines(
  outputs: Readonly<Record<string, string>>,
  masked: ReadonlySet<string>,
  { paint, width, folders }: Look,
): string[] {
  const entries = Object.entries(outputs)
  if (entries.length === 0) return [paint.dim('(none)')]
  const column = Math.max(...entries.map(([name]) => name.length)) + 2
  return entries.flatMap(([name, value]) => {
    if (masked.has(value)) return [`${name.padEnd(column)}*** ${paint.dim(`(${value.length} characters, masked)`)}`]
    const lines = shortened(withVariables(value, folders), Math.max(width - INDENT.length - column, NARROWEST))
    return lines.map((line, index) => `${(index === 0 ? name : '').padEnd(column)}${line}`)
  })
}

/** Paths of temporary folders differ in every run. */
function withVariables(text: string, folders: ReadonlyMap<string, string>): string {
  let shorter = text
  for (const [variable, folder] of folders) shorter = shorter.replaceAll(folder, variable)
  return shorter
}

const NARROWEST = 60
const INDENT = '    '

function block(title: string, lines: readonly string[], { paint }: Look): string {
  return `  ${paint.underline(title)}\n${indented(lines)}`
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => `${INDENT}${line}`.trimEnd()).join('\n')
}

function rule(title: string, right: string, width: number): string {
  const end = right === '' ? '' : `${right}──`
  return `── ${title} ${'─'.repeat(Math.max(3, width - title.length - 4 - end.length))}${end}`
}

/** Breaks a line at spaces; a longer word stays whole. */
export function wrap(line: string, width: number): string {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (longer.length > width && current !== '') {
      lines.push(current)
      current = word
    } else {
      current = longer
    }
  }
  return [...lines, current].join('\n')
}
