import { bytesOf } from './markdown.js'

/** GitHub drops a step's summary above this many bytes whole. */
export const SUMMARY_LIMIT = 1024 * 1024

/** What an operation shows in the job summary. */
export interface SummarySection {
  /** Markdown, in one line. */
  readonly heading: string
  /** Paragraphs in Markdown, and tables. */
  readonly blocks: readonly (string | Cuttable)[]
}

/** A part of a section that can make itself shorter. */
export interface Cuttable {
  /**
   * The table within a number of bytes, with a line that says how many rows were left out. Empty without rows, and where not
   * even the head fits.
   */
  render(mostBytes: number): string
}

/** A table on its way into the summary. It keeps what may fit and counts the rest, however long it gets. */
export interface SummaryTable extends Cuttable {
  /** @param cells in Markdown: values from the API escaped */
  add(cells: readonly string[]): void
}

/** For the line about what was left out. */
const NOTE_BYTES = 400

/** @param whole where everything is: `in the file that the output runners-file names` */
export function createTable(columns: readonly string[], whole: string): SummaryTable {
  const head = `${row(columns)}${row(columns.map(() => '---'))}`
  const kept: string[] = []
  let keptBytes = bytesOf(head)
  let count = 0
  let full = false
  return {
    add(cells) {
      count++
      if (full) return
      const text = row(cells)
      keptBytes += bytesOf(text)
      full = keptBytes > SUMMARY_LIMIT
      if (!full) kept.push(text)
    },
    render(mostBytes) {
      if (count === 0) return ''
      let left = mostBytes - bytesOf(head) - NOTE_BYTES
      let fitting = 0
      for (const text of kept) {
        left -= bytesOf(text)
        if (left < 0) break
        fitting++
      }
      const missing = count - fitting
      const note = missing === 0 ? '' : `\n${leftOut(missing, whole)}\n`
      return fitting === 0 ? note.trimStart() : `${head}${kept.slice(0, fitting).join('')}${note}`
    },
  }
}

/** Renders a section within a number of bytes, saying what was left out. Empty if not even that fits. */
export function renderSection({ heading, blocks }: SummarySection, mostBytes: number): string {
  let text = `## ${heading}\n`
  let left = mostBytes - bytesOf(text)
  for (const [index, block] of blocks.entries()) {
    // Whatever comes behind must still be able to say that it was left out.
    const reserve = (blocks.length - 1 - index) * NOTE_BYTES
    const rendered = typeof block === 'string' ? `${block}\n` : block.render(left - 1 - reserve)
    if (rendered === '') continue
    const part = `\n${rendered}`
    if (bytesOf(part) > left) continue
    text += part
    left -= bytesOf(part)
  }
  return left < 0 ? '' : `${text}\n`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

function leftOut(count: number, whole: string): string {
  return `_${count.toLocaleString('en-US')} more ${count === 1 ? 'is' : 'are'} left out here: a job summary is limited to 1 MiB. All are ${whole}._`
}
