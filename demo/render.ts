import { stringify } from 'yaml'
import type { StepResult } from '../harness/actions-runner.js'
import type { Paint } from './paint.js'
import { type SeenRequest, seenRequests } from './requests.js'
import type { Scene } from './scenes.js'
import type { Performance } from './stage.js'

/** How to show things: the colours, and the width of the terminal in characters. */
export interface Look {
  readonly paint: Paint
  readonly width: number
}

/** What stands above everything. */
export function renderOpening(address: string, node: string, { paint, width }: Look): string {
  const text = [
    'Each step below runs the committed bundle in dist/ as the Actions runner does, main and post, on ' +
      `Node ${node}. It takes the emulator at ${address} for https://api.github.com: nothing leaves this machine. ` +
      'The App, its key and all tokens were made for this run.',
    'For each step: the YAML, its log, the requests that the server saw and with which credential they came, the outputs, and the post step, which GitHub runs when the job ends.',
  ]
  return [
    paint.bold('runner-kit, from a GitHub App to a runner and back'),
    '',
    ...text.map((line) => wrap(line, width)),
  ].join('\n')
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
    block('Outputs', outputLines(main.outputs, masked, paint), look),
    ...(main.summary === '' ? [] : [block('Job summary', main.summary.trimEnd().split('\n'), look)]),
    block(`Post step, log (${outcome(post, paint)})`, logLines(post, look), look),
    block('Post step, requests', requestLines(seen.slice(requests.length), look), look),
  ]
    .join('\n')
    .trimEnd()
}

/** What stands below everything. */
export function renderEnd(problems: readonly string[], steps: number, seconds: number, { paint }: Look): string {
  const all = `${steps} steps in ${seconds.toFixed(1)} s`
  if (problems.length === 0) return paint.green(`${all}: each ended as it should, the failing ones included.`)
  return [paint.red(`${all}: not as it should be.`), ...problems.map((problem) => `- ${problem}`)].join('\n')
}

/** The step as one writes it in a workflow. */
export function yamlOf({ inputs }: Scene): string {
  return stringify([{ uses: 'OWNER/runner-kit@v1', id: 'kit', with: inputs }], { lineWidth: 0 }).trimEnd()
}

function outcome({ exitCode }: StepResult, paint: Paint): string {
  return exitCode === 0 ? paint.green('green') : paint.red(`failed, exit code ${exitCode}`)
}

function logLines({ log }: StepResult, { paint, width }: Look): string[] {
  const lines = log.trimEnd()
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
  return requests.flatMap(({ method, path, status, with: credential, minted }) => [
    `${status ?? '---'}  ${method.padEnd(6)} ${path}`,
    ...below(`with ${credential}`),
    ...(minted === undefined ? [] : below(`gives a token that may: ${minted}`)),
  ])
}

function outputLines(outputs: Readonly<Record<string, string>>, masked: ReadonlySet<string>, paint: Paint): string[] {
  const entries = Object.entries(outputs)
  if (entries.length === 0) return [paint.dim('(none)')]
  const column = Math.max(...entries.map(([name]) => name.length)) + 2
  return entries.map(([name, value]) => {
    const shown = masked.has(value) ? `*** ${paint.dim(`(${value.length} characters, masked)`)}` : value
    return `${name.padEnd(column)}${shown}`
  })
}

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
