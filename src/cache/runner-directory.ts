import { lstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ActionError } from '../base/errors.js'
import { explainDiskError, ifExists, makeDirectory, removeIfEmpty } from '../files/files.js'
import type { Log } from '../job/workflow-commands.js'
import { CONFIGURATION_FILES, RECORD, recordedSha256 } from './entry.js'
import { isLockName, lockDirectory } from './lock.js'
import { copyTree, firstDifference } from './tree.js'

/** A runner unpacked in the tool cache. */
interface OriginalRunner {
  readonly path: string
  /** Of its package; undefined where that is not recorded. */
  readonly sha256: string | undefined
}

/**
 * Refuses a directory that cannot be used anyway, before anything is downloaded for it.
 *
 * @throws ActionError for one that holds a configured runner, or is not a directory
 */
export function checkRunnerDirectory(directory: string): void {
  const names = namesIn(directory)
  const configured = CONFIGURATION_FILES.find((file) => names?.includes(file))
  if (configured !== undefined) {
    throw new ActionError(
      `runner-directory: ${directory} holds a configured runner (${configured}); it was not changed. ` +
        'Remove that runner (config.sh remove, then the directory), or set another runner-directory.',
    )
  }
}

/**
 * Gives a runner directory its own copy of a runner. A copy that an interrupted run left in part is made again; one of the same
 * runner stays as it is. Of two steps with one directory the second finds what the first finished, and never removes it.
 *
 * @param runner as it was found in the tool cache
 * @returns false if another job replaced that one meanwhile: nothing of the copy is kept
 * @throws ActionError for a directory with anything else in it, of which nothing is touched, and where copying fails
 */
export async function setUpRunnerDirectory(
  directory: string,
  runner: OriginalRunner,
  log: Pick<Log, 'info'>,
): Promise<boolean> {
  checkRunnerDirectory(directory)
  const { path: original, sha256 } = runner
  const identity = identityOf(original)
  if (identity === undefined || recordedSha256(original) !== sha256) return false
  try {
    const names = namesIn(directory)
    const unfinished = names === undefined || names.length === 0 || names.some(isLockName)
    const outcome = unfinished ? await fillLocked(directory, original, identity, names !== undefined, log) : 'exists'
    // A finished copy stays right, whatever happens to the entry that it was made from.
    if (outcome !== 'exists') return outcome === 'filled'
    checkSame(directory, original, log)
    return identity === identityOf(original)
  } catch (error) {
    // Another job replaced the entry meanwhile, so parts of two packages were read or compared.
    if (identity !== identityOf(original)) return false
    throw explainDiskError(
      error,
      `set up runner-directory ${directory}`,
      directory,
      "Set a runner-directory that the runner's user can write to.",
    )
  }
}

/** @returns `exists` if another step filled the directory first, `replaced` if another job replaced the original meanwhile */
async function fillLocked(
  directory: string,
  original: string,
  identity: string,
  existed: boolean,
  log: Pick<Log, 'info'>,
): Promise<'filled' | 'replaced' | 'exists'> {
  makeDirectory(directory)
  const lock = await lockDirectory(directory)
  if (lock === undefined) {
    throw new ActionError(
      `runner-directory: another step is setting up ${directory} at this moment. Set a different directory for each runner.`,
    )
  }
  try {
    // What was seen before the directory was locked may be out of date.
    checkRunnerDirectory(directory)
    if (lock.takenOver) clear(directory, original, log)
    else if (contentsOf(directory).length > 0) return 'exists'
    return fill(directory, original, identity, log) ? 'filled' : 'replaced'
  } finally {
    lock.release()
    if (!existed) removeIfEmpty(directory)
  }
}

/**
 * Fills an empty directory. Where that fails, or another job replaces the original meanwhile, it is empty again.
 *
 * @returns false if the original was replaced
 */
function fill(directory: string, original: string, identity: string, log: Pick<Log, 'info'>): boolean {
  const begun = performance.now()
  const names = readdirSync(original)
  let done = false
  try {
    const files = copyTree(original, directory, RECORD)
    done = identity === identityOf(original)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    if (done) log.info(`Copied the runner to ${directory}: ${files} files in ${seconds} s.`)
    return done
  } finally {
    if (!done) for (const name of names) rmSync(join(directory, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Removes what an interrupted run left. */
function clear(directory: string, original: string, log: Pick<Log, 'info'>): void {
  const expected = readdirSync(original)
  const names = contentsOf(directory)
  const foreign = names.find((name) => !expected.includes(name))
  if (foreign !== undefined) throw differenceError(directory, foreign)
  log.info(`An interrupted run left part of a runner in ${directory}. Setting it up again.`)
  for (const name of names) rmSync(join(directory, name), { recursive: true, maxRetries: 5 })
}

function checkSame(directory: string, original: string, log: Pick<Log, 'info'>): void {
  const difference = firstDifference(original, directory, (name) => name === RECORD || isLockName(name))
  if (difference !== undefined) throw differenceError(directory, difference)
  log.info(`${directory} already holds this version of the runner.`)
}

function differenceError(directory: string, path: string): ActionError {
  return new ActionError(
    `runner-directory: ${directory} holds something other than this version of the runner (the first difference is ${path}); ` +
      'it was not changed. Empty it, or set another runner-directory.',
  )
}

/** Tells an entry of the tool cache from the one that another job puts in its place; undefined if there is none. */
function identityOf(original: string): string | undefined {
  return ifExists(() => {
    const { ino } = lstatSync(original)
    return `${ino} ${ifExists(() => readFileSync(join(original, RECORD), 'utf8'))}`
  })
}

function contentsOf(directory: string): string[] {
  return readdirSync(directory).filter((name) => !isLockName(name))
}

/** What is in the directory; undefined if it is not there. @throws ActionError if it is not a directory, or unreadable */
function namesIn(directory: string): string[] | undefined {
  try {
    const found = ifExists(() => statSync(directory))
    if (found === undefined) return undefined
    if (found.isDirectory()) return readdirSync(directory)
  } catch (error) {
    throw explainDiskError(error, `read runner-directory ${directory}`, directory, "Let the runner's user read it.")
  }
  throw new ActionError(`runner-directory: ${directory} is a file; set the path of a directory.`)
}
