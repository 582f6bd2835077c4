import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readActionMetadata } from '../../harness/action-metadata.js'
import { VERSION } from '../../src/base/version.js'
import { OUTPUT_NAMES } from '../../src/results/outputs.js'
import { INPUT_DEFAULTS, OPERATION_LIST } from '../support/operations.js'
import { membersOf, ROOT, read } from './project.js'
import { parseYaml } from './steps.js'

const document = membersOf(parseYaml(read('action.yml')))
const metadata = readActionMetadata(ROOT)

describe('action.yml', () => {
  test('has the inputs of the code, in its order, with their defaults', () => {
    expect(Object.entries(metadata.inputs).map(([name, value]) => [name, value ?? ''])).toEqual(INPUT_DEFAULTS)
  })

  test('has the outputs of the code, in its order', () => {
    expect(metadata.outputs).toEqual([...OUTPUT_NAMES])
  })

  test('names every operation where it describes the input', () => {
    const { operation } = membersOf(document.inputs)
    const description = String(membersOf(operation).description)
    const named = description.match(/[a-z]+(?:-[a-z]+)+/g) ?? []
    expect(named).toEqual(OPERATION_LIST.map(({ name }) => name))
  })

  test.each(['inputs', 'outputs'])('describes all %s', (section) => {
    for (const [name, member] of Object.entries(membersOf(document[section]))) {
      expect([name, membersOf(member).description]).toEqual([name, expect.stringMatching(/\w{3}.*[^.\s]$/s)])
    }
  })

  test('runs bundles that are there, on Node 24', () => {
    expect(metadata.using).toBe('node24')
    for (const entry of [metadata.main, metadata.post]) expect(existsSync(join(ROOT, entry ?? ''))).toBe(true)
  })

  test('has what the Marketplace asks for', () => {
    expect(document).toMatchObject({
      name: 'runner-kit',
      branding: { icon: expect.any(String), color: expect.any(String) },
    })
    expect(String(document.description).length).toBeGreaterThan(20)
  })
})

test('the outputs are those of the operations', () => {
  const set = new Set(OPERATION_LIST.flatMap(({ outputs }) => outputs))
  // Files belong to the story of a step, not to one operation.
  expect(OUTPUT_NAMES.filter((name) => !set.has(name) && !name.endsWith('-file'))).toEqual([])
})

test('package.json and the code have the same version', () => {
  expect(membersOf(JSON.parse(read('package.json'))).version).toBe(VERSION)
})
