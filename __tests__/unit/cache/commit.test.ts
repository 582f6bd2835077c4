import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { commitEntry } from '../../../src/cache/commit.js'
import { type EntryName, entryDirectory, entryMarker, findEntry } from '../../../src/cache/entry.js'
import { openStaging } from '../../../src/cache/staging.js'
import { type Disk, pauseWhileHeld } from '../../../src/files/rename.js'
import { createTestTimer } from '../../support/test-timer.js'
import { ANY, commit, leave, makeCache, OTHER, SHA256 } from './place.js'

/** A commit beside other jobs, which act at the moment of a rename. */

afterAll(removeTemporaryDirectories)

let name: EntryName
let entry: string
beforeEach(() => {
  ;({ name } = makeCache())
  entry = entryDirectory(name)
})

/** A disk that calls `before` with the number of each rename, from 1, and its two paths. */
function diskWith(
  before: (count: number, from: string, to: string) => void,
  platform: NodeJS.Platform = 'linux',
): Disk {
  let count = 0
  return {
    platform,
    timer: createTestTimer(),
    rename(from, to) {
      count += 1
      before(count, from, to)
      renameSync(from, to)
    },
  }
}

const failure = (code: string) => Object.assign(new Error(code), { code })
const contents = () => readFileSync(join(entry, 'run.sh'), 'utf8')

/** What another job puts in the place of the entry, complete, in one moment. */
function replaceBy(text: string, { sha256 = SHA256, verified = true } = {}) {
  const away = makeTemporaryDirectory('away')
  renameSync(entry, join(away, 'old'))
  leave(name, {
    'run.sh': text,
    '.runner-kit.json': JSON.stringify({ sha256, verified, names: ['run.sh'] }),
  })
  // A directory made before the old one is removed has a number of its own.
  rmSync(away, { recursive: true })
}

test('the marker is there before the look whose result counts: what follows it comes too late', async () => {
  const staging = openStaging(name)
  const built = join(staging.path, 'entry')
  mkdirSync(built)
  const marked: boolean[] = []
  const required = {
    // Read once the record has been read.
    get sha256() {
      marked.push(existsSync(entryMarker(name)))
      return SHA256
    },
    allowUnverified: false,
  }
  await commitEntry(name, staging.path, built, { sha256: SHA256, verified: true }, required)
  staging.remove()
  expect(new Set(marked)).toEqual(new Set([true]))
})

test('the marker that a sweep removed is written again', async () => {
  leave(name, { 'run.sh': '', '.runner': '' }, '')
  const disk = diskWith((count) => count === 2 && rmSync(entryMarker(name)))
  expect(await commit(name, { disk })).toMatchObject({ won: true })
  expect(lstatSync(entryMarker(name)).size).toBe(0)
  expect(findEntry(name, ANY)).toMatchObject({ state: 'usable' })
})

test('the directories above that another job removed are made again', async () => {
  const disk = diskWith((count) => count === 1 && rmSync(dirname(entry), { recursive: true }))
  expect(await commit(name, { disk })).toMatchObject({ won: true })
  expect(findEntry(name, ANY)).toMatchObject({ state: 'usable' })
})

test('another job’s entry that was moved away for the damaged one is put back', async () => {
  leave(name, { 'run.sh': 'damaged', '.runner': '' }, '')
  const disk = diskWith((count) => count === 1 && replaceBy('winner'))
  expect(await commit(name, { contents: 'loser', disk })).toEqual({
    path: entry,
    provenance: { sha256: SHA256, verified: true },
    won: false,
  })
  expect(contents()).toBe('winner')
})

test('the damaged entry that another job removed meanwhile is none', async () => {
  leave(name, { 'run.sh': 'damaged', '.runner': '' }, '')
  const disk = diskWith((count) => count === 1 && rmSync(entry, { recursive: true }))
  expect(await commit(name, { disk })).toMatchObject({ won: true })
})

test('after a lost race only what the winner recorded counts', async () => {
  const first = (count: number) => {
    if (count === 1)
      leave(
        name,
        {
          'run.sh': 'unverified',
          '.runner-kit.json': JSON.stringify({ sha256: OTHER, verified: false, names: ['run.sh'] }),
        },
        '',
      )
  }
  expect(await commit(name, { contents: 'demanded', disk: diskWith(first) })).toMatchObject({
    won: true,
    provenance: { sha256: SHA256, verified: true },
  })
  expect(contents()).toBe('demanded')
})

