import { InputProblem } from '../base/errors.js'
import { type PrivateKey, parsePrivateKey } from '../github/private-key.js'
import { isTokenText, tokenKind } from '../github/token-kind.js'
import type { RawInputs } from './definitions.js'
import type { Credentials } from './inputs.js'
import type { Attempt } from './problems.js'

/** The slice of the inputs that authenticates the step: an App's credentials or a token, whichever is there. */
export function parseCredentials(raw: RawInputs, attempt: Attempt): Credentials | undefined {
  const { 'client-id': clientId, 'private-key': key, token } = raw
  const hasApp = clientId !== '' || key !== ''
  if (token !== '') return attempt(() => parseToken(token, hasApp))
  if (!hasApp) return attempt(nothingGiven)
  const id = attempt(() => parseClientId(clientId))
  const privateKey = attempt(() => parseKey(key))
  return id === undefined || privateKey === undefined ? undefined : { kind: 'app', clientId: id, privateKey }
}

function nothingGiven(): never {
  throw new InputProblem(
    `client-id, private-key: both are empty, and so is token. ${WHY_EMPTY} Write client-id: \${{ vars.RUNNER_APP_CLIENT_ID }} and private-key: \${{ secrets.RUNNER_APP_PRIVATE_KEY }}.`,
  )
}

function parseToken(token: string, hasApp: boolean): Credentials {
  const problems: string[] = []
  if (hasApp) problems.push('token: it stands instead of client-id and private-key; write the one or the other.')
  if (!isTokenText(token)) problems.push('token: a token has no spaces, newlines or special characters.')
  if (problems.length > 0) throw new InputProblem(problems)
  return { kind: 'token', token, tokenKind: tokenKind(token) }
}

function parseClientId(clientId: string): string {
  if (clientId === '') {
    throw new InputProblem(`client-id: it is empty. ${WHY_EMPTY} Write client-id: \${{ vars.RUNNER_APP_CLIENT_ID }}.`)
  }
  if (!/^[A-Za-z0-9._-]{1,100}$/.test(clientId)) {
    throw new InputProblem(
      'client-id: this is not a client ID; write the one from the App settings, such as Iv23liABCDEFGHIJKLMN, or the numeric App ID.',
    )
  }
  return clientId
}

function parseKey(key: string): PrivateKey {
  if (key !== '') return parsePrivateKey(key)
  throw new InputProblem(
    `private-key: it is empty. ${WHY_EMPTY} Write private-key: \${{ secrets.RUNNER_APP_PRIVATE_KEY }}.`,
  )
}

const WHY_EMPTY =
  'Workflows that a fork or Dependabot started get no secrets; otherwise the secret or variable does not exist here.'
