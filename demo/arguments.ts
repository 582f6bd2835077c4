/** What the command line asks for. */
export type Wish =
  | { readonly show: 'tour' | 'all' | 'list' }
  | { readonly show: 'scenes'; readonly numbers: ReadonlySet<number> }
  | { readonly problem: string }

/**
 * Reads what stands behind `npm run demo --`.
 *
 * @param count how many scenes there are
 */
export function wishOf(words: readonly string[], count: number): Wish {
  const usage = `Use --all, --list, or scene numbers from 1 to ${count}; without them you get the tour.`
  const [first] = words
  if (first === undefined) return { show: 'tour' }
  const unknown = words.find((word) => word !== '--all' && word !== '--list' && !isNumber(word, count))
  if (unknown !== undefined) {
    const what = unknown.startsWith('-') ? 'option' : 'scene'
    return { problem: `Unknown ${what} ${JSON.stringify(unknown)}. ${usage}` }
  }
  if (words.every((word) => isNumber(word, count))) return { show: 'scenes', numbers: new Set(words.map(Number)) }
  if (words.some((word) => word !== first))
    return { problem: 'Use --all, --list or scene numbers, not several of them.' }
  return { show: first === '--all' ? 'all' : 'list' }
}

function isNumber(word: string, count: number): boolean {
  return /^[1-9]\d*$/.test(word) && Number(word) <= count
}
