import { InputProblem } from '../base/errors.js'
import { isRecord } from '../base/guards.js'
import { noDashes, type Parser, readList } from './parsers.js'

/** What a job's `runs-on` says: labels, of which a runner must have all, and perhaps the group that it must be in. */
export interface RunsOn {
  readonly labels: readonly string[]
  /** By its name, as `runs-on` takes it: with `org/` or `ent/` before it where two groups share a name. */
  readonly group: string | undefined
}

/** In the summary each takes a row. */
const MAX_CANDIDATES = 100

/** The candidates of `choose-runner`, one a line. */
export const candidates: Parser<readonly RunsOn[]> = (text, name) => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length > MAX_CANDIDATES) {
    throw new InputProblem(
      `${name}: ${lines.length} candidates are too many; set it to ${MAX_CANDIDATES} lines at most.`,
    )
  }
  noDashes(lines, name)
  const problems: string[] = []
  const found: RunsOn[] = []
  for (const line of lines) {
    try {
      found.push(runsOn(line, name))
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new InputProblem(problems)
  return found
}

/** Labels separated by commas or newlines, with `group=NAME` among them; or the JSON that `runs-on` takes. */
export const runsOn: Parser<RunsOn> = (text, name) => {
  if (/^[[{"]/.test(text)) return fromJson(text, name)
  const labels: string[] = []
  let group: string | undefined
  for (const entry of readList(text, name)) {
    const [, key, value = ''] = /^((?:runner-)?groups?)\s*[=:]\s*(.*)$/i.exec(entry) ?? []
    if (key === undefined) {
      labels.push(entry)
    } else if (!/^group\s*=/.test(entry) || value === '') {
      throw new InputProblem(`${name}: "${entry}" is neither a label nor a runner group; for a group set group=NAME.`)
    } else if (group !== undefined) {
      throw new InputProblem(`${name}: "${text}" has two groups, but a runner is in only one; set one group=NAME.`)
    } else {
      group = value
    }
  }
  if (labels.length === 0 && group === undefined) {
    throw new InputProblem(`${name}: "${text}" has no label; set it to labels such as self-hosted, linux.`)
  }
  return { labels, group }
}

function fromJson(text: string, name: string): RunsOn {
  const problem = new InputProblem(
    `${name}: ${text} is not JSON that runs-on takes; set it to labels such as self-hosted, linux, or to ["self-hosted", "linux"] or {"group": "NAME", "labels": ["linux"]}.`,
  )
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw problem
  }
  if (!isRecord(value)) {
    const labels = labelsOf(value)
    if (labels === undefined || labels.length === 0) throw problem
    return { labels, group: undefined }
  }
  const { group, labels: given = [], ...others } = value
  const labels = labelsOf(given)
  const named = typeof group === 'string' && group.trim() !== '' ? group.trim() : undefined
  const wrongGroup = group !== undefined && named === undefined
  const empty = named === undefined && labels?.length === 0
  if (labels === undefined || wrongGroup || empty || Object.keys(others).length > 0) throw problem
  return { labels, group: named }
}

/** Undefined for anything but a label or a list of them. */
function labelsOf(value: unknown): readonly string[] | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  if (!list.every((label): label is string => typeof label === 'string' && label.trim() !== '')) return undefined
  return list.map((label) => label.trim())
}

/** JSON for `runs-on: ${{ fromJSON(…) }}`: an array of labels, or an object with a group and perhaps labels. */
export function runsOnJson({ labels, group }: RunsOn): string {
  if (group === undefined) return JSON.stringify(labels)
  return JSON.stringify({ group, ...(labels.length > 0 && { labels }) })
}

/** For people, as one writes a candidate: `group=gpu, linux`. */
export function describeRunsOn({ labels, group }: RunsOn): string {
  return [...(group === undefined ? [] : [`group=${group}`]), ...labels].join(', ')
}
