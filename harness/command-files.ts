import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Variables that name the files through which a step talks to the runner. */
const VARIABLES = {
  outputs: 'GITHUB_OUTPUT',
  state: 'GITHUB_STATE',
  env: 'GITHUB_ENV',
  path: 'GITHUB_PATH',
  summary: 'GITHUB_STEP_SUMMARY',
} as const

/** The folder of these files under `RUNNER_TEMP`, by the runner's own name for it. */
export const COMMAND_FILES_FOLDER = '_runner_file_commands'

/** GitHub drops a step summary above this many bytes. */
export const SUMMARY_LIMIT = 1024 * 1024

/** What a step left in its files. */
export interface CommandFileContents {
  outputs: Record<string, string>
  state: Record<string, string>
  env: Record<string, string>
  path: string[]
  summary: string
}

/** The files of one step: made empty, and read back once it ended. */
export interface CommandFiles {
  variables: Record<string, string>
  read(): CommandFileContents
}

/** Makes the five empty files for one step; `step` tells those of main and post apart. */
export function makeCommandFiles(temp: string, step: string): CommandFiles {
  const folder = join(temp, COMMAND_FILES_FOLDER)
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  const files = Object.fromEntries(
    Object.entries(VARIABLES).map(([kind, variable]) => [variable, join(folder, `${kind}-${step}`)]),
  )
  for (const file of Object.values(files)) {
    // To make a file takes much longer than to look at one.
    if (statSync(file, { throwIfNoEntry: false })?.size === 0) continue
    // A file that is truncated is written to the disk as soon as it is closed.
    rmSync(file, { force: true })
    writeFileSync(file, '')
  }
  const text = (variable: string) => readFileSync(files[variable] ?? '', 'utf8')
  return {
    variables: files,
    read: () => ({
      outputs: parsePairs(text(VARIABLES.outputs), VARIABLES.outputs),
      state: parsePairs(text(VARIABLES.state), VARIABLES.state),
      env: parsePairs(text(VARIABLES.env), VARIABLES.env),
      path: text(VARIABLES.path)
        .split(/\r?\n/)
        .filter((line) => line !== ''),
      summary: text(VARIABLES.summary),
    }),
  }
}

interface Line {
  text: string
  /** `\n`, `\r\n`, or empty on a last line without one. */
  end: string
}

/** The lines of a text, each with its own line ending, since a value keeps the ones inside it. */
function splitLines(text: string): Line[] {
  return [...text.matchAll(/([^\n]*?)(\r?\n|$)/g)]
    .map((match) => ({ text: match[1] ?? '', end: match[2] ?? '' }))
    .filter((line) => line.text !== '' || line.end !== '')
}

/**
 * Reads `name=value` and `name<<DELIMITER` entries by the runner's rules; a repeated name's last value wins.
 * @throws Error on anything else, naming the file and the line: the step would fail, or a value broke out of its entry.
 */
export function parsePairs(content: string, file: string): Record<string, string> {
  const pairs: Record<string, string> = {}
  const lines = splitLines(content)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]?.text ?? ''
    if (line === '') continue
    const fail = (why: string) => new Error(`${file} line ${index + 1}: ${why}`)
    const heredoc = line.indexOf('<<')
    const equals = line.indexOf('=')
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const name = line.slice(0, heredoc)
      const delimiter = line.slice(heredoc + 2)
      if (name === '' || delimiter === '') throw fail('an entry needs both a name and a delimiter')
      const last = lines.findIndex((candidate, at) => at > index && candidate.text === delimiter)
      if (last < 0) throw fail('the closing delimiter of this entry is missing')
      const body = lines.slice(index + 1, last)
      pairs[name] = body.map((part, at) => part.text + (at === body.length - 1 ? '' : part.end)).join('')
      index = last
    } else if (equals > 0) {
      pairs[line.slice(0, equals)] = line.slice(equals + 1)
    } else {
      throw fail('neither name=value nor name<<DELIMITER')
    }
  }
  return pairs
}
