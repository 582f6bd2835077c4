import { nearest } from '../base/nearest.js'
import { INPUT_NAMES } from './definitions.js'

/** Inputs of actions that people come from, and what they are called here. */
const ELSEWHERE: readonly (readonly [pattern: RegExp, here: string])[] = [
  [/^app-id$/, 'client-id (a numeric App ID works there too)'],
  [/^owner$/, 'target (an organization, or owner/repo)'],
  [/^skip-token-revoke$/, 'revoke-token: never'],
  [/^permission-/, 'permissions (lines of name: read|write|admin)'],
]

/**
 * Finds inputs that this action does not have but that somebody surely meant for it: misspellings (`dry_run`,
 * `runner-label`), and names of similar actions. The Actions runner itself only warns of them.
 *
 * @returns one problem for each
 */
export function unknownInputProblems(env: NodeJS.ProcessEnv): string[] {
  const known = new Set<string>(INPUT_NAMES)
  const problems: string[] = []
  for (const variable of Object.keys(env)) {
    const [, name = ''] = /^INPUT_(.+)$/i.exec(variable)?.map((part) => part.toLowerCase()) ?? []
    if (name === '' || known.has(name)) continue
    const meant = ELSEWHERE.find(([pattern]) => pattern.test(name.replaceAll('_', '-')))?.[1] ?? nearest(name, known)
    if (meant !== undefined) problems.push(`${name}: there is no such input; write ${meant}.`)
  }
  return problems
}
