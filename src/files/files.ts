import { accessSync, constants, existsSync, mkdirSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { stringAt } from '../base/guards.js'

/** The code of a failed system call, such as `ENOENT`; empty for anything else. */
export function errorCode(error: unknown): string {
  return stringAt(error, 'code') ?? ''
}

/**
 * Writes all of the bytes: a single call may write only some of them, as on a disk that is nearly full.
 *
 * @param position in the file; where the last call ended if left out
 */
export function writeAll(fd: number, bytes: Uint8Array, position?: number): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(fd, bytes, at, bytes.length - at, position === undefined ? null : position + at)
  }
}

/** Undefined instead of an error where something is not there. */
export function ifThere<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

/** Makes a directory and those above it, as far as they are missing. */
export function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    // Node says that nothing is there where the disk is read-only; ask the nearest directory that is.
    let nearest = path
    while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
    accessSync(nearest, constants.W_OK)
    throw error
  }
}
