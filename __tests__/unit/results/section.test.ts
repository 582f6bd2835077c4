import { describe, expect, test } from '@jest/globals'
import { bytesOf, createTable, renderSection, SUMMARY_LIMIT } from '../../../src/results/section.js'

const tableOf = (rows: number, text = 'läufer') => {
  const table = createTable({ Name: () => text, ID: (row: number) => String(row) }, 'runners-file')
  for (let row = 1; row <= rows; row++) table.add(row)
  return table
}
const rowsIn = (text: string) => text.split('\n').filter((line) => line.startsWith('| l')).length
const leftOut = (text: string) => Number(/_([\d,]+) more (?:is|are) left out/.exec(text)?.[1]?.replaceAll(',', '') ?? 0)

describe('a table', () => {
  test('is Markdown', () => {
    expect(tableOf(2).render(SUMMARY_LIMIT)).toBe('| Name | ID |\n| --- | --- |\n| läufer | 1 |\n| läufer | 2 |\n')
  })

  test('without rows is nothing', () => {
    expect(tableOf(0).render(SUMMARY_LIMIT)).toBe('')
  })

  test.each([1, 400, 450, 500, 1_000, 5_000, 20_000, SUMMARY_LIMIT])(
    'stays within %i bytes and says what is missing',
    (most) => {
      const text = tableOf(100_000).render(most)
      expect(bytesOf(text)).toBeLessThanOrEqual(Math.max(most, 400))
      expect(rowsIn(text) + leftOut(text)).toBe(100_000)
      expect(text).toContain('All are in the file that the output runners-file names.')
    },
  )

  test('speaks of one row as one', () => {
    const text = tableOf(4).render(bytesOf(tableOf(3).render(SUMMARY_LIMIT)) + 400)
    expect(text).toContain(
      '_1 more is left out here: a job summary is limited to 1 MiB. All are in the file that the output runners-file names._',
    )
  })

  test('keeps no more than a summary can hold, whatever is added', () => {
    const text = tableOf(300, 'l'.repeat(100_000)).render(Number.POSITIVE_INFINITY)
    expect(bytesOf(text)).toBeLessThanOrEqual(SUMMARY_LIMIT)
    expect(rowsIn(text) + leftOut(text)).toBe(300)
  })
})

describe('a section', () => {
  test('has a heading, paragraphs and tables', () => {
    const text = renderSection({ heading: 'Runners', blocks: ['1 runner.', tableOf(1), tableOf(0), 'End.'] }, 10_000)
    expect(text).toBe('## Runners\n\n1 runner.\n\n| Name | ID |\n| --- | --- |\n| läufer | 1 |\n\nEnd.\n\n')
  })

  test.each([0, 10, 500, 1_000, 2_048, 10_000, SUMMARY_LIMIT - 2_048])('stays within %i bytes', (most) => {
    const section = {
      heading: 'Deleting',
      blocks: ['many', '### Deleted', tableOf(100_000), '### Skipped', tableOf(100_000)],
    }
    const text = renderSection(section, most)
    expect(bytesOf(text)).toBeLessThanOrEqual(most)
    if (most >= 2_048) expect(text.match(/left out here/g)).toHaveLength(2)
  })

  test('leaves out a paragraph that does not fit, and keeps what comes after it', () => {
    const section = { heading: 'Runners', blocks: ['x'.repeat(1_000), 'End.'] }
    expect(renderSection(section, 500)).toBe('## Runners\n\nEnd.\n\n')
  })
})
