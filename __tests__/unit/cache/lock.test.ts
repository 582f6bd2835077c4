import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { isLockName, lockDirectory } from '../../../src/cache/lock.js'
import { ownerName, thisOwner } from '../../../src/files/owner.js'
import '../http/one-realm.js'

afterAll(removeTemporaryDirectories)

const NAME = '.runner-kit-unfinished'
const SELF = ownerName(thisOwner())
/** Processes of this machine that have ended. */
const ENDED = ownerName({ ...thisOwner(), pid: 4_000_000 })
const ELSEWHERE = ownerName({ ...thisOwner(), machine: '0'.repeat(12) })

let directory: string
beforeEach(() => {
  directory = makeTemporaryDirectory('lock')
})

const lockBy = (holder: string) => {
  mkdirSync(join(directory, NAME))
  writeFileSync(join(directory, NAME, holder), '')
}

test('a directory is locked for one process, until that releases it', async () => {
  const lock = await lockDirectory(directory)
  expect(lock?.takenOver).toBe(false)
  expect(readdirSync(directory)).toEqual([NAME])
  expect(readdirSync(join(directory, NAME))).toEqual([SELF])
  expect(await lockDirectory(directory)).toBeUndefined()
  lock?.release()
  expect(readdirSync(directory)).toEqual([])
  expect((await lockDirectory(directory))?.takenOver).toBe(false)
})

test('of many at once one gets the lock', async () => {
  const locks = await Promise.all(Array.from({ length: 10 }, () => lockDirectory(directory)))
  expect(locks.filter((lock) => lock !== undefined)).toHaveLength(1)
})

describe('a lock', () => {
  test.each([
    ['of a process that has ended', ENDED],
    ['of an unreadable owner', 'unreadable'],
  ])('%s is taken over', async (_, holder) => {
    lockBy(holder)
    const lock = await lockDirectory(directory)
    expect(lock?.takenOver).toBe(true)
    expect(readdirSync(join(directory, NAME))).toEqual([SELF])
    lock?.release()
    expect(readdirSync(directory)).toEqual([])
  })

  test('of another machine is taken over once it is old', async () => {
    lockBy(ELSEWHERE)
    expect(await lockDirectory(directory)).toBeUndefined()
    expect(readdirSync(join(directory, NAME))).toEqual([ELSEWHERE])
    utimesSync(join(directory, NAME, ELSEWHERE), 0, 0)
    expect((await lockDirectory(directory))?.takenOver).toBe(true)
  })

  test('that a killed process had all but released is a new one', async () => {
    mkdirSync(join(directory, NAME))
    expect((await lockDirectory(directory))?.takenOver).toBe(false)
  })

  test('that cannot be released stays for others to take over', async () => {
    const lock = await lockDirectory(directory)
    writeFileSync(join(directory, NAME, 'more'), '')
    lock?.release()
    expect(readdirSync(join(directory, NAME))).toEqual(['more'])
  })
})

test('a release removes what processes prepared that have ended, and nothing else', async () => {
  for (const owner of [ENDED, ELSEWHERE, 'unreadable']) mkdirSync(join(directory, `${NAME}_${owner}`))
  writeFileSync(join(directory, 'notes'), '')
  const lock = await lockDirectory(directory)
  lock?.release()
  expect(readdirSync(directory)).toEqual([`${NAME}_${ELSEWHERE}`, `${NAME}_unreadable`, 'notes'].sort())
})

test('a file cannot be locked', async () => {
  writeFileSync(join(directory, 'file'), '')
  await expect(lockDirectory(join(directory, 'file'))).rejects.toThrow('ENOTDIR')
})

test.each([
  [NAME, true],
  [`${NAME}_${SELF}`, true],
  [`${NAME}-more`, false],
  ['config.sh', false],
])('%s belongs to a lock: %s', (name, expected) => {
  expect(isLockName(name)).toBe(expected)
})
