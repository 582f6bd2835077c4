import { nearest } from '../base/nearest.js'
import { INPUT_NAMES, type InputName } from './table.js'

/** Inputs of similar actions: the pattern of their names, the input that does the same here, and how to write it. */
const ELSEWHERE: readonly (readonly [pattern: RegExp, input: InputName, write: string])[] = [
  [/^app-id$/, 'client-id', 'client-id (a numeric App ID works there too)'],
  [/^owner$/, 'target', 'target (an organization, or owner/repo)'],
  [/^skip-token-revoke$/, 'revoke-token', 'revoke-token: never'],
  [/^permission-/, 'permissions', 'permissions (lines of name: read|write|admin)'],
]

/** An input that this action does not have. */
export interface UnknownInput {
  readonly problem: string
  /** The input that was most likely meant. */
  readonly meant: InputName
}

/**
 * Finds inputs that this action does not have but that were most likely meant for it: misspellings (`dry_run`,
 * `runner-label`) and names of similar actions. The Actions runner itself only warns of them.
 */
export function findUnknownInputs(env: NodeJS.ProcessEnv): UnknownInput[] {
  const known = new Set<string>(INPUT_NAMES)
  const found: UnknownInput[] = []
  for (const [variable, value = ''] of Object.entries(env)) {
    const [, name = ''] = /^INPUT_(.+)$/i.exec(variable)?.map((part) => part.toLowerCase()) ?? []
    if (name === '' || known.has(name)) continue
    const plain = name.replaceAll('_', '-')
    // `skip-token-revoke: false` asks for what happens anyway.
    if (plain === 'skip-token-revoke' && value.trim() === 'false') {
      found.push({
        meant: 'revoke-token',
        problem: `${name}: there is no such input; leave it out: a token is revoked in the post step.`,
      })
      continue
    }
    const elsewhere = ELSEWHERE.find(([pattern]) => pattern.test(plain))
    const meant = elsewhere?.[1] ?? INPUT_NAMES.find((input) => input === nearest(name, known))
    if (meant === undefined) continue
    found.push({ meant, problem: `${name}: there is no such input; set ${elsewhere?.[2] ?? meant}.` })
  }
  return found
}
