import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { tar } from '../emulator/packages/tar.js'
import { listenAt, listenOnOwnPort } from './own-port.js'

/** How the server answers one request for the package. */
export type Answer = 'package' | 'other package' | 'cut' | 'unavailable' | 'gone' | 'silent'

/** What the runner of the package does once it is online. */
export type Job = 'ends' | 'fails' | 'waits for a signal' | 'ignores signals'

export interface StandInOptions {
  readonly job?: Job
  /** Answers to the first requests; all later ones give the package. */
  readonly answers?: readonly Answer[]
  /** Bytes that make the package larger. */
  readonly ballast?: number
  /** Whether its Runner.Listener starts only after installdependencies.sh has run. */
  readonly lacksLibraries?: boolean
  /** Called when a runner has come online, with its configuration; its job takes as long. */
  readonly whenOnline?: (config: string) => Promise<void>
}

/** What a runner told the server when it came online. */
export interface Contact {
  readonly config: string
  /** `name=value` lines: its user, its environment, the signals that it ignores, and what runs on the machine. */
  readonly about: string
}

/** A server with a runner package, whose runner reports to it. */
export interface StandIn {
  readonly url: URL
  readonly sha256: string
  readonly bytes: Buffer
  /** One for each time a runner came online. */
  readonly contacts: Contact[]
  /** What runners said later on: `cancelled`, `done`. */
  readonly news: string[]
  /** How often the package was asked for, and the lines with which. */
  readonly requests: string[]
  listen(port: number): Promise<number>
  close(): Promise<void>
}

/** Serves the package of a runner that does nothing but report. `curl` is where the machine has it. */
export async function startStandIn(curl: string, options: StandInOptions = {}): Promise<StandIn> {
  const { job = 'ends', answers = [], ballast = 0, lacksLibraries = false, whenOnline } = options
  const contacts: Contact[] = []
  const news: string[] = []
  const requests: string[] = []
  let bytes: Buffer = Buffer.alloc(0)
  const server = createServer((request, response) => {
    if (request.method === 'POST') return void receive(request, response, contacts, news, whenOnline)
    requests.push(`${request.method} ${request.url}`)
    answer(response, answers[requests.length - 1] ?? 'package', bytes)
  })
  const listen = (port: number) => listenAt(server, port)
  const port = await listenOnOwnPort(listen)
  const origin = `http://127.0.0.1:${port}`
  bytes = pack(runScript(curl, origin, job), ballast, lacksLibraries)
  return {
    url: new URL(`${origin}/actions-runner-linux-x64-2.337.0.tar.gz`),
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    contacts,
    news,
    requests,
    listen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function answer(response: ServerResponse, kind: Answer, bytes: Buffer): void {
  switch (kind) {
    case 'package':
      response.end(bytes)
      return
    case 'other package':
      response.end(pack('#!/bin/sh\necho other\n', 0, false))
      return
    case 'cut':
      response.writeHead(200, { 'content-length': bytes.length })
      response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
      return
    case 'unavailable':
      response.writeHead(503).end('not now')
      return
    case 'gone':
      response.writeHead(404).end('no such package')
      return
    case 'silent':
      return
  }
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  contacts: Contact[],
  news: string[],
  whenOnline: StandInOptions['whenOnline'],
) {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString()
  if (request.url === '/online') {
    const [config = '', ...about] = text.split('\n')
    contacts.push({ config, about: about.join('\n') })
    await whenOnline?.(config)
  } else {
    news.push(text)
  }
  response.end()
}

/** As the real package: `run.sh` at the top, entries with `./`. */
function pack(run: string, ballast: number, lacksLibraries: boolean): Buffer {
  const file = (name: string, text: string | Buffer) => ({
    type: 'file' as const,
    name: `./${name}`,
    bytes: Buffer.from(text),
    mode: 0o755,
  })
  const listener = lacksLibraries ? 'test -e installed || { echo "no ICU" >&2; exit 1; }' : 'echo 2.337.0'
  const entries = [
    file('run.sh', run),
    { type: 'directory' as const, name: './bin/' },
    file('bin/Runner.Listener', `#!/bin/sh\n${listener}\n`),
    file('bin/installdependencies.sh', '#!/bin/sh\n: >installed\n'),
    // Does not compress.
    ...(ballast > 0 ? [file('bin/ballast', noise(ballast))] : []),
  ]
  return gzipSync(tar(entries))
}

function noise(bytes: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(bytes / 64) }, (_, index) =>
    createHash('sha512').update(String(index)).digest(),
  )
  return Buffer.concat(blocks).subarray(0, bytes)
}

/** Writes its credentials to files, as the real runner does, and removes them at the end of its job. */
function runScript(curl: string, origin: string, job: Job): string {
  const send = `${curl} -qfsS --noproxy '*' --data-binary @-`
  const rest: Record<Job, string> = {
    ends: `printf done | ${send} ${origin}/news\nrm .credentials`,
    fails: 'rm .credentials\nexit 3',
    'waits for a signal': `trap 'printf cancelled | ${send} ${origin}/news; rm .credentials; exit 0' TERM\n: >"$MACHINE/online"\nwhile :; do sleep 10; done`,
    'ignores signals': `trap '' TERM\n: >"$MACHINE/online"\nwhile :; do sleep 10; done`,
  }
  return `#!/bin/sh
config=$ACTIONS_RUNNER_INPUT_JITCONFIG
unset ACTIONS_RUNNER_INPUT_JITCONFIG
printf %s "$config" >.credentials
{
  echo "$config"
  echo "arguments=$#"
  echo "uid=$(id -u)"
  echo "home=$HOME"
  echo "user=$USER"
  echo "umask=$(umask)"
  echo "trap=$RUNNER_MANUALLY_TRAP_SIG"
  echo "directory=$PWD"
  grep -s SigIgn /proc/$$/status
  cat /proc/[0-9]*/cmdline 2>/dev/null | tr '\\000' ' '
} | ${send} ${origin}/online
echo 'Listening for Jobs'
${rest[job]}
`
}
