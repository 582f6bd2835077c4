import * as core from '@actions/core'
import { singleLine } from '../base/errors.js'

/** The step's log and annotations; a message with line breaks in it cannot begin a new line of the log. */
export interface Log {
  info(message: string): void
  notice(message: string): void
  warning(message: string): void
  /** Shown in debug mode only (`RUNNER_DEBUG=1`). May have several lines. */
  debug(message: string): void
}

/**
 * The workflow commands that this action sends to the Actions runner, and the environment files beside them: the log,
 * annotations, masks, outputs, state and the job summary. Only this module imports `@actions/core`.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export interface WorkflowCommands extends Log {
  /** Makes the runner show `***` instead of the secret, from the next line of the log on. */
  mask(secret: string): void
  setOutput(name: string, value: string): void
  /** Adds Markdown to the step's part of the job summary. Without effect where the runner takes none. */
  addSummary(markdown: string): Promise<void>
  /** Hands a value to the post step. */
  saveState(name: string, value: string): void
  /** Shows an error annotation and fails the step. May have several lines. */
  fail(message: string): void
}

/**
 * Keeps foreign text in a message from being a workflow command: the runner reads `::name::` at the start of a line, and the
 * older `##[name]` wherever it stands.
 */
export function logLine(message: string): string {
  return singleLine(message).replaceAll('##[', '## [').replace(/^::/, ': :')
}

export const workflowCommands: WorkflowCommands = {
  mask: core.setSecret,
  setOutput: core.setOutput,
  saveState: core.saveState,
  async addSummary(markdown) {
    if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown).write()
  },
  info: (message) => core.info(logLine(message)),
  notice: (message) => core.notice(singleLine(message)),
  warning: (message) => core.warning(singleLine(message)),
  fail: (message) => core.setFailed(message),
  // The runner would hide the lines outside of debug mode, but other readers of the stream would not.
  debug: (message) => {
    if (core.isDebug()) core.debug(message)
  },
}
