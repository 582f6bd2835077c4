import { singleLine } from '../base/errors.js'
import { formatCount } from '../base/text.js'
import type { OutputName } from './outputs.js'

/** GitHub drops a step's summary above this many bytes whole. */
export const SUMMARY_LIMIT = 1024 * 1024

/** What an operation shows in the job summary. */
export interface SummarySection {
  /** Markdown, in one line. */
  readonly heading: string
  /** Paragraphs in Markdown, and tables. */
  readonly blocks: readonly (string | Block)[]
}

/** A part of a section that can be shortened. */
export interface Block {
  /**
   * The part within a number of bytes, with a line that says how many rows were left out. Empty without rows, and where not
   * even the head fits.
   */
  render(maxBytes: number): string
}

/** The columns of a table: their headings, and what each shows of an item in Markdown, with values from the API escaped. */
export type Columns<Item> = Readonly<Record<string, (item: Item) => string>>

/** A table of the summary, filled row by row. It keeps the rows that may fit, and counts the others. */
interface SummaryTable<Item> extends Block {
  add(item: Item): void
}

/** For the line about what was left out. */
const NOTE_BYTES = 400

/** @param output the output that names the file with all rows: `runners-file` */
export function createTable<Item>(columns: Columns<Item>, output: OutputName): SummaryTable<Item> {
  const headings = Object.keys(columns)
  const cellsOf = Object.values(columns)
  const head = `${row(headings)}${row(headings.map(() => '---'))}`
  const kept: string[] = []
  let keptBytes = bytesOf(head)
  let count = 0
  let full = false
  return {
    add(item) {
      count++
      if (full) return
      const text = row(cellsOf.map((cell) => cell(item)))
      keptBytes += bytesOf(text)
      full = keptBytes > SUMMARY_LIMIT
      if (!full) kept.push(text)
    },
    render(maxBytes) {
      if (count === 0) return ''
      let left = maxBytes - bytesOf(head) - NOTE_BYTES
      let fitting = 0
      for (const text of kept) {
        left -= bytesOf(text)
        if (left < 0) break
        fitting++
      }
      const missing = count - fitting
      const note = missing === 0 ? '' : `\n${leftOut(missing, output)}\n`
      return fitting === 0 ? note.trimStart() : `${head}${kept.slice(0, fitting).join('')}${note}`
    },
  }
}

/** Renders a section within a number of bytes, saying what was left out. Empty if not even that fits. */
export function renderSection({ heading, blocks }: SummarySection, maxBytes: number): string {
  let text = `## ${heading}\n`
  let left = maxBytes - bytesOf(text)
  for (const [index, block] of blocks.entries()) {
    // The blocks after this one need room to say that they were left out.
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

/**
 * Makes a value from the API plain text in GitHub's Markdown: it can neither format, nor leave its table cell, nor be HTML,
 * nor become a link, a mention or a reference where the text ends up in an issue.
 */
export function escapeMarkdown(text: string): string {
  return (
    singleLine(text)
      .replace(/[\\`*_{}[\]()~|!]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // GitHub's own way to write one that begins no formula.
      .replaceAll('$', () => '<span>$</span>')
      // An invisible comment breaks up what GitHub would link to; it links `www.` even behind `_`.
      .replace(/[@#]|:(?=\/\/)|(?<=www)\.|(?<![a-z\d])GH-(?=\d)/gi, (found) => `${found}<!-- -->`)
  )
}

/** A length in UTF-8, as GitHub measures a summary. */
export function bytesOf(text: string): number {
  return Buffer.byteLength(text)
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`
}

function leftOut(count: number, output: OutputName): string {
  return `_${formatCount(count)} more ${count === 1 ? 'is' : 'are'} left out here: a job summary is limited to 1 MiB. All are in the file that the output ${output} names._`
}
