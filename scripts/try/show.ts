import { shortened } from '../../demo/outputs.js'
import type { RecordedRequest } from '../../emulator/recorded.js'
import { type JobRecord, type StepRecord, titleOf } from '../../harness/workflow-interpreter/run-job.js'
import type { Watcher } from '../../harness/workflow-interpreter/run-workflow.js'

/** Characters of an output that are shown in a line. */
const WIDTH = 110

const title = (text: string) => `── ${text} ${'─'.repeat(Math.max(0, 96 - text.length))}`
const indented = (text: string) => text.trimEnd().replace(/^(?=.)/gm, '  ')

/** What a person sees of jobs: their logs as they come, and at the end of each the outputs and summaries of its steps. */
export class Show implements Watcher {
  #job: string | undefined

  constructor(private readonly print: (text: string) => void) {}

  line(job: string, line: string): void {
    if (job !== this.#job) this.print(title(job))
    this.#job = job
    this.print(line)
  }

  end(record: JobRecord): void {
    this.#job = undefined
    const parts = [title(`${titleOf(record)}: ${record.result}`), ...record.steps.flatMap(showStep)]
    this.print(parts.join('\n'))
  }
}

function showStep({ name, main, post }: StepRecord): string[] {
  if (!main) return []
  const masked = [...main.masks, ...(post?.masks ?? [])].filter((mask) => mask !== '')
  const hide = (value: string) => masked.reduce((text, mask) => text.replaceAll(mask, '***'), value)
  const outputs = Object.entries(main.outputs).map(
    ([output, value]) => `  ${output} = ${shortened(hide(value), WIDTH).join('\n    ')}`,
  )
  return [
    ...(outputs.length > 0 ? [title(`outputs of ${name}`), ...outputs] : []),
    ...(main.summary === '' ? [] : [title(`job summary of ${name}`), indented(main.summary)]),
  ]
}

/** The requests that reached the emulated GitHub, a line each. */
export function showRequests(requests: readonly RecordedRequest[]): string {
  const lines = requests.map(({ method, path, response }) => `  ${response?.status ?? '—'} ${method} ${path}`)
  return [title('requests'), ...lines].join('\n')
}
