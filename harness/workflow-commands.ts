/** One `::name key=value::message` line, unescaped. */
export interface WorkflowCommand {
  command: string
  properties: Record<string, string>
  message: string
}

/** What the runner takes for a command; anything else between colons is ordinary text. */
const KNOWN = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
])

function unescapeWith(text: string, table: Record<string, string>): string {
  return text.replace(/%[0-9A-F]{2}/gi, (code) => table[code.toUpperCase()] ?? code)
}

const MESSAGE_CODES = { '%25': '%', '%0D': '\r', '%0A': '\n' }
const PROPERTY_CODES = { ...MESSAGE_CODES, '%3A': ':', '%2C': ',' }
const OLD_STYLE_CODES = { ...MESSAGE_CODES, '%3B': ';', '%5D': ']' }

function splitHead(head: string, separator: string, codes: Record<string, string>) {
  const space = head.indexOf(' ')
  const command = (space < 0 ? head : head.slice(0, space)).toLowerCase()
  const properties: Record<string, string> = {}
  if (space >= 0) {
    for (const pair of head.slice(space + 1).split(separator)) {
      const equals = pair.indexOf('=')
      if (equals > 0) properties[pair.slice(0, equals).trim()] = unescapeWith(pair.slice(equals + 1), codes)
    }
  }
  return { command, properties }
}

/** `::name key=value::message`, after any leading white space. The name is not looked at. */
function parseColons(line: string): WorkflowCommand | undefined {
  const text = line.trimStart()
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  const head = splitHead(text.slice(2, end), ',', PROPERTY_CODES)
  return { ...head, message: unescapeWith(text.slice(end + 2), MESSAGE_CODES) }
}

/** `##[name key=value;]message`, the first form of commands, which the runner still finds anywhere in a line. */
function parseBrackets(line: string): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  const head = splitHead(line.slice(start + 3, end), ';', OLD_STYLE_CODES)
  return { ...head, message: unescapeWith(line.slice(end + 1), OLD_STYLE_CODES) }
}

/** Reads lines as the runner does, remembering `::stop-commands::`. */
export class CommandReader {
  #stopToken: string | undefined

  /** The command in this line; undefined if the line is text. */
  read(line: string): WorkflowCommand | undefined {
    const colons = parseColons(line)
    if (this.#stopToken !== undefined) {
      if (colons?.command !== this.#stopToken.toLowerCase()) return undefined
      this.#stopToken = undefined
      return colons
    }
    const found = [colons, parseBrackets(line)].find((command) => command && KNOWN.has(command.command))
    if (found?.command === 'stop-commands' && found.message !== '') this.#stopToken = found.message
    return found
  }
}

const LABELS: Record<string, string> = { error: 'Error: ', warning: 'Warning: ', notice: 'Notice: ', group: '▸ ' }

/**
 * The log that a person sees: text lines as they are, annotations and group titles without their syntax, everything else
 * gone. As on the real runner, a mask hides what comes after it and nothing before.
 */
export class StepLog {
  readonly commands: WorkflowCommand[] = []
  readonly masks: string[] = []
  readonly #lines: string[] = []
  readonly #reader = new CommandReader()
  #hidden: string[] = []

  /** @param onLine called with each line as it is written */
  constructor(
    secrets: readonly string[] = [],
    private readonly onLine: (line: string) => void = () => {},
  ) {
    for (const secret of secrets) this.#hide(secret)
  }

  add(line: string): void {
    const command = this.#reader.read(line)
    if (!command) {
      this.#write(line)
      return
    }
    this.commands.push(command)
    if (command.command === 'add-mask') {
      this.masks.push(command.message)
      this.#hide(command.message)
    }
    const label = LABELS[command.command]
    if (label !== undefined) this.#write(label + command.message)
  }

  toString(): string {
    return this.#lines.map((line) => `${line}\n`).join('')
  }

  #hide(secret: string): void {
    const parts = [secret, ...secret.split(/\r\n|\r|\n/)].filter((part) => part.trim() !== '')
    this.#hidden = [...new Set([...this.#hidden, ...parts])].sort((a, b) => b.length - a.length)
  }

  #write(text: string): void {
    const shown = this.#hidden.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text)
    this.#lines.push(shown)
    for (const line of shown.split('\n')) this.onLine(line)
  }
}
