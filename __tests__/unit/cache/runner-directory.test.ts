import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { ActionError } from '../../../src/base/errors.js'
import { writeRecord } from '../../../src/cache/entry.js'
import { setUpRunnerDirectory } from '../../../src/cache/runner-directory.js'
import { ownerName, thisOwner } from '../../../src/files/owner.js'
import { treeOf } from '../../support/tree.js'
import '../http/one-realm.js'

afterAll(removeTemporaryDirectories)

let original: string
let directory: string
const lines: string[] = []
const log = { info: (message: string) => lines.push(message) }
const sha256 = 'a'.repeat(64)
const setUp = () => setUpRunnerDirectory(directory, { path: original, sha256 }, log)
/** What the directory should hold: the runner, without this action's record of it. */
const expected = () => {
  const { '.runner-kit.json': _, ...tree } = treeOf(original)
  return tree
}
const errorOf = async (call: Promise<unknown>) => {
  const error: unknown = await call.then(
    (value) => new Error(`it gave ${value}`),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ActionError)
  return String(error)
}

beforeEach(() => {
  lines.length = 0
  const root = makeTemporaryDirectory('directory')
  original = join(root, 'original')
  directory = join(root, 'outer', 'runner')
  mkdirSync(join(original, 'bin'), { recursive: true })
  writeFileSync(join(original, 'config.sh'), '#!/bin/sh', { mode: 0o755 })
  writeFileSync(join(original, 'bin', 'data'), 'data', { mode: 0o640 })
  symlinkSync('../config.sh', join(original, 'bin', 'link'))
  mkdirSync(join(original, 'empty'), { mode: 0o700 })
  writeRecord(original, { sha256, verified: true })
})

test('a directory that is not there is made', async () => {
  expect(await setUp()).toBe(true)
  expect(treeOf(directory)).toEqual(expected())
  expect(lines).toEqual([expect.stringMatching(/^Copied the runner to .*: 3 files/)])
})

test('an empty one is filled, and left alone the second time', async () => {
  mkdirSync(directory, { recursive: true })
  expect(await setUp()).toBe(true)
  expect(await setUp()).toBe(true)
  expect(treeOf(directory)).toEqual(expected())
  expect(lines[1]).toMatch(/already holds this version of the runner/)
})

test('the copy is one of its own', async () => {
  expect(await setUp()).toBe(true)
  writeFileSync(join(directory, 'config.sh'), 'changed')
  expect(treeOf(original)['config.sh']).toMatch(/^file 755 9 /)
})

describe('what is left as it is', () => {
  test.each<[string, () => void, string]>([
    [
      'a configured runner',
      () => writeFileSync(join(directory, '.runner'), '{}'),
      'holds a configured runner (.runner)',
    ],
    ['credentials', () => writeFileSync(join(directory, '.credentials'), '{}'), 'configured runner (.credentials)'],
    ['another file', () => writeFileSync(join(directory, 'notes'), 'x'), '(the first difference is notes)'],
    ['a missing file', () => rmSync(join(directory, 'bin', 'data')), '(the first difference is bin/data'],
    [
      'a missing directory',
      () => rmSync(join(directory, 'empty'), { recursive: true }),
      '(the first difference is empty',
    ],
    [
      'a file of another size',
      () => writeFileSync(join(directory, 'bin', 'data'), 'other data'),
      '(the first difference is bin/data)',
    ],
    [
      'a file cut short',
      () => writeFileSync(join(directory, 'bin', 'data'), 'da'),
      '(the first difference is bin/data)',
    ],
    ['a file more', () => writeFileSync(join(directory, 'bin', 'more'), ''), '(the first difference is bin/more'],
    [
      'a link elsewhere',
      () => {
        rmSync(join(directory, 'bin', 'link'))
        symlinkSync('/etc', join(directory, 'bin', 'link'))
      },
      '(the first difference is bin/link',
    ],
  ])('%s', async (_name, change, message) => {
    expect(await setUp()).toBe(true)
    change()
    const before = treeOf(directory)
    expect(await errorOf(setUp())).toContain(message)
    expect(treeOf(directory)).toEqual(before)
  })

  test('a file', async () => {
    mkdirSync(join(directory, '..'))
    writeFileSync(directory, '')
    expect(await errorOf(setUp())).toContain('is a file')
  })
})

