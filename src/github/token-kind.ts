import { stringAt } from '../base/guards.js'
import type { Level } from './target.js'

/** GitHub's kinds of token, as far as a prefix tells them apart. */
export type TokenKind =
  | 'classic personal access token'
  | 'fine-grained personal access token'
  | 'installation token'
  | 'user access token'
  | 'OAuth app token'
  | 'refresh token'
  | 'unknown'

const PREFIXES: readonly (readonly [prefix: string, kind: TokenKind])[] = [
  ['ghp_', 'classic personal access token'],
  ['github_pat_', 'fine-grained personal access token'],
  ['ghs_', 'installation token'],
  ['ghu_', 'user access token'],
  ['gho_', 'OAuth app token'],
  ['ghr_', 'refresh token'],
]

/** Whether the text can be a token of any kind: it must pass as a header, and as a line of a file, as it is. */
export function isTokenText(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text)
}

/** A member of foreign JSON, if it can be a token. */
export function tokenAt(value: unknown, name: string): string | undefined {
  const text = stringAt(value, name)
  return text !== undefined && isTokenText(text) ? text : undefined
}

/** Tells a token's kind by its prefix; `unknown` for any other, such as those of old Enterprise Servers. */
export function tokenKind(token: string): TokenKind {
  return PREFIXES.find(([prefix]) => token.startsWith(prefix))?.[1] ?? 'unknown'
}

/** The kind of token that something requires, for messages: `a classic personal access token (ghp_) with the scope repo`. */
export function describeRequiredToken(kind: TokenKind): string {
  return `${describeTokenKind(kind)}${REQUIREMENTS[kind] ?? ''}`
}

/** The scope with which a classic personal access token manages runners, by level. */
export const RUNNER_SCOPES: Readonly<Record<Level, string>> = {
  repository: 'repo',
  organization: 'admin:org',
  enterprise: 'manage_runners:enterprise',
}

/** Whether these scopes let a classic personal access token manage runners. @param scopes as `x-oauth-scopes` lists them */
export function hasRunnerScope(scopes: string, level: Level): boolean {
  const wanted = level === 'enterprise' ? [RUNNER_SCOPES.enterprise, 'admin:enterprise'] : [RUNNER_SCOPES[level]]
  return scopes.split(',').some((scope) => wanted.includes(scope.trim()))
}

/** What a token of that kind must have for installations. */
const REQUIREMENTS: Readonly<Partial<Record<TokenKind, string>>> = {
  'classic personal access token': ' with the scope repo',
  'user access token': ' of the GitHub App',
}

/** A token's kind for messages, with the prefix that showed it: `an installation token (ghs_)`. */
export function describeTokenKind(kind: TokenKind): string {
  const prefix = PREFIXES.find(([, name]) => name === kind)?.[0]
  if (prefix === undefined) return 'a token of a kind that its prefix does not show'
  return `${/^[aeio]/i.test(kind) ? 'an' : 'a'} ${kind} (${prefix})`
}
