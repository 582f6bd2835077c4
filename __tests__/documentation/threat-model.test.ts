import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { signJsonWebToken } from '../../src/api/authorization.js'
import { GITHUB_COM_API } from '../../src/github/server.js'
import { INPUT_NAMES, inputRow } from '../../src/inputs/table.js'
import { OPERATION_LIST } from '../support/operations.js'
import { codeIn, linksIn, type Row, sectionBelow, tableBelow } from './markdown.js'
import { filesEnding, membersOf, read } from './project.js'
import { parseYaml } from './steps.js'

const MODEL = read('docs/threat-model.md')

const namesIn = (rows: readonly Row[], column: string) => rows.flatMap((row) => codeIn(row[column] ?? ''))

describe('what the action holds', () => {
  const rows = tableBelow(MODEL, 'What the action holds')
  const inputs = INPUT_NAMES.filter((name) => inputRow(name).secret)
  const outputs = Object.entries(membersOf(membersOf(parseYaml(read('action.yml'))).outputs))
    .filter(([, output]) => /\bmasked\b/.test(String(membersOf(output).description)))
    .map(([name]) => name)

  test('has every secret among inputs and outputs, and the download token', () => {
    const masked = rows.filter((row) => /^(yes|as given)/.test(row.masked ?? ''))
    const known = namesIn(masked, 'what')
    const secrets = [...new Set([...inputs, ...outputs, 'temp_download_token'])]
    expect([...known].sort()).toEqual(secrets.sort())
  })

  test('has the lifetime of a JSON web token', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const now = Date.UTC(2026, 10, 21)
    const [, claims = ''] = signJsonWebToken('Iv23liABCDEFGHIJKLMN', privateKey, now).split('.')
    const { exp } = membersOf(JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')))
    const minutes = (Number(exp) - now / 1000) / 60
    const [row] = rows.filter(({ what }) => what === 'JSON web token')
    expect(row?.['for how long']).toContain(`expires ${minutes} minutes ahead`)
  })
})

describe('the bundle', () => {
  const files = filesEnding('.js', 'dist').map((path) => ({ path, text: read(path) }))

  test('has code of the packages named, and of no other', () => {
    const parts = files.flatMap(({ text }) => [
      ...text.matchAll(/ MODULE: \.\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//g),
    ])
    const packages = new Set(parts.map(([, name]) => name))
    const [named = ''] = sectionBelow(MODEL, 'What is in the bundle').trim().split('\n\n')
    expect(codeIn(named)).toEqual([...packages].sort())
  })

  test('starts no process and evaluates no text', () => {
    expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(['dist/main/index.js', 'dist/post/index.js']))
    // `@actions/tool-cache` imports child_process for a function that the bundle leaves out; it is loaded, and nothing uses it.
    const loaded =
      /^\/\/ EXTERNAL MODULE: external "child_process"$|^module\.exports = require\("child_process"\);$|^var external_child_process_ = __webpack_require__\(\d+\);$/gm
    const opens =
      /["'](?:node:)?(?:child_process|cluster|worker_threads|vm)["']|external_child_process_|\beval\(|\bnew Function\(/
    expect(files.filter(({ text }) => opens.test(text.replace(loaded, ''))).map(({ path }) => path)).toEqual([])
  })

  test('has what is replaced in it', () => {
    const { paths } = membersOf(membersOf(JSON.parse(read('tsconfig.json'))).compilerOptions)
    const section = 'What is replaced in it'
    expect(namesIn(tableBelow(MODEL, section), 'package')).toEqual(Object.keys(membersOf(paths)))
    const files = [...new Set(Object.values(membersOf(paths)).map(String))]
    expect(files.map((file) => file.replace(/^\./, '..'))).toEqual(linksIn(sectionBelow(MODEL, section)))
  })

  // That it does so only where the table says is seen in each scenario of __tests__/faults/scenarios.test.ts.
  test('asks github.com for what the operations name, and for nothing else', () => {
    const rows = tableBelow(MODEL, 'What it sends').filter(({ to }) => to === `\`${new URL(GITHUB_COM_API).host}\``)
    const inTable = namesIn(rows, 'what').filter((code) => /^[A-Z]+ \//.test(code))
    const ofReleases = OPERATION_LIST.flatMap(({ endpoints }) => endpoints).filter((endpoint) =>
      endpoint.includes('/releases/'),
    )
    expect(ofReleases).not.toEqual([])
    expect(inTable).toEqual([...new Set(ofReleases)])
  })
})

test('the dependencies are those of package.json, each at an exact version', () => {
  const dependencies = membersOf(membersOf(JSON.parse(read('package.json'))).dependencies)
  expect(namesIn(tableBelow(MODEL, 'Dependencies'), 'package')).toEqual(Object.keys(dependencies))
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})

const packages = Object.entries(membersOf(membersOf(JSON.parse(read('package-lock.json'))).packages))

test('every package of the lockfile has its hash', () => {
  const without = packages.filter(
    ([path, entry]) => path !== '' && !/^sha512-/.test(String(membersOf(entry).integrity)),
  )
  expect(packages.length).toBeGreaterThan(1)
  expect(without.map(([path]) => path)).toEqual([])
})

// ARM32 runners run the bundle on it, and `npm ci` warns of packages that do not.
test('every package of the lockfile supports Node 20', () => {
  const ranges = packages.flatMap(([path, entry]) => {
    const { node } = membersOf(membersOf(entry).engines)
    return typeof node === 'string' ? [{ path, alternatives: node.split('||') }] : []
  })
  expect(ranges.length).toBeGreaterThan(50)
  const supports20 = (range: string) => {
    const [, operator = '', major] = /^ *(>=|\^|~)? *(\d+)/.exec(range) ?? []
    return operator === '>=' ? Number(major) <= 20 : Number(major) === 20
  }
  expect(ranges.filter(({ alternatives }) => !alternatives.some(supports20)).map(({ path }) => path)).toEqual([])
})

test('those who look for it find it', () => {
  expect(linksIn(read('README.md'))).toEqual(expect.arrayContaining(['docs/threat-model.md', 'SECURITY.md']))
  expect(linksIn(read('CONTRIBUTING.md'))).toEqual(expect.arrayContaining(['docs/threat-model.md', 'SECURITY.md']))
  expect(linksIn(read('SECURITY.md'))).toContain('docs/threat-model.md')
})