describe('half a copy', () => {
  const half = (owner: string) => {
    mkdirSync(join(directory, 'bin'), { recursive: true })
    writeFileSync(join(directory, 'bin', 'data'), 'da')
    mkdirSync(join(directory, '.runner-kit-unfinished'))
    writeFileSync(join(directory, '.runner-kit-unfinished', owner), '')
  }

  test.each(['unreadable', ownerName({ ...thisOwner(), pid: 4_000_000 })])(
    'of a killed run is made anew (%j)',
    async (owner) => {
      half(owner)
      expect(await setUp()).toBe(true)
      expect(treeOf(directory)).toEqual(expected())
      expect(lines[0]).toMatch(/left part of a runner in/)
    },
  )

  test('of a step that still runs is left alone', async () => {
    half(ownerName(thisOwner()))
    const before = treeOf(directory)
    expect(await errorOf(setUp())).toContain('another step is setting up')
    expect(treeOf(directory)).toEqual(before)
  })

  test('of a killed run is left alone if it was configured', async () => {
    half(ownerName({ ...thisOwner(), pid: 4_000_000 }))
    writeFileSync(join(directory, '.runner'), '{}')
    expect(await errorOf(setUp())).toContain('holds a configured runner (.runner)')
    expect(Object.keys(treeOf(directory))).toEqual(expect.arrayContaining(['.runner', 'bin/data']))
  })

  test('of a killed run is left alone if something else is in it', async () => {
    half(ownerName({ ...thisOwner(), pid: 4_000_000 }))
    writeFileSync(join(directory, 'notes'), 'mine')
    expect(await errorOf(setUp())).toContain('(the first difference is notes)')
    expect(Object.keys(treeOf(directory))).toEqual(expect.arrayContaining(['notes', 'bin/data']))
  })

  test('that was whole when its step was killed stays', async () => {
    expect(await setUp()).toBe(true)
    mkdirSync(join(directory, '.runner-kit-unfinished'))
    expect(await setUp()).toBe(true)
    expect(lines[1]).toMatch(/already holds this version of the runner/)
    expect(treeOf(directory)).toEqual(expected())
  })

  test('goes again when copying fails', async () => {
    writeFileSync(join(original, 'long'.padEnd(250, '-')), '')
    const outer = directory
    // Room for the directory, but not for the longest name in it.
    while (directory.length < 3_600) directory = join(directory, 'd'.repeat(200))
    directory = join(directory, 'd'.repeat(3_880 - directory.length))
    expect(await errorOf(setUp())).toMatch(/^ActionError: Could not set up runner-directory .* ENAMETOOLONG/)
    expect(existsSync(outer)).toBe(true)
    expect(existsSync(directory)).toBe(false)
  })
})

describe('an original that another job replaces', () => {
  test('before it is copied is not the one that was found', async () => {
    writeRecordAnew('b'.repeat(64))
    expect(await setUp()).toBe(false)
    expect(existsSync(directory)).toBe(false)
  })

  test('or takes away is not copied', async () => {
    rmSync(original, { recursive: true })
    expect(await setUp()).toBe(false)
    expect(existsSync(directory)).toBe(false)
  })

  test('while it is copied leaves nothing in the directory', async () => {
    // The copy of a named pipe waits for whoever opens it to write; '<>' waits for no reader, should there be none.
    rmSync(join(original, 'config.sh'))
    execFileSync('mkfifo', [join(original, 'config.sh')])
    const script = `until [ -e '${join(directory, '..')}' ]; do sleep 0.05; done; sleep 0.2; mv '${original}' '${original}-old'; cp -r '${original}-old/bin' '${original}'; echo x 1<>'${original}-old/config.sh'`
    const replacing = once(spawn('sh', ['-c', script]), 'exit')
    expect(await setUp()).toBe(false)
    await replacing
    expect(readdirSync(join(directory, '..'))).toEqual([])
  })

  function writeRecordAnew(other: string): void {
    rmSync(join(original, '.runner-kit.json'))
    writeRecord(original, { sha256: other, verified: true })
  }
})
