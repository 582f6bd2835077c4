import { accessSync, constants, existsSync, mkdirSync, rmdirSync, writeSync } from 'node:fs'
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

/** Undefined instead of an error where something does not exist. */
export function ifExists<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

/** Undefined instead of any error. */
export function ignoringErrors<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** Removes a directory that is empty; one that is not, or does not exist, stays as it is. */
export function removeIfEmpty(directory: string): void {
  try {
    rmdirSync(directory)
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error
  }
}

/** Makes a directory and those above it, as far as they are missing. */
export function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    // Node reports ENOENT on a read-only disk, too; ask the nearest directory that exists.
    let nearest = path
    while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest)
    accessSync(nearest, constants.W_OK)
    throw error
  }
}
