import { readFileSync } from 'node:fs'
import { type Platform, platformName } from '../github/platform.js'

/** What becomes of the machine once the runner has ended, or could not start. */
type OnExit = 'nothing' | 'poweroff'

/** The runner application that a script downloads. */
export interface StartupApplication {
  readonly platform: Platform
  readonly version: string
  readonly downloadUrl: URL
  /** Lower-case hexadecimal. */
  readonly sha256: string
}

/** What a startup script is made of. Any text is safe in it but one with a NUL, which no shell can hold. */
export interface StartupValues {
  readonly runner: { readonly id: number; readonly name: string }
  /** Secret. */
  readonly jitConfig: string
  /** The user of the new machine that runs the runner. */
  readonly user: string
  /** Directory of the new machine with the unpacked runner application; undefined: the script downloads it. */
  readonly runnerHome: string | undefined
  /** What to download; undefined where `runnerHome` has it. */
  readonly application: StartupApplication | undefined
  readonly onExit: OnExit
  /** Seconds; 0 is no limit. */
  readonly maxLifetime: number
}

/** Places of the new machine. Tests have others. */
export interface Places {
  /** Has a directory for each runner. Root's; for any other user it is in their home. */
  readonly base: string
  readonly console: string
  /** Searched after the machine's own `PATH`: with a colon before each. */
  readonly morePath: string
}

const PLACES: Places = {
  base: '/opt/runner-kit',
  console: '/dev/console',
  morePath: ':/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
}

/** What `uname -sm` may say on a machine for each platform. */
const MACHINES: Readonly<Record<string, string>> = {
  'linux-x64': 'Linux x86_64',
  'linux-arm64': 'Linux aarch64',
  // The kernel may have 64 bits and the rest of the system 32.
  'linux-arm': 'Linux armv7l, Linux armv6l, Linux armv8l, Linux aarch64',
  // An Apple processor emulates the other kind.
  'osx-x64': 'Darwin x86_64, Darwin arm64',
  'osx-arm64': 'Darwin arm64',
}

/** Whether a startup script can be made for the platform: it is a shell script, and Windows has no such shell. */
export function hasStartupScript(platform: Platform): boolean {
  return Object.hasOwn(MACHINES, platformName(platform))
}

/**
 * A POSIX shell script that starts one just-in-time runner on a new machine.
 *
 * @throws Error for a value with a NUL, or a platform without a startup script
 */
export function renderStartupScript(values: StartupValues, places: Places = PLACES): string {
  const { runner, application } = values
  const machines = application ? MACHINES[platformName(application.platform)] : ''
  if (machines === undefined) throw new Error('no startup script for this platform')
  const texts: Readonly<Record<string, string>> = {
    'runner-name': printable(runner.name),
    'runner-id': String(runner.id),
    'jit-config': values.jitConfig,
    machines,
    version: application?.version ?? '',
    url: application?.downloadUrl.href ?? '',
    sha256: application?.sha256 ?? '',
    user: values.user,
    'runner-home': values.runnerHome ?? '',
    'on-exit': values.onExit,
    'max-lifetime': String(values.maxLifetime),
    base: places.base,
    console: places.console,
    'more-path': places.morePath,
  }
  // In one pass, so that a mark in a value stays what it is.
  return compact(readTemplate()).replace(/'@([a-z0-9-]+)@'/g, (mark, name: string) => {
    const text = texts[name]
    if (text === undefined) throw new Error(`the template has an unknown mark ${mark}`)
    return quote(text)
  })
}

/** The script with its marks; the bundler copies the file beside the bundle. */
export function readTemplate(): string {
  return readFileSync(new URL('./startup-script.sh', import.meta.url), 'utf8')
}

/** Without comments below the header, empty lines and indentation: user data is short of room. */
function compact(template: string): string {
  const end = template.indexOf('\n\n')
  const body = template.slice(end).replace(/^ *(?:#.*)?\n/gm, '')
  return `${template.slice(0, end)}\n${body.replace(/^ +/gm, '')}`
}

/** One word of a shell. */
function quote(text: string): string {
  if (text.includes('\0')) throw new Error('a value has a NUL')
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** A name for the console: on one line, without what a terminal obeys. */
function printable(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '?')
}

/** Owned by root, and on common images closed to others: cloud-init creates a file before it sets its mode. */
const CLOUD_INIT_PATH = '/root/runner-kit-startup.sh'

/** What YAML cannot have in a literal block as it is, or takes for the end of a line. */
const UNFIT = /[^\n\u0020-\u007e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u

/**
 * User data for cloud-init that runs a startup script at the machine's first boot: `#cloud-config`, whose `write_files`
 * gives the file a mode before it is run, and which other parts can be merged with.
 *
 * @throws Error if the script has a character that YAML cannot have, such as a control character
 */
export function cloudInit(script: string): string {
  if (UNFIT.test(script)) throw new Error('the startup script has a control character, which cloud-init cannot read')
  return [
    '#cloud-config',
    'write_files:',
    `- path: ${CLOUD_INIT_PATH}`,
    "  owner: 'root:root'",
    "  permissions: '0600'",
    '  content: |',
    ...script
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `   ${line}`),
    'runcmd:',
    `- [sh, ${CLOUD_INIT_PATH}]`,
    '',
  ].join('\n')
}
