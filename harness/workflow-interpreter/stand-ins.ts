import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a stand-in was called with. */
export interface ProgramCall {
  readonly command: string
  readonly args: readonly string[]
  /** Only variables that these programs read: `ACTIONS_RUNNER_INPUT_*`, `GH_*`, `TF_*` and the like. */
  readonly env: Readonly<Record<string, string>>
  /** With `--password-stdin`. */
  readonly stdin: string
  readonly cwd: string
}

/** A running call of a stand-in. */
export interface Terminal {
  print(text: string): void
  /** Fires when the process is gone before its answer was whole. */
  readonly gone: AbortSignal
}

/** What a program does; resolves with its exit code. What it throws is printed, and its exit code is 1. */
export type Program = (call: ProgramCall, terminal: Terminal) => Promise<number> | number

export interface StandIns {
  /** To be put before the others of `PATH`. */
  readonly directory: string
  /** Variables by which a stand-in finds the test. */
  readonly env: Readonly<Record<string, string>>
  /** In the order in which they came. */
  readonly calls: readonly ProgramCall[]
  /** Puts a stand-in of a program into a directory. */
  install(name: string, directory: string): void
  close(): Promise<void>
}

const SCRIPT = fileURLToPath(new URL('stand-in.mjs', import.meta.url))

/** Puts programs of this process' making on a `PATH`. */
export async function startStandIns(
  root: string,
  programs: Readonly<Record<string, Program>>,
  onPath: readonly string[],
): Promise<StandIns> {
  const calls: ProgramCall[] = []
  const server = createServer((message, response) => {
    let body = ''
    message.setEncoding('utf8')
    message.on('data', (chunk: string) => {
      body += chunk
    })
    message.on('end', () => {
      const call: ProgramCall = JSON.parse(body)
      calls.push(call)
      const gone = new AbortController()
      response.on('close', () => gone.abort())
      const say = (what: object) => response.write(`${JSON.stringify(what)}\n`)
      const program = programs[call.command]
      const terminal = { print: (stdout: string) => say({ stdout }), gone: gone.signal }
      Promise.resolve(call)
        .then(async () => (program ? program(call, terminal) : 0))
        .then(
          (exitCode) => say({ exitCode }),
          (error: unknown) => say({ stderr: `${String(error)}\n`, exitCode: 1 }),
        )
        .finally(() => response.end())
    })
  })
  await new Promise<void>((fulfil) => server.listen(0, '127.0.0.1', fulfil))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  const directory = join(root, 'stand-ins')
  mkdirSync(directory)
  const install = (name: string, where: string) => {
    const file = join(where, name)
    const command = name.replace(/\.sh$/, '')
    writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${SCRIPT}' ${command} "$@"\n`)
    chmodSync(file, 0o755)
  }
  for (const name of onPath) install(name, directory)
  return {
    directory,
    env: { STAND_INS: `http://127.0.0.1:${address.port}/` },
    calls,
    install,
    close: () =>
      new Promise((fulfil) => {
        server.close(() => fulfil())
        server.closeAllConnections()
      }),
  }
}
