import { InputProblem } from '../base/errors.js'
import { didYouMean } from '../base/nearest.js'

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
    const entries = readList(text, name)
    return entries.length === 0 ? undefined : parse(entries, name)
  }
}

/** The entries of a list. @throws InputProblem for those of a list as YAML writes it */
export function readList(text: string, name: string): string[] {
  const entries = splitList(text)
  noDashes(entries, name)
  return entries
}

/** @throws InputProblem for the first entry that begins as one of a YAML list: an input is text, so its dash would count */
export function noDashes(entries: readonly string[], name: string): void {
  const dashed = entries.find((entry) => /^-(\s|$)/.test(entry))
  if (dashed === undefined) return
  throw new InputProblem(
    `${name}: "${dashed}" begins with a dash, but an input is text, not a YAML list; remove the dashes, and separate the entries with commas or newlines.`,
  )
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
  throw new InputProblem(unknownWord(name, text, ['true', 'false'], BOOLEANS_ELSEWHERE.get(text.toLowerCase())))
}

/** A number of something. @param unit for the message: `seconds` */
export function count(unit: string, least = 0, most: number = Number.MAX_SAFE_INTEGER): Parser<number> {
  return (text, name) => {
    const number = wholeNumber(text, least, most)
    if (number === undefined) {
      const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `${least} to ${most}`
      throw new InputProblem(`${name}: "${text}" is not a number of ${unit}; use a whole number, ${range}.`)
    }
    return number
  }
}

/** A whole number above zero. */
export const id: Parser<number> = (text, name) => {
  const number = wholeNumber(text, 1)
  if (number === undefined) {
    throw new InputProblem(`${name}: "${text}" is not an id; use a whole number such as 12345678.`)
  }
  return number
}

/** The number that decimal digits alone write; undefined for any other text, and out of range. */
export function wholeNumber(text: string, least: number, most = Number.MAX_SAFE_INTEGER): number | undefined {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : undefined
}

/** What other formats, YAML 1.1 among them, write for a boolean. */
const BOOLEANS_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ...['yes', 'y', 'on', '1', 't'].map((word) => [word, 'true'] as const),
  ...['no', 'n', 'off', '0', 'f'].map((word) => [word, 'false'] as const),
])

/** Valid words that are listed beside the one that was most likely meant. */
const MAX_LISTED = 8

/**
 * The problem of an unknown word, with the valid ones and the one that was most likely meant.
 *
 * @param meant a word that means the same, or nearly so
 */
export function unknownWord(name: string, word: string, valid: readonly string[], meant: string = word): string {
  const hint = didYouMean(meant, valid)
  // The operations are too many for one line, and one of them was surely meant.
  const list = hint !== '' && valid.length > MAX_LISTED ? '' : ` Valid: ${valid.join(', ')}.`
  return `${name}: "${word}" is unknown.${hint}${list}`
}
