import { readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ActionError } from '../base/errors.js'
import { explainDiskError } from '../files/disk-error.js'
import { errorCode, ifThere, makeDirectory } from '../files/files.js'
import { isGone, ownerName, parseOwner, thisOwner } from '../files/owner.js'
import type { Log } from '../job/workflow.js'
import { CONFIGURATION_FILES } from './entry.js'
import { copyTree, firstDifference } from './tree.js'

/** Stands in the directory while it is being filled, with the name of the process that does it. */
const UNFINISHED = '.runner-kit-unfinished'

/**
 * Refuses a directory with which nothing can be done anyway, before anything is downloaded for it.
 *
 * @throws ActionError for one that holds a configured runner, or is none
 */
export function checkRunnerDirectory(directory: string): void {
  const names = namesIn(directory)
  const configured = CONFIGURATION_FILES.find((file) => names?.includes(file))
  if (configured !== undefined) {
    throw new ActionError(
      `runner-directory: ${directory} holds a configured runner (${configured}), which is left as it is. ` +
        'Remove that runner (config.sh remove, then the directory), or write another runner-directory.',
    )
  }
}

/**
 * Gives a runner directory its own copy of a runner. One that was left half copied is cleared and filled anew; one that
 * holds the very same already stays as it is.
 *
 * @param original the runner unpacked
 * @throws ActionError for a directory with anything else in it, of which nothing is touched, and where copying fails
 */
export function setUpRunnerDirectory(directory: string, original: string, log: Pick<Log, 'info'>): void {
  checkRunnerDirectory(directory)
  const names = namesIn(directory)
  const begun = performance.now()
  try {
    if (names?.includes(UNFINISHED)) clear(directory, names, log)
    else if (names !== undefined && names.length > 0) {
      checkSame(directory, original, log)
      return
    }
    const files = fill(directory, original, names !== undefined)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    log.info(`Set up ${directory} with a copy of its own: ${files} files in ${seconds} s.`)
  } catch (error) {
    throw explainDiskError(
      error,
      `set up runner-directory ${directory}`,
      directory,
      'Write a runner-directory where this user may write.',
    )
  }
}

function checkSame(directory: string, original: string, log: Pick<Log, 'info'>): void {
  const difference = firstDifference(original, directory)
  if (difference !== undefined) {
    throw new ActionError(
      `runner-directory: ${directory} holds something else than this version of the runner (${difference} is the first that ` +
        'differs), and is left as it is. Empty it, or write another runner-directory.',
    )
  }
  log.info(`${directory} holds this version of the runner already.`)
}

/** Takes away what a killed copy left, the sign of it last. */
function clear(directory: string, names: readonly string[], log: Pick<Log, 'info'>): void {
  const mark = join(directory, UNFINISHED)
  const owner = parseOwner((ifThere(() => readFileSync(mark, 'utf8')) ?? '').trim())
  if (owner !== undefined && !isGone(owner, statSync(mark).mtimeMs)) {
    throw inUse(directory)
  }
  log.info(`${directory} was left half set up: it is set up anew.`)
  for (const name of names) if (name !== UNFINISHED) rmSync(join(directory, name), { recursive: true, maxRetries: 5 })
  rmSync(mark)
}

function inUse(directory: string): ActionError {
  return new ActionError(
    `runner-directory: ${directory} is being set up by another step at this moment. Write a directory of its own for each runner.`,
  )
}

function fill(directory: string, original: string, existed: boolean): number {
  makeDirectory(directory)
  const mark = join(directory, UNFINISHED)
  // Exclusive: of two steps that find the directory empty, one goes on.
  try {
    writeFileSync(mark, `${ownerName(thisOwner())}\n`, { flag: 'wx' })
  } catch (error) {
    throw errorCode(error) === 'EEXIST' ? inUse(directory) : error
  }
  try {
    const files = copyTree(original, directory)
    rmSync(mark)
    return files
  } catch (error) {
    for (const name of readdirSync(directory)) {
      if (name !== UNFINISHED) rmSync(join(directory, name), { recursive: true, force: true, maxRetries: 5 })
    }
    rmSync(mark, { force: true })
    if (!existed) rmdirSync(directory)
    throw error
  }
}

/** What is in the directory; undefined if it is not there. @throws ActionError if it is no directory, or unreadable */
function namesIn(directory: string): string[] | undefined {
  try {
    const found = ifThere(() => statSync(directory))
    if (found === undefined) return undefined
    if (found.isDirectory()) return readdirSync(directory)
  } catch (error) {
    throw explainDiskError(error, `read runner-directory ${directory}`, directory, 'Let this user read it.')
  }
  throw new ActionError(`runner-directory: ${directory} is a file; write the path of a directory.`)
}