test('a job that allows any package gets what replaced its own', async () => {
  const disk = diskWith(() => {})
  const { timer } = disk
  // Between the rename and the look that follows, the entry is away.
  const rename: Disk['rename'] = (from, to) => {
    renameSync(from, to)
    if (to === entry) renameSync(entry, join(makeTemporaryDirectory('away'), 'old'))
  }
  const sleep = async (ms: number) => {
    await timer.sleep(ms)
    leave(
      name,
      { 'run.sh': 'x', '.runner-kit.json': JSON.stringify({ sha256: SHA256, verified: true, names: ['run.sh'] }) },
      '',
    )
  }
  const committed = await commit(name, {
    verified: false,
    sha256: OTHER,
    disk: { ...disk, rename, timer: { ...timer, sleep } },
  })
  expect(committed.provenance).toEqual({ sha256: SHA256, verified: true })
})

test('two jobs that demand different packages do not both succeed', async () => {
  const rename: Disk['rename'] = (from, to) => {
    renameSync(from, to)
    if (to === entry) replaceBy('other', { sha256: OTHER })
  }
  await expect(commit(name, { disk: { ...diskWith(() => {}), rename } })).rejects.toThrow(
    /^Another job changed the new entry of runner 2\.337\.0 in the tool cache: it was made from a package with another SHA-256/,
  )
  expect(contents()).toBe('other')
})

describe('on Windows', () => {
  test.each<[code: string, platform: NodeJS.Platform, elapsedMs: number, attempt: number, pause: number | undefined]>([
    ['EPERM', 'win32', 0, 1, 10],
    ['EACCES', 'win32', 10, 2, 20],
    ['EBUSY', 'win32', 30, 3, 40],
    ['EPERM', 'win32', 5_000, 8, 1_000],
    ['EPERM', 'win32', 59_999, 65, 1_000],
    ['EPERM', 'win32', 60_000, 66, undefined],
    ['ENOSPC', 'win32', 0, 1, undefined],
    ['ENOENT', 'win32', 0, 1, undefined],
    ['EPERM', 'linux', 0, 1, undefined],
    ['EACCES', 'darwin', 0, 1, undefined],
    ['EBUSY', 'linux', 0, 1, undefined],
  ])('%s on %s after %d ms, try %d: %s', (code, platform, elapsedMs, attempt, pause) => {
    expect(pauseWhileHeld(code, platform, elapsedMs, attempt)).toBe(pause)
  })

  test.each([1, 2, 3, 4])('every rename of a commit is tried again for a minute, such as number %d', async (held) => {
    leave(name, { 'run.sh': 'damaged', '.runner': '' }, '')
    let since: number | undefined
    let replaced = false
    let count = 0
    const timer = createTestTimer()
    const disk: Disk = {
      platform: 'win32',
      timer,
      rename(from, to) {
        // Renames: the damaged one away, where the other job's comes along; that one back; then, lost to nobody, the loop ends.
        if (since === undefined) count += 1
        if (count === held) {
          since ??= timer.now()
          if (timer.now() - since < 55_000) throw failure('EPERM')
          since = undefined
          count += 100
        }
        if (from === entry && !replaced) {
          replaced = true
          replaceBy('unverified', { sha256: OTHER, verified: false })
        }
        renameSync(from, to)
      },
    }
    expect(await commit(name, { contents: 'mine', disk })).toMatchObject({ won: true })
    expect(contents()).toBe('mine')
    expect(timer.now()).toBeGreaterThan(50_000)
  })

  test('but not longer, and nothing is left', async () => {
    const disk = {
      ...diskWith(() => {}, 'win32'),
      rename: () => {
        throw failure('EPERM')
      },
    }
    await expect(commit(name, { disk })).rejects.toThrow('EPERM')
    expect(disk.timer.now()).toBeGreaterThan(59_000)
    expect(readdirSync(name.toolCache)).toEqual([])
  })
})

test('an entry that another job takes away at once, and does not replace, is given up', async () => {
  const timer = createTestTimer()
  const disk: Disk = { platform: 'linux', timer, rename: (from) => rmSync(from, { recursive: true }) }
  await expect(commit(name, { disk })).rejects.toThrow(
    /changed the new entry of runner 2\.337\.0 in the tool cache: it was removed\. Run the job again/,
  )
  expect(timer.now()).toBeGreaterThan(10_000)
  expect(timer.now()).toBeLessThan(11_000)
})

test.each(['ENOTEMPTY', 'EEXIST'])(
  'a place that is always taken (%s), although nothing is there, is an error after 20 attempts',
  async (code) => {
    let count = 0
    const disk = diskWith((attempt) => {
      count = attempt
      // Ends the test where the code does not.
      throw failure(attempt > 100 ? 'EIO' : code)
    })
    await expect(commit(name, { disk })).rejects.toThrow(code)
    expect(count).toBe(20)
  },
)
