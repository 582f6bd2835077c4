import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { setUpRunnerDirectory } from '../../../src/cache/runner-directory.js'
import { ownerName, thisOwner } from '../../../src/files/owner.js'
import { treeOf } from '../../support/tree.js'
import { actionErrorOf } from '../support.js'
import '../http/one-realm.js'

afterAll(removeTemporaryDirectories)

let original: string
let directory: string
const lines: string[] = []
const log = { info: (message: string) => lines.push(message) }
const setUp = () => setUpRunnerDirectory(directory, original, log)

beforeEach(() => {
  lines.length = 0
  const root = makeTemporaryDirectory('directory')
  original = join(root, 'original')
  directory = join(root, 'outer', 'runner')
  mkdirSync(join(original, 'bin'), { recursive: true })
  writeFileSync(join(original, 'config.sh'), '#!/bin/sh', { mode: 0o755 })
  writeFileSync(join(original, 'bin', 'data'), 'data', { mode: 0o640 })
  symlinkSync('../config.sh', join(original, 'bin', 'link'))
  mkdirSync(join(original, 'empty'))
})

test('a directory that is not there is made', () => {
  setUp()
  expect(treeOf(directory)).toEqual(treeOf(original))
  expect(lines).toEqual([expect.stringMatching(/^Set up .* with a copy of its own: 3 files/)])
})

test('an empty one is filled, and left alone the second time', () => {
  mkdirSync(directory, { recursive: true })
  setUp()
  setUp()
  expect(treeOf(directory)).toEqual(treeOf(original))
  expect(lines[1]).toMatch(/holds this version of the runner already/)
})

test('the copy is one of its own', () => {
  setUp()
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
    ['another file', () => writeFileSync(join(directory, 'notes'), 'x'), '(notes is the first that differs)'],
    ['a missing file', () => rmSync(join(directory, 'bin', 'data')), '(bin/data is the first'],
    ['a missing directory', () => rmSync(join(directory, 'empty'), { recursive: true }), '(empty is the first'],
    ['a file of another size', () => writeFileSync(join(directory, 'bin', 'data'), 'other data'), '(bin/data is'],
    ['a file more', () => writeFileSync(join(directory, 'bin', 'more'), ''), '(bin/more is the first'],
    [
      'a link elsewhere',
      () => {
        rmSync(join(directory, 'bin', 'link'))
        symlinkSync('/etc', join(directory, 'bin', 'link'))
      },
      '(bin/link is the first',
    ],
  ])('%s', (_name, change, message) => {
    setUp()
    change()
    const before = treeOf(directory)
    expect(actionErrorOf(setUp)).toContain(message)
    expect(treeOf(directory)).toEqual(before)
  })

  test('a file', () => {
    mkdirSync(join(directory, '..'))
    writeFileSync(directory, '')
    expect(actionErrorOf(setUp)).toContain('is a file')
  })
})

describe('half a copy', () => {
  const half = (owner: string) => {
    mkdirSync(join(directory, 'bin'), { recursive: true })
    writeFileSync(join(directory, 'bin', 'data'), 'da')
    writeFileSync(join(directory, '.runner-kit-unfinished'), owner)
  }

  test.each(['', 'unreadable', ownerName({ ...thisOwner(), pid: 4_000_000 })])(
    'of a killed run is made anew (%j)',
    (owner) => {
      half(owner)
      setUp()
      expect(treeOf(directory)).toEqual(treeOf(original))
      expect(lines[0]).toMatch(/left half set up/)
    },
  )

  test('of a step that still runs is left alone', () => {
    half(ownerName(thisOwner()))
    const before = treeOf(directory)
    expect(actionErrorOf(setUp)).toContain('is being set up by another step')
    expect(treeOf(directory)).toEqual(before)
  })

  test('goes again when copying fails', () => {
    rmSync(original, { recursive: true })
    expect(() => setUp()).toThrow(/Could not set up runner-directory/)
    expect(readdirSync(join(directory, '..'))).toEqual([])
  })
})
