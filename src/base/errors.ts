import { stringAt } from './guards.js'

/**
 * A failure that a person is meant to read: the message says what was tried, what came back and what to do.
 * Everything else that is thrown is a bug or a foreign error and is shown with its own message.
 */
export class ActionError extends Error {
  override readonly name: string = 'ActionError'
}

/** Everything that is wrong with the inputs, with a line for each problem if there are several. */
export class InputReport extends ActionError {}

/** What is wrong with an input, one or several things: each names the input and says what to write in the YAML. */
export class InputProblem extends Error {
  override readonly name = 'InputProblem'
  readonly problems: readonly string[]

  constructor(problems: string | readonly string[], options?: ErrorOptions) {
    const list = typeof problems === 'string' ? [problems] : problems
    super(list.join(' '), options)
    this.problems = list
  }
}

/** The message of anything thrown, in one line. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message || error.name : String(error)
  return singleLine(message)
}

/** Folds line breaks and control characters into spaces: nothing foreign may begin a line of the log. */
export function singleLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ').trim()
}

/** The code of an error of Node's, such as `ENOENT`; empty for anything else. */
export function errorCode(error: unknown): string {
  return stringAt(error, 'code') ?? ''
}

const MAX_CAUSES = 15

/** The stacks of an error and of all its causes, down to what Node or OpenSSL said, for the debug log. */
export function causeChain(error: unknown): string {
  const parts: string[] = []
  const follow = (current: unknown): void => {
    if (current === undefined || parts.length === MAX_CAUSES) return
    parts.push(describeCause(current))
    // A host with several addresses fails with one error for each.
    if (current instanceof AggregateError) for (const one of current.errors) follow(one)
    if (current instanceof Error) follow(current.cause)
  }
  follow(error)
  return parts.join('\nCaused by: ')
}

/** Some of Node's errors show their reason only in `code`: the message of a reset connection is just `socket hang up`. */
function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const stack = error.stack ?? String(error)
  const code = errorCode(error)
  return code === '' || stack.includes(code) ? stack : `${stack}\n    code: ${code}`
}
