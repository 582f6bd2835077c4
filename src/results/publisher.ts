import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionError } from '../base/errors.js'
import { formatCount } from '../base/text.js'
import { explainDiskError } from '../files/files.js'
import type { Job } from '../job/job.js'
import type { WorkflowCommands } from '../job/workflow-commands.js'
import { createListOutput, type ListOutput, MAX_OUTPUT_CHARACTERS, WRITABLE } from './list-output.js'
import type { ListName, OutputName, Outputs } from './outputs.js'
import type { SummarySection } from './section.js'

/** What an operation returns: the step's outputs and its part of the job summary. */
export interface OperationResult {
  readonly outputs?: Outputs
  /** Begun with the context's `list`. Each gives the outputs `<name>` and `<name>-file`. */
  readonly lists?: readonly ListOutput[]
  /** Set before the lists. */
  readonly longOutputs?: readonly LongOutput[]
  readonly summary?: SummarySection
  /** Fails the step after all of the above is set: something was done before something else went wrong. */
  readonly failure?: ActionError
}

/** An output that a long list makes long: left empty, with a warning, where the step's outputs have no room for it. */
interface LongOutput {
  readonly name: OutputName
  readonly text: string
  /** How many entries it has. */
  readonly entries: number
  /** The list whose file has everything. */
  readonly list: ListOutput
}

/** Turns the results of operations into the step's outputs, list files and summary. */
interface Publisher {
  /** Begins a list output, and its file under `RUNNER_TEMP`; a list begun again starts empty. */
  list(name: ListName): ListOutput
  /** Sets the outputs of an operation that has ended, and adds its part to the job summary. */
  publish(result: OperationResult): Promise<void>
  /** Closes the files of an operation that failed. */
  close(): void
}

/** Room for each later operation to say at least that it was left out of the summary. */
const RESERVE_BYTES = 2_048

/**
 * @param showsSummary the input `summary`
 * @param operations how many the step has
 */
export function createPublisher(
  commands: WorkflowCommands,
  job: Pick<Job, 'tempDirectory'>,
  showsSummary: boolean,
  operations: number,
  redact: (text: string) => string,
): Publisher {
  let directory: string | undefined
  const pathOf = (file: string) => {
    directory ??= makeDirectory(job)
    return join(directory, file)
  }
  const open = new Map<ListName, ListOutput>()
  let characters = 0
  const setOutput = (name: string, value: string) => {
    characters += value.length
    commands.setOutput(name, value)
  }
  const setIfItFits = (name: OutputName, text: string | undefined, entries: number, list: ListOutput) => {
    if (text !== undefined && characters + text.length <= MAX_OUTPUT_CHARACTERS) return setOutput(name, text)
    setOutput(name, '')
    commands.warning(
      `The output ${name} is left empty: with its ${formatCount(entries)} entries the step's outputs would pass ` +
        `${formatCount(MAX_OUTPUT_CHARACTERS)} characters, and GitHub limits those of a job. All entries are in the file that ${list.name}-file names: ${list.file}.`,
    )
  }
  let summary = ''
  let summaryBytes = 0
  let toCome = operations

  async function addToSummary(section: SummarySection): Promise<void> {
    // The operation that made the section has loaded this already.
    const { bytesOf, renderSection, SUMMARY_LIMIT } = await import('./section.js')
    const left = SUMMARY_LIMIT - summaryBytes - toCome * RESERVE_BYTES
    const text = redact(renderSection(section, left))
    if (text === '') return
    const file = pathOf('summary.md')
    summary += text
    summaryBytes += bytesOf(text)
    try {
      writeFileSync(file, summary)
    } catch (error) {
      throw explainDiskError(error, 'write the summary', file, WRITABLE)
    }
    setOutput('summary-file', file)
    if (showsSummary) await commands.addSummary(text)
  }

  return {
    list(name) {
      open.get(name)?.close()
      const list = createListOutput(name, pathOf(`${name}.json`))
      open.set(name, list)
      return list
    },
    async publish({ outputs = {}, longOutputs = [], lists = [], summary: section }) {
      toCome--
      for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
      for (const { name, text, entries, list } of longOutputs) setIfItFits(name, text, entries, list)
      for (const list of lists) {
        const text = list.close()
        setOutput(`${list.name}-file`, list.file)
        setIfItFits(list.name, text, list.count, list)
      }
      if (section) await addToSummary(section)
    },
    close() {
      for (const list of open.values()) list.close()
    },
  }
}

function makeDirectory({ tempDirectory }: Pick<Job, 'tempDirectory'>): string {
  try {
    return mkdtempSync(join(tempDirectory, 'runner-kit-'))
  } catch (error) {
    throw explainDiskError(error, 'make a directory for lists and the summary', tempDirectory, WRITABLE)
  }
}
