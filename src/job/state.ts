import { explainDiskError } from '../files/files.js'
import type { WorkflowCommands } from './workflow-commands.js'

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

/** The variable that shows post whether there is anything to do, without loading anything. */
export const TOKEN_VARIABLE = `STATE_${NAMES.token}`

type State = Pick<WorkflowCommands, 'saveState'>

/** Saves what is known before there is a token: a disk that is full shows now. @throws ActionError */
export function prepareRevocation(state: State, { apiUrl, apiVersion }: Omit<Revocation, 'token' | 'mintedAt'>): void {
  save(state, NAMES.apiUrl, apiUrl)
  save(state, NAMES.apiVersion, apiVersion)
}

/** Saves a token before it is used, so that post can revoke it whatever happens later. @throws ActionError */
export function saveToken(state: State, { token, mintedAt }: Pick<Revocation, 'token' | 'mintedAt'>): void {
  save(state, NAMES.mintedAt, mintedAt === undefined ? '' : String(mintedAt))
  save(state, NAMES.token, token)
}

/** Lets post know that GitHub has replicated the fresh token: a refusal means what it says from now on. */
export function markTokenReplicated(state: State): void {
  save(state, NAMES.mintedAt, '')
}

/** Lets post know that the token is revoked already. */
export function dropToken(state: State): void {
  save(state, NAMES.token, '')
}

function save(state: State, name: string, value: string): void {
  try {
    state.saveState(name, value)
  } catch (error) {
    throw explainDiskError(
      error,
      'save what the post step needs to revoke the token',
      process.env.GITHUB_STATE ?? 'the file of the state',
      "Let the runner's user write to it.",
    )
  }
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
