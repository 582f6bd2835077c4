import { OPERATION_NAMES } from '../src/inputs/operation-names.js'
import { INPUTS } from '../src/inputs/table.js'
import type { Item } from './program.js'
import { type Look, wrap } from './render.js'
import type { Scene } from './scene.js'
import { CHAPTERS, SCENES } from './scenes.js'

/** How an item ended. */
export interface Row {
  readonly item: Item
  readonly asExpected: boolean
  /** Of main of all its steps. */
  readonly milliseconds: number
}

const GAP = '  '
/** Wide enough for `failed, as expected`. */
const RESULT = 22
const TIME = 6

/** The closing table: scene, operations, result, time. */
export function renderTable(rows: readonly Row[], { paint, width }: Look): string {
  const number = Math.max(...rows.map(({ item }) => item.number.length))
  const left = width - number - RESULT - TIME - 4 * GAP.length
  const title = Math.floor(left / 2)
  const widths = [number, title, left - title, RESULT, TIME]
  const head = lineOf(['', 'Scene', 'Operations', 'Result', 'Time'], widths)
  return [
    ...head.map(paint.bold),
    ...rows.flatMap(({ item, asExpected, milliseconds }) => {
      const scenes = item.steps.map(({ scene }) => scene)
      const operations = [...new Set(scenes.flatMap(operationsOf))].join(', ')
      const result = asExpected ? [...new Set(scenes.map(endingOf))].join('; ') : 'NOT AS EXPECTED'
      const lines = lineOf(
        [item.number.padStart(number), item.title, operations, result, `${(milliseconds / 1000).toFixed(1)} s`],
        widths,
      )
      return asExpected ? lines : lines.map(paint.red)
    }),
  ].join('\n')
}

/** All scenes by their numbers. */
export function renderList(): string {
  const title = Math.max(...SCENES.map((scene) => scene.title.length))
  const chapters = CHAPTERS.map((chapter) =>
    [
      chapter.title,
      ...chapter.scenes.map((scene) => {
        const number = String(SCENES.indexOf(scene) + 1).padStart(4)
        return `${number}${GAP}${scene.title.padEnd(title)}${GAP}${operationsOf(scene).join(', ')}`.trimEnd()
      }),
    ].join('\n'),
  )
  return chapters.join('\n\n')
}

/** In the order of the step; a misspelt one is left out. */
function operationsOf({ inputs }: Scene): string[] {
  const words = String(inputs.operation ?? INPUTS.operation.default).split(/\s+/)
  return words.filter((word) => OPERATION_NAMES.some((name) => name === word))
}

function endingOf({ expected: { error, cancelled } }: Scene): string {
  if (cancelled) return 'cancelled, as expected'
  return error === undefined ? 'succeeded' : 'failed, as expected'
}

/** One row of cells; a long cell continues on the next line. */
function lineOf(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? 0).split('\n'))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((lines, index) => (lines[line] ?? '').padEnd(widths[index] ?? 0))
      .join(GAP)
      .trimEnd(),
  )
}
