import * as core from '@actions/core'
import { singleLine } from '../action-error.js'

/** The step's log and annotations; a message with line breaks in it cannot begin a new line of the log. */
export interface Log {
  info(message: string): void
  notice(message: string): void
  warning(message: string): void
  /** Shown in debug mode only (`RUNNER_DEBUG=1`). May have several lines. */
  debug(message: string): void
}

/**
 * The Actions runner, as far as this action talks to it: the log, annotations, masks, outputs and state.
 * The only door to `@actions/core`.
 */
export interface Workflow extends Log {
  /** Makes the runner show `***` instead of the secret, from the next line of the log on. */
  mask(secret: string): void
  setOutput(name: string, value: string): void
  /** Hands a value to the post step. */
  saveState(name: string, value: string): void
  /** Shows an error annotation and fails the step. May have several lines. */
  fail(message: string): void
}

export const actionsWorkflow: Workflow = {
  mask: core.setSecret,
  setOutput: core.setOutput,
  saveState: core.saveState,
  info: (message) => core.info(singleLine(message)),
  notice: (message) => core.notice(singleLine(message)),
  warning: (message) => core.warning(singleLine(message)),
  fail: (message) => core.setFailed(message),
  // The runner would hide the lines outside of debug mode, but other readers of the stream would not.
  debug: (message) => {
    if (core.isDebug()) core.debug(message)
  },
}
