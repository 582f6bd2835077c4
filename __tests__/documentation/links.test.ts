import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { anchorsOf, linksIn } from './markdown.js'
import { filesEnding, ROOT, read } from './project.js'

const links = filesEnding('.md').flatMap((document) =>
  linksIn(read(document))
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => ({ document, link })),
)

test('there are links to check', () => {
  expect(links.length).toBeGreaterThan(5)
})

test.each(links)('$document: $link leads somewhere', ({ document, link }) => {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? document : join(dirname(document), path)
  expect(existsSync(join(ROOT, target))).toBe(true)
  if (anchor !== undefined) expect([...anchorsOf(read(target))]).toContain(anchor)
})
