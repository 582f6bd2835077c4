import { shortened } from '../../demo/outputs.js'
import type { RecordedRequest } from '../../emulator/recorded.js'
import type { JobRecord, StepRecord } from '../../harness/workflow-interpreter/run-job.js'

/** Characters of an output that are shown in a line. */
const WIDTH = 110

const title = (text: string) => `── ${text} ${'─'.repeat(Math.max(0, 96 - text.length))}`
const indented = (text: string) => text.trimEnd().replace(/^(?=.)/gm, '  ')

/** What a person sees of a job: its log, and for each step of this action its outputs and its job summary. */
export function showJob(job: JobRecord): string {
  const parts = [title(`${job.id}: ${job.result}`), job.log.trimEnd()]
  for (const step of job.steps) parts.push(...showStep(step))
  return parts.filter((part) => part !== '').join('\n')
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
