import type { EmulatorOptions } from '../../../emulator/server.js'
import {
  type RunOptions,
  runWorkflow,
  type WorkflowRecord,
} from '../../../harness/workflow-interpreter/run-workflow.js'
import { openStage, type Stage } from '../../../harness/workflow-interpreter/stage.js'
import { read } from '../project.js'

/** A GitHub and machines for an example to run on. */
export interface Theatre extends Stage {
  /** Runs `examples/NAME.yml`. Whatever becomes of it, no installation token is left, and no secret is in a log. */
  play(name: string, options?: Partial<RunOptions>): Promise<WorkflowRecord>
}

/** Seconds that a test can wait, instead of minutes. */
const INSTEAD = { 'recheck-after': '1' }

/** A run that takes longer is cancelled: whatever hangs ends before Jest gives the test up. */
const LONGEST_MS = 240_000

export async function openTheatre(options: EmulatorOptions = {}): Promise<Theatre> {
  const stage = await openStage(options)
  return {
    ...stage,
    async play(name, given = {}) {
      const options = {
        ...stage,
        patienceMs: 120_000,
        inputsInstead: INSTEAD,
        cancel: AbortSignal.timeout(LONGEST_MS),
        ...given,
      }
      const record = await runWorkflow(read(`examples/${name}.yml`), options)
      const alive = stage.emulator.world.liveInstallationTokens
      if (alive.length > 0) throw new Error(`${alive.length} installation tokens are left`)
      const secrets = Object.values(stage.secrets)
      if (record.jobs.some(({ log }) => secrets.some((secret) => log.includes(secret)))) {
        throw new Error('a secret is in a log')
      }
      return record
    },
  }
}

/** A job's result for each job, in the order of the workflow; all that a table of expectations needs. */
export function resultsOf({ jobs }: WorkflowRecord): string[] {
  return jobs.map(({ id, result }) => `${id} ${result}`)
}
