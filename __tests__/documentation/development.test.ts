import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readRooms } from '../../scripts/rooms/import-graph.js'
import { ENDPOINTS } from '../../src/github/endpoints.js'
import { codeBlocks, codeIn, sectionBelow, tableBelow } from './markdown.js'
import { filesEnding, ROOT, read } from './project.js'

const PAGE = read('docs/development.md')
const { rooms } = readRooms(join(ROOT, 'src'))
const [picture = ''] = codeBlocks(PAGE).flatMap(({ language, code }) => (language === 'mermaid' ? [code] : []))

/** The box of the picture that each room is in. */
const boxes = new Map(
  [...picture.matchAll(/^ +(\w+)\["<b>.*?<\/b><br>(.*)"\]$/gm)].flatMap(([, box = '', names = '']) =>
    names.split(', ').map((room) => [room, box] as const),
  ),
)
const arrows = [...picture.matchAll(/^ +(\w+) --> (\w+)$/gm)].map(([, from = '', to = '']) => [from, to] as const)

function isBelow(box: string, other: string): boolean {
  return box === other || arrows.some(([from, to]) => from === other && isBelow(box, to))
}

test('the picture has every room once, and the table, too', () => {
  expect([...boxes.keys()]).toEqual(expect.arrayContaining([...rooms.keys()]))
  const inTable = tableBelow(PAGE, 'How the action reads').flatMap((row) => codeIn(row.room ?? ''))
  const entries = ['main.ts', 'post.ts']
  expect(inTable).toEqual(expect.arrayContaining([...rooms.keys()].filter((room) => !entries.includes(room))))
})

test('a room imports from rooms below it in the picture, and from its own box', () => {
  const wrong = [...rooms].flatMap(([room, { imports }]) =>
    imports
      .filter((imported) => !isBelow(boxes.get(imported) ?? '?', boxes.get(room) ?? ''))
      .map((imported) => `${room} → ${imported}`),
  )
  expect(wrong).toEqual([])
})

test('each arrow of the picture is an import, and drawn once', () => {
  const imports = [...rooms].flatMap(([room, { imports }]) =>
    imports.map((imported) => `${boxes.get(room)} --> ${boxes.get(imported)}`),
  )
  const drawn = arrows.map(([from, to]) => `${from} --> ${to}`)
  expect(imports).toEqual(expect.arrayContaining(drawn))
  expect(drawn).toEqual([...new Set(drawn)])
})

test('failures of the endpoints of runners have a cause, and of each other endpoint one of its own', () => {
  const causes = filesEnding('.ts', 'src/api/explain').map(read).join('\n')
  expect(causes).toContain("endpoint.path.startsWith('/{scope}/')")
  const others = Object.entries(ENDPOINTS).filter(([, { path }]) => !path.startsWith('/{scope}/'))
  expect(others.length).toBeGreaterThan(5)
  const names = [...others.map(([name]) => `ENDPOINTS.${name}`), 'PACKAGE_DOWNLOAD']
  expect(names.filter((name) => !new RegExp(`=== ${name}\\b`).test(causes))).toEqual([])
})

test('the files that the request walks through are there', () => {
  const paths = codeIn(sectionBelow(PAGE, 'One request, walked through')).filter((text) => /^[\w/-]+\.ts$/.test(text))
  expect(paths.length).toBeGreaterThan(12)
  const isThere = (path: string) => ['', 'operations'].some((folder) => existsSync(join(ROOT, 'src', folder, path)))
  expect(paths.filter((path) => !isThere(path))).toEqual([])
})
