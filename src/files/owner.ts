import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { errorCode } from '../base/errors.js'
import { ignoringErrors } from './files.js'

/**
 * The process that made something which is to be removed once that process has ended, as a file name can hold it. A process
 * number alone is not enough, as numbers are used again, and several machines or containers may share a disk.
 */
interface Owner {
  readonly pid: number
  /** When the process started, in the system's own count; `0` where the system does not say. */
  readonly started: string
  /** Names the machine, its start and its process numbers: only within the same do numbers compare. */
  readonly machine: string
}

/** What an owner on another machine or in another container made is stale when its last heartbeat is so old, in ms. */
export const STALE_AFTER_MS = 3_600_000
/** An owner's heartbeat: how often it touches what it made, in ms. */
export const HEARTBEAT_MS = 30_000

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

/** Whether the owner of something has ended. @param lastHeartbeat when it touched that, in ms since the epoch */
export function isStale(owner: Owner, lastHeartbeat: number, now: number = Date.now()): boolean {
  const expired = now - lastHeartbeat > STALE_AFTER_MS
  if (owner.machine !== thisOwner().machine) return expired
  if (!exists(owner.pid)) return true
  const running = startOf(owner.pid)
  if (running === undefined || owner.started === '0') return expired
  return running.ended || running.started !== owner.started
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process may not be signalled, but exists.
    return errorCode(error) !== 'ESRCH'
  }
}

/** Linux says when a process started, and whether it has ended and only its exit code is still to be read. */
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
  const parts = [hostname(), ignoringErrors(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1'))]
  // Containers of one machine count their processes each for itself.
  parts.push(ignoringErrors(() => readlinkSync('/proc/self/ns/pid')))
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)
}
