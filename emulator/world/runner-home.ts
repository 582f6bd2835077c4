import type { Runner, RunnerGroup } from '../model.js'
import type { Delay, Lag, Pending } from './lag.js'

interface Entry {
  readonly runner: Runner
  appearing: Pending | undefined
  vanishing: Pending | undefined
  idling: Pending | undefined
}

/** The runners and runner groups of a repository, an organization or an enterprise: as they are, and as requests see them. */
export class RunnerHome {
  /** Names that are taken although no runner has them. */
  readonly heldNames = new Set<string>()
  readonly groups: RunnerGroup[] = []
  private readonly entries = new Map<number, Entry>()
  private requests = 0

  constructor(
    readonly scope: string,
    private readonly lag: Lag,
  ) {}

  /** As they are, in the API's order. */
  get runners(): Runner[] {
    return [...this.entries.values()].flatMap(({ runner, vanishing }) => (vanishing ? [] : runner))
  }

  find(id: number): Runner | undefined {
    const entry = this.entries.get(id)
    return entry && !entry.vanishing ? entry.runner : undefined
  }

  findByName(name: string): Runner | undefined {
    return this.runners.find((runner) => runner.name === name)
  }

  add(runner: Runner): void {
    const entry = { runner, appearing: this.pending(this.lag.appear), vanishing: undefined, idling: undefined }
    this.entries.set(runner.id, entry)
  }

  /** Deletes a runner; false if there is none. */
  remove(id: number): boolean {
    const entry = this.entries.get(id)
    if (!entry || entry.vanishing) return false
    entry.vanishing = this.pending(this.lag.vanish)
    if (!entry.vanishing) this.entries.delete(id)
    return true
  }

  update(id: number, change: Partial<Omit<Runner, 'id'>>): Runner {
    const entry = this.entries.get(id)
    if (!entry || entry.vanishing) throw new Error(`no runner ${id} in ${this.scope}`)
    if (entry.runner.busy && change.busy === false) entry.idling = this.pending(this.lag.idle)
    return Object.assign(entry.runner, change)
  }

  /** What a request for the list sees; counts as one. */
  readAll(): Runner[] {
    const seen = [...this.entries.values()].flatMap((entry) => this.seen(entry) ?? [])
    this.requests += 1
    return seen
  }

  /** What a request for one runner sees; counts as one. */
  read(id: number): Runner | undefined {
    const entry = this.entries.get(id)
    const seen = entry && this.seen(entry)
    this.requests += 1
    return seen
  }

  private seen(entry: Entry): Runner | undefined {
    if (entry.vanishing && !this.isPending(entry.vanishing)) this.entries.delete(entry.runner.id)
    else if (!this.isPending(entry.appearing)) {
      return this.isPending(entry.idling) ? { ...entry.runner, busy: true } : entry.runner
    }
    return undefined
  }

  private pending(delay: Delay): Pending | undefined {
    const none = (delay.ms ?? 0) <= 0 && (delay.requests ?? 0) <= 0
    return none ? undefined : { delay, at: this.lag.now(), requests: this.requests }
  }

  private isPending(pending: Pending | undefined): boolean {
    if (!pending) return false
    const { delay, at, requests } = pending
    return this.lag.now() < at + (delay.ms ?? 0) || this.requests < requests + (delay.requests ?? 0)
  }
}
