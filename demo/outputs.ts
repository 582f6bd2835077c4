import { isRecord } from '../src/base/guards.js'

/** How many objects of a list are shown; the others are counted. */
const OBJECTS_SHOWN = 2

/**
 * An output to show: long JSON is cut, and says how much is left out. Each object of a list gets a line.
 *
 * @param room characters in a line; a value that is not JSON may be longer
 */
export function shortened(value: string, room: number): string[] {
  if (value.length <= room) return [value]
  const json = parsed(value)
  if (isRecord(json)) return [shortObject(json, room)]
  if (!Array.isArray(json)) return [value]
  const [first] = json
  return isRecord(first) ? shortObjects(json, room) : [shortList(json, room)]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function shortObjects(objects: readonly unknown[], room: number): string[] {
  const lines = objects
    .slice(0, OBJECTS_SHOWN)
    .map((object) => (isRecord(object) ? shortObject(object, room - 2) : '…'))
  const more = objects.length - lines.length
  const all = more > 0 ? [...lines, `… ${more} more`] : lines
  return all.map((line, index) => `${index === 0 ? '[' : ' '}${line}${index === all.length - 1 ? ']' : ','}`)
}

/** As many elements as there is room for. */
function shortList(elements: readonly unknown[], room: number): string {
  const texts = elements.map((element) => JSON.stringify(element))
  return `[${fitting(texts, room - 2, (left) => `… ${left} more`)}]`
}

/** As many members as there is room for; a long one of them is `…`. */
function shortObject(object: Readonly<Record<string, unknown>>, room: number): string {
  const whole = JSON.stringify(object)
  if (whole.length <= room) return whole
  const members = Object.entries(object).map(([name, value]) => `"${name}":${brief(value)}`)
  return `{${fitting(members, room - 2, (left) => `… ${left} more ${left === 1 ? 'member' : 'members'}`)}}`
}

function brief(value: unknown): string {
  const text = JSON.stringify(value)
  if (text.length <= 30) return text
  if (Array.isArray(value)) return '[…]'
  return isRecord(value) ? '{…}' : `"${text.slice(1, 25)}…"`
}

function fitting(texts: readonly string[], room: number, more: (left: number) => string): string {
  for (let count = texts.length; count > 0; count--) {
    const left = texts.length - count
    const text = [...texts.slice(0, count), ...(left > 0 ? [more(left)] : [])].join(',')
    if (text.length <= room) return text
  }
  return more(texts.length)
}
