import { readdirSync } from 'node:fs'
import { Socket } from 'node:net'
import { COMMAND_FILES_FOLDER } from '../../harness/command-files.js'
import { OUTPUT_NAMES } from '../../src/results/outputs.js'
import type { Outcome } from '../support/trial.js'

/** Watches every socket that is opened in this process, and lets none out. */
export interface NetworkGuard {
  /** `host:port` of each connection since the last call. */
  taken(): Set<string>
  stop(): void
}

/** @param allowed ports of this machine's loopback address that may be connected to */
export function guardNetwork(allowed: () => number): NetworkGuard {
  let seen = new Set<string>()
  const { connect } = Socket.prototype
  Socket.prototype.connect = function guarded(this: Socket, ...given: unknown[]): Socket {
    const { host = 'localhost', port } = addressOf(given)
    seen.add(`${host}:${port}`)
    if (host === '127.0.0.1' && port === allowed()) return Reflect.apply(connect, this, given)
    const error = Object.assign(new Error(`connect ECONNREFUSED ${host}:${port}`), { code: 'ECONNREFUSED' })
    process.nextTick(() => this.destroy(error))
    return this
  }
  return {
    taken() {
      const taken = seen
      seen = new Set()
      return taken
    },
    stop() {
      Socket.prototype.connect = connect
    },
  }
}

/** Node hands on what it was given, normalized (an array with the options first) or as it is. */
function addressOf([first]: unknown[]): { host?: string; port?: number } {
  const options: unknown = Array.isArray(first) ? first[0] : first
  const { host, port } = Object(options)
  return { ...(typeof host === 'string' && { host }), port: Number(port) }
}

/** What a step may write to its log: text, and these. */
const COMMANDS = new Set(['add-mask', 'error', 'warning', 'notice', 'debug'])
/** What main hands to post. */
const STATE = new Set(['token', 'github-api-url', 'github-api-version', 'minted-at'])

/** Everything that a step must never do, whatever it is given; the command files are parsed strictly by then. */
export function misdeeds({ main, post, asked }: Outcome, hosts: ReadonlySet<string>): string[] {
  const problems: string[] = []
  const check = (well: boolean, problem: string) => {
    if (!well) problems.push(problem)
  }
  for (const step of [main, post]) {
    check(step.exitCode === 0 || step.exitCode === 1, `exit code ${step.exitCode}`)
    check(step.errors.length === step.exitCode, `exit code ${step.exitCode} with errors ${step.errors}`)
    check(!/Unexpected failure/.test(step.stdout), `a crash: ${step.errors}`)
    const oneLine = step.errors.filter((error) => !/^\d+ problems with the inputs:\n/.test(error)).every(isOneLine)
    check(oneLine && step.warnings.every(isOneLine), `several lines: ${JSON.stringify([step.errors, step.warnings])}`)
    check(step.stderr === '', `stderr: ${step.stderr}`)
    const commands = step.commands.filter(({ command }) => !COMMANDS.has(command))
    check(commands.length === 0, `commands: ${JSON.stringify(commands)}`)
    check(Object.keys(step.env).length === 0 && step.path.length === 0, 'the environment of later steps')
    check(filesIn(step.workspace).length === 0, `files in the workspace: ${filesIn(step.workspace)}`)
  }
  check(post.exitCode === 0, 'post failed')
  const outputs = Object.keys(main.outputs).filter((name) => !OUTPUT_NAMES.some((known) => known === name))
  check(outputs.length === 0, `outputs: ${outputs}`)
  const state = Object.keys(main.state).filter((name) => !STATE.has(name))
  check(state.length === 0, `state: ${state}`)
  const elsewhere = [...asked].filter((host) => !hosts.has(host))
  check(elsewhere.length === 0, `asked ${elsewhere}`)
  return problems
}

const isOneLine = (text: string): boolean => !/[\r\n]/.test(text)

/** Files below a directory, without those through which a step talks to the runner. */
export function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !entry.parentPath.endsWith(COMMAND_FILES_FOLDER))
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
}
