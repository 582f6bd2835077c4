import { spawnSync } from 'node:child_process'
import type { Platform } from '../../emulator/packages/platforms.js'

/** Programs that unpack the packages of some platforms, to compare with. */
export interface Unpacker {
  readonly program: 'tar' | 'unzip'
  suits(platform: Platform): boolean
  /** @throws Error if the program fails */
  unpack(archive: string, directory: string): void
}

export const UNPACKERS: readonly Unpacker[] = [
  {
    program: 'tar',
    suits: ({ os }) => os !== 'win',
    unpack: (archive, directory) => run('tar', ['xzpf', archive, '-C', directory], [0]),
  },
  {
    program: 'unzip',
    suits: ({ os }) => os === 'win',
    // 1 is its warning of backslashes, which it reads as slashes.
    unpack: (archive, directory) => run('unzip', ['-q', archive, '-d', directory], [0, 1]),
  },
]

function run(program: string, parameters: readonly string[], good: readonly number[]): void {
  const { status, stderr, error } = spawnSync(program, parameters, { encoding: 'utf8' })
  if (status === null || !good.includes(status)) throw new Error(`${program} failed: ${error?.message ?? stderr}`)
}

/** Whether a program is on `PATH`. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, [], { stdio: 'ignore', timeout: 20_000 }).error === undefined
}
