/** ` Did you mean X?`, to follow what says that a word is unknown; empty if no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = nearest(word, candidates)
  return meant === undefined ? '' : ` Did you mean ${meant}?`
}

/**
 * The candidate that a misspelled word most likely meant: at most two slips away (one for words of up to five letters),
 * counting a swap of neighbours as one; case, `-`, `_` and spaces do not count. Among equals the one that begins alike for longer:
 * `ofline` is `offline`, not `online`. Undefined if none is that near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = fold(word)
  let best: string | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  let bestStart = 0
  for (const candidate of candidates) {
    const other = fold(candidate)
    const allowed = Math.min(plain.length, other.length) <= 5 ? 1 : 2
    // The distance is at least the difference in length. This also skips a whole file that was pasted in place of a word.
    if (Math.abs(plain.length - other.length) > allowed) continue
    const distance = editDistance(plain, other)
    const start = commonStart(plain, other)
    if (distance <= allowed && (distance < bestDistance || (distance === bestDistance && start > bestStart))) {
      best = candidate
      bestDistance = distance
      bestStart = start
    }
  }
  return best
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '')
}

/** How many letters two words have in common before they differ. */
function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each once. */
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let distance = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (beforePrevious[j - 2] ?? 0) + 1)
      }
      current.push(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.length] ?? 0
}
