import { describe, expect, test } from '@jest/globals'
import { PAGES, renderPage } from '../../scripts/docs/pages.js'
import { OPERATION_NAMES } from '../../src/inputs/operation-names.js'
import { anchorsOf } from './markdown.js'
import { filesEnding, read } from './project.js'

test.each(PAGES)('%s is what npm run docs makes', (path) => {
  const text = read(path)
  expect(renderPage(path, text)).toBe(text)
})

test.each(OPERATION_NAMES)('%s has a section, a row in the README, and an example', (name) => {
  expect([...anchorsOf(read('docs/operations.md'))]).toContain(name)
  expect(read('README.md')).toContain(`(docs/operations.md#${name})`)
  const examples = filesEnding('.yml', 'examples').map(read)
  const used = new RegExp(`^ +(?:operation: )?${name}$`, 'm')
  // The default operation has no line of its own.
  const isUsed = (text: string) => used.test(text) || (name === OPERATION_NAMES[0] && /^ +permissions: \|$/m.test(text))
  expect(examples.some(isUsed)).toBe(true)
})

describe('a block', () => {
  test('that is wrong is an error', () => {
    const page = (words: string) => `<!-- docs:${words} -->\n<!-- /docs -->\n`
    expect(() => renderPage('README.md', page('nothing'))).toThrow('there is no block docs:nothing')
    expect(() => renderPage('README.md', page('inputs offline-for'))).toThrow('There is no input offline-for')
    expect(() => renderPage('README.md', page('steps quick-start runner 9'))).toThrow('has no steps 9 in runner')
    expect(() => renderPage('README.md', '<!-- docs:operations -->\n')).toThrow('is not closed')
  })

  test('that is changed by hand is found out', () => {
    const text = read('README.md')
    const changed = text.replace('| `operation` |', '| `operations` |')
    expect(changed).not.toBe(text)
    expect(renderPage('README.md', changed)).toBe(text)
  })
})
