/** How long something takes to show: so many requests, so many milliseconds; both, where both are given. */
export interface Delay {
  /** Requests for the runners of its target that do not show it yet. */
  requests?: number
  ms?: number
}

/** How late GitHub's lists follow what happens to runners; by default not at all. */
export class Lag {
  /** Until a new runner is in the list and can be read by its id. Its name is taken at once, and it can be deleted at once. */
  appear: Delay = {}
  /** Until a deleted runner is out of the list and can no longer be read. Deleting it again answers 404 at once. */
  vanish: Delay = {}
  /** Until `busy` is false after a job's end; deletion is refused meanwhile. */
  idle: Delay = {}
  /** The clock of all `ms` here, in milliseconds; a test that has a virtual one gives it. */
  now: () => number = () => performance.now()

  /** Back to no lag. */
  reset(): void {
    this.appear = {}
    this.vanish = {}
    this.idle = {}
    this.now = () => performance.now()
  }
}

/** Something that happened and may not show yet. */
export interface Pending {
  readonly delay: Delay
  readonly at: number
  /** Requests before it. */
  readonly requests: number
}
