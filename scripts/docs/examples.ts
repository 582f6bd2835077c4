import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../examples', import.meta.url))

/** The text of `examples/NAME.yml`. */
export function exampleText(name: string): string {
  return readFileSync(join(FOLDER, `${name}.yml`), 'utf8')
}

/**
 * Steps of a job of an example, as they stand there but without their indentation.
 *
 * @param range numbers from 1: `2` or `2-3`
 * @throws Error if there is no such job or step
 */
export function stepsOfExample(name: string, job: string, range: string): string {
  const [, body] = exampleText(name).split(new RegExp(`^  ${job}:\n`, 'm'))
  const [ofJob = ''] = (body ?? '').split(/^ {2}\S/m)
  const [, steps = ''] = ofJob.split(/^ {4}steps:\n/m)
  const each = steps.split(/^(?= {6}- )/m)
  const [first = 0, last = first] = range.split('-').map(Number)
  const chosen = each.slice(first - 1, last)
  if (chosen.length !== last - first + 1) throw new Error(`examples/${name}.yml has no steps ${range} in ${job}`)
  return chosen.join('').replace(/^ {6}/gm, '')
}
