import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { readActionMetadata } from '../../harness/action-metadata.js'
import { languageServiceProblems } from '../../harness/workflow-interpreter/language-service.js'
import { VERSION } from '../../src/base/version.js'
import { INPUT_NAMES, inputRow } from '../../src/inputs/table.js'
import { OUTPUT_NAMES } from '../../src/results/outputs.js'
import { INPUT_DEFAULTS, OPERATION_LIST } from '../support/operations.js'
import { membersOf, ROOT, read } from './project.js'
import { parseYaml } from './steps.js'

const document = membersOf(parseYaml(read('action.yml')))
const metadata = readActionMetadata(ROOT)

describe('action.yml', () => {
  // Its order is that in which people need them.
  test('has the inputs of the code, with their defaults', () => {
    const inputs = Object.entries(metadata.inputs).map(([name, value]) => [name, value ?? ''])
    expect(inputs.sort()).toEqual(INPUT_DEFAULTS.toSorted())
  })

  test('has the outputs of the code', () => {
    expect(metadata.outputs.toSorted()).toEqual([...OUTPUT_NAMES].sort())
  })

  test('names every operation where it describes the input', () => {
    const { operation } = membersOf(document.inputs)
    const description = String(membersOf(operation).description)
    const named = [...(description.match(/[a-z]+(?:-[a-z]+)+/g) ?? [])]
    expect(named.sort()).toEqual(OPERATION_LIST.map(({ name }) => String(name)).sort())
  })

  test('names the operations that read an input, where not every step does', () => {
    for (const name of INPUT_NAMES) {
      const description = String(membersOf(membersOf(document.inputs)[name]).description)
      for (const operation of inputRow(name).readBy ?? [])
        expect([name, description]).toEqual([name, expect.stringContaining(operation)])
    }
  })

  test('begins every input with what to do', () => {
    for (const [name, member] of Object.entries(membersOf(document.inputs))) {
      expect([name, membersOf(member).description]).toEqual([name, expect.stringMatching(/^Set to /)])
    }
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
    expect(document).toMatchObject({ name: 'runner-kit', branding: { icon: 'server', color: 'blue' } })
    const description = String(document.description)
    expect(description.length).toBeGreaterThan(20)
    expect(description.length).toBeLessThan(125)
  })

  test('has nothing that GitHub’s language service finds wrong', async () => {
    const text = read('action.yml')
    expect(await languageServiceProblems('action.yml', text)).toEqual([])
    // One of the icons that the Marketplace does not have.
    const withKey = text.replace('icon: server', 'icon: key')
    expect(await languageServiceProblems('action.yml', withKey)).toEqual([expect.stringContaining("'key'")])
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
