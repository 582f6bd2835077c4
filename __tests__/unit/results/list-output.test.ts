import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { requires } from '../../support/requires.js'
import '../http/one-realm.js'
import { createListFile, createListOutput, MAX_OUTPUT_CHARACTERS } from '../../../src/results/list-output.js'

afterAll(removeTemporaryDirectories)

const path = () => join(makeTemporaryDirectory('list'), 'runners.json')
const parsed = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

describe('the file', () => {
  test.each([0, 1, 2, 5_000])('holds %i objects whole, one a line', (count) => {
    const file = path()
    const list = createListFile(file)
    const objects = Array.from({ length: count }, (_, id) => ({ id, name: `läufer "${id}"\n`, text: 'x'.repeat(100) }))
    for (const object of objects) list.add(object)
    list.close()
    expect(parsed(file)).toEqual(objects)
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(count + 3)
  })

  test('is for its owner alone', () => {
    const file = path()
    createListFile(file).close()
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('closing twice does no harm, and beginning anew forgets what was there', () => {
    const file = path()
    const first = createListFile(file)
    first.add({ id: 1 })
    first.close()
    first.close()
    const second = createListFile(file)
    second.add({ id: 2 })
    second.close()
    expect(parsed(file)).toEqual([{ id: 2 }])
  })

  requires('the permissions of files', process.platform !== 'win32', () => {
    test('is for its owner alone', () => {
      const file = path()
      createListFile(file).close()
      expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
    })
  })

  test('a place that cannot be written is an error that says so', () => {
    const file = join(makeTemporaryDirectory('list'), 'missing', 'runners.json')
    expect(() => createListFile(file)).toThrow('Could not write the list runners.json: ')
  })
})

describe('the output', () => {
  test('holds what is shown, the file the whole', () => {
    const list = createListOutput('runners', path())
    list.add({ id: 1, long: 'story' }, { id: 1 })
    list.add({ id: 2 })
    expect([list.count, list.close(), parsed(list.file)]).toEqual([
      2,
      '[{"id":1},{"id":2}]',
      [{ id: 1, long: 'story' }, { id: 2 }],
    ])
  })

  test('is JSON as JSON.stringify writes it, up to the last character allowed', () => {
    const list = createListOutput('runners', path())
    const filler = 'x'.repeat(MAX_OUTPUT_CHARACTERS - '["",1]'.length)
    list.add(filler)
    list.add(1)
    const text = list.close()
    expect(text).toBe(JSON.stringify([filler, 1]))
    expect(text).toHaveLength(MAX_OUTPUT_CHARACTERS)
  })

  test('is gone one character later, the file and the count are not', () => {
    const list = createListOutput('runners', path())
    const filler = 'x'.repeat(MAX_OUTPUT_CHARACTERS - '["",1]'.length + 1)
    list.add(filler)
    list.add(1)
    expect([list.close(), list.count, parsed(list.file)]).toEqual([undefined, 2, [filler, 1]])
  })
})
