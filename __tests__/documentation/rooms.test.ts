import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../harness/temporary.js'
import { circlesIn, readRooms } from '../../scripts/rooms/import-graph.js'
import { ROOT } from './project.js'

const SRC = join(ROOT, 'src')
/** In lines. */
const LONGEST_FILE = 250

afterAll(removeTemporaryDirectories)

describe('the sources', () => {
  const { rooms, files } = readRooms(SRC)

  test('have no circle of rooms, types included', () => {
    expect(rooms.size).toBeGreaterThan(5)
    expect(circlesIn(new Map([...rooms].map(([name, { imports }]) => [name, imports])))).toEqual([])
  })

  test('have no circle of files', () => {
    expect(circlesIn(files)).toEqual([])
  })

  test('have no file that is too long', () => {
    const long = [...files.keys()].filter(
      (name) => readFileSync(join(SRC, name), 'utf8').split('\n').length > LONGEST_FILE,
    )
    expect(long).toEqual([])
  })
})

test.each(['demo', 'emulator', 'harness', 'scripts'])('the files of %s have no circle', (folder) => {
  const { files } = readRooms(join(ROOT, folder))
  expect(files.size).toBeGreaterThan(2)
  expect(circlesIn(files)).toEqual([])
})

test('a circle is found, whatever kind of import makes it', () => {
  const root = makeTemporaryDirectory('rooms')
  const write = (name: string, text: string) => {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  write('a/one.ts', "import type { Two } from '../b/two.js'\n")
  write('b/two.ts', "export const load = () => import('../c/three.js')\n")
  write('c/three.ts', "export { one } from '../a/four.js'\n")
  write('a/four.ts', "import 'node:fs'\n")
  const { rooms, files } = readRooms(root)
  expect(circlesIn(new Map([...rooms].map(([name, { imports }]) => [name, imports])))).toEqual([['a', 'b', 'c', 'a']])
  expect(circlesIn(files)).toEqual([])
})
