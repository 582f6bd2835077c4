import { InputProblem } from '../base/errors.js'
import type { PrivateKey } from '../github/private-key.js'
import { type TokenKind, tokenKind } from '../github/token-kind.js'
import type { Job } from '../job/job.js'
import type { Inputs } from './table.js'

/** What the step authenticates with. */
export type Credentials =
  | { readonly kind: 'app'; readonly clientId: string; readonly privateKey: PrivateKey }
  | { readonly kind: 'token'; readonly token: string; readonly tokenKind: TokenKind }
  /** The job was given no secrets, and the step can do without them. */
  | { readonly kind: 'none' }

/**
 * Who started the job, if GitHub gave it no secrets for that; undefined if there are secrets, or should be.
 */
export function startedWithoutSecrets(inputs: Inputs, { startedBy }: Pick<Job, 'startedBy'>): Job['startedBy'] {
  return inputs.token === undefined && inputs['private-key'] === undefined ? startedBy : undefined
}

/**
 * The App's credentials or the token, whichever is there.
 *
 * @param canDoWithout the step has something to do in a job that was given no secrets
 * @param hint when an operation of the step can do without
 * @throws InputProblem if neither or both are there
 */
export function credentialsOf(
  inputs: Inputs,
  job: Pick<Job, 'startedBy'>,
  canDoWithout = false,
  hint?: string,
): Credentials {
  const hasNoSecrets = startedWithoutSecrets(inputs, job) !== undefined
  if (canDoWithout && hasNoSecrets) return { kind: 'none' }
  const otherwise = hint !== undefined && hasNoSecrets ? ` ${hint}` : ''
  const { token, 'client-id': clientId, 'private-key': privateKey } = inputs
  if (token !== undefined) {
    if (clientId !== undefined || privateKey !== undefined) {
      throw new InputProblem('token: it cannot be set together with client-id and private-key; set one or the other.')
    }
    return { kind: 'token', token, tokenKind: tokenKind(token) }
  }
  if (clientId === undefined && privateKey === undefined) {
    throw new InputProblem(
      `client-id, private-key: both are empty, and so is token. ${WHY_EMPTY} Set client-id: \${{ vars.RUNNER_APP_CLIENT_ID }} and private-key: \${{ secrets.RUNNER_APP_PRIVATE_KEY }}.${otherwise}`,
    )
  }
  if (clientId === undefined) {
    throw new InputProblem(`client-id: it is empty. ${WHY_EMPTY} Set client-id: \${{ vars.RUNNER_APP_CLIENT_ID }}.`)
  }
  if (privateKey === undefined) {
    throw new InputProblem(
      `private-key: it is empty. ${WHY_EMPTY} Set private-key: \${{ secrets.RUNNER_APP_PRIVATE_KEY }}.${otherwise}`,
    )
  }
  return { kind: 'app', clientId, privateKey }
}

const WHY_EMPTY =
  'Workflows that a fork or Dependabot started get no secrets; otherwise the secret or variable does not exist here.'
