import type { Workflow } from './workflow.js'

/**
 * What main hands to post: the token to revoke and where. Each is a name of the runner's state,
 * which reaches post as the variable `STATE_<name>`.
 */
export interface Revocation {
  readonly token: string
  readonly apiUrl: string
  readonly apiVersion: string
  /** When this step minted the token, ms since the epoch; undefined for a token that was given, or that GitHub has replicated. */
  readonly mintedAt?: number
}

const NAMES = {
  token: 'token',
  apiUrl: 'github-api-url',
  apiVersion: 'github-api-version',
  mintedAt: 'minted-at',
} as const

/** The variable that tells post whether there is anything to do, without loading anything. */
export const TOKEN_VARIABLE = `STATE_${NAMES.token}`

/** Called before the token is used for the first time, so that nothing that happens later can leave it alive. */
export function saveRevocation(workflow: Pick<Workflow, 'saveState'>, revocation: Revocation): void {
  workflow.saveState(NAMES.apiUrl, revocation.apiUrl)
  workflow.saveState(NAMES.apiVersion, revocation.apiVersion)
  workflow.saveState(NAMES.mintedAt, revocation.mintedAt === undefined ? '' : String(revocation.mintedAt))
  workflow.saveState(NAMES.token, revocation.token)
}

/** Tells post that the fresh token is known everywhere: a refusal means what it says from now on. */
export function settleRevocation(workflow: Pick<Workflow, 'saveState'>): void {
  workflow.saveState(NAMES.mintedAt, '')
}

/** Tells post that the token is dead already. */
export function dropRevocation(workflow: Pick<Workflow, 'saveState'>): void {
  workflow.saveState(NAMES.token, '')
}

/** Reads in post what main saved; undefined if there is nothing to revoke. */
export function readRevocation(env: NodeJS.ProcessEnv): Revocation | undefined {
  const read = (name: string) => env[`STATE_${name}`] ?? ''
  const token = read(NAMES.token)
  if (token === '') return undefined
  const mintedAt = Number(read(NAMES.mintedAt) || Number.NaN)
  return {
    token,
    apiUrl: read(NAMES.apiUrl),
    apiVersion: read(NAMES.apiVersion),
    ...(Number.isFinite(mintedAt) && { mintedAt }),
  }
}
