import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { errorCode } from './files.js'

/**
 * Who made something that is to go when its maker does: a process, in words that fit into a file name. A process number
 * alone is not enough, as numbers are used again, and several machines or containers may share a disk.
 */
export interface Owner {
  readonly pid: number
  /** When the process began, in the system's own count; `0` where the system does not say. */
  readonly started: string
  /** Names the machine, its start and its process numbers: only within the same do numbers compare. */
  readonly machine: string
}

/** An owner of another machine or container is taken for gone when nothing was heard of it for so long, in ms. */
export const SILENCE_MS = 3_600_000
/** An owner shows at this interval that it is there, in ms. */
export const SIGN_OF_LIFE_MS = 30_000

let self: Owner | undefined

/** This process. */
export function thisOwner(): Owner {
  self ??= { pid: process.pid, started: startOf(process.pid)?.started ?? '0', machine: machineName() }
  return self
}

/** The owner as text: digits, lower-case letters and hyphens. */
export function ownerName({ pid, started, machine }: Owner): string {
  return `${pid}-${started}-${machine}`
}

/** Reads what `ownerName` wrote; undefined for anything else. */
export function parseOwner(text: string): Owner | undefined {
  const [, pid, started, machine] = /^(\d{1,10})-(\d{1,20})-([0-9a-f]{12})$/.exec(text) ?? []
  if (pid === undefined || started === undefined || machine === undefined) return undefined
  return { pid: Number(pid), started, machine }
}

/** @param heardOf when the owner last showed that it was there, in ms since the epoch */
export function isGone(owner: Owner, heardOf: number, now: number = Date.now()): boolean {
  const silent = now - heardOf > SILENCE_MS
  if (owner.machine !== thisOwner().machine) return silent
  if (!exists(owner.pid)) return true
  const running = startOf(owner.pid)
  if (running === undefined || owner.started === '0') return silent
  return running.ended || running.started !== owner.started
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be signalled, but is there.
    return errorCode(error) !== 'ESRCH'
  }
}

/** Linux tells when a process began, and whether it only waits to be buried. */
function startOf(pid: number): { started: string; ended: boolean } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The second field is the program's name, in which anything may stand.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state = ''] = fields
    const started = fields[19]
    return started === undefined ? undefined : { started, ended: state === 'Z' || state === 'X' }
  } catch {
    return undefined
  }
}

function machineName(): string {
  const parts = [hostname(), tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1'))]
  // Containers of one machine count their processes each for itself.
  parts.push(tryRead(() => readlinkSync('/proc/self/ns/pid')))
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)
}

function tryRead(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
