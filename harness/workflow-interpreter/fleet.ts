import type { Runner } from '../../emulator/model.js'
import { connect, disconnect, endJob, startJob } from '../../emulator/stand-in.js'
import type { World } from '../../emulator/world.js'
import type { Terminal } from './stand-ins.js'

/** A runner that a job was given to. */
export interface AssignedRunner {
  readonly name: string
  /** The runner is idle again, or, if it was ephemeral, gone. */
  release(succeeded: boolean, job: string): void
}

const HOSTED = /^(ubuntu|macos|windows)-/

interface Running {
  readonly credential: string
  /** Called when its job has ended. */
  readonly jobEnded: (succeeded: boolean, job: string) => void
}

/** The runners of the emulator's world that have a process behind them, and which job gets which. */
export class Fleet {
  readonly #running = new Map<number, Running>()

  constructor(
    private readonly world: World,
    /** Where a job looks for runners, such as `octo-org/octo-repo` and `octo-org`. */
    private readonly scopes: readonly string[],
  ) {}

  /**
   * `run.sh`: connects, waits for a job if it is ephemeral, and ends after it; ends at once when its process is gone.
   * @param credential what `config.sh` left, or a just-in-time configuration
   */
  run(credential: string, terminal: Terminal): Promise<number> {
    const runner = connect(this.world, credential)
    terminal.print('\n√ Connected to GitHub\n\nListening for Jobs\n')
    return new Promise((fulfil) => {
      const end = () => {
        this.#running.delete(runner.id)
        fulfil(0)
      }
      terminal.gone.addEventListener('abort', () => {
        if (this.#running.has(runner.id)) disconnect(this.world, credential)
        end()
      })
      const jobEnded = (succeeded: boolean, job: string) => {
        terminal.print(`Job ${job} completed with result: ${succeeded ? 'Succeeded' : 'Failed'}\n`)
        if (runner.ephemeral) end()
      }
      this.#running.set(runner.id, { credential, jobEnded })
    })
  }

  /** The same on a machine far away, with no process here; `stop` takes its power away. */
  boot(credential: string): { readonly stop: () => void } {
    const power = new AbortController()
    void this.run(credential, { print: () => {}, gone: power.signal })
    return { stop: () => power.abort() }
  }

  /**
   * The runner that takes a job: a hosted one, or the first that is idle and has all labels.
   * @returns undefined as long as there is none
   */
  assign(runsOn: unknown): AssignedRunner | undefined {
    const labels = labelsOf(runsOn)
    if (labels.length === 1 && HOSTED.test(labels[0] ?? '')) return { name: `Hosted ${labels[0]}`, release: () => {} }
    const runner = this.#all().find((each) => each.status === 'online' && !each.busy && hasAll(each, labels))
    if (!runner) return undefined
    const process = this.#running.get(runner.id)
    if (process) startJob(this.world, process.credential)
    runner.busy = true
    return {
      name: runner.name,
      release: (succeeded, job) => {
        runner.busy = false
        if (!process) return
        endJob(this.world, process.credential)
        process.jobEnded(succeeded, job)
      },
    }
  }

  /** Why `assign` finds none, and what to do. */
  whyNone(runsOn: unknown): string {
    const fitting = this.#all().filter((runner) => hasAll(runner, labelsOf(runsOn)))
    const why = fitting.length === 0 ? 'none has all these labels' : 'those that have these labels are busy or offline'
    const advice =
      fitting.length === 0
        ? 'Set runs-on to labels of one of these that is online, or to ubuntu-latest'
        : 'On GitHub the job would wait for one of them; here, set runs-on to the labels of an idle runner, or to ubuntu-latest'
    return [`${why}. ${advice}:`, ...this.#all().map(described)].join('\n  ')
  }

  #all(): Runner[] {
    return this.scopes.flatMap((scope) => this.world.runners(scope))
  }
}

function labelsOf(runsOn: unknown): string[] {
  return (Array.isArray(runsOn) ? runsOn.map(String) : [String(runsOn)]).map((label) => label.toLowerCase())
}

function hasAll({ labels }: Runner, wanted: readonly string[]): boolean {
  const has = new Set(labels.map(({ name }) => name.toLowerCase()))
  return wanted.every((label) => has.has(label))
}

function described({ name, status, busy, labels }: Runner): string {
  const state = status === 'offline' ? 'offline' : busy ? 'busy' : 'idle'
  return `${name} (${state}): ${labels.map((label) => label.name).join(', ')}`
}
