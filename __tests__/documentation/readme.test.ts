import { describe, expect, test } from '@jest/globals'
import { renderPage } from '../../scripts/docs/pages.js'
import { formatPermissions, unionOf } from '../../src/github/permissions.js'
import { describeRequiredToken } from '../../src/github/token-kind.js'
import { INPUT_NAMES, inputRow } from '../../src/inputs/table.js'
import { OUTPUT_NAMES } from '../../src/results/outputs.js'
import { INPUT_DEFAULTS, OPERATION_LIST } from '../support/operations.js'
import { codeIn, sectionBelow, tableBelow } from './markdown.js'
import { messagesIn, shows } from './messages.js'
import { filesEnding, membersOf, read } from './project.js'

// With their blocks as `npm run docs` makes them: whether they are stale is seen in generated.test.ts.
const README = renderPage('README.md', read('README.md'))
const REFERENCE = renderPage('docs/operations.md', read('docs/operations.md'))

/** What stands between the backticks of a cell that is nothing else. */
function code(cell: string | undefined): string {
  const [, text] = /^`([^`]*)`$/.exec(cell ?? '') ?? []
  if (text === undefined) throw new Error(`This cell is not a piece of code: ${cell}`)
  return text
}

test('the README is read in five minutes', () => {
  const lines = (text: string) => text.trimEnd().split('\n').length
  // An operation more is a row more; that alone is no reason to shorten the text.
  expect(lines(README.replace(/^<!-- docs:[\s\S]*?^<!-- \/docs -->$/gm, ''))).toBeLessThanOrEqual(120)
  expect(lines(README)).toBeLessThanOrEqual(270)
})

// The tables are made from the code; this is what they have to say, whatever makes them.
describe('the tables', () => {
  test('inputs and their defaults are those of the code', () => {
    const rows = tableBelow(REFERENCE, 'Inputs')
    const inTable = rows.map((row): [string, string] => [code(row.input), row.default === '' ? '' : code(row.default)])
    expect(inTable.sort()).toEqual(INPUT_DEFAULTS.toSorted())
    expect(rows.filter((row) => row.meaning === '')).toEqual([])
  })

  test('outputs are those of the code', () => {
    const rows = tableBelow(REFERENCE, 'Outputs')
    expect(rows.map((row) => code(row.output)).sort()).toEqual([...OUTPUT_NAMES].sort())
    expect(rows.filter((row) => row.meaning === '')).toEqual([])
  })

  test('operations are those of the code', () => {
    const inTable = tableBelow(README, 'Operations').map((row) => [...codeIn(row.operation ?? ''), row['what it does']])
    expect(inTable).toEqual(OPERATION_LIST.map(({ name, summary }) => [name, summary]))
  })

  test.each(OPERATION_LIST)('$name has its endpoints, inputs and outputs', ({ name, summary, endpoints, outputs }) => {
    const section = sectionBelow(REFERENCE, name)
    expect(section).toContain(summary)
    const [calls = ''] = section.split('\n').filter((line) => line.startsWith('- Calls '))
    expect(codeIn(calls)).toEqual([...endpoints])
    const named = [...section.matchAll(/^\| `([\w-]+)` /gm)].map((match) => match[1] ?? '')
    const inputs = INPUT_NAMES.filter((input) => inputRow(input).readBy?.includes(name))
    expect(named).toEqual(expect.arrayContaining([...inputs, ...outputs]))
  })

  // Such as `installation-id`, which every step reads and some operations cannot do without.
  test('an operation has each input whose description names it', () => {
    let compared = 0
    for (const { input = '', meaning = '' } of tableBelow(REFERENCE, 'Inputs')) {
      if (code(input) === 'operation') continue
      for (const { name } of OPERATION_LIST.filter((operation) =>
        meaning.match(/[a-z-]+/g)?.includes(operation.name),
      )) {
        const table = sectionBelow(REFERENCE, name).split('| output |')[0]
        expect([name, table]).toEqual([name, expect.stringContaining(`\n| ${input} | `)])
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(INPUT_NAMES.length)
  })

  test('an operation that takes only one kind of token says which', () => {
    const particular = OPERATION_LIST.filter(({ takes }) => takes !== undefined && takes !== 'installation token')
    expect(particular).not.toEqual([])
    for (const { name, takes } of particular) {
      if (takes === undefined) continue
      const [kind] = describeRequiredToken(takes).split(' (')
      expect([name, sectionBelow(REFERENCE, name)]).toEqual([
        name,
        expect.stringContaining(`\n- Takes \`token\`: ${kind}`),
      ])
    }
  })

  test('permissions are what an operation on runners mints for at most', () => {
    const inTable = tableBelow(README, 'Target and permissions').map((row) => [
      row.level,
      codeIn(row['minted at most'] ?? ''),
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
  const inTable = tableBelow(
    sectionBelow(REFERENCE, 'Credentials').replace(/^[\s\S]*docs:takes/, '# Takes\n'),
    'Takes',
  ).map((row) => [code(row.operation), codeIn(row.takes ?? ''), codeIn(row.minted ?? '')])
  const inCode = OPERATION_LIST.filter(({ credential }) => credential === 'installation' || credential === 'user').map(
    ({ name, credential, takes, permissions }) => {
      const app = credential === 'installation' ? ['client-id', 'private-key'] : []
      const [, prefix = '', scope] =
        /\((\w+)\)(?:.* scope (\w+))?/.exec(takes ? describeRequiredToken(takes) : '') ?? []
      const minted = permissions('organization')
      const carries = minted === 'all' ? '' : formatPermissions(minted)
      return [name, [...app, prefix, ...(scope === undefined ? [] : [scope])], carries === '' ? [] : [carries]]
    },
  )
  expect(inTable).toEqual(inCode)
})

describe('troubleshooting', () => {
  const messages = filesEnding('.ts', 'src').flatMap((path) => messagesIn(read(path)))

  const page = read('docs/troubleshooting.md')
  const groups = [...page.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => tableBelow(page, heading))
  const rows = [tableBelow(README, 'Troubleshooting'), ...groups].flat()
  const lines = rows.map((row) => code(row['the log says']))

  test('the README has six of the rows', () => {
    expect(tableBelow(README, 'Troubleshooting')).toHaveLength(6)
  })

  test.each([...new Set(lines)])('“%s” is printed', (line) => {
    expect(line.length).toBeGreaterThan(8)
    // The name of an input is put before what is wrong with it.
    const [input = ''] = /^[a-z-]+(?=: )/.exec(line) ?? []
    const text = INPUT_NAMES.some((name) => name === input) ? line.slice(input.length + 2) : line
    expect(messages.filter((message) => shows(message, text))).not.toEqual([])
  })

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
