import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, expect, test } from '@jest/globals'
import { makeTemporaryDirectory, removeTemporaryDirectories } from '../../../harness/temporary.js'
import { createPublisher } from '../../../src/results/publisher.js'
import { createTable, type SummarySection } from '../../../src/results/section.js'
import { createRecorder } from '../../support/recorder.js'

afterAll(removeTemporaryDirectories)

function open({ summary = true, operations = 1 } = {}) {
  const recorder = createRecorder()
  const job = { tempDirectory: makeTemporaryDirectory('publisher'), publicRepository: false }
  const redact = (text: string) => text.replaceAll('secret', '***')
  return { ...recorder, ...createPublisher(recorder.commands, job, summary, operations, redact), job, recorder }
}
const warnings = (lines: readonly string[]) => lines.filter((line) => line.startsWith('warning'))
const long = (length: number) => 'x'.repeat(length - '[""]'.length)

test('plain outputs are set as they are', async () => {
  const { publish, outputs, events } = open()
  await publish({ outputs: { 'runner-id': '1', 'runner-name': 'a' } })
  expect([outputs, events]).toEqual([
    { 'runner-id': '1', 'runner-name': 'a' },
    ['output runner-id', 'output runner-name'],
  ])
})

test('a step’s lists share 500,000 characters: the one that would pass them is left empty, the next may fit', async () => {
  const { publish, list, outputs, lines } = open({ operations: 2 })
  const first = list('runners')
  first.add(long(400_000))
  await publish({ lists: [first] })
  const second = list('deleted-runners')
  second.add(long(100_000))
  const third = list('skipped-runners')
  third.add({ id: 1 })
  await publish({ lists: [second, third] })
  expect(outputs.runners).toHaveLength(400_000)
  expect(outputs['deleted-runners']).toBe('')
  expect(outputs['skipped-runners']).toBe('[{"id":1}]')
  expect(JSON.parse(readFileSync(outputs['deleted-runners-file'] ?? '', 'utf8'))).toEqual([long(100_000)])
  expect(warnings(lines)).toEqual([
    expect.stringMatching(/^warning The output deleted-runners is left empty: with its 1 entries/),
  ])
})

test('a list begun again starts empty, and its file is the same', async () => {
  const { publish, list, outputs } = open()
  list('runners').add({ id: 1 })
  const again = list('runners')
  again.add({ id: 2 })
  await publish({ lists: [again] })
  expect(JSON.parse(readFileSync(outputs['runners-file'] ?? '', 'utf8'))).toEqual([{ id: 2 }])
})

test('the files of an operation that failed are ended, so that what is in them can be read', () => {
  const { list, close } = open()
  const runners = list('runners')
  runners.add({ id: 1 })
  close()
  expect(JSON.parse(readFileSync(runners.file, 'utf8'))).toEqual([{ id: 1 }])
})

test('the sections of several operations stay below 1 MiB together, and none goes unmentioned', async () => {
  // So many that a line for each would not fit into what a full section leaves by chance.
  const headings = Array.from({ length: 12 }, (_, index) => `Operation ${index}`)
  const { publish, summary, outputs } = open({ operations: headings.length })
  for (const heading of headings) {
    const table = createTable({ Name: (row: number) => `${heading} ${row} ${'ü'.repeat(20)}` }, 'runners-file')
    for (let row = 0; row < 50_000; row++) table.add(row)
    await publish({ summary: { heading, blocks: [table] } })
  }
  expect(Buffer.byteLength(summary())).toBeLessThanOrEqual(1024 * 1024)
  // Nearly all of it is used.
  expect(Buffer.byteLength(summary())).toBeGreaterThan(1000 * 1024)
  for (const heading of headings) expect(summary()).toContain(`## ${heading}\n`)
  expect(summary().match(/left out here/g)).toHaveLength(headings.length)
  expect(readFileSync(outputs['summary-file'] ?? '', 'utf8')).toBe(summary())
})

const SECTION: SummarySection = { heading: 'Runners', blocks: ['A secret.'] }

test('no secret gets into the summary or its file', async () => {
  const { publish, summary, outputs } = open()
  await publish({ summary: SECTION })
  expect([summary(), readFileSync(outputs['summary-file'] ?? '', 'utf8')]).toEqual(
    Array(2).fill('## Runners\n\nA ***.\n\n'),
  )
})

test('summary: false leaves only the file', async () => {
  const { publish, summary, outputs } = open({ summary: false })
  await publish({ summary: SECTION })
  expect([summary(), existsSync(outputs['summary-file'] ?? '')]).toEqual(['', true])
})

test('with nothing to show and no list, nothing is written', async () => {
  const { publish, outputs, job } = open()
  await publish({})
  expect([outputs, readdirSync(job.tempDirectory)]).toEqual([{}, []])
})
