import { nearest } from '../base/nearest.js'
import { OPERATION_NAMES } from './operation-names.js'
import { splitList } from './parsers.js'
import { type InputTexts, isSet, readInputTexts } from './read-inputs.js'
import { INPUT_NAMES, type InputName, inputRow } from './table.js'

/** A name that is none of ours: its pattern, the input that does the same here, and how to write it. */
type Alias = readonly [pattern: RegExp, input: InputName, write: string]

/** Names of similar actions, and of this one before. */
const KNOWN_ALIASES: readonly Alias[] = [
  [/^(application|app)-?id$/, 'client-id', 'client-id (a numeric App ID works there too)'],
  [/^app-client-id$/, 'client-id', 'client-id'],
  [/^app-(private-)?key$/, 'private-key', 'private-key'],
  [/^owner$/, 'target', 'target (an organization, or owner/repo)'],
  [/^skip-token-revoke$/, 'revoke-token', 'revoke-token: never'],
  [/^permission-/, 'permissions', 'permissions (lines of name: read|write|admin)'],
  [/^max-deletes?$/, 'max-deletions', 'max-deletions'],
  [/^offline-for$/, 'recheck-after', 'recheck-after, the new name of offline-for'],
  [/^runner-arch$/, 'runner-architecture', 'runner-architecture'],
]

/** Words that a job may use for its own variables, too: they count only where the input meant is left out. */
const AMBIGUOUS_NAMES: readonly Alias[] = [
  [/^(github|gh|access)-token$/, 'token', 'token'],
  [/^(org|organi[sz]ation)$/, 'target', 'target (an organization, or owner/repo)'],
  [/^(repo|url)$/, 'target', 'target (owner/repo, or an organization)'],
  [/^enterprise$/, 'target', 'target: enterprises/SLUG'],
  [/^repos$/, 'repositories', 'repositories'],
  [/^pem$/, 'private-key', 'private-key'],
  [/^id$/, 'runner-id', 'runner-id'],
  [/^pat$/, 'token', 'token'],
  [/^arch$/, 'runner-architecture', 'runner-architecture'],
  [/^runners?$/, 'runner-name', 'runner-name, runner-id or runner-labels'],
  [/^runs-on$/, 'runner-candidates', 'runner-candidates, or fallback-runs-on'],
  [/^fallback$/, 'fallback-runs-on', 'fallback-runs-on'],
]

/** An input that this action does not have. */
export interface UnknownInput {
  readonly problem: string
  /** The input that was most likely meant. */
  readonly meant: InputName
  /** Whether it may as well be a variable of the job that has nothing to do with this action: no more than a warning. */
  readonly doubtful: boolean
}

/**
 * Finds inputs that this action does not have but that were most likely meant for it: misspellings (`dry_run`,
 * `runner-label`), names of similar actions, and names that leave out the first word of ours (`labels`). The Actions runner
 * itself only warns of them.
 *
 * A job can have variables such as `INPUT_VERSION` for itself, which nothing tells apart from an input. So a word that says
 * little counts only where it has a value and the step leaves out the input that was meant, and has an operation that reads it.
 * It is doubtful even then, unless it may be what limits a deletion.
 */
export function findUnknownInputs(env: NodeJS.ProcessEnv, texts: InputTexts = readInputTexts(env)): UnknownInput[] {
  const known = new Set<string>(INPUT_NAMES)
  const mayMean = missingIn(texts, env)
  const found: UnknownInput[] = []
  for (const [variable, value = ''] of Object.entries(env)) {
    const [, name = ''] = /^INPUT_(.+)$/i.exec(variable)?.map((part) => part.toLowerCase()) ?? []
    if (name === '' || known.has(name)) continue
    const plain = name.replaceAll('_', '-')
    const { meant, write, isAmbiguous } = meaningOf(plain, mayMean) ?? {}
    if (meant === undefined || (isAmbiguous && value.trim() === '')) continue
    const doubtful = isAmbiguous === true && !limitsDeletion(meant, texts)
    const isNeedless = plain === 'skip-token-revoke' && value.trim() === 'false'
    const advice = isNeedless ? 'leave it out: a token is revoked in the post step' : `set ${write}`
    const doubt = doubtful ? 'if it was meant for this action, ' : ''
    found.push({ meant, problem: `${name}: there is no such input; ${doubt}${advice}.`, doubtful })
  }
  return found
}

interface Meaning {
  readonly meant: InputName
  /** How to write it. */
  readonly write: string
  /** It says too little to be sure. */
  readonly isAmbiguous: boolean
}

/** What a name means that is none of ours: it is known from elsewhere, misspelled, or only a word. */
function meaningOf(name: string, mayMean: (input: InputName) => boolean): Meaning | undefined {
  const fits = ([pattern]: Alias) => pattern.test(name)
  const [, known, write = ''] = KNOWN_ALIASES.find(fits) ?? []
  if (known !== undefined) return { meant: known, write, isAmbiguous: false }
  const [, word, words = ''] = AMBIGUOUS_NAMES.find(fits) ?? []
  if (word !== undefined) return mayMean(word) ? { meant: word, write: words, isAmbiguous: true } : undefined
  const near = nearest(name, INPUT_NAMES)
  const meant = INPUT_NAMES.find((input) =>
    near === undefined ? isTail(name, input) && mayMean(input) : input === near,
  )
  return meant && { meant, write: meant, isAmbiguous: near === undefined }
}

/** Whether a deletion would reach further, or elsewhere, without this input. */
function limitsDeletion(input: InputName, texts: InputTexts): boolean {
  const limits = input === 'target' || inputRow(input).readBy?.includes('delete-runner') === true
  return limits && splitList(texts.operation).includes('delete-runner')
}

/** Whether a name is one of ours without its first word, in singular or plural: `labels` and `label` are `runner-labels`. */
function isTail(name: string, input: InputName): boolean {
  const tail = input.slice(input.indexOf('-') + 1)
  return name.length > 1 && (name === tail || `${name}s` === tail || name === `${tail}s`)
}

/** Whether an input is left out that the step could do with: an operation reads it, and the credentials are not the other ones. */
function missingIn(texts: InputTexts, env: NodeJS.ProcessEnv): (input: InputName) => boolean {
  const operations = splitList(texts.operation)
  const known = new Set<string>(OPERATION_NAMES)
  return (input) => {
    if (isSet(input, texts, env)) return false
    if (input === 'private-key') return texts.token === ''
    if (input === 'token') return texts['private-key'] === ''
    const { readBy } = inputRow(input)
    // An id goes with no other selector.
    if (texts['runner-id'] !== '' && readBy?.includes('get-runner')) return false
    // Of an unknown operation nothing is known.
    return (
      readBy === undefined || operations.some((name) => !known.has(name) || readBy.some((reader) => reader === name))
    )
  }
}
