import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { makeTemporaryDirectory } from '../../../harness/temporary.js'
import { unpack } from '../../../src/archive/unpack.js'
import { treeOf } from '../../support/tree.js'

/** Unpacks bytes in a directory of its own, with a neighbour that must stay as it is. */
export async function unpackBytes(name: string, bytes: Uint8Array) {
  const root = makeTemporaryDirectory('unpack')
  const archive = join(root, name)
  const directory = join(root, 'outer', 'inner')
  mkdirSync(directory, { recursive: true })
  writeFileSync(archive, bytes)
  writeFileSync(join(root, 'outer', 'neighbour'), 'untouched')
  const result = await unpack(archive, directory).catch((error: unknown) => error)
  const { 'outer/neighbour': neighbour, ...around } = treeOf(root)
  expect(neighbour).toMatch(/^file \d+ 9 /)
  const outside = Object.keys(around).filter(
    (path) => path !== name && path !== 'outer' && !/^outer\/inner(\/|$)/.test(path),
  )
  expect(outside).toEqual([])
  return { result, directory, tree: treeOf(directory) }
}
