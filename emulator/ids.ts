import { createHash } from 'node:crypto'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Numbers and strings that look random and are the same in every run. */
export class Ids {
  private last = 0
  private drawn = 0

  constructor(
    private readonly seed = 'emulator',
    first = 1000,
  ) {
    this.last = first
  }

  /** The next number, one above the last. */
  next(): number {
    this.last += 1
    return this.last
  }

  /** `length` letters and digits, different at each call. */
  text(length: number, alphabet: string = LETTERS): string {
    let text = ''
    this.drawn += 1
    for (let block = 0; text.length < length; block += 1) {
      const digest = createHash('sha256').update(`${this.seed}/${this.drawn}/${block}`).digest()
      for (const byte of digest) text += alphabet[byte % alphabet.length] ?? ''
    }
    return text.slice(0, length)
  }

  /** `length` upper-case letters and digits, as in registration tokens. */
  upper(length: number): string {
    return this.text(length, UPPER)
  }
}

/** GitHub's opaque `node_id` for an object of a kind. */
export function nodeId(kind: string, id: number): string {
  return Buffer.from(`0${kind.length}:${kind}${id}`).toString('base64')
}
