import { InputProblem } from '../base/errors.js'
import { nearest } from '../base/nearest.js'

/**
 * Reads the text of an input, which is trimmed and not empty unless its default is empty.
 *
 * @param name of the input, for messages
 * @throws InputProblem
 */
export type Parser<Value> = (text: string, name: string) => Value

/** Undefined for an empty input. */
export function optional<Value>(parse: Parser<Value>): Parser<Value | undefined> {
  return (text, name) => (text === '' ? undefined : parse(text, name))
}

/** The entries of a list; undefined for a list without any. */
export function optionalList<Value>(
  parse: (entries: readonly string[], name: string) => Value,
): Parser<Value | undefined> {
  return (text, name) => {
    const entries = splitList(text)
    return entries.length === 0 ? undefined : parse(entries, name)
  }
}

/** Splits a list at newlines and commas, trims, drops empty entries and keeps the order. */
export function splitList(text: string): string[] {
  return text
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** One of a few words. */
export function choice<const Word extends string>(words: readonly Word[]): Parser<Word> {
  return (text, name) => {
    const known = words.find((word) => word === text)
    if (known === undefined) throw new InputProblem(unknownWord(name, text, words))
    return known
  }
}

/** A YAML 1.2 boolean, as `core.getBooleanInput` reads one. */
export const boolean: Parser<boolean> = (text, name) => {
  if (/^(true|True|TRUE)$/.test(text)) return true
  if (/^(false|False|FALSE)$/.test(text)) return false
  const meant = BOOLEANS_ELSEWHERE.get(text.toLowerCase())
  throw new InputProblem(unknownWord(name, text, ['true', 'false'], meant))
}

/** A whole number, 0 or more. @param unit for the message: `seconds` */
export function count(unit: string, most: number = Number.MAX_SAFE_INTEGER): Parser<number> {
  return (text, name) => {
    const number = Number(text)
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number > most) {
      const range = most === Number.MAX_SAFE_INTEGER ? '0 or more' : `0 to ${most}`
      throw new InputProblem(`${name}: "${text}" is not a number of ${unit}; use a whole number, ${range}.`)
    }
    return number
  }
}

/** A whole number above zero. */
export const id: Parser<number> = (text, name) => {
  const number = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number === 0) {
    throw new InputProblem(`${name}: "${text}" is not an id; use a whole number such as 12345678.`)
  }
  return number
}

/** Any text. */
export const text: Parser<string> = (given) => given

/** What other formats, YAML 1.1 among them, write for a boolean. */
const BOOLEANS_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ...['yes', 'y', 'on', '1', 't'].map((word) => [word, 'true'] as const),
  ...['no', 'n', 'off', '0', 'f'].map((word) => [word, 'false'] as const),
])

/** Valid words that are listed beside the one that was most likely meant. */
const LONGEST_LIST = 8

/** The problem of an unknown word, with the valid ones and the one that was most likely meant. */
export function unknownWord(
  name: string,
  word: string,
  valid: readonly string[],
  meant: string | undefined = nearest(word, valid),
): string {
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`
  // The operations are too many for one line, and one of them was surely meant.
  const list = hint !== '' && valid.length > LONGEST_LIST ? '' : ` Valid: ${valid.join(', ')}.`
  return `${name}: "${word}" is unknown.${hint}${list}`
}
