import { createHash } from 'node:crypto'
import type { Entry } from './entry.js'
import type { Platform } from './platforms.js'

const EXECUTABLE = 0o755

/** The files of a runner package, few and small but laid out as the real ones. `filler`: bytes of ballast. */
export function runnerContents(platform: Platform, version: string, filler: number): Entry[] {
  if (platform.os === 'win') return windows(platform, version, filler)
  // `tar -czf package -C layout .`
  return [{ type: 'directory', name: './' }, ...unix(platform, version, filler).map(underDot)]
}

const underDot = (entry: Entry): Entry => ({ ...entry, name: `./${entry.name}` })

const directory = (name: string): Entry => ({ type: 'directory', name: `${name}/` })
const file = (name: string, text: string, mode?: number): Entry => ({
  type: 'file',
  name,
  bytes: Buffer.from(text),
  ...(mode === undefined ? {} : { mode }),
})

/** The commands beside `node`, links to scripts of theirs. */
const COMMANDS = [
  ['corepack', 'corepack/dist/corepack.js'],
  ['npm', 'npm/bin/npm-cli.js'],
  ['npx', 'npm/bin/npx-cli.js'],
] as const

/** Where names of more than 100 bytes are. */
const DEEP = 'lib/node_modules/npm/node_modules/@sigstore/protobuf-specs/dist/__generated__/google/api'

/** These directories and those above them, each once. */
function directories(base: string, paths: readonly string[]): Entry[] {
  const all = paths.flatMap((path) => path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/')))
  return [...new Set(all)].map((path) => directory(`${base}/${path}`))
}

function unix({ os, architecture }: Platform, version: string, filler: number): Entry[] {
  const script = (name: string, line: string): Entry => file(name, `#!/bin/bash\n${line}\n`, EXECUTABLE)
  const listener = `#!/bin/sh\n[ "$1" = --version ] && echo ${version}\n`
  const node = (name: string, release: string): Entry[] => [
    directory(`externals/${name}`),
    directory(`externals/${name}/bin`),
    file(`externals/${name}/bin/node`, `#!/bin/sh\necho ${release}\n`, EXECUTABLE),
    ...COMMANDS.map(([command, script]): Entry => {
      return { type: 'symlink', name: `externals/${name}/bin/${command}`, target: `../lib/node_modules/${script}` }
    }),
    ...directories(`externals/${name}`, ['lib/node_modules/corepack/dist', 'lib/node_modules/npm/bin', DEEP]),
    ...COMMANDS.map(([command, script]) => {
      return file(`externals/${name}/lib/node_modules/${script}`, `#!/usr/bin/env node\n// ${command}\n`, EXECUTABLE)
    }),
    file(`externals/${name}/${DEEP}/field_behavior.js`, '"use strict";\n'),
    file(`externals/${name}/LICENSE`, 'Node.js is licensed for use as follows.\n'),
  ]
  return [
    script('config.sh', 'exec "$(dirname "$0")/bin/Runner.Listener" configure "$@"'),
    script('run.sh', 'exec "$(dirname "$0")/bin/Runner.Listener" run "$@"'),
    script('env.sh', 'env'),
    script('run-helper.sh.template', 'exit 0'),
    script('safe_sleep.sh', 'sleep "$1"'),
    directory('bin'),
    file('bin/Runner.Listener', listener, EXECUTABLE),
    file('bin/Runner.Worker', '#!/bin/sh\nexit 0\n', EXECUTABLE),
    file('bin/Runner.Listener.dll', `Runner.Listener ${version} ${os}-${architecture}\n`),
    file('bin/Runner.Common.dll', `Runner.Common ${version}\n`),
    script('bin/installdependencies.sh', 'exit 0'),
    directory('externals'),
    ...node('node20', 'v20.19.5'),
    ...node('node24', 'v24.10.0'),
    ...ballast(filler),
  ]
}

function windows({ architecture }: Platform, version: string, filler: number): Entry[] {
  const script = (name: string, line: string): Entry => file(name, `@echo off\r\n${line}\r\n`)
  const node = (name: string): Entry[] => [
    directory(`externals/${name}`),
    directory(`externals/${name}/bin`),
    file(`externals/${name}/bin/node.exe`, `MZ ${name}\n`),
    file(`externals/${name}/bin/npm.cmd`, '@echo off\r\n'),
    file(`externals/${name}/bin/nodevars.lock`, ''),
  ]
  return [
    script('config.cmd', '"%~dp0bin\\Runner.Listener.exe" configure %*'),
    script('run.cmd', '"%~dp0bin\\Runner.Listener.exe" run %*'),
    script('run-helper.cmd.template', 'exit /b 0'),
    directory('bin'),
    file('bin/Runner.Listener.exe', `MZ Runner.Listener ${version}\n`),
    file('bin/Runner.Worker.exe', `MZ Runner.Worker ${version}\n`),
    file('bin/Runner.Listener.dll', `Runner.Listener ${version} win-${architecture}\n`),
    directory('externals'),
    ...node('node20'),
    ...node('node24'),
    ...ballast(filler),
  ]
}

const CHUNK = 1_048_576

/** Bytes that do not compress, in files of a megabyte at most. */
function ballast(total: number): Entry[] {
  if (total <= 0) return []
  const entries: Entry[] = [directory('bin/ballast')]
  for (let done = 0, index = 0; done < total; done += CHUNK, index += 1) {
    const size = Math.min(CHUNK, total - done)
    entries.push({ type: 'file', name: `bin/ballast/${index}.bin`, bytes: noise(index, size) })
  }
  return entries
}

function noise(seed: number, size: number): Buffer {
  const bytes = Buffer.alloc(size)
  let state = createHash('sha256').update(`ballast ${seed}`).digest().readUInt32LE(0) | 1
  for (let at = 0; at < size; at += 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[at] = state & 0xff
  }
  return bytes
}
