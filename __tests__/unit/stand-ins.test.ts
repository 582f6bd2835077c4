import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import * as standIns from '../../src/stand-ins.js'
import { ROOT, read } from '../documentation/project.js'

/** An upgrade of the toolkit may import more from a package that the bundle replaces: then the bundle would break, or this. */

const { paths } = JSON.parse(read('tsconfig.json')).compilerOptions as { paths: Record<string, string[]> }
const TOOLKIT = ['core', 'github', 'tool-cache'].map((name) => join('node_modules', '@actions', name, 'lib'))

/** What the toolkit's files import from a package: names, and `*` with the members that are used of it. */
function importedFrom(name: string): string[] {
  const names = new Set<string>()
  for (const folder of TOOLKIT) {
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((entry) =>
      entry.endsWith('.js'),
    )) {
      const text = readFileSync(join(ROOT, folder, file), 'utf8')
      for (const [, clause = ''] of text.matchAll(new RegExp(`import\\s+([^'"]+?)\\s+from\\s+'${name}'`, 'g'))) {
        const [, namespace] = /^\*\s+as\s+(\w+)$/.exec(clause) ?? []
        if (namespace !== undefined) {
          for (const [, member = ''] of text.matchAll(new RegExp(`\\b${namespace}\\.(\\w+)`, 'g'))) names.add(member)
        } else {
          for (const part of clause.replace(/[{}]/g, '').split(',')) names.add(part.trim().split(/\s+as\s+/)[0] ?? '')
        }
      }
    }
  }
  return [...names].filter((one) => one !== '').sort()
}

describe.each(Object.keys(paths))('%s', (name) => {
  test('is imported by the toolkit, and the stand-in has all that is imported', () => {
    const imported = importedFrom(name)
    expect(imported).not.toEqual([])
    expect(imported.filter((one) => !(one in standIns))).toEqual([])
  })
})

test('they are one file', () => {
  expect([...new Set(Object.values(paths).flat())]).toEqual(['./src/stand-ins.ts'])
})
