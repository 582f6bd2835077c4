import { stringify } from 'yaml'
import type { StepResult } from '../harness/actions-runner.js'
import { shortened } from './outputs.js'
import type { Paint } from './paint.js'
import { type SeenRequest, seenRequests } from './requests.js'
import type { Chapter, Scene } from './scene.js'
import type { Performance } from './stage.js'

/** How to show things: the colours, and the width of the terminal in characters. */
export interface Look {
  readonly paint: Paint
  readonly width: number
  /** Folders of the runner, by the variables that are shown in their place. */
  readonly folders: ReadonlyMap<string, string>
}

/** What stands above everything. */
export function renderOpening(address: string, node: string, { paint, width, folders }: Look): string {
  const text = [
    'Each step below runs the committed bundle in dist/ as the Actions runner does, main and post, on ' +
      `Node ${node}. It takes the emulator at ${address} for https://api.github.com: nothing leaves this machine. ` +
      'The App, its key and all tokens were made for this run.',
    'For each step: the YAML, its log, the requests that the server saw and with which credential they came, the outputs, the job summary if it writes one, and the post step, which GitHub runs when the job ends.',
    `Long outputs are cut at …; steps get them whole. ${[...folders.keys()].join(' and ')} stand for folders of the runner.`,
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

/** One scene with all that came of it. */
export function renderScene(
  scene: Scene,
  number: string,
  performance: Performance,
  knownTokens: ReadonlyMap<string, string>,
  look: Look,
): string {
  const { main, post, requests, postRequests } = performance
  const { paint, width } = look
  const seen = seenRequests([...requests, ...postRequests], knownTokens)
  const masked = new Set([...main.masks, ...post.masks])
  return [
    paint.bold(rule(`${number}  ${scene.title}`, width)),
    wrap(scene.about, width),
    '',
    block('Workflow', yamlOf(scene).split('\n').map(paint.cyan), look),
    block(`Log (${outcome(main, paint)})`, logLines(main, look), look),
    block('Requests', requestLines(seen.slice(0, requests.length), look), look),
    block('Outputs', outputLines(main.outputs, masked, look), look),
    ...(main.signal === null ? [] : [block('State for the post step', outputLines(main.state, masked, look), look)]),
    ...(main.summary === '' ? [] : [block('Job summary', main.summary.trimEnd().split('\n'), look)]),
    block(`Post step, log (${outcome(post, paint)})`, logLines(post, look), look),
    block('Post step, requests', requestLines(seen.slice(requests.length), look), look),
  ]
    .join('\n')
    .trimEnd()
}

/** What stands below everything. @param shown such as `17 operations in 28 steps` */
export function renderEnd(problems: readonly string[], shown: string, seconds: number, { paint }: Look): string {
  const all = `${shown}, ${seconds.toFixed(1)} s`
  if (problems.length === 0) return paint.green(`${all}: each ended as it should, the failing ones included.`)
  return [paint.red(`${all}: not as it should be.`), ...problems.map((problem) => `- ${problem}`)].join('\n')
}

/** The step as one writes it in a workflow. */
export function yamlOf({ id = 'kit', inputs }: Scene): string {
  return stringify([{ uses: 'OWNER/runner-kit@v1', id, with: inputs }], { lineWidth: 0 }).trimEnd()
}

function outcome({ exitCode, signal }: StepResult, paint: Paint): string {
  if (signal !== null) return paint.red(`ended by ${signal}`)
  return exitCode === 0 ? paint.green('green') : paint.red(`failed, exit code ${exitCode}`)
}

function logLines({ log }: StepResult, { paint, width, folders }: Look): string[] {
  const lines = withVariables(log.trimEnd(), folders)
  if (lines === '') return [paint.dim('(nothing)')]
  return lines.split('\n').flatMap((line) => {
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

/** Worth not to be read twice in a row. */
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

/** Paths of this run's temporary folders would only distract. */
function withVariables(text: string, folders: ReadonlyMap<string, string>): string {
  let shorter = text
  for (const [variable, folder] of folders) shorter = shorter.replaceAll(folder, variable)
  return shorter
}

const NARROWEST = 60
const INDENT = '    '

function block(title: string, lines: readonly string[], { paint }: Look): string {
  return [`  ${paint.underline(title)}`, ...lines.map((line) => `${INDENT}${line}`), ''].join('\n')
}

function rule(title: string, width: number): string {
  return `── ${title} ${'─'.repeat(Math.max(3, width - title.length - 4))}`
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
