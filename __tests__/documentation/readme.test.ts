import { describe, expect, test } from '@jest/globals'
import { formatPermissions, unionOf } from '../../src/github/permissions.js'
import { describeTakenToken } from '../../src/github/token-kind.js'
import { INPUTS } from '../../src/inputs/table.js'
import { OUTPUT_NAMES } from '../../src/results/outputs.js'
import { INPUT_DEFAULTS, OPERATION_LIST } from '../support/operations.js'
import { codeIn, tableBelow } from './markdown.js'
import { messagesIn, shows } from './messages.js'
import { filesEnding, membersOf, read } from './project.js'

const README = read('README.md')

/** What stands between the backticks of a cell that is nothing else. */
function code(cell: string | undefined): string {
  const [, text] = /^`([^`]*)`$/.exec(cell ?? '') ?? []
  if (text === undefined) throw new Error(`This cell is not a piece of code: ${cell}`)
  return text
}

describe('the README’s tables', () => {
  test('inputs and their defaults are those of the code', () => {
    const inTable = tableBelow(README, 'Inputs').map((row) => [
      code(row.input),
      row.default === '' ? '' : code(row.default),
    ])
    expect(inTable).toEqual(INPUT_DEFAULTS)
  })

  test('outputs are those of the code', () => {
    const rows = tableBelow(README, 'Outputs')
    expect(rows.map((row) => code(row.output))).toEqual([...OUTPUT_NAMES])
    expect(rows.filter((row) => row.meaning === '')).toEqual([])
  })

  test('operations are those of the code', () => {
    const inTable = tableBelow(README, 'Operations').map((row) => ({
      name: row.operation,
      summary: row['what it does'],
      endpoints: codeIn(row['REST endpoint'] ?? ''),
      outputs: row.outputs === '—' ? [] : codeIn(row.outputs ?? ''),
    }))
    const inCode = OPERATION_LIST.map(({ name, summary, endpoints, outputs }) => ({
      name: name === INPUTS.operation.default ? `\`${name}\` (default)` : `\`${name}\``,
      summary,
      endpoints: [...endpoints],
      outputs: [...outputs],
    }))
    expect(inTable).toEqual(inCode)
  })

  test('permissions are what an operation on runners mints for at most', () => {
    const inTable = tableBelow(README, 'Permissions').map((row) => [
      row.level,
      codeIn(row['what the minted token carries by default'] ?? ''),
    ])
    const runners = OPERATION_LIST.filter(({ credential }) => credential === 'runners')
    const inCode = (['repository', 'organization', 'enterprise'] as const).map((level) => {
      const needed = runners.map(({ permissions }) => permissions(level)).filter((needs) => needs !== 'all')
      const all = formatPermissions(unionOf(needed))
      return [level, all === '' ? [] : [all]]
    })
    expect(inTable).toEqual(inCode)
  })
})

test('what the operations on installations take, and mint', () => {
  const inTable = tableBelow(README, 'Repositories and installations').map((row) => [
    code(row.operation),
    codeIn(row['what it takes'] ?? ''),
    codeIn(row['what the minted token carries by default'] ?? ''),
  ])
  const inCode = OPERATION_LIST.filter(({ credential }) => credential === 'installation' || credential === 'user').map(
    ({ name, credential, takes, permissions }) => {
      const app = credential === 'installation' ? ['client-id', 'private-key'] : []
      const [, prefix = '', scope] = /\((\w+)\)(?:.* scope (\w+))?/.exec(takes ? describeTakenToken(takes) : '') ?? []
      const minted = permissions('organization')
      const carries = minted === 'all' ? '' : formatPermissions(minted)
      return [name, [...app, prefix, ...(scope === undefined ? [] : [scope])], carries === '' ? [] : [carries]]
    },
  )
  expect(inTable).toEqual(inCode)
})

describe('the README’s troubleshooting', () => {
  const messages = filesEnding('.ts', 'src').flatMap((path) => messagesIn(read(path)))

  test.each(tableBelow(README, 'Troubleshooting').map((row) => code(row['the log says'])))(
    '“%s” is printed',
    (line) => {
      expect(line.length).toBeGreaterThan(8)
      // The name of an input is put before what is wrong with it.
      const [input = ''] = /^[a-z-]+(?=: )/.exec(line) ?? []
      const text = input in INPUTS ? line.slice(input.length + 2) : line
      expect(messages.filter((message) => shows(message, text))).not.toEqual([])
    },
  )

  test('is held to messages, not to comments or names, and to their order', () => {
    const source = "/** a comment */ function name() { return `one ${two ? 'inner' : x} th` + 'ree' } // 'another'"
    const found = messagesIn(source)
    expect(found).toEqual(['one … three', 'inner'])
    expect(['one … three', 'three … one', 'one three'].map((line) => shows(found[0] ?? '', line))).toEqual([
      true,
      false,
      false,
    ])
  })
})

test('commands in the documents exist', () => {
  const scripts = membersOf(membersOf(JSON.parse(read('package.json'))).scripts)
  const documents = [...filesEnding('.md'), ...filesEnding('.yml', '.github'), '.ci/run']
  const named = documents.flatMap((path) =>
    [...read(path).matchAll(/npm run (?:--silent )?([a-z][a-z-]*(?::[a-z-]+)?)/g)].map((match) => match[1] ?? ''),
  )
  expect(named).toEqual(expect.arrayContaining(['demo', 'test:all']))
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
})
