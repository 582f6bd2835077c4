import { parseArgs } from 'node:util'

export const USAGE = `Usage: npm run try -- FILE [--event NAME] [NAME=VALUE …]

FILE          a step, a list of steps, or a workflow
--event NAME  the event that starts the workflow: workflow_dispatch, or else the first of its events
NAME=VALUE    an input of the workflow, or a value of the context inputs for steps

Ctrl-C cancels the run. See docs/try-locally.md.
`

/** What the command line asks for. */
export type Wish =
  | { readonly file: string; readonly event: string | undefined; readonly inputs: Readonly<Record<string, string>> }
  | { readonly help: true }
  | { readonly problem: string }

/** Reads what stands behind `npm run try --`. */
export function wishOf(words: readonly string[]): Wish {
  const options = { event: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const
  const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: false })
  const { event, help, ...others } = values
  const [unknown] = Object.keys(others)
  if (help) return { help: true }
  if (unknown !== undefined) return { problem: `Unknown option "${unknown}".` }
  if (typeof event === 'boolean') return { problem: 'Set --event to the name of an event.' }
  const [file, ...pairs] = positionals
  if (file === undefined) return { problem: 'Name the file with the step or the workflow.' }
  const wrong = pairs.find((pair) => !/^[^=]+=/.test(pair))
  if (wrong !== undefined) return { problem: `${JSON.stringify(wrong)} is not NAME=VALUE.` }
  return { file, event, inputs: Object.fromEntries(pairs.map((pair) => pair.split(/=(.*)/s, 2))) }
}

/** The event to start a workflow with, and what to say of it where there was a choice or it is not by hand. */
export function eventOf(on: readonly string[], wanted: string | undefined): { event: string; said: string } {
  const byHand = 'workflow_dispatch'
  const event = wanted ?? (on.includes(byHand) ? byHand : (on[0] ?? byHand))
  const others = on.filter((name) => name !== event)
  if (!on.includes(event)) return { event, said: '' }
  const choice = others.length > 0 ? ` The workflow also has ${others.join(', ')}: choose with --event.` : ''
  return { event, said: event === byHand && choice === '' ? '' : `Event: ${event}.${choice}` }
}
