import type { WorkflowCommands } from '../../src/job/workflow-commands.js'

/** Records workflow commands in their order instead of sending them to the Actions runner. */
export interface Recorder {
  readonly commands: WorkflowCommands
  readonly masks: string[]
  readonly outputs: Record<string, string>
  readonly state: Record<string, string>
  /** The Markdown of the job summary. */
  readonly summary: () => string
  /** `info …`, `warning …`, `error …`; debug lines apart. */
  readonly lines: string[]
  readonly debug: string[]
  /** Everything in the order in which it came: `mask`, `state token`, `output token`, `info`. */
  readonly events: string[]
  readonly errors: string[]
}

export function createRecorder(): Recorder {
  const masks: string[] = []
  const outputs: Record<string, string> = {}
  const state: Record<string, string> = {}
  let summary = ''
  const lines: string[] = []
  const debug: string[] = []
  const events: string[] = []
  const errors: string[] = []
  const line = (level: string) => (message: string) => {
    lines.push(`${level} ${message}`)
    events.push(level)
    if (level === 'error') errors.push(message)
  }
  const commands: WorkflowCommands = {
    mask: (secret) => {
      masks.push(secret)
      events.push('mask')
    },
    setOutput: (name, value) => {
      outputs[name] = value
      events.push(`output ${name}`)
    },
    addSummary: async (markdown) => {
      summary += markdown
      events.push('summary')
    },
    saveState: (name, value) => {
      state[name] = value
      events.push(`state ${name}`)
    },
    info: line('info'),
    notice: line('notice'),
    warning: line('warning'),
    fail: line('error'),
    debug: (message) => debug.push(message),
  }
  return { commands, masks, outputs, state, summary: () => summary, lines, debug, events, errors }
}
