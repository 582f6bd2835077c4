/** Which requests a fault strikes, and how. */
export interface Fault {
  method?: string
  /** A string: the path without query and `/api/v3`, whole; a pattern: tested on the path as sent, with its query. */
  path?: string | RegExp
  /** Without a port. */
  host?: string
  /** How many matching requests pass first, without the fault. */
  skip?: number
  /** How many to strike then; 1 if not given, `Infinity` for ever. */
  times?: number

  status?: number
  headers?: Record<string, string>
  /** JSON, or a string sent as it is. */
  body?: unknown
  /** Milliseconds before the request is handled. */
  delayMs?: number
  /** Milliseconds between handling and answering: the request counts as one under way meanwhile. */
  answerDelayMs?: number
  /** Accepts the request and never answers; a function is called when it has been accepted. */
  hang?: boolean | (() => void)
  /**
   * Closes the connection: before any answer, in the middle of its headers or in the middle of its body; `reset` does it with an
   * RST, before any answer.
   */
  cut?: 'before-headers' | 'in-headers' | 'in-body' | 'reset'
  /** Sends this interim status and no final one, then closes the connection; with `hang` it stays open. 101 changes protocols. */
  interim?: 100 | 101 | 102 | 103
  /** Milliseconds between the headers, which are sent at once, and the first byte of the body. */
  bodyDelayMs?: number
  /** The answer is not from GitHub: it lacks the request id and all other headers of GitHub's. */
  foreign?: boolean
  /** Answers as ever, but is the last: the server then refuses connections until `goUp()`. */
  thenDown?: boolean
  /** Ends the body early although its whole length was announced: a fraction below 1, or a number of bytes. */
  truncate?: number
  /** Sends as much of the body as `truncate` would, then nothing more, and keeps the connection. */
  stall?: number
  /** Flips one bit in the middle of the body. */
  corrupt?: boolean
  /** A secondary rate limit's refusal; the number is the `retry-after`, in seconds. */
  secondaryLimit?: boolean | { retryAfter?: number; status?: 403 | 429 }
  /** The request takes effect first, then the answer is lost or replaced as the other fields say. */
  afterHandling?: boolean
  /** Answers with a web page, as a proxy or a server in trouble does; a string is the page. */
  html?: boolean | string
}

export interface FaultTarget {
  readonly method: string
  readonly host: string
  /** As sent. */
  readonly path: string
  /** Without query and prefix. */
  readonly plainPath: string
}

/** Faults on demand. The first that matches a request strikes it. */
export class Faults {
  private armed: { fault: Fault; toSkip: number; left: number; struck: number }[] = []

  /** Arms a fault; the returned function says how often it struck. */
  add(fault: Fault): () => number {
    const entry = { fault, toSkip: fault.skip ?? 0, left: fault.times ?? 1, struck: 0 }
    this.armed.push(entry)
    return () => entry.struck
  }

  clear(): void {
    this.armed = []
  }

  /** The fault that strikes this request, used up by one; undefined if none does. */
  take(target: FaultTarget): Fault | undefined {
    for (const entry of this.armed) {
      if (entry.left <= 0 || !matches(entry.fault, target)) continue
      if (entry.toSkip > 0) {
        entry.toSkip -= 1
        continue
      }
      entry.left -= 1
      entry.struck += 1
      return entry.fault
    }
    return undefined
  }
}

/** Whether a fault takes the whole answer away, so that none is recorded. */
export function losesAnswer({ hang, cut, interim }: Fault): boolean {
  return Boolean(hang) || interim !== undefined || (cut !== undefined && cut !== 'in-body')
}

function matches(fault: Fault, target: FaultTarget): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== target.method) return false
  if (fault.host !== undefined && fault.host !== target.host.replace(/:\d+$/, '')) return false
  if (fault.path === undefined) return true
  if (typeof fault.path === 'string') return fault.path === target.plainPath || fault.path === target.path
  fault.path.lastIndex = 0
  return fault.path.test(target.path)
}
