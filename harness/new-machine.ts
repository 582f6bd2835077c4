import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { makeTemporaryDirectory } from './temporary.js'

/** A shell that reads the script, by the words that start it. */
export type Shell = 'bash' | 'dash' | 'busybox sh'
export const SHELLS: readonly Shell[] = ['bash', 'dash', 'busybox sh']

/** Where a program is; undefined where this machine has none. */
export function which(program: string): string | undefined {
  try {
    return execFileSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', program], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}

export const hasShell = (shell: Shell): boolean => which(shell.split(' ')[0] ?? '') !== undefined

/** The programs that are real. All others are stand-ins, above all those that change a machine. */
const REAL = ['cat', 'cut', 'date', 'env', 'grep', 'gzip', 'mkdir', 'pgrep', 'rm', 'tail', 'tar', 'tr', 'uname']

/** Stand-ins record how they were called. `id` knows the users of this machine alone, and takes the caller for root. */
const STAND_INS: Readonly<Record<string, string>> = {
  id: `case $* in
  -u) echo "\${STAND_IN_UID:-0}" ;;
  *) for name; do :; done; [ -e "$MACHINE/users/$name" ] && cat "$MACHINE/users/$name" ;;
esac`,
  useradd: 'for name; do :; done; echo 1001 >"$MACHINE/users/$name"',
  adduser: 'for name; do :; done; echo 1001 >"$MACHINE/users/$name"',
  chown: '',
  runuser: 'shift 3; STAND_IN_UID=1001; export STAND_IN_UID; exec "$@"',
  setpriv: `[ "$1 $3 $5" = '--reuid --regid --init-groups' ] || exit 1
shift 5; STAND_IN_UID=1001; export STAND_IN_UID; exec "$@"`,
  su: `[ "$1" = -s ] && shift 2; shift; STAND_IN_UID=1001; export STAND_IN_UID; exec sh "$@"`,
  poweroff: '',
  shutdown: '',
  halt: '',
  sync: '',
  // A hundred times faster.
  sleep: 'exec "$REAL_SLEEP" "$(echo "$1" | "$REAL_AWK" \'{ print $1 / 100 }\')"',
}

export interface MachineOptions {
  readonly shell: Shell
  /** Programs that it has besides; `curl` and `sha256sum` by default. */
  readonly has?: readonly string[]
  /** Stand-ins that it lacks. */
  readonly lacks?: readonly string[]
  /** Programs that are real here and stand-ins elsewhere. Never one that changes the machine. */
  readonly real?: readonly ('id' | 'chown' | 'runuser' | 'setpriv' | 'su')[]
  /** Programs of its own, as lines of shell; they hide what has the same name. */
  readonly programs?: Readonly<Record<string, string>>
  /** Whether all programs are busybox's. */
  readonly busybox?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** Users that it has already; `root` is one by its number. */
  readonly users?: readonly string[]
  readonly directory?: string
  /** Who boots it; this process's user by default. */
  readonly uid?: number
}

export interface Boot {
  readonly status: number | null
  /** What it said on its output, its own lines without `runner-kit: `. */
  readonly lines: readonly string[]
  readonly stdout: string
  readonly stderr: string
  readonly console: string
  /** Calls of stand-ins: `poweroff`, `useradd -m runner`. */
  readonly calls: readonly string[]
}

/** A machine in a directory: its programs, its users, its disk. */
export interface Machine {
  /** Where a script is to look, so that it stays in the directory. */
  readonly places: { readonly base: string; readonly console: string; readonly morePath: string }
  readonly directory: string
  /** Where the script was put, as cloud-init does it. */
  readonly script: string
  /** @param onSpawn is given the process id of the shell, which leads a process group */
  boot(script: string, onSpawn?: (pid: number) => void): Promise<Boot>
  /** Every file that contains the text. */
  filesWith(text: string): string[]
}

export function makeMachine(options: MachineOptions): Machine {
  const { shell, has = ['curl', 'sha256sum'], lacks = [], real: genuine = [], programs = {}, busybox = false } = options
  const directory = options.directory ?? makeTemporaryDirectory('machine')
  const bin = join(directory, 'bin')
  const script = join(directory, 'part-001')
  const console = join(directory, 'console')
  // For the users that it makes.
  chmodSync(directory, 0o755)
  for (const folder of [bin, join(directory, 'users')]) mkdirSync(folder, { recursive: true })
  for (const user of options.users ?? []) {
    writeFileSync(join(directory, 'users', user), user === 'root' ? '0\n' : '1001\n')
  }
  writeFileSync(console, '')
  const program = (name: string, line: string) => {
    const record = name === 'id' || name === 'sleep' ? '' : `echo "${name} $*" >>"$MACHINE/calls"\n`
    // `wx` fails where something is: a write through a link would change this machine's own program.
    writeFileSync(join(bin, name), `#!/bin/sh\n${record}${line}\n`, { mode: 0o755, flag: 'wx' })
  }
  const standIns = Object.entries({ ...STAND_INS, ...programs }).filter(
    ([name]) => ![...lacks, ...genuine].includes(name),
  )
  const replaced = new Set([...standIns.map(([name]) => name), 'sh'])
  for (const name of new Set<string>([...REAL, ...has, ...genuine])) {
    if (replaced.has(name) || lacks.includes(name)) continue
    const real = busybox && !['curl', 'env'].includes(name) ? which('busybox') : which(name)
    if (real !== undefined) symlinkSync(real, join(bin, name))
  }
  if (shell !== 'bash') program('sh', `exec ${shell === 'dash' ? which('dash') : `${which('busybox')} sh`} "$@"`)
  else symlinkSync(which('bash') ?? '/bin/bash', join(bin, 'sh'))
  for (const [name, line] of standIns) program(name, line)
  const env = {
    PATH: bin,
    HOME: directory,
    MACHINE: directory,
    REAL_SLEEP: which('sleep') ?? '',
    REAL_AWK: which('awk') ?? '',
    ...options.env,
  }
  const read = (name: string) => (existsSync(join(directory, name)) ? readFileSync(join(directory, name), 'utf8') : '')
  return {
    places: { base: join(directory, 'disk'), console, morePath: '' },
    directory,
    script,
    boot: (text, onSpawn) =>
      new Promise((resolve, reject) => {
        writeFileSync(script, text, { mode: 0o600 })
        const [command = '', ...words] = shell.split(' ')
        const { uid } = options
        if (uid !== undefined) for (const path of [directory, script, console]) chownSync(path, uid, uid)
        const child = spawn(which(command) ?? command, [...words, script], {
          env,
          cwd: directory,
          stdio: 'pipe',
          detached: true,
          ...(uid !== undefined && { uid, gid: uid }),
        })
        if (child.pid !== undefined) onSpawn?.(child.pid)
        let stdout = ''
        let stderr = ''
        child.stdout.on('data', (chunk) => {
          stdout += chunk
        })
        child.stderr.on('data', (chunk) => {
          stderr += chunk
        })
        child.on('error', reject)
        child.on('close', (status) => {
          const said = stdout.split('\n').filter((line) => line.startsWith('runner-kit: '))
          const lines = said.map((line) => line.slice('runner-kit: '.length))
          const calls = read('calls').split('\n').slice(0, -1)
          resolve({
            status,
            lines,
            stdout,
            stderr,
            console: read('console'),
            calls: calls.map((call) => call.trimEnd()),
          })
        })
      }),
    filesWith: (text) =>
      readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => readFileSync(file).includes(text)),
  }
}
